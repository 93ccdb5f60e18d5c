/** Running text, tables and JSON: values replaced by labels, everything else as it was. */
import type { Finding } from '@bailiwick/contract/finding';
import { type Copying, Uncopyable } from './copying.ts';

export async function copyText(text: string, copying: Copying): Promise<string> {
  const bare = withoutPictures(text, copying);
  const findings = await copying.tools.detect(bare);
  copying.took(bare, findings);
  return labelled(bare, findings, ({ start, end }) => ({ start, end, quote: '' }), copying);
}

/** A number that must go becomes a string, so that the copy is still JSON. */
export async function copyJson(json: string, copying: Copying): Promise<string> {
  const bare = withoutPictures(json, copying);
  const findings = await copying.tools.detect(bare);
  copying.took(bare, findings);
  const strings = [...bare.matchAll(STRING)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
  let next = 0;
  const place = ({ start, end }: Finding): Place => {
    while ((strings[next]?.end ?? Infinity) <= start) next += 1;
    const inString = (strings[next]?.start ?? Infinity) < start;
    return inString ? { start, end, quote: '' } : { ...wholeNumber(bare, start, end), quote: '"' };
  };
  const copy = labelled(bare, findings, place, copying);
  if (isJson(json) && !isJson(copy)) throw new Uncopyable('it would no longer be JSON without what must go');
  return copy;
}

const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/gs;

/** Whole pictures in base64, which nobody looks into here. */
const INLINE_PICTURE = /data:image\/[a-z0-9.+-]{1,40};base64,[A-Za-z0-9+/=_-]+/gi;

export function withoutPictures(text: string, copying: Copying): string {
  return text.replace(INLINE_PICTURE, () => {
    copying.note('pictures that were written into the text were left out');
    return 'data:,';
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly quote: '' | '"';
}

function wholeNumber(json: string, start: number, end: number): Pick<Place, 'start' | 'end'> {
  let from = start;
  let to = end;
  while (from > 0 && /[-+.\w]/.test(json[from - 1] ?? '')) from -= 1;
  while (to < json.length && /[-+.\w]/.test(json[to] ?? '')) to += 1;
  return { start: from, end: to };
}

function labelled(
  text: string,
  findings: readonly Finding[],
  place: (finding: Finding) => Place,
  { labels }: Copying,
): string {
  let copy = '';
  let done = 0;
  for (const finding of findings) {
    const { start, end, quote } = place(finding);
    if (start < done) continue;
    copy += text.slice(done, start) + quote + labels.labelFor(finding) + quote;
    done = end;
  }
  return copy + text.slice(done);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
