import { type Claim, claimId } from '@bailiwick/diligence/claim';
import { dayOf } from '@bailiwick/diligence/day';
import type { Dossier } from '@bailiwick/diligence/dossier/dossier';
import { fold } from '@bailiwick/diligence/dossier/fold';
import type { Actor, DossierEvent, EventBody } from '@bailiwick/diligence/event';
import { Gates } from '@bailiwick/diligence/gate/gates';
import { LIFECYCLE } from '@bailiwick/diligence/profile';
import { usuallyValidUntil } from '@bailiwick/diligence/validity';
import { choices, parseValue } from '@bailiwick/diligence/value';
import { loadConfiguration } from '../config/load.ts';
import { tolerantEnvironment } from '../config/settings.ts';
import { compilePolicy } from '../decide/policy.ts';
import { type Rehearsal, rehearse } from '../decide/rehearse.ts';
import { requestsOf } from '../record/past-requests.ts';
import { numberOption } from './arguments.ts';
import { type Command, type Invocation, PLACE, UsageError } from './command.ts';
import { type Io, json, table } from './io.ts';
import { CHECKS } from './place.ts';
import { type Desk, assessmentNamed, atDesk, fieldNamed, personOf } from './vendor/desk.ts';

const DAY = 86_400_000;
const MONTH = 30;

export const policyDryRun: Command = {
  name: 'policy dry-run',
  summary: 'What would a change have done to last month’s traffic? Nothing is changed',
  options: {
    new: { type: 'string', value: 'FILE', help: 'A changed bailiwick.yaml' },
    state: {
      type: 'string',
      value: 'ID=STATE',
      help: `An offering of the register in another state: ${LIFECYCLE.join(', ')}`,
    },
    attest: { type: 'string', value: 'ID:QUESTION=VALUE', help: 'As if this had been attested' },
    days: { type: 'string', value: 'N', help: `So many days back; default ${MONTH}` },
    ...PLACE,
  },
  run: (invocation, io) =>
    atDesk(invocation, async (desk) => {
      const days = numberOption(invocation, 'days') ?? MONTH;
      const now = Date.now();
      const file = invocation.values['new'];
      const configuration =
        file === undefined
          ? desk.place.configuration
          : await loadConfiguration(file, CHECKS, tolerantEnvironment());
      const dossier = imagined(invocation, desk, now);
      const policy = compilePolicy(configuration, new Gates(dossier, configuration.policy.packs));
      const rehearsal = await rehearse(policy, requestsOf(desk.store.since(now - days * DAY)), now);
      if (invocation.flags.has('json')) json(io, { days, ...rehearsal });
      else show(io, rehearsal, days);
      return 0;
    }),
};

function show(io: Io, { requests, unchanged, undecided, differences }: Rehearsal, days: number): void {
  if (differences.length > 0) {
    table(
      io,
      ['requests', 'offering', 'before', 'after', 'because'],
      differences.map(({ requests: count, offering, before, after, because }) => [
        `${count}`,
        offering,
        before,
        after,
        because,
      ]),
    );
  }
  const gone = undecided === 0 ? '' : `; ${undecided} went to no offering that is there now`;
  io.err(`${requests} requests in ${days} days: ${unchanged} decided as they were${gone}.\n`);
}

/** The register as it would be. Said by whoever asks, for no one but the one who asks. */
function imagined(invocation: Invocation, desk: Desk, now: number): Dossier {
  const by: Actor = personOf(invocation);
  const bodies = [...imaginedState(invocation, desk), ...imaginedAnswer(invocation, desk)];
  const events = bodies.map((body, i): DossierEvent => ({
    seq: desk.dossier.seq + 1 + i,
    at: now,
    by,
    body,
  }));
  return fold(desk.dossier, events);
}

function imaginedState({ values }: Invocation, { dossier }: Desk): readonly EventBody[] {
  const text = values['state'];
  if (text === undefined) return [];
  const [id, state] = text.split('=');
  const to = LIFECYCLE.find((known) => known === state);
  if (to === undefined)
    throw new UsageError(`--state must be ID=STATE, with one of ${LIFECYCLE.join(', ')}.`);
  return [
    { kind: 'lifecycle_set', profile: assessmentNamed(dossier, id).profile.id, to, reason: 'Dry run.' },
  ];
}

function imaginedAnswer({ values }: Invocation, { dossier, today }: Desk): readonly EventBody[] {
  const text = values['attest'];
  if (text === undefined) return [];
  const [, id, name, written] = /^([^:]+):([^=]+)=(.+)$/.exec(text) ?? [];
  const { profile } = assessmentNamed(dossier, id);
  const field = fieldNamed(name);
  const value = parseValue(field, written ?? '');
  if (value === undefined) throw new UsageError(`--attest: answer ${field} with ${choices(field)}.`);
  const claim: Claim = {
    id: claimId('dry-run'),
    profile: profile.id,
    field,
    value,
    source: { kind: 'attestation', statement: 'Dry run.', sha256: undefined },
    seenOn: dayOf(Date.now()),
    validUntil: usuallyValidUntil('attestation', today),
    voidedBy: [],
    unless: [],
  };
  return [
    { kind: 'claim_proposed', claim },
    { kind: 'claim_accepted', claim: claim.id, validUntil: undefined },
  ];
}
