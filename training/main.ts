/**
 * Makes the names model anew: `npm run train -- --dev-sets DIR [--fresh] [--without SET,…]`.
 *
 * Builds the word lists and the synthetic documents where they are missing (`--fresh`: in any case), trains on them and on the
 * development sets less their held-out fifth, writes the weights into the product and figures to stdout. The same packages and
 * sets give the same weights. `--without` leaves sets out to see how the model does on a kind of text it does not know; nothing
 * is written then.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { calibrate } from './names/calibrate.ts';
import { readSets } from './names/labelled.ts';
import { line, measure } from './names/measure.ts';
import { makeModel } from './names/make-model.ts';
import { writeModule } from './names/write-module.ts';
import { Tagger } from '../packages/detect/src/names/tagger.ts';
import { readModel } from '../packages/detect/src/names/model.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** The least likelihoods that the product reports, by kind. */
const LEAST = [0.3, 0.35, 0.35, 0.4];

const { values: options } = parseArgs({
  options: {
    'dev-sets': { type: 'string' },
    fresh: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
  },
});
const folder = options['dev-sets'];
if (folder === undefined || !existsSync(join(folder, 'ner'))) {
  process.stderr.write('Name the folder of the development sets: npm run train -- --dev-sets DIR\n');
  process.exit(2);
}
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const step = (made: string, script: string, ...rest: string[]): void => {
  if (!options.fresh && existsSync(join(HERE, '.cache', made))) return;
  say(`node ${script}`);
  execFileSync(process.execPath, [join(HERE, script), ...rest], { cwd: HERE, stdio: ['ignore', 2, 2] });
};
step('gazetteers/words.tsv', 'data/build.ts');
step('synthetic/en.jsonl', 'synthetic/generate.ts');
step('synthetic/transplanted-btc_en.jsonl', 'synthetic/transplant.ts', '--sets', folder);

const without = options.without.split(',').filter((name) => name !== '');
const sets = [...readSets(join(folder, 'ner'), false), ...readSets(join(HERE, '.cache', 'synthetic'), true)];
const bytes = makeModel(sets, without, say);
const tagger = new Tagger(readModel(bytes));
for (const { name, texts } of sets) {
  const unseen = without.some((one) => name.startsWith(one)) ? texts : texts.filter((one) => one.heldOut);
  if (unseen.length > 0) process.stdout.write(`${name.padEnd(44)} ${line(measure(tagger, unseen, LEAST))}\n`);
}
const real = sets.filter(({ name }) => !name.startsWith('synthetic'));
process.stdout.write(`\nLikelihoods, and what they were worth on the held-out fifth:\n`);
process.stdout.write(
  `${calibrate(
    tagger,
    real.flatMap(({ texts }) => texts.filter((one) => one.heldOut)),
  )}\n`,
);
if (without.length === 0) writeModule(bytes);
