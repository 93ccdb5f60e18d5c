import type { DetectorOptions } from '@bailiwick/contract/detector';
import type { Configuration } from './config/configuration.ts';
import type { Gates } from '@bailiwick/diligence/gate/gates';
import { compilePolicy } from './decide/policy.ts';
import type { Rules } from './door/world.ts';
import { NOTHING_KNOWN, type OwnKnowledge } from './firm/own-knowledge.ts';
import { Detection } from './inspect/detection.ts';
import { compileCatalogue } from './offerings/catalogue.ts';
import { SecondOpinion } from './opinion/second-opinion.ts';
import { Bookshelf, type PseudonymKeys } from './protect/bookshelf.ts';
import type { PseudonymStore } from './protect/pseudonym.ts';

const DAY = 86_400_000;
/** Countries whose national telephone numbers are recognised beside those of the organisation's own. */
const NEIGHBOURS = ['US', 'GB', 'DE', 'FR', 'ES', 'IT', 'NL'];

/** What a detector looks for under a configuration, and among the firm's own lists and documents. */
export function detectorOptions(
  { dictionary, patterns, organisation }: Configuration,
  { indexes, corrections }: OwnKnowledge = NOTHING_KNOWN,
): DetectorOptions {
  const { country } = organisation;
  const countries = country === undefined ? NEIGHBOURS : [country.toUpperCase(), ...NEIGHBOURS];
  return {
    dictionary,
    patterns,
    countries: [...new Set(countries)],
    corrections,
    ...(indexes === undefined ? {} : { indexes }),
  };
}

export interface RulesParts {
  /** Those that pseudonyms are sealed under. */
  readonly keys: PseudonymKeys;
  readonly pseudonyms: PseudonymStore;
  readonly now: () => number;
  /** What the register knows of the offerings. */
  readonly gates: Gates;
  /** The firm's lists, documents and corrections. */
  readonly own: OwnKnowledge;
}

/**
 * Compiles a configuration into what the door asks at every request. Pure work; nothing is opened.
 *
 * @param before the rules that these replace. Their books stay open where nothing changed about pseudonyms: with two
 *   books of one scope, one name could be given to two values.
 */
export function compileRules(
  configuration: Configuration,
  { keys, pseudonyms, now, gates, own }: RulesParts,
  before?: Rules,
): Rules {
  const { style, retentionDays } = configuration.pseudonyms;
  const known = before?.configuration.pseudonyms;
  const kept = known?.style === style && known.retentionDays === retentionDays ? before?.shelf : undefined;
  return {
    configuration,
    catalogue: compileCatalogue(configuration),
    policy: compilePolicy(configuration, gates),
    detection: new Detection(detectorOptions(configuration, own), {
      opinions: configuration.models.map((model) => new SecondOpinion(model)),
      kinds: configuration.policy.documents,
    }),
    shelf: kept ?? new Bookshelf({ store: pseudonyms, keys, style, retentionMs: retentionDays * DAY, now }),
  };
}

/** The same rules on new evidence: only the policy is compiled anew. */
export function withEvidence(rules: Rules, gates: Gates): Rules {
  return { ...rules, policy: compilePolicy(rules.configuration, gates) };
}
