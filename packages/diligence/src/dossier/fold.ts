/** Events in, dossier out. An event that its author may not cause, or that names what is not there, changes nothing. */
import type { Claim, ClaimId } from '../claim.ts';
import { dayOf } from '../day.ts';
import type { DossierEvent } from '../event.ts';
import type { ProfileId } from '../profile.ts';
import type { Assessment, ClaimState, Dossier } from './dossier.ts';
import { objection } from './objection.ts';

/** Where each claim, exception, suspension and clock lies: their ids are unique in a dossier. */
type Draft = {
  -readonly [K in keyof Assessment]: Assessment[K] extends ReadonlyMap<infer I, infer V>
    ? Map<I, V>
    : Assessment[K];
};

/** Takes in events in the order of their numbers; those that `dossier` has seen already are passed over. */
export function fold(dossier: Dossier, events: readonly DossierEvent[]): Dossier {
  const fresh = events.filter(({ seq }) => seq > dossier.seq);
  const last = fresh.at(-1);
  if (last === undefined) return dossier;
  const assessments = new Map(dossier.assessments);
  const homes = new Map(dossier.homes);
  const drafts = new Map<ProfileId, Draft>();
  const draft = (id: ProfileId): Draft | undefined => {
    const known = drafts.get(id);
    const before = assessments.get(id);
    if (known !== undefined || before === undefined) return known;
    const copy: Draft = {
      ...before,
      claims: new Map(before.claims),
      exceptions: new Map(before.exceptions),
      suspensions: new Map(before.suspensions),
      clocks: new Map(before.clocks),
    };
    drafts.set(id, copy);
    assessments.set(id, copy);
    return copy;
  };
  for (const event of fresh) {
    if (objection({ seq: dossier.seq, assessments, homes }, event) === undefined)
      take(event, { assessments, homes, draft });
  }
  return { seq: last.seq, assessments, homes };
}

interface Desk {
  readonly assessments: Map<ProfileId, Assessment>;
  readonly homes: Map<string, ProfileId>;
  draft(id: ProfileId): Draft | undefined;
}

function take({ at, by, body }: DossierEvent, desk: Desk): void {
  const who = by.kind === 'person' ? by.name : by.part;
  const homeOf = (id: string): Draft | undefined => {
    const profile = desk.homes.get(id);
    return profile === undefined ? undefined : desk.draft(profile);
  };
  const settle = (id: ClaimId, state: ClaimState, change: Partial<Claim> = {}): void => {
    const home = homeOf(id);
    const held = home?.claims.get(id);
    if (held !== undefined) home?.claims.set(id, { claim: { ...held.claim, ...change }, state });
  };
  switch (body.kind) {
    case 'offering_registered':
      desk.assessments.set(body.profile.id, opened(body.profile));
      return;
    case 'offering_changed': {
      const home = desk.draft(body.profile.id);
      if (home !== undefined) home.profile = body.profile;
      return;
    }
    case 'lifecycle_set': {
      const home = desk.draft(body.profile);
      if (home !== undefined) Object.assign(home, { lifecycle: body.to, lifecycleReason: body.reason });
      return;
    }
    case 'claim_proposed':
      desk.homes.set(body.claim.id, body.claim.profile);
      desk
        .draft(body.claim.profile)
        ?.claims.set(body.claim.id, { claim: body.claim, state: { kind: 'proposed' } });
      return;
    case 'claim_accepted':
      settle(
        body.claim,
        { kind: 'accepted', by: who, on: dayOf(at) },
        body.validUntil === undefined ? {} : { validUntil: body.validUntil },
      );
      return;
    case 'claim_rejected':
      settle(body.claim, { kind: 'rejected', by: who, reason: body.reason });
      return;
    case 'claim_withdrawn':
      settle(
        body.claim,
        by.kind === 'person'
          ? { kind: 'retracted', by: who, reason: body.reason }
          : { kind: 'fallen', reason: body.reason },
      );
      return;
    case 'document_added': {
      const home = desk.draft(body.profile);
      if (home !== undefined) home.documents = [...home.documents, body.document];
      return;
    }
    case 'document_changed': {
      const home = desk.draft(body.profile);
      if (home !== undefined) {
        const kept = home.documents.filter(({ sha256 }) => sha256 !== body.before);
        home.documents = [...kept, body.document];
      }
      return;
    }
    case 'exception_granted':
      desk.homes.set(body.exception.id, body.exception.profile);
      desk.draft(body.exception.profile)?.exceptions.set(body.exception.id, body.exception);
      return;
    case 'exception_ended':
      homeOf(body.exception)?.exceptions.delete(body.exception);
      return;
    case 'suspended':
      desk.homes.set(body.suspension.id, body.suspension.profile);
      desk.draft(body.suspension.profile)?.suspensions.set(body.suspension.id, body.suspension);
      return;
    case 'suspension_lifted':
      homeOf(body.suspension)?.suspensions.delete(body.suspension);
      return;
    case 'reviewed': {
      const home = desk.draft(body.profile);
      if (home !== undefined) home.profile = { ...home.profile, reviewedOn: body.on };
      return;
    }
    case 'sovereignty_answered': {
      const { question, value, validUntil, note } = body;
      const home = desk.draft(body.profile);
      if (home !== undefined)
        home.sovereignty = { ...home.sovereignty, [question]: { value, by: who, validUntil, note } };
      return;
    }
    case 'objection_started':
      desk.homes.set(body.clock.id, body.clock.profile);
      desk.draft(body.clock.profile)?.clocks.set(body.clock.id, body.clock);
      return;
    case 'objection_settled':
      homeOf(body.clock)?.clocks.delete(body.clock);
  }
}

/** A new offering is only asked for: nothing passes until a person approves it. */
function opened(profile: Assessment['profile']): Assessment {
  return {
    profile,
    lifecycle: 'prospective',
    lifecycleReason: undefined,
    claims: new Map(),
    documents: [],
    exceptions: new Map(),
    suspensions: new Map(),
    clocks: new Map(),
  };
}
