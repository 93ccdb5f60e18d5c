/** Why an event may not join a dossier. */
import type { Actor, DossierEvent, EventBody, Exception } from '../event.ts';
import type { Lifecycle, ProfileId } from '../profile.ts';
import { SOVEREIGNTY_QUESTIONS, isOnScale } from '../sovereignty/questions.ts';
import type { Dossier } from './dossier.ts';

/** Less and less passes. */
const NARROWING: readonly Lifecycle[] = ['approved', 'restricted', 'prospective', 'suspended', 'ended'];

/** What the product may cause by itself, whatever stands in the dossier. All the rest is for a person to decide. */
const PRODUCT_MAY: ReadonlySet<EventBody['kind']> = new Set([
  'claim_proposed',
  'claim_withdrawn',
  'document_added',
  'document_changed',
  'suspended',
  'objection_started',
]);

/** @returns what is wrong, as a sentence; undefined where nothing is. */
export function objection(
  dossier: Dossier,
  { by, body }: Pick<DossierEvent, 'by' | 'body'>,
): string | undefined {
  return unauthorised(dossier, by, body) ?? misplaced(dossier, body) ?? unsound(body);
}

function unauthorised(dossier: Dossier, by: Actor, body: EventBody): string | undefined {
  if (by.kind === 'person') return by.name.trim() === '' ? 'Whoever decides this must be named.' : undefined;
  if (PRODUCT_MAY.has(body.kind)) return undefined;
  if (body.kind === 'lifecycle_set') {
    const before = dossier.assessments.get(body.profile)?.lifecycle ?? 'ended';
    if (NARROWING.indexOf(body.to) >= NARROWING.indexOf(before)) return undefined;
  }
  return 'Only a person may decide this, for it can widen what is allowed.';
}

function misplaced({ assessments, homes }: Dossier, body: EventBody): string | undefined {
  const noOffering = (id: ProfileId): string | undefined =>
    assessments.has(id) ? undefined : `There is no offering ${id} in the register.`;
  const noSuch = (id: string): string | undefined =>
    homes.has(id) ? undefined : `There is nothing under the id ${id}.`;
  const taken = (id: string): string | undefined => (homes.has(id) ? `The id ${id} is taken.` : undefined);
  switch (body.kind) {
    case 'offering_registered':
      return assessments.has(body.profile.id)
        ? `Offering ${body.profile.id} is in the register already.`
        : undefined;
    case 'offering_changed':
      return noOffering(body.profile.id);
    case 'lifecycle_set':
    case 'document_added':
    case 'document_changed':
    case 'reviewed':
    case 'sovereignty_answered':
      return noOffering(body.profile);
    case 'claim_proposed':
      return noOffering(body.claim.profile) ?? taken(body.claim.id);
    case 'claim_accepted':
    case 'claim_rejected':
    case 'claim_withdrawn':
      return noSuch(body.claim);
    case 'exception_granted':
      return noOffering(body.exception.profile) ?? taken(body.exception.id);
    case 'exception_ended':
      return noSuch(body.exception);
    case 'suspended':
      return noOffering(body.suspension.profile) ?? taken(body.suspension.id);
    case 'suspension_lifted':
      return noSuch(body.suspension);
    case 'objection_started':
      return noOffering(body.clock.profile) ?? taken(body.clock.id);
    case 'objection_settled':
      return noSuch(body.clock);
  }
}

function unsound(body: EventBody): string | undefined {
  if (body.kind === 'sovereignty_answered' && !isOnScale(body.question, body.value))
    return `That is no answer to “${SOVEREIGNTY_QUESTIONS[body.question].asks}”`;
  return body.kind === 'exception_granted' ? faultOfException(body.exception) : undefined;
}

/** What is missing of an exception, wherever it is kept: an owner, a reason, and an end or another person. */
export function faultOfException({
  owner,
  reason,
  until,
  secondPerson,
}: Pick<Exception, 'owner' | 'reason' | 'until' | 'secondPerson'>): string | undefined {
  if (owner.trim() === '' || reason.trim() === '') return 'An exception needs an owner and a reason.';
  if (secondPerson === owner) return 'The second person must be another one than the owner.';
  if (until === undefined && secondPerson === undefined)
    return 'An exception needs an end date or a second person.';
  return undefined;
}
