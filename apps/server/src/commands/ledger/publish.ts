import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signCheckpoint, verifierKeysOf } from '@bailiwick/ledger/checkpoint';
import { formatVerifierKey } from '@bailiwick/ledger/note';
import { inclusionProof } from '@bailiwick/ledger/proof';
import { formatTlogProof } from '@bailiwick/ledger/tlog-proof';
import { SETTLED_AFTER_MS } from '../../ledger/journal-leaves.ts';
import { publish } from '../../ledger/publish.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { findPlace } from '../place.ts';
import { type Log, withLog } from './log.ts';

const signed = ({ tree, keys }: Log): string =>
  signCheckpoint({ origin: keys.origin, size: tree.size, root: tree.root() }, keys, Date.now());

const keyLines = ({ keys }: Log): string => `${verifierKeysOf(keys).map(formatVerifierKey).join('\n')}\n`;

export const ledgerCheckpoint: Command = {
  name: 'ledger checkpoint',
  summary:
    'Sign how long the ledger is and what it hashes to; whoever keeps this can tell if history is changed',
  options: PLACE,
  async run(invocation, io) {
    return withLog(await findPlace(invocation), io, async (log) => {
      const checkpoint = signed(log);
      if (invocation.flags.has('json')) json(io, { size: log.tree.size, checkpoint });
      else io.out(checkpoint);
      return 0;
    });
  },
};

export const ledgerKeys: Command = {
  name: 'ledger keys',
  summary: 'Print the public keys of the ledger, for whoever is to verify it',
  options: PLACE,
  async run(invocation, io) {
    return withLog(await findPlace(invocation), io, async (log) => {
      if (invocation.flags.has('json')) json(io, { keys: keyLines(log).trim().split('\n') });
      else io.out(keyLines(log));
      return 0;
    });
  },
};

export const ledgerPublish: Command = {
  name: 'ledger publish',
  summary: 'Write the ledger as a folder in open formats that anybody can verify',
  options: PLACE,
  positionals: 'DIR',
  async run(invocation, io) {
    const [folder, ...more] = invocation.positionals;
    if (folder === undefined || more.length > 0) throw new UsageError('Name one folder.');
    return withLog(await findPlace(invocation), io, async (log) => {
      const { tree, entries } = log;
      await publish(folder, { tree, entries, checkpoint: signed(log) }, (done, of) =>
        io.err(`${done} of ${of} entries …\n`),
      );
      await writeFile(join(folder, 'keys'), keyLines(log));
      if (invocation.flags.has('json')) json(io, { folder, size: tree.size });
      io.err(`${tree.size} entries. To check them: bailiwick ledger verify ${folder}\n`);
      return 0;
    });
  },
};

export const ledgerProof: Command = {
  name: 'ledger proof',
  summary: 'Prove that an entry stands in the ledger: a file that anybody can check offline',
  options: PLACE,
  positionals: 'NUMBER or RECORD',
  async run(invocation, io) {
    const [what, ...more] = invocation.positionals;
    if (what === undefined || more.length > 0)
      throw new UsageError('Name one entry, by its number or by x-bailiwick-record.');
    return withLog(await findPlace(invocation), io, async (log) => {
      const { tree, entries, places } = log;
      const found = /^\d{1,15}$/.test(what)
        ? [Number(what)].filter((index) => index < tree.size)
        : places(what);
      const [index] = found;
      const entry = index === undefined ? undefined : entries[index];
      if (index === undefined || entry === undefined) {
        io.err(
          `No such entry among ${tree.size}. An entry stands in the ledger ${SETTLED_AFTER_MS / 1000} seconds after it was written.\n`,
        );
        return 1;
      }
      const hashes = inclusionProof(index, tree.size, tree.read);
      const proof = formatTlogProof({ index, hashes, checkpoint: signed(log), extra: entry });
      if (invocation.flags.has('json'))
        json(io, { index, entry: JSON.parse(Buffer.from(entry).toString()), proof });
      else io.out(proof);
      if (found.length > 1) io.err(`The record has the entries ${found.join(', ')}; this is the first.\n`);
      return 0;
    });
  },
};
