/**
 * Writes the synthetic documents: `node synthetic/generate.ts [--seed N] [--scale F]`, from `training/`. The same seed
 * and word lists give the same files to the last byte.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compose, type Made } from './compose.ts';
import { hashed, seeded } from './engine/random.ts';
import { harvested } from './harvest.ts';
import { ALL } from './languages/all.ts';
import type { Code } from './cast/lists.ts';

const OUT = fileURLToPath(new URL('../.cache/synthetic/', import.meta.url));
const TYPES = [
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'ADDRESS',
  'DATE_TIME',
  'DATE_OF_BIRTH',
  'AGE',
  'EMAIL',
  'PHONE',
  'URL',
  'IP',
  'MAC',
  'USERNAME',
  'PASSWORD',
  'CREDIT_CARD',
  'IBAN',
  'BANK_ACCOUNT',
  'TAX_ID',
  'NATIONAL_ID',
  'PASSPORT',
  'DRIVER_LICENSE',
  'HEALTH_ID',
  'HEALTH',
  'LICENSE_PLATE',
  'VEHICLE_ID',
  'DEVICE_ID',
  'COORDINATES',
  'NRP',
  'TITLE',
  'AMOUNT',
];

/** Records by language, before scaling. */
const RECORDS: Readonly<Record<Code, number>> = {
  en: 16_000,
  de: 14_000,
  fr: 12_000,
  es: 12_000,
  it: 7_000,
  nl: 7_000,
  pt: 7_000,
  pl: 7_000,
};
/** How much of a language each kind is: kinds that are not named have weight 1. */
const WEIGHTS: Readonly<Record<string, number>> = {
  request: 1.4,
  service: 1.2,
  form: 1.2,
  letter: 1,
  clinical: 0.8,
  chat: 0.7,
  news: 1.3,
  wiki: 1,
  negative: 1.4,
};

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '20261122' }, scale: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
const scale = Number(values.scale);

/** A file of records under its heading. */
function save(name: string, records: readonly Made[]): void {
  const heading = {
    name: `synthetic_${name}`,
    types: TYPES,
    meta: `Own templates, seed ${seed}; word lists and licences in training/data; Apache-2.0`,
  };
  writeFileSync(
    `${OUT}${name}.jsonl`,
    `${[heading, ...records].map((record) => JSON.stringify(record)).join('\n')}\n`,
  );
  process.stdout.write(`${name}: ${records.length} records\n`);
}

mkdirSync(OUT, { recursive: true });
for (const language of ALL) {
  const random = seeded(seed ^ hashed(language.code));
  const whole = language.kinds.reduce((sum, kind) => sum + (WEIGHTS[kind.name] ?? 1), 0);
  const records: Made[] = [];
  for (const kind of language.kinds) {
    const wanted = Math.round((RECORDS[language.code] * scale * (WEIGHTS[kind.name] ?? 1)) / whole);
    for (let index = 0; index < wanted; index++)
      records.push({ id: `${language.code}-${kind.name}-${index}`, ...compose(language, kind, random) });
  }
  save(language.code, records);
}

const { records, sources } = harvested(4_000);
save('harvest', records);
writeFileSync(`${OUT}harvest-sources.txt`, `${sources.join('\n')}\n`);
