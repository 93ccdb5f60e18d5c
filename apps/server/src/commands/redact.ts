import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { inContext } from '@bailiwick/detect';
import { wantedAction } from '../decide/verdict.ts';
import { Detection } from '../inspect/detection.ts';
import { DEFAULT_FILE_LIMITS, Extractor } from '../files/extract.ts';
import { DEFAULT_PICTURE_LIMITS, Pictures } from '../pictures/pictures.ts';
import type { Detect } from '../redact/copying.ts';
import type { LabelStyle } from '../redact/labels.ts';
import type { SafeCopy } from '../redact/safe-copy.ts';
import { detectorOptions } from '../rules.ts';
import { SecondOpinion } from '../opinion/second-opinion.ts';
import { readOwnKnowledge } from '../firm/own-knowledge.ts';
import { IndexShelf } from '../firm/shelf.ts';
import { type Command, type Invocation, PLACE, UsageError } from './command.ts';
import { targetsFor, withEnding, writeCopy } from './copy-targets.ts';
import { type Io, jsonLine } from './io.ts';
import { findPlace, withShelf } from './place.ts';

export const redact: Command = {
  name: 'redact',
  summary: 'Make safe copies of documents and pictures: values replaced or covered, metadata removed',
  options: {
    out: {
      type: 'string',
      value: 'PATH',
      help: 'The copy, or a folder for it; default NAME.safe.EXT beside the original',
    },
    style: {
      type: 'string',
      value: 'STYLE',
      help: 'pseudonyms: [PERSON_1], numbered in each file (default). mask: [PERSON]',
    },
    home: PLACE['home']!,
    config: PLACE['config']!,
  },
  positionals: 'FILE…',
  async run(invocation, io) {
    const { positionals, flags, values } = invocation;
    if (positionals.length === 0) throw new UsageError('Name the files to copy.');
    const style = styleOf(invocation);
    const targets = await targetsFor(positionals, values['out']);
    const pictures = new Pictures(DEFAULT_PICTURE_LIMITS);
    const extractor = new Extractor(DEFAULT_FILE_LIMITS);
    const tools = { pictures, extractor, detect: await detectFor(invocation) };
    // Brings the library that draws, which no other command has to hold in memory.
    const { safeCopy } = await import('../redact/safe-copy.ts');
    let refused = 0;
    try {
      for (const { from, to } of targets) {
        const progress = (step: string): void => io.err(`${from}: ${step}\n`);
        const original = { bytes: await readFile(from), filename: basename(from) };
        const copy = await safeCopy(original, style, { ...tools, progress });
        const path = copy.kind === 'copy' ? withEnding(to, copy.ending) : undefined;
        if (copy.kind === 'copy') await writeCopy(withEnding(to, copy.ending), copy.bytes, positionals);
        else refused += 1;
        if (flags.has('json')) jsonLine(io, asJson(from, path, copy));
        else say(io, from, path, copy);
      }
    } finally {
      await Promise.all([pictures.close(), extractor.close()]);
    }
    return refused === 0 ? 0 : 1;
  },
};

function styleOf({ values }: Invocation): LabelStyle {
  const { style = 'pseudonyms' } = values;
  if (style === 'mask' || style === 'pseudonyms') return style;
  throw new UsageError('--style must be mask or pseudonyms.');
}

/** What must not stay in a copy: every class that the policy does not let out as it is. */
async function detectFor(invocation: Invocation): Promise<Detect> {
  const { configuration, settings } = await findPlace(invocation);
  const known = (await new IndexShelf(settings.home).fingerprint()) !== '';
  const own = known ? await withShelf(invocation, readOwnKnowledge) : undefined;
  const detection = new Detection(detectorOptions(configuration, own), {
    opinions: configuration.models.map((model) => new SecondOpinion(model)),
  });
  return async (text) => {
    const [found = []] = inContext(await detection.detectAll([{ text, before: '' }]));
    return found.filter((finding) => wantedAction(configuration.policy, finding.class) !== 'allow');
  };
}

function asJson(from: string, path: string | undefined, copy: SafeCopy): unknown {
  if (copy.kind === 'refused') return { file: from, refused: copy.because };
  return { file: from, copy: path, removed: Object.fromEntries(copy.counts), notes: copy.notes };
}

function say(io: Io, from: string, path: string | undefined, copy: SafeCopy): void {
  if (copy.kind === 'refused') {
    io.err(`${from}: no copy was made: ${copy.because}.\n`);
    return;
  }
  const counts = [...copy.counts].map(([type, count]) => `${type}=${count}`).join(', ');
  io.out(`${path}\n`);
  io.err(`${from}: removed ${counts === '' ? 'nothing: no value was found' : counts}.\n`);
  for (const note of copy.notes) io.err(`${from}: ${note}.\n`);
}
