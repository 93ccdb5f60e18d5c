/** Writes changed positions back: each layer is spliced, encoded and put into the layer around it. */
import type { JsonMember, JsonToken } from '../json/document.ts';
import { jsonString, splice, type Splice } from '../json/scan.ts';
import type { FilePlace, FilePosition } from './file-place.ts';
import type { Layer, TextPlace, TextPosition } from './place.ts';
import type { Positions } from './walk.ts';

export interface Edits {
  /** The model name that the vendor knows. */
  readonly model?: string;
  readonly texts: ReadonlyMap<TextPosition, string>;
  /** Documents with the text that stands for them, pictures with the ones that take their place. */
  readonly files: ReadonlyMap<FilePosition, FileEdit>;
}

export type FileEdit =
  | { readonly text: string }
  | { readonly picture: Uint8Array; readonly mediaType: string };

/** The body with the edits and everything else as it came. Edits of sealed positions are left out. */
export function rewriteBody(body: Layer, positions: Positions, edits: Edits): string {
  const splices = new Map<Layer, Splice[]>();
  const replaced: Splice[] = [];
  const change = (layer: Layer, { start, end }: Pick<JsonToken, 'start' | 'end'>, text: string): void => {
    // What stands in a member that goes away as a whole goes with it.
    if (layer === body && replaced.some((cut) => cut.start <= start && end <= cut.end)) return;
    const list = splices.get(layer);
    if (list === undefined) splices.set(layer, [{ start, end, text }]);
    else list.push({ start, end, text });
  };
  if (edits.model !== undefined) replaced.push(modelSplice(body, edits.model));
  if (edits.files.size > 0) {
    for (const file of positions.files) {
      const edit = edits.files.get(file);
      if (edit === undefined) continue;
      if ('picture' in edit) {
        const { start, end, text } = pictureSplice(file, edit.picture, edit.mediaType);
        change(body, { start, end }, text);
      } else replaced.push(...documentSplices(file, edit.text, fileName(file, positions.texts, edits.texts)));
    }
  }
  if (edits.texts.size > 0) {
    for (const place of positions.texts) {
      const text = edits.texts.get(place);
      if (text === undefined || place.treatment === 'sealed') continue;
      change(place.layer, place.token, jsonString(text));
    }
  }
  // From the inside out: a layer is complete before the one around it is written.
  for (const layer of positions.layers.toReversed()) {
    const edited = splices.get(layer);
    if (layer.outer === undefined || edited === undefined) continue;
    change(layer.outer.layer, layer.outer.token, jsonString(splice(layer.document.source, edited)));
  }
  return splice(body.document.source, [...replaced, ...(splices.get(body) ?? [])]);
}

function modelSplice({ document: { root } }: Layer, model: string): Splice {
  const member = root?.members().find(({ name }) => name === 'model');
  if (member !== undefined) return { start: member.valueStart, end: member.end, text: jsonString(model) };
  const start = (root?.start ?? 0) + 1;
  const comma = root?.members().length === 0 ? '' : ',';
  return { start, end: start, text: `"model":${jsonString(model)}${comma}` };
}

/** The file's name as it may leave: never read past its position, which may have been changed. */
function fileName(
  { token }: FilePlace,
  texts: readonly TextPlace[],
  edits: ReadonlyMap<TextPosition, string>,
): string | undefined {
  const place = texts.findLast(
    (text) => text.token.container === token.container && text.token.key === 'filename',
  );
  return place === undefined ? undefined : (edits.get(place) ?? place.value);
}

/** Members of a part that make no sense beside a text. */
const FILE_MEMBERS: ReadonlySet<string> = new Set([
  'file',
  'filename',
  'file_id',
  'file_url',
  'file_data',
  'image_url',
  'detail',
]);

function documentSplices({ part, token }: FilePlace, text: string, name: string | undefined): Splice[] {
  if (part === undefined) return [];
  if (part.family === 'anthropic') {
    // Only the source changes: title, context, citations and cache control stay as they came.
    const { start, end } = token.container;
    return [{ start, end, text: `{"type":"text","media_type":"text/plain","data":${jsonString(text)}}` }];
  }
  const members = part.container.members();
  const pivot = members.findIndex(({ start, end }) => start <= token.start && token.end <= end);
  const type = members.findLast((member) => member.name === 'type');
  const splices: Splice[] = members.flatMap((member, i) => dropped(member, i, pivot, members));
  const carrier = members[pivot];
  if (carrier !== undefined)
    splices.push({
      start: carrier.start,
      end: carrier.end,
      text: `"text":${jsonString(wrapped(text, name))}`,
    });
  const textType = part.family === 'chat' ? '"text"' : '"input_text"';
  if (type !== undefined) splices.push({ start: type.valueStart, end: type.end, text: textType });
  return splices;
}

/** A picture keeps its place: a data URL stays one, bare base64 too; a source also says what kind it is. */
function pictureSplice({ part, token }: FilePlace, picture: Uint8Array, mediaType: string): Splice {
  const data = Buffer.from(picture).toString('base64');
  if (part?.family === 'anthropic') {
    const { start, end } = token.container;
    return { start, end, text: `{"type":"base64","media_type":${jsonString(mediaType)},"data":"${data}"}` };
  }
  const { start, end } = token;
  const isUrl = /^data:/i.test(token.value);
  return { start, end, text: isUrl ? `"data:${mediaType};base64,${data}"` : `"${data}"` };
}

/** Cuts a member with the comma on the side of the pivot, which stays, so that cuts never meet. */
function dropped(member: JsonMember, i: number, pivot: number, members: readonly JsonMember[]): Splice[] {
  if (i === pivot || !FILE_MEMBERS.has(member.name)) return [];
  if (i < pivot) return [{ start: member.start, end: members[i + 1]?.start ?? member.end, text: '' }];
  return [{ start: members[i - 1]?.end ?? member.start, end: member.end, text: '' }];
}

function wrapped(text: string, name: string | undefined): string {
  const title = name === undefined ? '' : ` name="${name.replaceAll('"', "'").replaceAll(/[\r\n]+/g, ' ')}"`;
  return `<document${title}>\n${text}\n</document>`;
}
