/** Finds passages of registered documents in a text, and says of which document they are and how much of it. */
import type { Candidate } from '../../../candidate.ts';
import type { TextFinder } from '../../../recogniser.ts';
import type { DocumentSet } from './document-set.ts';
import { Winnower } from './winnow.ts';

/** Prints of one document that are at most so far apart belong to one passage. */
const GAP = 240;
/** A passage has at least so many prints: about two sentences. */
const LEAST_PRINTS = 4;
/** Or it is at least this part of a short document. */
const LEAST_SHARE = 0.5;

interface Passage {
  start: number;
  end: number;
  prints: number;
}

/** @param key the one that the set was made with. */
export function documentFinder(set: DocumentSet, key: Uint8Array): TextFinder {
  const winnower = new Winnower(key);
  return {
    on: 'text',
    find({ text }) {
      const passages = new Map<number, Passage[]>();
      winnower.each(text, (print, start, end) => {
        for (let i = firstOf(set.prints, print); set.prints[i] === print; i++) {
          note(passages, set.owners[i] as number, start, end);
        }
      });
      return [...passages].flatMap(([owner, all]) => candidates(set, owner, all));
    },
  };
}

function note(passages: Map<number, Passage[]>, owner: number, start: number, end: number): void {
  const all = passages.get(owner);
  if (all === undefined) {
    passages.set(owner, [{ start, end, prints: 1 }]);
    return;
  }
  const last = all[all.length - 1] as Passage;
  if (start - last.end <= GAP) {
    last.end = Math.max(last.end, end);
    last.prints++;
  } else all.push({ start, end, prints: 1 });
}

function candidates(set: DocumentSet, owner: number, all: readonly Passage[]): readonly Candidate[] {
  const document = set.documents[owner];
  if (document === undefined) return [];
  const least = Math.min(LEAST_PRINTS, Math.max(1, Math.ceil(document.prints * LEAST_SHARE)));
  const solid = all.filter(({ prints }) => prints >= least);
  const share = Math.min(1, solid.reduce((sum, { prints }) => sum + prints, 0) / document.prints);
  return solid.map(({ start, end }) => ({
    start,
    end,
    type: 'DOCUMENT',
    subtype: document.name,
    share,
    score: 0.98,
    evidence: 'checksum',
  }));
}

function firstOf(prints: Uint32Array, wanted: number): number {
  let from = 0;
  let to = prints.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((prints[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
