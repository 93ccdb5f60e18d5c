/** The words of a text that is searched for values: runs of letters and digits; an ideograph is a word by itself. */
import { mixed } from './hash-table.ts';

/** Walks along the words of a folded text, one after the other; one object for all of them. */
export class Words {
  start = 0;
  end = 0;
  hash = 0;
  readonly #folded: string;
  readonly #seed: number;

  constructor(folded: string, seed = 0) {
    this.#folded = folded;
    this.#seed = seed;
  }

  /** False when there is no further word. */
  next(): boolean {
    const folded = this.#folded;
    let at = this.end;
    while (at < folded.length && kindOf(folded.charCodeAt(at)) === 'gap') at += 1;
    if (at === folded.length) return false;
    this.start = at;
    const spelled = kindOf(folded.charCodeAt(at)) === 'letter';
    let hash = mixed(this.#seed, folded.charCodeAt(at));
    at += 1;
    if (spelled) {
      for (; at < folded.length && kindOf(folded.charCodeAt(at)) === 'letter'; at += 1) {
        hash = mixed(hash, folded.charCodeAt(at));
      }
    }
    this.end = at;
    this.hash = hash >>> 0;
    return true;
  }
}

type Kind = 'gap' | 'letter' | 'ideograph';

export function kindOf(code: number): Kind {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
      ? 'letter'
      : 'gap';
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? 'letter' : 'gap';
  if (code < 0x2000) return code === 0xd7 || code === 0xf7 ? 'gap' : 'letter';
  if (code < 0x2e80) return code >= 0x2c00 && code < 0x2e00 ? 'letter' : 'gap';
  if (code < 0x3040) return code < 0x3000 || code === 0x3005 ? 'ideograph' : 'gap';
  if (code >= 0xac00 && code <= 0xd7a3) return 'ideograph';
  return code < 0xa000 || (code >= 0xd800 && code <= 0xdfff) || (code >= 0xf900 && code < 0xfb00)
    ? 'ideograph'
    : code >= 0xff00
      ? 'gap'
      : 'letter';
}

/** Lower case of the same length, so that offsets stay right (`İ` would grow). */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let folded = '';
  for (const unit of text) {
    const small = unit.toLowerCase();
    folded += small.length === unit.length ? small : unit;
  }
  return folded;
}
