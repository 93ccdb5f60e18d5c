/** Puts the detector together: the recognisers of one configuration, and the ways to read with them. */
import type { DetectorOptions, StreamingDetector } from '@bailiwick/contract/detector';
import { contextBefore } from './blocks.ts';
import { Engine } from './engine.ts';
import { type Mentions, looker } from './look.ts';
import { cutter } from './next-cut.ts';
import { firmsOfDomains } from './names/domains.ts';
import { isPlaceName, namesMentions } from './names/finder.ts';
import { Reader } from './reader.ts';
import { agesBesideNames } from './recognisers/ages/beside-names.ts';
import { birthsBesideNames } from './recognisers/dates/beside-names.ts';
import { builtIn } from './recognisers/all.ts';
import { missedTerms, wrongValues } from './recognisers/firm/corrections.ts';
import { dictionary } from './recognisers/firm/dictionary.ts';
import { indexFinders } from './recognisers/firm/indexes.ts';
import { ownPattern } from './recognisers/firm/own-patterns.ts';

/**
 * A detector for one configuration. Building one takes milliseconds; keep it.
 *
 * @throws where an own pattern cannot be compiled; ask `checkPattern` first.
 */
export function createDetector(options: DetectorOptions = {}): StreamingDetector {
  const corrections = options.corrections ?? [];
  const own = dictionary([...(options.dictionary ?? []), ...missedTerms(corrections)]);
  const wrong = wrongValues(corrections);
  const patterns = options.patterns ?? [];
  const engine = new Engine([
    ...builtIn(options),
    ...own.finders,
    ...patterns.map(ownPattern),
    ...(options.indexes === undefined ? [] : indexFinders(options.indexes)),
  ]);

  const look = looker(
    engine,
    options.readings ?? 'all',
    wrong ?? ((candidates) => candidates),
    options.names === false ? () => [] : spokenFor(namesMentions()),
  );
  const nextCut = cutter({
    beginnings: own.beginnings,
    longest: own.longest,
    ownPatterns: patterns.length > 0,
  });

  return {
    detect(text, before = '') {
      const reader = new Reader(look, nextCut, contextBefore(before));
      const findings = reader.push(text);
      return findings.concat(reader.end());
    },
    stream: () => new Reader(look, nextCut, ''),
    nextCut,
  };
}

/** Further mentions of the names that were found, the ages and births behind any of them, the firms that domains give away. */
function spokenFor(mentions: Mentions): Mentions {
  return (text, found) => {
    const more = mentions(text, found);
    const known = [...found, ...more];
    return [
      ...more,
      ...agesBesideNames(text, known),
      ...birthsBesideNames(text, known),
      ...firmsOfDomains(text, found, isPlaceName),
    ];
  };
}
