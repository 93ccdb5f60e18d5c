import { FINDING_TYPES, type FindingType } from '@bailiwick/contract/classes';
import type { Correction } from '@bailiwick/contract/detector';
import { nearest } from '@bailiwick/contract/nearest';
import {
  type RememberedCorrection,
  readCorrections,
  trainingExample,
  writeCorrections,
} from '../firm/corrections.ts';
import { type Command, type Invocation, PLACE, UsageError } from './command.ts';
import { type Io, json, jsonLine, table } from './io.ts';
import { onRecord } from './on-record.ts';
import { withShelf } from './place.ts';

const MOST = 10_000;

export const correctionAdd: Command = {
  name: 'correction add',
  summary: 'Say that a value was missed, or found wrongly; it counts at once',
  options: {
    missed: { type: 'string', value: 'TEXT', help: 'This should have been found; - reads it from stdin' },
    wrong: { type: 'string', value: 'TEXT', help: 'This should not have been found; - reads it from stdin' },
    type: { type: 'string', value: 'TYPE', help: 'What it is (PERSON, TERM…), or is not' },
    in: { type: 'string', value: 'SENTENCE', help: 'The sentence around it, kept sealed, to learn from' },
    ...PLACE,
  },
  async run(invocation, io) {
    const added = await correctionOf(invocation, io);
    const count = await withShelf(invocation, async (shelf, vault, store) => {
      const others = (await readCorrections(shelf, vault)).filter((one) => !isSame(one, added));
      if (others.length >= MOST)
        throw new UsageError(`There are ${MOST} corrections; a list serves better: bailiwick records load.`);
      await writeCorrections(shelf, vault, [...others, added]);
      const { verdict, type } = added;
      const details = { verdict, ...(type === undefined ? {} : { type }) };
      await onRecord(store, { kind: 'correction.added', details });
      return others.length + 1;
    });
    if (invocation.flags.has('json')) json(io, { corrections: count });
    io.err('Noted. A running server knows within seconds.\n');
    return 0;
  },
};

export const correctionList: Command = {
  name: 'correction list',
  summary: 'Show the corrections, with the values that they are about',
  options: PLACE,
  async run(invocation, io) {
    const all = await withShelf(invocation, readCorrections);
    if (invocation.flags.has('json')) json(io, all);
    else if (all.length === 0) io.err('There are no corrections.\n');
    else {
      table(
        io,
        ['verdict', 'type', 'value'],
        all.map(({ verdict, type, text }) => [verdict, type ?? 'any', text]),
      );
    }
    return 0;
  },
};

export const correctionRemove: Command = {
  name: 'correction remove',
  summary: 'Take a correction back',
  options: PLACE,
  positionals: 'TEXT',
  async run(invocation, io) {
    const [text, ...more] = invocation.positionals;
    if (text === undefined || more.length > 0)
      throw new UsageError('Name one value: bailiwick correction remove TEXT');
    const removed = await withShelf(invocation, async (shelf, vault, store) => {
      const all = await readCorrections(shelf, vault);
      const rest = all.filter((one) => one.text !== text);
      if (rest.length < all.length) {
        await writeCorrections(shelf, vault, rest);
        await onRecord(store, { kind: 'correction.removed' });
      }
      return all.length - rest.length;
    });
    if (invocation.flags.has('json')) json(io, { removed });
    io.err(removed > 0 ? 'Taken back.\n' : 'There is no correction about this value.\n');
    return removed > 0 ? 0 : 1;
  },
};

export const correctionExport: Command = {
  name: 'correction export',
  summary: 'Print the corrections as training data, one text a line; it holds the values in the clear',
  options: PLACE,
  async run(invocation, io) {
    for (const correction of await withShelf(invocation, readCorrections))
      jsonLine(io, trainingExample(correction));
    return 0;
  },
};

async function correctionOf(invocation: Invocation, io: Io): Promise<RememberedCorrection> {
  const { missed, wrong, in: sentence } = invocation.values;
  const given = missed ?? wrong;
  if (given === undefined || (missed !== undefined && wrong !== undefined)) {
    throw new UsageError('Say --missed TEXT or --wrong TEXT.');
  }
  // What is typed as an argument stays in the shell's history.
  const text = (given === '-' ? new TextDecoder().decode(await io.input()) : given).trim();
  if (text.length < 2 || text.length > 200) throw new UsageError('The value must have 2 to 200 characters.');
  if (sentence !== undefined && !sentence.includes(text))
    throw new UsageError('The sentence must hold the value as it stands.');
  const type = typeOf(invocation.values['type']);
  return {
    verdict: missed === undefined ? 'wrong' : 'missed',
    text,
    ...(type === undefined ? {} : { type }),
    ...(sentence === undefined ? {} : { sentence }),
  };
}

function typeOf(written: string | undefined): FindingType | undefined {
  if (written === undefined) return undefined;
  const type = FINDING_TYPES.find((one) => one === written.toUpperCase());
  if (type !== undefined) return type;
  const meant = nearest(written, FINDING_TYPES);
  throw new UsageError(
    `--type must be one of ${FINDING_TYPES.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  );
}

const isSame = (a: Correction, b: Correction): boolean => a.text === b.text && a.type === b.type;
