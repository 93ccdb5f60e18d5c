/**
 * What the ledger says of a request, of an event of the register or of an act: one small line of canonical JSON.
 *
 * In clear stands what no person can be read from: times, offerings, classes and counts, actions, endings. Who it was,
 * of which team, in which scope and for what purpose, is a commitment under a salt of that subject: whoever is given the
 * salt can check it, and once the salt is shredded nobody can guess it. The sentences of decisions stay in the journal,
 * since nothing keeps a name out of a sentence.
 */
import { createHmac } from 'node:crypto';
import type { DossierEvent, EventBody } from '@bailiwick/diligence/event';
import type { Act } from '../record/act.ts';
import type { Entry, Intent, Outcome } from '../record/entry.ts';
import { type Canonical, canonicalJson } from './canonical.ts';

/** Of the format of entries; readers of the ledger tell formats apart by it. */
const VERSION = 1;
/** Since 2 the commitment of each entry has a key of its own, so that one can be opened without the others. */
const PERSONAL_VERSION = 2;

/** Whose salt hides who it was. */
export const subjectOf = ({ principal }: Entry): string => `principal:${principal}`;

/** The person behind an event; undefined where the product did it. */
export const personOf = ({ by }: DossierEvent): string | undefined =>
  by.kind === 'person' ? `person:${by.name}` : undefined;

/** The line for a row of the journal. @param salt undefined where it was shredded: then nothing says who it was. */
export function requestLine(entry: Entry, salt: Uint8Array | undefined): string {
  const { kind, id, request, attempt, at, route } = entry;
  // Kind and id are in it, so that two entries of one person have nothing in common.
  const who = salt && commitment(openingKey(salt, { kind, id }), personalIn(entry));
  const common = { v: PERSONAL_VERSION, kind, id, request, attempt, at, route, who };
  return canonicalJson({ ...common, ...(kind === 'intent' ? ofIntent(entry) : ofOutcome(entry)) });
}

function ofIntent(intent: Intent): Record<string, Canonical | undefined> {
  const {
    offering,
    region,
    private: ours,
    model,
    action,
    classes,
    positions,
    requestBytes,
    callerTls,
  } = intent;
  const types = counts(intent.types);
  return {
    offering,
    region,
    private: ours,
    model,
    action,
    classes,
    types,
    positions,
    requestBytes,
    callerTls,
  };
}

function ofOutcome(outcome: Outcome): Record<string, Canonical | undefined> {
  const { ending, code, offering, classes, upstreamStatus, replyBytes, inputTokens, outputTokens } = outcome;
  return {
    ending,
    code,
    offering,
    classes,
    types: counts(outcome.types),
    withheld: counts(outcome.withheld),
    upstreamStatus,
    replyBytes,
    inputTokens,
    outputTokens,
    tlsGroup: outcome.tlsGroup,
    firstByteMs: outcome.firstByteMs === undefined ? undefined : Math.round(outcome.firstByteMs),
    durationMs: Math.round(outcome.durationMs),
  };
}

const counts = (types: Readonly<Partial<Record<string, number>>>): Canonical => ({ ...types });

/** The line for an event of the register: what happened to which offering; reasons and documents stay there. */
export function registerLine(event: DossierEvent, salt: Uint8Array | undefined): string {
  const { seq, at, by, body } = event;
  const id = registerId(seq);
  return canonicalJson({
    v: PERSONAL_VERSION,
    kind: 'register',
    id,
    at,
    event: body.kind,
    offering: offeringIn(body),
    by: by.kind === 'product' ? 'product' : 'person',
    who:
      by.kind === 'product' || salt === undefined
        ? undefined
        : commitment(openingKey(salt, { kind: 'register', id }), { kind: 'register', id, name: by.name }),
  });
}

/** The line for an act: what was done to what, and a commitment to who did it and why. */
export function actLine({ id, at, kind, by, part, about, details, words }: Act): string {
  return canonicalJson({ v: VERSION, kind: 'act', id, at, act: kind, by, part, about, details, words });
}

/** What people ask for by name: `register-17`. */
export const registerId = (seq: number): string => `register-${seq}`;

function offeringIn(body: EventBody): string | undefined {
  switch (body.kind) {
    case 'offering_registered':
    case 'offering_changed':
      return body.profile.id;
    case 'claim_proposed':
      return body.claim.profile;
    case 'exception_granted':
      return body.exception.profile;
    case 'suspended':
      return body.suspension.profile;
    case 'objection_started':
      return body.clock.profile;
    default:
      return 'profile' in body ? body.profile : undefined;
  }
}

/** What the commitment of a request's entry is to. */
export function personalIn({
  kind,
  id,
  principal,
  team,
  scope,
  purpose,
}: Entry): Readonly<Record<string, string | undefined>> {
  return { kind, id, principal, team, scope, purpose };
}

/** The key of one entry's commitment. Whoever is given it opens this entry, and no other of the same subject. */
export function openingKey(
  salt: Uint8Array,
  { kind, id }: { readonly kind: string; readonly id: string },
): Uint8Array {
  return createHmac('sha256', salt)
    .update(canonicalJson({ opens: { kind, id } }))
    .digest();
}

/** HMAC-SHA-256 in Base64. */
export function commitment(key: Uint8Array, fields: Record<string, Canonical | undefined>): string {
  return createHmac('sha256', key).update(canonicalJson(fields)).digest('base64');
}
