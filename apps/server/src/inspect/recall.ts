/**
 * Recall: a value that was recognised once is recognised everywhere.
 *
 * `born on 12.3.1980` is a date of birth by its context; the same date as a bare tool argument is not. What one
 * position of a request gives away, or an earlier turn of the scope did, is therefore looked for in every other.
 */
import { TYPE_CLASSES } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import type { Book } from '../protect/book.ts';
import { KnownValues } from '../protect/known-values.ts';

/** Shorter values would be found in unrelated words. */
const SHORTEST = 4;

/** Up to this many values, searching for each by itself is faster than reading the text word by word. */
const FEW = 24;

interface Standing {
  readonly start: number;
  readonly end: number;
  readonly value: Finding;
}

/** The values of one request, ready to be looked for in all its texts. */
export class RequestRecall {
  readonly #bySurface = new Map<string, Finding>();
  /** The same in a row, by which the index counts them. */
  #findings: readonly Finding[] = [];
  #index: KnownValues | undefined;

  learn(text: string, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const surface = text.slice(finding.start, finding.end);
      if (surface.length >= SHORTEST && !this.#bySurface.has(surface)) this.#bySurface.set(surface, finding);
    }
  }

  /** `found` and what it missed of the known values, sorted by start. */
  complete(text: string, found: readonly Finding[]): readonly Finding[] {
    if (this.#bySurface.size === 0) return found;
    const extra: Finding[] = [];
    for (const { start, end, value } of this.#bySurface.size <= FEW
      ? this.#eachIn(text)
      : this.#allIn(text)) {
      if (!covers(found, start, end) && !covers(extra, start, end)) extra.push({ ...value, start, end });
    }
    return merge(found, extra);
  }

  *#eachIn(text: string): Generator<Standing> {
    for (const [surface, value] of this.#bySurface) {
      for (
        let start = text.indexOf(surface);
        start >= 0;
        start = text.indexOf(surface, start + surface.length)
      ) {
        const end = start + surface.length;
        if (!joinsWord(text, start) && !joinsWord(text, end)) yield { start, end, value };
      }
    }
  }

  *#allIn(text: string): Generator<Standing> {
    if (this.#index === undefined) {
      const surfaces = [...this.#bySurface.keys()];
      this.#index = new KnownValues((value) => surfaces[value] ?? '');
      this.#findings = [...this.#bySurface.values()];
      for (const [value, surface] of surfaces.entries()) this.#index.add(surface, value);
    }
    for (const { start, end, value } of this.#index.find(text)) {
      const finding = this.#findings[value];
      if (finding !== undefined) yield { start, end, value: finding };
    }
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

/** A word goes on over this offset: `Anna` in `Annabel` is not the known Anna. */
function joinsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
}

function covers(found: readonly Finding[], start: number, end: number): boolean {
  return found.some((finding) => finding.start < end && start < finding.end);
}
