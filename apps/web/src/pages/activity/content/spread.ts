/** JSON on one line, spread over several for people; marks go along. What is no JSON stays as it is. */
import type { Marking } from '../../../ui/marked-text.tsx';

export interface Spread {
  readonly text: string;
  readonly marks: readonly Marking[];
}

export function spread(text: string, marks: readonly Marking[]): Spread {
  if (!isStructure(text)) return { text, marks };
  let out = '';
  let depth = 0;
  let quoted = false;
  /** Where each code unit went. */
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (!quoted && /[}\]]/.test(sign) && !/[{[]/.test(out.at(-1) ?? '')) out += line((depth -= 1));
    else if (!quoted && /[}\]]/.test(sign)) depth -= 1;
    if (!quoted && /\s/.test(sign)) {
      places.push(out.length);
      continue;
    }
    places.push(out.length);
    out += sign;
    if (quoted && sign === '\\') {
      at += 1;
      places.push(out.length);
      out += text.charAt(at);
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && /[{[]/.test(sign)) {
      depth += 1;
      if (!/^\s*[}\]]/.test(text.slice(at + 1))) out += line(depth);
    } else if (!quoted && sign === ',') out += line(depth);
    else if (!quoted && sign === ':') out += ' ';
  }
  places.push(out.length);
  return {
    text: out,
    marks: marks.map((mark) => ({ ...mark, start: places[mark.start] ?? 0, end: places[mark.end] ?? 0 })),
  };
}

const line = (depth: number): string => `\n${'  '.repeat(depth)}`;

function isStructure(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
