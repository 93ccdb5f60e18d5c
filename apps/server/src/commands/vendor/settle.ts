/** Claims are taken for good, or not, by a person: one, all about a question, or all that are proposed. */
import type { Assessment, HeldClaim } from '@bailiwick/diligence/dossier/dossier';
import { showValue } from '@bailiwick/diligence/value';
import { acceptance, isDisputed } from '../../vendors/acceptance.ts';
import { type Command, type Invocation, PLACE, UsageError } from '../command.ts';
import { required } from '../arguments.ts';
import { json } from '../io.ts';
import { DECIDING, assessmentNamed, atDesk, claimNamed, dayAhead, fieldNamed, personOf } from './desk.ts';

export const vendorAccept: Command = {
  name: 'vendor accept',
  summary: 'Accept what is proposed about an offering: from then on it can widen what may pass',
  options: {
    all: { type: 'boolean', help: 'Everything that is proposed, but what contradicts something accepted' },
    field: { type: 'string', value: 'QUESTION', help: 'Only what is proposed about this question' },
    until: { type: 'string', value: 'DAY', help: 'The last day on which it counts; default as proposed' },
    ...DECIDING,
    ...PLACE,
  },
  positionals: 'ID [CLAIM]',
  run: (invocation, io) =>
    atDesk(invocation, async ({ register, dossier, today }) => {
      const [id, claim, ...more] = invocation.positionals;
      if (more.length > 0) throw new UsageError('Name one offering, and at most one claim.');
      const assessment = assessmentNamed(dossier, id);
      const validUntil = dayAhead(invocation, 'until', today);
      const { chosen, left } = choose(invocation, assessment, claim);
      const by = personOf(invocation);
      await register.append(chosen.flatMap((held) => acceptance(held, assessment, { by, validUntil })));
      const accepted = chosen.map(({ claim: { id: claimId, field, value } }) => ({
        id: claimId,
        field,
        value,
      }));
      if (invocation.flags.has('json')) json(io, { accepted, left: left.map((held) => held.claim.id) });
      else for (const { field, value } of accepted) io.out(`${field}: ${showValue(value)}\n`);
      io.err(`${accepted.length} accepted.${leftText(left.length)}\n`);
      return 0;
    }),
};

const leftText = (left: number): string =>
  left === 0
    ? ''
    : ` ${left} were left, because sources disagree: accept one by its id, and reject the others. See: bailiwick vendor show ID`;

interface Choice {
  readonly chosen: readonly HeldClaim[];
  readonly left: readonly HeldClaim[];
}

function choose(invocation: Invocation, assessment: Assessment, claim: string | undefined): Choice {
  if (claim !== undefined) return { chosen: [claimNamed(assessment, claim)], left: [] };
  const { field } = invocation.values;
  const only = field === undefined ? undefined : fieldNamed(field);
  if (only === undefined && !invocation.flags.has('all'))
    throw new UsageError('Say what to accept: a claim by its id, --field QUESTION, or --all.');
  const proposed = [...assessment.claims.values()].filter(
    ({ claim: { field: about }, state }) =>
      state.kind === 'proposed' && (only === undefined || about === only),
  );
  const disputed = (held: HeldClaim): boolean => isDisputed(held, assessment);
  return {
    chosen: proposed.filter((held) => !disputed(held)),
    left: proposed.filter(disputed),
  };
}

export const vendorReject: Command = {
  name: 'vendor reject',
  summary: 'Reject a claim about an offering, or take back one that was accepted',
  options: { ...DECIDING, ...PLACE },
  positionals: 'ID CLAIM',
  run: (invocation, io) =>
    atDesk(invocation, async ({ register, dossier }) => {
      const [id, name, ...more] = invocation.positionals;
      if (more.length > 0) throw new UsageError('Name one offering and one claim.');
      const { claim, state } = claimNamed(assessmentNamed(dossier, id), name);
      const reason = required(invocation, 'because');
      const kind = state.kind === 'accepted' ? 'claim_withdrawn' : 'claim_rejected';
      await register.append([{ by: personOf(invocation), body: { kind, claim: claim.id, reason } }]);
      if (invocation.flags.has('json')) json(io, { id: claim.id, field: claim.field, was: state.kind });
      io.err(`${claim.field}: ${showValue(claim.value)} counts no more.\n`);
      return 0;
    }),
};
