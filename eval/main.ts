/**
 * Measures the detector on texts that it was not made on, beside the other detectors on npm, in one run.
 *
 *   node eval/main.ts [--dev-sets DIR] [--only NAME,…] [--no-peers] [--errors N] [--json] [--write]
 *
 * Tables go to stdout, progress to stderr. `--write` puts the tables between the markers of docs/detection.md and
 * draws the calibration plot beside it.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { askPeerOnce, installedVersion } from './cached.ts';
import type { EvaluationSet } from './labelled.ts';
import { measure, textsOf } from './measured.ts';
import { askOurs } from './ours.ts';
import { PEERS } from './peers/all.ts';
import { calibrate } from './report/calibration.ts';
import { errorsOf } from './report/errors.ts';
import { toJson } from './report/json.ts';
import { details, overview, type SetResult } from './report/markdown.ts';
import { writeDocument } from './report/write.ts';
import { developmentSets } from './sets/development.ts';
import { generatedSets } from './sets/generated.ts';
import { ownSets } from './sets/own.ts';

const USAGE = `npm run eval -- [options]
  --dev-sets DIR  the development sets, too
  --only A,B      only sets whose names contain one of these
  --no-peers      without the other detectors
  --errors FILE   write every mistake here
  --json          print JSON
  --write         write docs/detection.md anew
`;
const options = optionsOf(process.argv.slice(2));
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const wanted = options.only?.split(',') ?? [];

const all: EvaluationSet[] = [
  ...(options['dev-sets'] === undefined ? [] : developmentSets(options['dev-sets'])),
  ...ownSets(),
  ...(await generatedSets(say)),
];
if (options['dev-sets'] === undefined)
  say('Development sets are left out: name their folder with --dev-sets DIR.');
const sets = all.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const peers = options['no-peers'] ? [] : PEERS.filter((peer) => installedVersion(peer) !== undefined);
if (!options['no-peers'] && peers.length < PEERS.length) {
  say('Peers are left out: run "npm install" inside eval/ to measure them too.');
}

const results: SetResult[] = [];
const samples: { readonly set: EvaluationSet; readonly answers: Awaited<ReturnType<typeof askOurs>> }[] = [];
for (const set of sets) {
  const texts = textsOf(set).map(({ text }) => text);
  say(`${set.name}: ${texts.length} texts`);
  const ours = await askOurs(texts);
  samples.push({ set, answers: ours });
  const measured = [{ detector: 'Bailiwick', measured: measure(set, ours) }];
  for (const peer of peers) {
    if (peer.only?.test(set.name) === false) continue;
    say(`  ${peer.name}`);
    measured.push({ detector: peer.name, measured: measure(set, await askPeerOnce(peer, texts)) });
  }
  results.push({ set, results: measured });
}

const run = {
  date: new Date().toISOString().slice(0, 10),
  machine: `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
  peers: peers.map((peer) => `${peer.name} ${installedVersion(peer) ?? ''}`),
};
const bands = calibrate(samples);
if (options.json) {
  process.stdout.write(`${JSON.stringify(toJson(run, results, bands), undefined, 2)}\n`);
} else {
  process.stdout.write(`${[overview(results), ...results.map(details)].join('\n\n')}\n`);
}
if (options.errors !== undefined) {
  process.stdout.write(`${errorsOf(samples, Number(options.errors))}\n`);
}
if (options.write) writeDocument(run, results, bands);

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'dev-sets': { type: 'string' },
        only: { type: 'string' },
        'no-peers': { type: 'boolean', default: false },
        errors: { type: 'string' },
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    process.stderr.write(USAGE);
    process.exit(2);
  }
}
