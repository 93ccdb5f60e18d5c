import { rootPlace } from '../config/settings.ts';
import { openActs } from '../open-acts.ts';
import type { TrueAct } from '../record/acts.ts';
import { openVault } from '../vault/open.ts';
import { numberOption } from './arguments.ts';
import { type Command, type ExitCode, PLACE, UsageError } from './command.ts';
import { jsonLine } from './io.ts';
import { findPlace, withStore } from './place.ts';

const USUAL = 20;
const MOST = 1_000;

export const acts: Command = {
  name: 'acts',
  summary: 'Show what was done to this install, by whom and why: changes, reveals, holds, erasures',
  options: { limit: { type: 'string', value: 'N', help: `So many; default ${USUAL}` }, ...PLACE },
  async run(invocation, io) {
    const limit = numberOption(invocation, 'limit') ?? USUAL;
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      throw new UsageError(`--limit must be a whole number from 1 to ${MOST}.`);
    const place = await findPlace(invocation);
    return withStore<ExitCode>(place, async (store) => {
      const vault = await openVault(rootPlace(place.settings), store);
      const newest = await openActs({ store, vault }).newest(limit);
      for (const act of newest.toReversed()) {
        if (invocation.flags.has('json')) jsonLine(io, act);
        else io.out(`${line(act)}\n`);
      }
      if (newest.length === 0) io.err('Nothing has been done yet.\n');
      return 0;
    });
  },
};

function line({ at, id, kind, about, by, part, said, words }: TrueAct): string {
  const erased = words !== undefined && said === undefined ? '(erased)' : undefined;
  const who = by === 'product' ? `Bailiwick (${part})` : (said?.name ?? erased ?? 'somebody');
  const reason = said?.reason === undefined ? '' : `: ${said.reason}`;
  return `${new Date(at).toISOString()}  ${id}  ${kind}${about === undefined ? '' : ` ${about}`}  by ${who}${reason}`;
}
