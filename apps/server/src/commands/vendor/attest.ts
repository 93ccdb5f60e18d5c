import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Claim, type Lift, claimId } from '@bailiwick/diligence/claim';
import { ALL_QUESTIONS, type Field } from '@bailiwick/diligence/field';
import { voidedFeatures } from '@bailiwick/diligence/knowledge/voided';
import { usuallyValidUntil } from '@bailiwick/diligence/validity';
import { choices, parseValue, showValue } from '@bailiwick/diligence/value';
import { type Command, type Invocation, PLACE, UsageError } from '../command.ts';
import { required } from '../arguments.ts';
import { json } from '../io.ts';
import type { NewEvent } from '../../vendors/dossier-source.ts';
import { DECIDING, assessmentNamed, atDesk, dayAhead, fieldNamed, personOf } from './desk.ts';
import { shelfOf } from './knowledge/shelf.ts';

export const vendorAttest: Command = {
  name: 'vendor attest',
  summary: 'Vouch for an answer: a signed contract, a setting that was turned on',
  options: {
    evidence: {
      type: 'string',
      value: 'FILE',
      help: 'What shows it: a signed page, a screenshot; its SHA-256 is kept',
    },
    until: { type: 'string', value: 'DAY', help: 'The last day on which it counts; default a year from now' },
    unless: { type: 'string', value: 'QUESTION=VALUE', help: 'Of a prohibition: what lifts it' },
    ...DECIDING,
    ...PLACE,
  },
  positionals: 'ID QUESTION VALUE',
  run: (invocation, io) =>
    atDesk(invocation, async ({ register, dossier, today }) => {
      const [id, name, written, ...more] = invocation.positionals;
      const assessment = assessmentNamed(dossier, id);
      const field = fieldNamed(name);
      if (written === undefined || more.length > 0)
        throw new UsageError(`${ALL_QUESTIONS[field]} Answer with ${choices(field)}.`);
      const value = parseValue(field, written);
      if (value === undefined)
        throw new UsageError(
          `That is no answer to “${ALL_QUESTIONS[field]}”. Answer with ${choices(field)}.`,
        );
      const { evidence } = invocation.values;
      const { knowledge } = await shelfOf(invocation).inUse();
      const claim: Claim = {
        id: claimId(`a-${randomUUID()}`),
        profile: assessment.profile.id,
        field,
        value,
        source: {
          kind: 'attestation',
          statement: required(invocation, 'because'),
          sha256: evidence === undefined ? undefined : await hashOf(evidence),
        },
        seenOn: today,
        validUntil: dayAhead(invocation, 'until', today) ?? usuallyValidUntil('attestation', today),
        voidedBy: voidedFeatures(knowledge, assessment.profile, field),
        unless: liftIn(invocation, field),
      };
      const by = personOf(invocation);
      // What the same people vouched for before is renewed, not contradicted.
      const before = [...assessment.claims.values()].filter(
        (held) =>
          held.claim.field === field &&
          held.state.kind === 'accepted' &&
          held.claim.source.kind === 'attestation',
      );
      const events: readonly NewEvent[] = [
        ...before.map((old): NewEvent => ({
          by,
          body: { kind: 'claim_withdrawn', claim: old.claim.id, reason: 'Attested anew.' },
        })),
        { by, body: { kind: 'claim_proposed', claim } },
        { by, body: { kind: 'claim_accepted', claim: claim.id, validUntil: undefined } },
      ];
      await register.append(events);
      if (invocation.flags.has('json')) json(io, { id: claim.id, field, value, until: claim.validUntil });
      const but = claim.voidedBy.length === 0 ? '' : ` It does not hold with ${claim.voidedBy.join(', ')}.`;
      io.err(`${field}: ${showValue(value)}, by ${by.name}, until ${claim.validUntil}.${but}\n`);
      return 0;
    }),
};

function liftIn({ values }: Invocation, field: Field): readonly Lift[] {
  const text = values['unless'];
  if (text === undefined) return [];
  if (field !== 'prohibited_data') throw new UsageError('--unless goes with prohibited_data only.');
  const [name, written = ''] = text.split('=');
  const lifting = fieldNamed(name);
  const value = parseValue(lifting, written);
  if (typeof value !== 'string')
    throw new UsageError(`--unless: answer ${lifting} with ${choices(lifting)}.`);
  return [{ field: lifting, values: [value] }];
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
