/**
 * Tells source code and logs from prose, line by line: in code, a word with a capital is hardly ever a name.
 *
 * Data is not code: `"name": "Anna Keller"`, a row of a table, an address block are read as prose is.
 */

/** What makes a line look like code. Bounded and without nested repeats: lines may be long and hostile. */
const SIGNS: readonly RegExp[] = [
  /[;{}(),[\]]\s*$/,
  /^\s*(?:import|export|from|const|let|var|function|class|interface|type|return|if|else|for|while|switch|case|try|catch|throw|new|def|elif|async|await|public|private|protected|static|final|void|package|using|namespace|struct|enum|impl|fn|pub|use|mod|func|include|require|module|assert|expect|it|describe|test|echo|sudo|npm|git|cd|@param|@returns?)\b(?!:)/,
  /=>|===?|!==?|&&|\|\||::|->|\+\+|\+=|<\/|\/>|\$\{|\(\)|\[\]|\?\.|\?\?/,
  /\b[a-z]+(?:[A-Z][a-z0-9]+)+\b|\b[a-z0-9]+_[a-z0-9_]+\b/,
  /\b\w{1,40}(?:\.\w{1,40}){0,8}\(/,
  /^\s*(?:\/\/|\/\*|\*(?:\s|\/|$)|#!|#include|@\w+\(|--|<!--)/,
];
/** Lines that carry data, whatever else they look like. */
const DATA =
  /^\s*[-{[]?\s*["']?[\w .-]{1,40}["']?\s*:\s*["'\p{L}\d]|^[^(){};=]{1,200}[,;|\t][^(){};=]{0,200}$/u;
const ENDS_IN_CODE = /[;{}(]\s*$/;
/** JSON, however dense. */
const JSON_PAIR = /["']\s{0,4}:\s{0,4}["'\d{[tfn-]/;
const CALLS = /=>|\b(?:function|return|const|let|var)\b|\)\s*[;{]/;
/** Longer lines are judged by their beginning. */
const JUDGED = 240;
/** A text of fewer lines is judged line by line alone. */
const FEWEST = 12;
/** What the whole of a text counts against what stands around. */
const WHOLE = 0.75;
/** So many of the lines around a line, itself included. */
const AROUND = 5;

/** Offsets of a text, asked in ascending order. */
export class CodeGate {
  /** Starts of lines, and of each how much of what stands around it is code, 0 to 1. */
  readonly #starts: number[] = [];
  readonly #shares: number[] = [];
  #whole = 0;
  #at = 0;

  constructor(text: string) {
    const points: number[] = [];
    let start = 0;
    while (start < text.length) {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      this.#starts.push(start);
      points.push(pointsOf(text.slice(start, Math.min(end, start + JUDGED))));
      start = end + 1;
    }
    const judged = points.filter((one) => one >= 0);
    const signs = judged.reduce((sum, one) => sum + Math.min(2, one), 0);
    this.#whole = judged.length < FEWEST ? 0 : (WHOLE * signs) / (2 * judged.length);
    for (let i = 0; i < points.length; i++) {
      let sum = 0;
      let counted = 0;
      for (let j = Math.max(0, i - AROUND); j <= Math.min(points.length - 1, i + AROUND); j++) {
        const one = points[j] as number;
        if (one < 0) continue;
        const weight = j === i ? 3 : 1;
        sum += weight * Math.min(2, one);
        counted += 2 * weight;
      }
      this.#shares.push(counted === 0 ? 0 : sum / counted);
    }
  }

  /** How much of what stands around `offset` is code, 0 to 1; the rest of the text has a say. */
  codeAt(offset: number): number {
    while (this.#at + 1 < this.#starts.length && (this.#starts[this.#at + 1] as number) <= offset) this.#at++;
    while (this.#at > 0 && (this.#starts[this.#at] as number) > offset) this.#at--;
    return Math.max(this.#whole, this.#shares[this.#at] ?? 0);
  }
}

/** How many signs of code a line has; -1 for a line without words. */
function pointsOf(line: string): number {
  if (!/[\p{L}\p{N}]/u.test(line)) return -1;
  if (JSON_PAIR.test(line) && !CALLS.test(line)) return 0;
  let points = 0;
  for (const sign of SIGNS) if (sign.test(line)) points++;
  if (points > 0 && points < 3 && !ENDS_IN_CODE.test(line) && DATA.test(line)) points = 0;
  return points;
}
