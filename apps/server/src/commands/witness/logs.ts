import { readFile } from 'node:fs/promises';
import { parseVerifierKey } from '@bailiwick/ledger/note';
import type { Witness } from '../../witness/witness.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { type Io, json, table } from '../io.ts';
import { withWitness } from './place.ts';

export const witnessAddLog: Command = {
  name: 'witness add-log',
  summary: 'Witness the log of another install: take the keys that its owner printed with `ledger keys`',
  options: PLACE,
  positionals: 'FILE or -',
  async run(invocation, io) {
    const [file, ...more] = invocation.positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError('Name one file with the keys of a log, or - for stdin.');
    const text = file === '-' ? Buffer.from(await io.input()).toString() : await textOf(file);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const keys = lines.map(parseVerifierKey).filter((key) => key !== undefined);
    if (keys.length < lines.length)
      throw new UsageError('The file holds something that is no key. Nothing was added.');
    return withWitness(invocation, async (witness) => {
      const { origin, added } = await witness.add(keys);
      if (invocation.flags.has('json')) json(io, { origin, added });
      else io.out(`${origin}\n`);
      io.err(
        added
          ? 'Its owner now needs the address of this witness and what `bailiwick witness keys` prints.\n'
          : 'This witness knew the log already; it keeps the keys that it had.\n',
      );
      return 0;
    });
  },
};

export const witnessKeys: Command = {
  name: 'witness keys',
  summary: 'Print the public keys of this witness, for owners of logs and for whoever verifies',
  options: PLACE,
  run: (invocation, io) =>
    withWitness(invocation, async (witness) => {
      const keys = witness.keyLines();
      if (invocation.flags.has('json')) json(io, { name: witness.name, keys });
      else io.out(`${keys.join('\n')}\n`);
      return 0;
    }),
};

export const witnessStatus: Command = {
  name: 'witness status',
  summary: 'Show the logs that this install witnesses, and whether one of them has shown two histories',
  options: PLACE,
  run: (invocation, io) =>
    withWitness(invocation, async (witness) => {
      const [logs, findings] = await Promise.all([witness.logs(), witness.findings()]);
      if (invocation.flags.has('json')) json(io, { name: witness.name, logs, findings });
      else show(io, witness, logs);
      for (const origin of new Set(findings.map((finding) => finding.origin)))
        io.err(
          `${origin} has signed two different logs of one size. \`witness status --json\` holds both checkpoints: keep them, together they prove it.\n`,
        );
      return findings.length > 0 ? 1 : 0;
    }),
};

function show(io: Io, witness: Witness, logs: Awaited<ReturnType<Witness['logs']>>): void {
  io.err(`Witness ${witness.name}\n`);
  const rows = logs.map(({ origin, size, note, at }) => [
    origin,
    String(size),
    note === '' ? 'never' : new Date(at).toISOString(),
  ]);
  table(io, ['log', 'entries', 'cosigned'], rows);
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError('There is no such file, or it cannot be read.');
  });
}
