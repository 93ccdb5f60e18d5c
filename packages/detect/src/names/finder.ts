/**
 * Names of persons, organisations and places, and addresses, in running text, by a model of our own.
 *
 * Promises: the same findings for the same text everywhere, time in proportion to the length, nothing loaded from
 * anywhere. Refuses to see names in source code, where nearly every capital begins something else. What it says is a
 * model's judgement: whatever else is known of the same characters comes first.
 */
import type { Candidate } from '../candidate.ts';
import type { Recogniser } from '../recogniser.ts';
import { likelihoodOf } from './calibration.ts';
import { CodeGate } from './code-gate.ts';
import { mentions } from './consistency.ts';
import { trimmed } from './edges.ts';
import { CASE_SHIFT, COMMON_SHIFT, LISTED, type WordTable } from './lexicon.ts';
import { type Model, NAMED, readModel } from './model.ts';
import { isPlausible } from './plausible.ts';
import { GIVEN_NAMES } from '../recognisers/people/given-names.ts';
import { namedFirms } from './named-firms.ts';
import { namesNothing } from './no-names.ts';
import { smallFirms } from './small-firms.ts';
import { smallPeople } from './small-people.ts';
import { type Tagged, Tagger } from './tagger.ts';
import { asFirm } from './told-firms.ts';
import { hashOf } from '../words.ts';
import weights from './weights/weights.json' with { type: 'json' };

/** Less likely names are not reported, by kind as in `NAMED`. */
const LEAST = [0.3, 0.35, 0.35, 0.4];
/** Around code a name must be this likely. */
const LEAST_IN_CODE = 0.995;
/** So much of the lines around is code: nothing but very likely persons. */
const CODE = 0.3;
/** And so much: no words that programs are written in. */
const SOME_CODE = 0.06;
/** `BlockStatement`, `TLS`, but not `McDonald`. */
const PROGRAM_WORD = /^(?:\p{Ll}+\p{Lu}\w*|\p{Lu}\p{Ll}{2,}\p{Lu}\w*|\p{Lu}[\p{Lu}\d]+)$/u;

/** The one copy of the model in this process, made when first needed: it never changes. */
let model: Model | undefined;

function loaded(): Model {
  if (model === undefined) {
    model = readModel(fromBase64(weights.bytes));
    // The module stays in memory for ever; ten million letters that have been decoded need not.
    weights.bytes = '';
  }
  return model;
}

/** What every engine of today has, and the compiler does not know yet. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const decoder = Uint8Array as unknown as { fromBase64(text: string): Uint8Array<ArrayBuffer> };
  return decoder.fromBase64(text);
}

/** Finds names with the built-in model. */
export function namesFinders(): readonly Recogniser[] {
  const { words } = loaded();
  const tagger = new Tagger(loaded());
  return [
    { on: 'text', find: ({ text }) => namesIn(text, tagger, words) },
    ...smallFirms(words),
    ...namedFirms(words),
    ...smallPeople(words, [...GIVEN_NAMES]),
  ];
}

/** Whether a folded word is a given name that few other words are. */
export function isFirstName(folded: string): boolean {
  return (loaded().words.of(hashOf(folded)) & LISTED.PLAIN_FIRST_NAME) !== 0;
}

/** Finds the names that were found elsewhere in the text once more, where they stand alone. */
export function namesMentions(): (text: string, found: readonly Candidate[]) => readonly Candidate[] {
  const find = mentions(loaded().words);
  return (text, found) => {
    const more = find(text, found);
    if (more.length === 0) return more;
    const gate = new CodeGate(text);
    return more.filter(
      ({ start, end }) => gate.codeAt(start) <= CODE && isPlausible(text, start, end, false),
    );
  };
}

/** Whether a folded word is none that the lists and the languages know. */
export function isStrange(folded: string): boolean {
  return (loaded().words.of(hashOf(folded)) & KNOWN) === 0;
}
/** Whether a folded word is the name of a town, a region or a country. */
export function isPlaceName(folded: string): boolean {
  const places = LISTED.LARGE_CITY | LISTED.CITY | LISTED.COUNTRY | LISTED.REGION;
  return (loaded().words.of(hashOf(folded)) & places) !== 0;
}

/** Listed as whatever, common, or seen often enough to know how it is written. */
const KNOWN = 0xffff | (7 << COMMON_SHIFT) | (3 << CASE_SHIFT);

const NONE: Tagged = { from: 0, to: 0, kind: 0, likelihood: 0 };

function namesIn(text: string, tagger: Tagger, words: WordTable): Candidate[] {
  const tagged = tagger.read(text);
  if (tagged.length === 0) return [];
  const { tokens } = tagger;
  const { starts, ends } = tokens;
  const gate = new CodeGate(text);
  const found: Candidate[] = [];
  let before = NONE;
  for (const one of tagged) {
    const name = asFirm(text, tokens, trimmed(one, tokens) ?? NONE, before, words);
    const { from, to, kind, likelihood } = (before = name);
    const start = starts[from] as number;
    const end = ends[to - 1] as number;
    if (from === to || likelihood < (LEAST[kind] as number)) continue;
    // A legal form alone names nobody.
    if (from + 1 === to && (words.of(tokens.folded[from] as number) & LISTED.LEGAL_FORM) !== 0) continue;
    if (from + 1 === to && namesNothing(tokens.folded[from] as number)) continue;
    if (!isPlausible(text, start, end, NAMED[kind] === 'ADDRESS')) continue;
    const code = gate.codeAt(start);
    if (code > CODE && (kind !== 0 || to - from < 2 || likelihood < LEAST_IN_CODE)) continue;
    if (code > SOME_CODE && to - from === 1 && PROGRAM_WORD.test(text.slice(start, end))) continue;
    found.push({
      start,
      end: NAMED[kind] === 'ORGANIZATION' ? withStop(text, end) : end,
      type: NAMED[kind] as (typeof NAMED)[number],
      score: likelihoodOf(kind, likelihood),
      evidence: 'model',
    });
  }
  return found;
}

/** `S.r.l.`, `Inc.`: the stop of a shortened legal form belongs to it. */
const SHORTENED = /(?:\.\p{L}|(?<!\p{L})(?:Inc|Ltd|Corp|Co|Lda|Ltda|Cia))$/u;

function withStop(text: string, end: number): number {
  return text[end] === '.' && SHORTENED.test(text.slice(end - 6, end)) ? end + 1 : end;
}
