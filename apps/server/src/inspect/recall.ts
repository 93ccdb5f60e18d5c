/**
 * Recall: a value that was recognised once is recognised everywhere.
 *
 * `born on 12.3.1980` is a date of birth by its context; the same date as a bare tool argument is not. What one
 * position of a request gives away, or an earlier turn of the scope did, is therefore looked for in every other.
 */
import { TYPE_CLASSES } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import type { Book } from '../protect/book.ts';

/** Shorter values would be found in unrelated words. */
const SHORTEST = 4;

const WORDS = /[\p{L}\p{N}]+/gu;

interface Known {
  readonly surface: string;
  /** Where the first word of the surface begins in it. */
  readonly lead: number;
  readonly finding: Finding;
}

/** The values of one request, indexed by their first word: looking for all of them costs one pass over a text. */
export class RequestRecall {
  readonly #byFirstWord = new Map<string, Known[]>();
  readonly #surfaces = new Set<string>();

  learn(text: string, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const surface = text.slice(finding.start, finding.end);
      if (surface.length < SHORTEST || this.#surfaces.has(surface)) continue;
      this.#surfaces.add(surface);
      const first = surface.match(/[\p{L}\p{N}]+/u);
      if (first === null) continue;
      const known = { surface, lead: first.index ?? 0, finding };
      const siblings = this.#byFirstWord.get(first[0]);
      if (siblings === undefined) this.#byFirstWord.set(first[0], [known]);
      else siblings.push(known);
    }
  }

  /** `found` and what it missed of the known values, sorted by start. */
  complete(text: string, found: readonly Finding[]): readonly Finding[] {
    if (this.#surfaces.size === 0) return found;
    const extra: Finding[] = [];
    for (const word of text.matchAll(WORDS)) {
      const candidates = this.#byFirstWord.get(word[0]);
      if (candidates === undefined) continue;
      for (const { surface, lead, finding } of candidates) {
        const start = word.index - lead;
        const end = start + surface.length;
        if (!text.startsWith(surface, start) || cutsWord(text, end) || covers(found, start, end) || covers(extra, start, end)) continue;
        extra.push({ ...finding, start, end });
      }
    }
    return merge(found, extra);
  }
}

/** Adds the values of the scope, known from earlier turns, that the detector did not see. */
export function recallScope(text: string, found: readonly Finding[], book: Book): readonly Finding[] {
  const extra: Finding[] = [];
  for (const { start, end, pseudonym } of book.known(text)) {
    const { type, canonical } = pseudonym;
    if (type === 'LITERAL' || covers(found, start, end)) continue;
    extra.push({ start, end, type, class: TYPE_CLASSES[type], score: 1, canonical });
  }
  return merge(found, extra);
}

function merge(found: readonly Finding[], extra: readonly Finding[]): readonly Finding[] {
  return extra.length === 0 ? found : [...found, ...extra].sort((a, b) => a.start - b.start);
}

/** The word at the end of a value goes on: `Anna` in `Annabel` is not the known Anna. */
function cutsWord(text: string, end: number): boolean {
  return /^[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1));
}

function covers(found: readonly Finding[], start: number, end: number): boolean {
  return found.some((finding) => finding.start < end && start < finding.end);
}
