/** Which known offering it is that the traffic goes to, or that somebody wrote down. */
import { matchesPattern } from '@bailiwick/contract/model-pattern';
import type { Knowledge, PlanQuestion, Template } from './knowledge.ts';

export interface Seen {
  /** Host of the base URL, without scheme, port and path; undefined where only models are known. */
  readonly host: string | undefined;
  readonly models: readonly string[];
}

export interface Candidate {
  readonly template: Template;
  /** Of the models that were seen, those that it covers; all where none was seen. */
  readonly models: readonly string[];
}

export interface Recognition {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** What to ask first: its answer changes most. */
  readonly question: PlanQuestion | undefined;
}

const MODELS_CONSIDERED = 1_000;

/**
 * A host that is known by nobody has no candidates whatever its models are called: who runs it decides what becomes of
 * the data, not who made the model.
 */
export function recognise(knowledge: Knowledge, { host, models }: Seen): Recognition {
  const named = models.slice(0, MODELS_CONSIDERED).map((model) => model.toLowerCase());
  const ranked = knowledge.templates.flatMap((template) => {
    const rank = host === undefined ? rankByModel(template, named) : rankByHost(template, host, named);
    return rank === undefined ? [] : [rank];
  });
  const candidates = withoutClaimedModels(ranked)
    // An order that stays: of equals, the one that stands first in its vendor's file is the usual one.
    .toSorted((a, b) => b.exactness - a.exactness)
    .map(({ template, models: covered }) => ({ template, models: covered }));
  // A host has told some answers already; model names alone have told none.
  return { candidates, question: mostTelling(knowledge, candidates, host === undefined ? 1 : 2) };
}

/** A model that a template names is that one's, and no other's that takes any model. */
function withoutClaimedModels(ranked: readonly Ranked[]): readonly Ranked[] {
  const claimed = new Set(ranked.filter(namesItsModels).flatMap(({ models }) => models));
  return ranked.flatMap((one) => {
    if (namesItsModels(one) || one.models.length === 0) return [one];
    const models = one.models.filter((model) => !claimed.has(model));
    return models.length === 0 ? [] : [{ ...one, models }];
  });
}

const namesItsModels = ({ template }: { readonly template: Template }): boolean =>
  !template.models.includes('*');

interface Ranked extends Candidate {
  readonly exactness: number;
}

function rankByHost(template: Template, host: string, named: readonly string[]): Ranked | undefined {
  const wanted = host.toLowerCase().replace(/\.$/, '');
  const pattern = template.hosts.find((one) => matchesPattern(one, wanted));
  const covered = coveredBy(template.models, named);
  if (pattern === undefined || (named.length > 0 && covered.length === 0)) return undefined;
  const special = namesItsModels({ template });
  // Nobody saw one of the models that only this template is about.
  if (special && named.length === 0) return undefined;
  const exactness = (special ? 1_000 : 0) + pattern.replaceAll('*', '').length;
  return { template, models: covered, exactness };
}

function rankByModel(template: Template, named: readonly string[]): Ranked | undefined {
  const covered = coveredBy(template.knownBy, named);
  return covered.length === 0 ? undefined : { template, models: covered, exactness: covered.length };
}

const coveredBy = (patterns: readonly string[], named: readonly string[]): readonly string[] =>
  named.filter((model) => patterns.some((pattern) => matchesPattern(pattern, model)));

/** The question that has the most candidates among its answers. */
function mostTelling(
  { questions }: Knowledge,
  candidates: readonly Candidate[],
  atLeast: number,
): PlanQuestion | undefined {
  const ids = new Set(candidates.map(({ template }) => template.id));
  const told = (question: PlanQuestion): number =>
    question.answers.filter(({ template }) => ids.has(template)).length;
  const best = questions.toSorted((a, b) => told(b) - told(a))[0];
  return best !== undefined && told(best) >= atLeast ? best : undefined;
}
