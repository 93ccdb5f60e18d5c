/** From labelled texts to the bytes of a model: which texts, how often, how spoilt, and in how many rounds. */
import { WordTable } from '../../packages/detect/src/names/lexicon.ts';
import { Corpus, settle } from './corpus.ts';
import { train } from './field.ts';
import type { Text, TextSet } from './labelled.ts';
import { contest, pack } from './pack.ts';
import { seeded } from './random.ts';
import { buildWordTables } from './word-tables.ts';

/** How much of the texts made from templates, and of real sentences with other names, is learnt from. */
const OF_TEMPLATES = 0.3;
const OF_TRANSPLANTED = 0.5;
/** In half of the texts the lists say nothing of so many of the words. */
const FORGOTTEN = 0.2;
/** Of real texts, so many are learnt in small letters, and so many in capitals, as well. */
const LOWERED = 0.1;
const RAISED = 0.07;
/** Features seen less often are not learnt. */
const LEAST_SEEN = 2;
/** So many features are kept. */
const SLOTS = 1 << 18;
const COURSE = { epochs: 6, rate: 0.15, dropout: 0.25, seed: 7 };

/** @param without names of sets, or beginnings of them, to leave out, with all that was made of them. */
export function makeModel(
  sets: readonly TextSet[],
  without: readonly string[],
  say: (line: string) => void,
): Uint8Array<ArrayBuffer> {
  const tables = buildWordTables(say);
  const corpus = new Corpus(new WordTable(tables.words.checks, tables.words.values), {
    table: new WordTable(tables.clusters.checks, tables.clusters.values),
    paths: tables.paths,
    families: tables.families,
  });
  const random = seeded(20_261_123);
  for (const set of sets) {
    if (without.some((name) => set.name.startsWith(name) || set.name.includes(`transplanted-${name}`)))
      continue;
    const before = corpus.tags.length;
    for (const text of set.texts) if (!text.heldOut) learn(corpus, set.name, text, random);
    say(`${set.name}: ${corpus.tags.length - before} tokens`);
  }
  const keys = settle(corpus, LEAST_SEEN);
  say(`${keys.length} features`);
  const field = train(corpus, keys.length, COURSE, say);
  const lost = contest(keys, field.weights, SLOTS);
  corpus.leaveOut(lost);
  // Once more with what was kept, so that it makes up for what was not.
  const again = train(corpus, keys.length, { ...COURSE, epochs: 1, rate: COURSE.rate * 0.3 }, say, field);
  return pack(keys, lost, again, tables, SLOTS);
}

function learn(corpus: Corpus, set: string, text: Text, random: () => number): void {
  if (set.startsWith('synthetic')) {
    if (random() < shareOf(set)) corpus.add(text, random, FORGOTTEN);
    return;
  }
  corpus.add(text, random, random() < 0.5 ? 0 : FORGOTTEN);
  const luck = random();
  if (luck < LOWERED)
    corpus.add(
      recased(text, (all) => all.toLowerCase()),
      random,
      FORGOTTEN,
    );
  else if (luck < LOWERED + RAISED)
    corpus.add(
      recased(text, (all) => all.toUpperCase()),
      random,
      FORGOTTEN,
    );
}

function shareOf(set: string): number {
  if (set.includes('transplanted')) return OF_TRANSPLANTED;
  return set.includes('harvest') ? 1 : OF_TEMPLATES;
}

/** As it is where letters would become more or fewer: the spans must still fit. */
function recased(text: Text, change: (all: string) => string): Text {
  const changed = change(text.text);
  return changed.length === text.text.length ? { ...text, text: changed } : text;
}
