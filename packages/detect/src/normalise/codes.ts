/**
 * Text written as the numbers of its characters: `String.fromCharCode(52, 49)`, `chr(52) . chr(49)`, `bytes([52, 49])`.
 *
 * A list of numbers alone may be anything, so a function that makes text of them has to stand before it.
 */
import { isText } from './entities.ts';
import { JSON_ESCAPE, type View, ViewBuilder } from './view.ts';

const CODE = '(?:0x[\\da-f]{2}|\\d{2,3})';
/** One search decides whether there is anything to do. */
const TELLING = new RegExp(`\\(\\[? ?${CODE} ?[,)]`, 'i');
/** 1: the numbers. */
const CALL = new RegExp(
  `(?<!\\w)(?:(?:String\\.)?from(?:CharCode|CodePoint)|Buffer\\.from|Uint8Array\\.of|bytearray|bytes|unichr|chrw?|n?char) ?\\(\\[? ?(${CODE}(?: ?, ?${CODE}){0,511}) ?\\]?\\)(?:\\.(?:decode|toString)\\([^()\\n]{0,20}\\))?`,
  'gi',
);
/** What stands between two calls that make one text. */
const JOINT = /^\s{0,2}(?:\+|\.|\|\||&|,)\s{0,2}$/;
/** `CHAR(10), CHAR(20)` are columns of a table, and a line end is no value. */
const LEAST = 6;

interface Run {
  readonly start: number;
  end: number;
  value: string;
}

/** The view with such calls as the text that they make; the same view where it has none. */
export function withoutCodes(view: View): View {
  const { text } = view;
  if (!TELLING.test(text)) return view;
  const runs: Run[] = [];
  for (const { 0: call, 1: list = '', index } of text.matchAll(CALL)) {
    const value = textOf(list);
    const last = runs.at(-1);
    if (last !== undefined && index - last.end < 8 && JOINT.test(text.slice(last.end, index))) {
      last.value += value;
      last.end = index + call.length;
    } else runs.push({ start: index, end: index + call.length, value });
  }
  const telling = runs.filter(({ value }) => value.length >= LEAST);
  if (telling.length === 0) return view;
  const builder = new ViewBuilder(view);
  let kept = 0;
  for (const { start, end, value } of telling) {
    builder.keep(kept, start);
    builder.put(value, start, end, JSON_ESCAPE);
    kept = end;
  }
  builder.keep(kept, text.length);
  return builder.build();
}

/** What the numbers stand for; nothing where one is of no character. */
function textOf(list: string): string {
  const points = list.split(',').map((one) => Number(one.trim()));
  return points.every((point) => isText(point) && point < 0x180) ? String.fromCodePoint(...points) : '';
}
