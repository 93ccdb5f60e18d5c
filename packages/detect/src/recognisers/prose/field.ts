/**
 * Fields of forms, letters, data and code: `City: Leeds`, `"city": "Leeds"`, `**Stadt:** Köln`, `'city' => 'Leeds'`,
 * `<City>Leeds</City>`, `.setCity("Leeds")`.
 */
import { matchEnd } from '../../recogniser.ts';

const LABEL_END =
  /["'*_`]{0,3}(?:[ \t]?\([^()\n]{0,20}\))?(?:\/ ?\p{L}{3,16})?[ \t]{0,3}(?:=>|:=|[:=])[ \t]{0,4}\[?["'*_`]{0,3}[ \t]{0,2}/uy;
/** Of a call the value is a literal. */
const CALL = /\([ \t]?["'`]/y;
const TAG_END = /(?:\p{Lu}\p{L}{0,20})?(?: [^<>\n]{0,60})?>[ \t]{0,4}/uy;
const TAG_BEFORE = /<[\w:.-]{0,40}$/;

/** Where the value of the field begins whose label ends at `end`; -1 where no field is. */
export function fieldValue(text: string, end: number): number {
  const plain = matchEnd(LABEL_END, text, end);
  if (plain >= 0) return plain;
  const called = matchEnd(CALL, text, end);
  if (called >= 0) return called;
  const tagged = matchEnd(TAG_END, text, end);
  return tagged >= 0 && TAG_BEFORE.test(text.slice(Math.max(0, end - 44), end)) ? tagged : -1;
}

const SENTENCE_BEFORE = /(?:\p{L}[.,]? \(?){4}$/u;

/** Whether four words stand before the label on its line: then it is a word of a sentence. */
export function isInSentence(text: string, start: number): boolean {
  return SENTENCE_BEFORE.test(text.slice(Math.max(0, start - 60), start).replace(/\p{L}+/gu, 'x'));
}

/** The next field of the same line: `. Medikation: `. */
const NEXT_LABEL = /^[.;] {1,2}\p{Lu}[\p{L} ]{1,24}:/u;

/** The end of a value that goes on to the end of its line, its quote or its cell; at most `most` characters. */
export function lineValueEnd(text: string, from: number, most: number): number {
  const quote = text[from - 1];
  const stop = Math.min(text.length, from + most);
  let end = from;
  while (end < stop) {
    const char = text[end] as string;
    if (
      char === '\n' ||
      char === '\r' ||
      char === '|' ||
      char === '\t' ||
      char === '<' ||
      char === '{' ||
      char === '}'
    )
      break;
    if ((char === '.' || char === ';') && NEXT_LABEL.test(text.slice(end, end + 32))) break;
    if ((quote === '"' || quote === "'" || quote === '*' || quote === '`') && char === quote) break;
    end++;
  }
  while (end > from && /[\s.,;*"']/.test(text[end - 1] as string)) end--;
  return end;
}
