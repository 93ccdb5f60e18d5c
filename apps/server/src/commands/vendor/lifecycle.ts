import type { Lifecycle } from '@bailiwick/diligence/profile';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { DECIDING, assessmentNamed, atDesk, personOf } from './desk.ts';

const LOOKED_AT: ReadonlySet<Lifecycle> = new Set(['approved', 'restricted']);

/** One command for each step in the life of an offering. */
function step(verb: string, to: Lifecycle, summary: string, done: string): Command {
  return {
    name: `vendor ${verb}`,
    summary,
    options: { ...DECIDING, ...PLACE },
    positionals: 'ID',
    run: (invocation, io) =>
      atDesk(invocation, async ({ register, dossier, today }) => {
        const [id, ...more] = invocation.positionals;
        if (more.length > 0) throw new UsageError('Name one offering.');
        const { profile, lifecycle } = assessmentNamed(dossier, id);
        const reason = invocation.values['because']?.trim() ?? '';
        if (to !== 'approved' && reason === '') throw new UsageError('--because is needed: say why.');
        const by = personOf(invocation);
        await register.append([
          {
            by,
            body: {
              kind: 'lifecycle_set',
              profile: profile.id,
              to,
              reason: reason === '' ? 'Looked at.' : reason,
            },
          },
          // Whoever lets an offering be used has looked at it.
          ...(LOOKED_AT.has(to)
            ? [{ by, body: { kind: 'reviewed', profile: profile.id, on: today } as const }]
            : []),
        ]);
        if (invocation.flags.has('json')) json(io, { id: profile.id, before: lifecycle, now: to });
        io.err(`${profile.id}: ${done}. A running server knows within a second.\n`);
        return 0;
      }),
  };
}

export const vendorApprove = step(
  'approve',
  'approved',
  'Approve an offering: what its evidence carries may pass',
  'approved; what its evidence carries may pass',
);
export const vendorRestrict = step(
  'restrict',
  'restricted',
  'Restrict an offering to public and internal data',
  'restricted to public and internal data',
);
export const vendorSuspend = step(
  'suspend',
  'suspended',
  'Suspend an offering: nothing passes until it is approved again',
  'suspended; nothing passes',
);
export const vendorEnd = step(
  'end',
  'ended',
  'End the use of an offering; what is known of it stays in the register',
  'ended; nothing passes any more',
);
