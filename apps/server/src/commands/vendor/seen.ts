import { type Left, usedBy } from '../../vendors/seen.ts';
import { numberOption } from '../arguments.ts';
import { type Command, PLACE } from '../command.ts';
import { json, table } from '../io.ts';
import { type Desk, atDesk } from './desk.ts';

const DAY = 86_400_000;
const MONTH = 30;

export const vendorSeen: Command = {
  name: 'vendor seen',
  summary: 'What was really used: offerings and models of the traffic, and which of them nobody has assessed',
  options: {
    days: { type: 'string', value: 'N', help: `So many days back; default ${MONTH}` },
    ...PLACE,
  },
  run: (invocation, io) =>
    atDesk(invocation, async (desk) => {
      const days = numberOption(invocation, 'days') ?? MONTH;
      const rows = await usedBy(leftSince(desk, Date.now() - days * DAY), desk.dossier);
      if (invocation.flags.has('json')) json(io, rows);
      else if (rows.length === 0) io.err(`Nothing was sent in ${days} days.\n`);
      else {
        table(
          io,
          ['requests', 'offering', 'model', 'classes', 'assessed as'],
          rows.map(({ requests, offering, model, classes, assessedAs, home }) => [
            `${requests}`,
            offering,
            model ?? '-',
            classes.join(' ') || '-',
            home ? 'private' : assessedAs.join(' ') || 'NOT ASSESSED',
          ]),
        );
      }
      return 0;
    }),
};

async function* leftSince({ store }: Desk, since: number): AsyncIterable<Left> {
  for await (const entry of store.since(since)) if (entry.kind === 'intent') yield entry;
}
