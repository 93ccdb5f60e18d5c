import type { Entry } from '../record/entry.ts';
import { numberOption } from './arguments.ts';
import { type Command, PLACE, UsageError } from './command.ts';
import { jsonLine } from './io.ts';
import { findPlace, withStore } from './place.ts';

const USUAL = 20;
const MOST = 10_000;

export const journalTail: Command = {
  name: 'journal tail',
  summary: 'Show the newest entries of the journal: who sent which classes where, and how it ended',
  options: { limit: { type: 'string', value: 'N', help: `So many entries; default ${USUAL}` }, ...PLACE },
  async run(invocation, io) {
    const limit = numberOption(invocation, 'limit') ?? USUAL;
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      throw new UsageError(`--limit must be a whole number from 1 to ${MOST}.`);
    const place = await findPlace(invocation);
    const entries = (await withStore(place, (store) => store.recent(limit))).toReversed();
    for (const entry of entries) {
      if (invocation.flags.has('json')) jsonLine(io, entry);
      else io.out(`${line(entry)}\n`);
    }
    if (entries.length === 0) io.err('The journal is empty.\n');
    return 0;
  },
};

function line(entry: Entry): string {
  const start = `${new Date(entry.at).toISOString()}  ${entry.id}  ${entry.route}`;
  if (entry.kind === 'intent') {
    return `${start}  → ${entry.offering}  ${entry.action}${counts(entry.types)}`;
  }
  const code = entry.code === undefined ? '' : ` (${entry.code})`;
  return `${start}  ${entry.ending}${code}${counts(entry.types)}  ${entry.replyBytes} bytes in ${entry.durationMs} ms`;
}

function counts(types: Entry['types']): string {
  const found = Object.entries(types).map(([type, count]) => `${type}=${count}`);
  return found.length === 0 ? '' : `  ${found.join(',')}`;
}
