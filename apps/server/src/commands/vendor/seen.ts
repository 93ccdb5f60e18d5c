import type { OfferingId } from '@bailiwick/contract/ids';
import { Assessed } from '@bailiwick/diligence/gate/assessed';
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
      const rows = await usedSince(desk, Date.now() - days * DAY);
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

interface Used {
  readonly offering: OfferingId;
  readonly model: string | undefined;
  readonly requests: number;
  readonly classes: readonly string[];
  readonly assessedAs: readonly string[];
  readonly home: boolean;
}

async function usedSince({ store, dossier }: Desk, since: number): Promise<readonly Used[]> {
  const assessed = new Assessed(dossier);
  const used = new Map<string, Used>();
  for await (const entry of store.since(since)) {
    if (entry.kind !== 'intent') continue;
    const { offering, model } = entry;
    const key = JSON.stringify([offering, model]);
    const known = used.get(key);
    used.set(key, {
      offering,
      model,
      requests: (known?.requests ?? 0) + 1,
      classes: [...new Set([...(known?.classes ?? []), ...Object.keys(entry.classes)])].toSorted(),
      assessedAs: known?.assessedAs ?? assessed.applicable(offering, model).map(({ profile }) => profile.id),
      home: entry.private,
    });
  }
  return [...used.values()].toSorted((a, b) => b.requests - a.requests);
}
