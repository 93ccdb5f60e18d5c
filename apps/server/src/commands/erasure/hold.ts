/** `bailiwick hold`: what must not go, however old it is. */
import { principalId, scopeId } from '@bailiwick/contract/ids';
import type { HeldThing, HoldId } from '../../holds/hold.ts';
import { type Command, type Invocation, PLACE, UsageError } from '../command.ts';
import { json, table } from '../io.ts';
import { REASON, inOffice, orderedIn } from './open.ts';

export const holdSet: Command = {
  name: 'hold set',
  summary: 'Keep a conversation, a scope or everything of a holder from being swept away or erased',
  options: {
    conversation: { type: 'string', value: 'ID', help: 'This conversation' },
    scope: { type: 'string', value: 'ID', help: 'The pseudonyms of this scope, and its conversation' },
    principal: {
      type: 'string',
      value: 'KEY',
      help: 'All conversations and scopes of this holder, by the id of a key',
    },
    ...REASON,
    ...PLACE,
  },
  async run(invocation, io) {
    const on = thingIn(invocation);
    const ordered = orderedIn(invocation);
    return inOffice(invocation, async ({ holds }) => {
      const id = await holds.set(on, ordered);
      if (invocation.flags.has('json')) json(io, { id, on });
      else io.out(`${id}\n`);
      io.err('Held. Nothing of it expires or is erased until: bailiwick hold lift ID --reason TEXT\n');
      return 0;
    });
  },
};

export const holdLift: Command = {
  name: 'hold lift',
  summary: 'Let go of what was held; its time runs on as if it never had been',
  options: { ...REASON, ...PLACE },
  positionals: 'ID',
  async run(invocation, io) {
    const [id, ...more] = invocation.positionals;
    if (id === undefined || more.length > 0) throw new UsageError('Name one hold. See: bailiwick hold list');
    const ordered = orderedIn(invocation);
    return inOffice(invocation, async ({ holds }) => {
      await holds.lift(id as HoldId, ordered);
      if (invocation.flags.has('json')) json(io, { id, lifted: true });
      io.err('Lifted.\n');
      return 0;
    });
  },
};

export const holdList: Command = {
  name: 'hold list',
  summary: 'Show what is held',
  options: PLACE,
  run: (invocation, io) =>
    inOffice(invocation, async ({ holds }) => {
      const all = await holds.list();
      if (invocation.flags.has('json')) json(io, all);
      else if (all.length === 0) io.err('Nothing is held.\n');
      else {
        const rows = all.map(({ id, on, since, scopes }) => [
          id,
          new Date(since).toISOString().slice(0, 10),
          on.kind,
          on.id,
          scopes.length === 0 ? '' : `and ${scopes.length} scopes`,
        ]);
        table(io, ['hold', 'since', 'what', 'id', ''], rows);
      }
      return 0;
    }),
};

/** @throws UsageError */
function thingIn({ values }: Invocation): HeldThing {
  const { conversation, scope, principal } = values;
  const things: HeldThing[] = [];
  if (conversation !== undefined) things.push({ kind: 'conversation', id: conversation });
  if (scope !== undefined) things.push({ kind: 'scope', id: scopeId(scope) });
  if (principal !== undefined) things.push({ kind: 'principal', id: principalId(principal) });
  const [only, ...more] = things;
  if (only === undefined || more.length > 0)
    throw new UsageError('Say one of --conversation ID, --scope ID and --principal KEY.');
  return only;
}
