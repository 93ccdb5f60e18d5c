/**
 * The firm's own lists at full size: five million records, ten thousand documents.
 *
 * Run by itself, because an index of that size belongs to no other figure's memory:
 *
 *   node bench/detect-lists.ts [--json]
 */
import { cpus } from 'node:os';
import {
  FingerprintIndex,
  RecordIndex,
  createDetector,
  encodeDocumentSet,
  encodeRecordSet,
} from '@bailiwick/detect';

const RECORDS = 5_000_000;
const DOCUMENTS = 10_000;
const WORDS_IN_DOCUMENT = 1_500;
const KEY = Uint8Array.from({ length: 16 }, (_, i) => i);
const ROUNDS = 7;

const SYLLABLES = 'ba de ki lo mu na pe ri so tu va wo ze fa ge hi jo ku la me'.split(' ');
/** Twelve thousand words of three syllables or two: as many as a firm's papers have. */
const WORDS = SYLLABLES.flatMap((a) =>
  SYLLABLES.flatMap((b) => [
    a + b,
    ...SYLLABLES.map((c) => a + b + c),
    ...SYLLABLES.slice(0, 9).map((c) => `${a}${b}n${c}`),
  ]),
);

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The same numbers in every run. */
function sequence(seed: number): () => number {
  let state = seed * 2 + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 4) / 0x1000_0000;
  };
}

const surname = (i: number): string => `Su${(i % 400_000).toString(36)}na`;
const given = (i: number): string => `Gi${(i % 20_000).toString(36)}va`;
const birth = (i: number): string =>
  `${1930 + (i % 80)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;

function records(): Uint8Array {
  const index = new RecordIndex({
    name: 'customers',
    fields: [
      { name: 'number', kind: 'text' },
      { name: 'given', kind: 'text' },
      { name: 'surname', kind: 'text' },
      { name: 'born', kind: 'date' },
    ],
    rules: [['number'], ['given', 'surname'], ['surname', 'born']],
    key: KEY,
    expected: RECORDS,
  });
  for (let i = 0; i < RECORDS; i++) {
    index.add([`KD-${10_000_000 + i}`, given(i * 7), surname(i * 13), birth(i)]);
  }
  return encodeRecordSet(index.finish());
}

function prose(seed: number, words: number): string {
  const next = sequence(seed);
  return Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
}

function documents(): Uint8Array {
  const index = new FingerprintIndex(KEY);
  for (let i = 0; i < DOCUMENTS; i++) index.add(`paper ${i}`, prose(i + 1, WORDS_IN_DOCUMENT));
  return encodeDocumentSet(index.finish());
}

/** Milliseconds for each KB, the median round, that the indexes add to a detector without them. */
function cost(text: string, indexes: Parameters<typeof createDetector>[0]): number {
  const plain = createDetector();
  const full = createDetector(indexes);
  const differences: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    plain.detect(text);
    const between = performance.now();
    full.detect(text);
    differences.push(performance.now() - between - (between - began));
  }
  differences.sort((a, b) => a - b);
  return (differences[ROUNDS >> 1] as number) / (text.length / 1024);
}

const began = performance.now();
say(`indexing ${RECORDS.toLocaleString('en')} records`);
const recordBytes = records();
const recordSeconds = (performance.now() - began) / 1000;
const then = performance.now();
say(`fingerprinting ${DOCUMENTS.toLocaleString('en')} documents`);
const documentBytes = documents();
const documentSeconds = (performance.now() - then) / 1000;

const filler = prose(999_999, 4_000);
const mentions = Array.from(
  { length: 40 },
  (_, i) => ` Ask ${given(i * 7)} ${surname(i * 13)} about KD-${10_000_000 + i}. `,
);
const sparse = mentions.map((mention, i) => filler.slice(i * 600, (i + 1) * 600) + mention).join('');
const dense = Array.from({ length: 600 }, (_, i) => `${given(i * 7)};${surname(i * 13)};${birth(i)}`).join(
  '\n',
);
const copied = Array.from({ length: 20 }, (_, i) => prose(i + 1, 200)).join('\n\n');

const recordsOnly = { indexes: { key: KEY, records: [recordBytes], documents: [] } };
const documentsOnly = { indexes: { key: KEY, records: [], documents: [documentBytes] } };
const figures = {
  records: { seconds: recordSeconds, megabytes: recordBytes.length / 1e6 },
  documents: { seconds: documentSeconds, megabytes: documentBytes.length / 1e6 },
  msPerKb: {
    'records, one mention in 600 characters': cost(sparse, recordsOnly),
    'records, a table of nothing else': cost(dense, recordsOnly),
    'documents, other text': cost(sparse, documentsOnly),
    'documents, nothing but copied passages': cost(copied, documentsOnly),
  },
  found: {
    records: createDetector(recordsOnly)
      .detect(sparse)
      .filter(({ type }) => type === 'RECORD').length,
    documents: createDetector(documentsOnly)
      .detect(copied)
      .filter(({ type }) => type === 'DOCUMENT').length,
  },
};

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
else {
  const lines = [
    `| ${cpus()[0]?.model.trim() ?? 'this machine'} | |`,
    '|---|---|',
    `| index of ${RECORDS.toLocaleString('en')} records | ${figures.records.seconds.toFixed(0)} s, ${figures.records.megabytes.toFixed(0)} MB |`,
    `| fingerprints of ${DOCUMENTS.toLocaleString('en')} documents | ${figures.documents.seconds.toFixed(0)} s, ${figures.documents.megabytes.toFixed(0)} MB |`,
    ...Object.entries(figures.msPerKb).map(([what, ms]) => `| ${what} | ${ms.toFixed(3)} ms a KB |`),
    `| found | ${figures.found.records} of 120 values, ${figures.found.documents} of 20 passages |`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
