/** Which tool the texts of a call or a definition belong to: its own name passes by its look, and is no text itself. */
import type { JsonContainer } from '../json/document.ts';
import type { Layer, TextPlace, TextPosition } from './place.ts';
import type { Position } from './shape.ts';

const OF_TOOLS: ReadonlySet<Position> = new Set(['tool_arguments', 'tool_definition', 'key']);

/** Objects that carry the name of a tool beside its arguments or its schema. */
const CARRIERS =
  /(?:^|[.\]])(?:tool_calls\[\]\.(?:function|custom)|function_call|input\[\]|content\[\]|tools\[\](?:\.function)?|functions\[\])$/;

export function toolNames(texts: readonly TextPlace[]): ReadonlyMap<TextPosition, string> {
  const names = new Map<TextPosition, string>();
  const known = new Map<JsonContainer, string | undefined>();
  for (const place of texts) {
    if (!OF_TOOLS.has(place.position)) continue;
    const container = inBody(place.layer, place.token.container);
    if (!known.has(container)) known.set(container, nameAround(container));
    const name = known.get(container);
    if (name !== undefined) names.set(place, name);
  }
  return names;
}

/** Of a text inside a string that holds JSON: where that string stands. */
function inBody({ outer }: Layer, container: JsonContainer): JsonContainer {
  return outer === undefined ? container : inBody(outer.layer, outer.token.container);
}

/** The outermost: what a call is given may have members of these names itself. */
function nameAround(container: JsonContainer): string | undefined {
  let name: string | undefined;
  for (let at: JsonContainer | undefined = container; at !== undefined; at = at.parent)
    if (CARRIERS.test(at.path)) name = at.text('name') ?? name;
  return name;
}
