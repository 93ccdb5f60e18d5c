/** Puts the detector together: normalise, run the recognisers, look into blobs, settle overlaps, map offsets back. */
import { TYPE_CLASSES } from '@bailiwick/contract/classes';
import type { Detector, DetectorOptions } from '@bailiwick/contract/detector';
import type { Finding } from '@bailiwick/contract/finding';
import { findBlobs } from './blobs.ts';
import { type Candidate, collapse } from './candidate.ts';
import { Engine, canonicalOf } from './engine.ts';
import { cutter } from './next-cut.ts';
import { normalise } from './normalise/normalise.ts';
import { type View, disguiseOf, originalSpan } from './normalise/view.ts';
import { settle } from './overlap.ts';
import { builtIn } from './recognisers/all.ts';
import { missedTerms, wrongValues } from './recognisers/firm/corrections.ts';
import { dictionary } from './recognisers/firm/dictionary.ts';
import { indexFinders } from './recognisers/firm/indexes.ts';
import { ownPattern } from './recognisers/firm/own-patterns.ts';

/** Blobs inside blobs are opened this deep. */
const DEPTH = 2;

/** How much of what came before lends context. */
const BEFORE = 128;

/**
 * A detector for one configuration. Building one takes milliseconds; keep it.
 *
 * @throws where an own pattern cannot be compiled; ask `checkPattern` first.
 */
export function createDetector(options: DetectorOptions = {}): Detector {
  const corrections = options.corrections ?? [];
  const own = dictionary([...(options.dictionary ?? []), ...missedTerms(corrections)]);
  const wrong = wrongValues(corrections);
  const patterns = options.patterns ?? [];
  const engine = new Engine([
    ...builtIn(options.countries),
    ...own.finders,
    ...patterns.map(ownPattern),
    ...(options.indexes === undefined ? [] : indexFinders(options.indexes)),
  ]);

  const look = (text: string, depth: number): { view: View; candidates: readonly Candidate[] } => {
    const view = normalise(text);
    const { candidates, signs } = engine.run(view.text);
    if (depth < DEPTH && signs.longWords.length > 0) {
      candidates.push(
        ...findBlobs(view.text, signs.longWords, (inner) => {
          const found = look(inner, depth + 1);
          return { text: found.view.text, candidates: found.candidates };
        }),
      );
    }
    return { view, candidates: settle(wrong === undefined ? candidates : wrong(candidates, view.text)) };
  };

  return {
    detect(text, before = '') {
      const lead = before.slice(-BEFORE);
      const { view, candidates } = look(lead + text, 0);
      const findings: Finding[] = [];
      for (const candidate of candidates) {
        const finding = toFinding(candidate, view, text, lead.length);
        if (finding !== undefined) findings.push(finding);
      }
      return findings;
    },
    nextCut: cutter({ beginnings: own.beginnings, longest: own.longest, ownPatterns: patterns.length > 0 }),
  };
}

/** Nothing for a candidate that ends in the lead; one that straddles it is cut down to the part in the text. */
function toFinding(candidate: Candidate, view: View, text: string, lead: number): Finding | undefined {
  const { start, end } = originalSpan(view, candidate.start, candidate.end);
  if (end <= lead) return undefined;
  const disguise = candidate.disguise ?? disguiseOf(view, candidate.start, candidate.end);
  return {
    start: Math.max(0, start - lead),
    end: end - lead,
    type: candidate.type,
    class: candidate.class ?? TYPE_CLASSES[candidate.type],
    score: candidate.score,
    canonical: start < lead ? collapse(text.slice(0, end - lead)) : canonicalOf(candidate, view.text),
    ...(candidate.subtype === undefined ? {} : { subtype: candidate.subtype }),
    ...(disguise === undefined ? {} : { disguise }),
    ...(candidate.share === undefined ? {} : { share: candidate.share }),
  };
}
