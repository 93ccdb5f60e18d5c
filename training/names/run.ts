/** Trains the names model. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { WordTable } from '../../packages/detect/src/names/lexicon.ts';
import { readModel } from '../../packages/detect/src/names/model.ts';
import { Tagger } from '../../packages/detect/src/names/tagger.ts';
import { calibrate } from './calibrate.ts';
import { Corpus, settle } from './corpus.ts';
import { train } from './field.ts';
import { readSets, type Text } from './labelled.ts';
import { line, measure } from './measure.ts';
import { contest, pack } from './pack.ts';
import { seeded } from './random.ts';
import { buildWordTables } from './word-tables.ts';

const HERE = fileURLToPath(new URL('../.cache/', import.meta.url));
const { values: options } = parseArgs({
  options: {
    'dev-sets': { type: 'string', default: '' },
    without: { type: 'string', default: '' },
    synthetic: { type: 'string', default: '0.3' },
    transplanted: { type: 'string', default: '1' },
    harvest: { type: 'string', default: '1' },
    show: { type: 'string', default: '' },
    epochs: { type: 'string', default: '5' },
    least: { type: 'string', default: '2' },
    slots: { type: 'string', default: '19' },
    dropout: { type: 'string', default: '0.25' },
    rate: { type: 'string', default: '0.15' },
    forget: { type: 'string', default: '0.2' },
    out: { type: 'string', default: 'names.bin' },
  },
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const without = options.without.split(',').filter((name) => name !== '');
const sets = [
  ...readSets(join(options['dev-sets'], 'ner'), false),
  ...readSets(join(HERE, 'synthetic'), true),
];
const random = seeded(20261123);
const tables = buildWordTables();
const words = new WordTable(tables.words.checks, tables.words.values);
const clusters = {
  table: new WordTable(tables.clusters.checks, tables.clusters.values),
  paths: tables.paths as [Uint16Array, Uint16Array, Uint16Array],
  families: tables.families,
};
const corpus = new Corpus(words, clusters);
const forget = Number(options.forget);
for (const set of sets) {
  if (without.some((name) => set.name.startsWith(name) || set.name.includes(`transplanted-${name}`)))
    continue;
  const synthetic = set.name.startsWith('synthetic');
  const before = corpus.tags.length;
  const [lost, labels] = [corpus.lost, corpus.labels];
  for (const text of set.texts) {
    if (text.heldOut) continue;
    if (synthetic) {
      if (random() < shareOf(set.name)) corpus.add(text, random, forget);
      continue;
    }
    corpus.add(text, random, random() < 0.5 ? 0 : forget);
    const luck = random();
    if (luck < 0.1)
      corpus.add(
        recased(text, (all) => all.toLowerCase()),
        random,
        forget,
      );
    else if (luck < 0.17)
      corpus.add(
        recased(text, (all) => all.toUpperCase()),
        random,
        forget,
      );
  }
  say(
    `${set.name}: ${corpus.tags.length - before} tokens, ${corpus.lost - lost} of ${corpus.labels - labels} names lost`,
  );
}
function shareOf(name: string): number {
  if (name.includes('transplanted')) return Number(options.transplanted);
  return Number(name.includes('harvest') ? options.harvest : options.synthetic);
}
function recased(text: Text, change: (all: string) => string): Text {
  const changed = change(text.text);
  return changed.length === text.text.length ? { ...text, text: changed } : text;
}

const started = performance.now();
const keys = settle(corpus, Number(options.least));
say(
  `${corpus.tags.length} tokens, ${keys.length} features, settled in ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
const course = {
  epochs: Number(options.epochs),
  rate: Number(options.rate),
  dropout: Number(options.dropout),
  seed: 7,
};
const field = train(corpus, keys.length, course);
const slots = 1 << Number(options.slots);
const lost = contest(keys, field.weights, slots);
say(`${lost.reduce((sum, one) => sum + one, 0)} features lost their slot`);
for (let f = 0; f < corpus.used; f++)
  if ((corpus.ids[f] as number) >= 0 && lost[corpus.ids[f] as number] === 1) corpus.ids[f] = -1;
const again = train(corpus, keys.length, { ...course, epochs: 1, rate: course.rate * 0.3 }, field);
const bytes = pack(keys, lost, again, tables, slots);
mkdirSync(HERE, { recursive: true });
writeFileSync(join(HERE, options.out), bytes);
say(`${options.out}: ${bytes.length} bytes`);
const tagger = new Tagger(readModel(bytes));
say(
  calibrate(
    tagger,
    sets.flatMap(({ name, texts }) =>
      name.startsWith('synthetic') ? [] : texts.filter((one) => one.heldOut),
    ),
  ),
);
say(
  calibrate(
    tagger,
    sets.flatMap(({ name, texts }) =>
      name.startsWith('synthetic') && !name.includes('transplanted')
        ? texts.filter((one) => one.heldOut)
        : [],
    ),
  ),
);
const shown = options.show.split(',');
for (const set of sets) {
  if (!shown.some((name) => set.name.startsWith(name))) continue;
  const texts = set.texts.filter((one) => one.heldOut || without.some((name) => set.name.startsWith(name)));
  say(`${set.name.padEnd(24)} ${line(measure(tagger, texts.slice(0, 2500), [0, 0, 0, 0]))}`);
}
