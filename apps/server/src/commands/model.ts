import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Finding } from '@bailiwick/contract/finding';
import { createDetector } from '@bailiwick/detect';
import { isSeq, parseDocument } from 'yaml';
import { readModelFolder, weightsHash } from '../opinion/folder.ts';
import { type OpinionModel, USUAL_LABELS } from '../opinion/model.ts';
import { SecondOpinion, merged } from '../opinion/second-opinion.ts';
import { detectorOptions } from '../rules.ts';
import { required } from './arguments.ts';
import { type Command, type Invocation, PLACE, UsageError } from './command.ts';
import { json, table } from './io.ts';
import { compared, labelledTexts } from './labelled.ts';
import { findPlace } from './place.ts';

const PATIENCE_MS = 60_000;

const WHERE = { home: PLACE['home']!, config: PLACE['config']! };

export const modelAdd: Command = {
  name: 'model add',
  summary: 'Enter a model of your own into the configuration, with the SHA-256 of its weights',
  options: { name: { type: 'string', value: 'NAME', help: 'What to call it; needed' }, ...WHERE },
  positionals: 'FOLDER',
  async run(invocation, io) {
    const name = required(invocation, 'name');
    if (!/^[A-Za-z][\w-]{0,39}$/.test(name)) throw new UsageError('--name must be a word.');
    const { settings } = await findPlace(invocation);
    const model = await modelAt(folderOf(invocation), name);
    const known =
      model.unknown.length === 0
        ? []
        : [
            `Its labels ${model.unknown.join(', ')} mean nothing here; name them under labels if they should.`,
          ];
    const text = await readFile(settings.config, 'utf8').catch(() => '');
    const document = parseDocument(text);
    const entry = { name, path: model.path, sha256: model.sha256 };
    const models = document.get('models');
    if (!isSeq(models)) document.set('models', [entry]);
    else {
      const at = models.items.findIndex((_, i) => document.getIn(['models', i, 'name']) === name);
      if (at < 0) models.add(document.createNode(entry));
      else document.setIn(['models', at, 'sha256'], model.sha256);
      if (at >= 0) document.setIn(['models', at, 'path'], model.path);
    }
    await writeFile(settings.config, document.toString({ lineWidth: 0 }));
    if (invocation.flags.has('json')) json(io, { ...entry, labels: model.labels, ignored: model.unknown });
    io.err(
      `Entered into ${settings.config}; a running server uses it within seconds.\n${known.map((line) => `${line}\n`).join('')}`,
    );
    return 0;
  },
};

export const modelTest: Command = {
  name: 'model test',
  summary: 'Ask a model what it finds in a text (stdin), beside our own detector',
  options: { 'show-values': { type: 'boolean', help: 'Show the values themselves' }, ...WHERE },
  positionals: 'FOLDER',
  async run(invocation, io) {
    const text = new TextDecoder().decode(await io.input());
    const { opinion, own } = await bothOf(invocation);
    const began = performance.now();
    try {
      const [found = []] = (await opinion.about([text])) ?? [];
      const ms = Math.round(performance.now() - began);
      const shown = (findings: readonly Pick<Finding, 'start' | 'end' | 'type' | 'score'>[]) =>
        findings.map(({ start, end, type, score }) => ({
          start,
          end,
          type,
          score,
          ...(invocation.flags.has('show-values') ? { text: text.slice(start, end) } : {}),
        }));
      const ours = own(text);
      const report = {
        ms,
        model: shown(found),
        ours: shown(ours),
        together: shown(merged(text, ours, found)),
      };
      if (invocation.flags.has('json')) json(io, report);
      else {
        for (const [who, findings] of Object.entries({
          model: report.model,
          ours: report.ours,
          together: report.together,
        })) {
          table(
            io,
            [who, 'start', 'end', 'score', ''],
            findings.map((one) => [
              one.type,
              String(one.start),
              String(one.end),
              one.score.toFixed(2),
              one.text ?? '',
            ]),
          );
          io.out('\n');
        }
      }
      io.err(`It took ${ms} ms, loading included.\n`);
      return 0;
    } finally {
      await opinion.close();
    }
  },
};

export const modelCompare: Command = {
  name: 'model compare',
  summary: 'Measure on labelled texts what a model adds to our own detector',
  options: {
    on: {
      type: 'string',
      value: 'FILE.jsonl',
      help: 'One {"text","spans":[{"start","end","type"}]} a line; needed',
    },
    ...WHERE,
  },
  positionals: 'FOLDER',
  async run(invocation, io) {
    const samples = labelledTexts(await readFile(required(invocation, 'on'), 'utf8'));
    if (samples.length === 0) throw new UsageError('The file of --on holds no labelled texts.');
    const { opinion, own } = await bothOf(invocation);
    const rows = { ours: [] as Finding[][], model: [] as Finding[][], together: [] as Finding[][] };
    try {
      for (const [i, { text }] of samples.entries()) {
        const [found = []] = (await opinion.about([text])) ?? [];
        const ours = own(text);
        rows.ours.push([...ours]);
        rows.model.push([...merged(text, [], found)]);
        rows.together.push([...merged(text, ours, found)]);
        if (i % 20 === 0) io.err(`\r${i + 1} of ${samples.length}`);
      }
    } finally {
      await opinion.close();
    }
    io.err('\r');
    const figures = Object.entries(rows).map(([who, found]) => ({ who, ...compared(samples, found) }));
    if (invocation.flags.has('json')) json(io, figures);
    else {
      const percent = (share: number): string => (share * 100).toFixed(1);
      table(
        io,
        ['', 'precision', 'recall', 'F1'],
        figures.map(({ who, precision, recall, f1 }) => [
          who,
          percent(precision),
          percent(recall),
          percent(f1),
        ]),
      );
    }
    return 0;
  },
};

function folderOf({ positionals }: Invocation): string {
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Name the folder of one model.');
  return resolve(folder);
}

async function modelAt(
  path: string,
  name: string,
): Promise<OpinionModel & { readonly unknown: readonly string[] }> {
  const { labels } = await readModelFolder(path);
  const names = [...new Set(labels.map((label) => label.replace(/^[BIESLU][-_]/, '')))].filter(
    (label) => label !== 'O',
  );
  return {
    name,
    path,
    sha256: await weightsHash(path),
    labels: USUAL_LABELS,
    minimum: 0.6,
    timeoutMs: PATIENCE_MS,
    whenLate: 'refuse',
    unknown: names.filter((label) => !Object.hasOwn(USUAL_LABELS, label)),
  };
}

/** The model as it is configured, or as it lies in its folder; and our own detector. */
async function bothOf(invocation: Invocation): Promise<{
  readonly opinion: SecondOpinion;
  readonly own: (text: string) => readonly Finding[];
}> {
  const { configuration } = await findPlace(invocation);
  const path = folderOf(invocation);
  const known = configuration.models.find(
    (one) => one.name === invocation.positionals[0] || resolve(one.path) === path,
  );
  const detector = createDetector(detectorOptions(configuration));
  return {
    opinion: new SecondOpinion(
      known === undefined ? await modelAt(path, 'model') : { ...known, timeoutMs: PATIENCE_MS },
    ),
    own: (text) => detector.detect(text),
  };
}
