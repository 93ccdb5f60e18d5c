import { randomUUID } from 'node:crypto';
import { knownClasses } from '../decide/known-classes.ts';
import type { VendorDetail, vendorsEndpoints } from '@bailiwick/api/vendors';
import type { DataClass } from '@bailiwick/contract/classes';
import { BailiwickError } from '@bailiwick/contract/errors';
import { type OfferingId, offeringId } from '@bailiwick/contract/ids';
import { isPattern } from '@bailiwick/contract/model-pattern';
import { type Claim, claimId } from '@bailiwick/diligence/claim';
import { dayOf } from '@bailiwick/diligence/day';
import type { Assessment, HeldClaim } from '@bailiwick/diligence/dossier/dossier';
import { ALL_FIELDS } from '@bailiwick/diligence/field';
import { type Knowledge, nameOf } from '@bailiwick/diligence/knowledge/knowledge';
import { recognise } from '@bailiwick/diligence/knowledge/recognise';
import { voidedFeatures } from '@bailiwick/diligence/knowledge/voided';
import { titleOf } from '@bailiwick/diligence/knowledge/title';
import { templateById } from '@bailiwick/diligence/knowledge/whole';
import { gapsOf } from '@bailiwick/diligence/paper/gaps';
import { negotiationPack } from '@bailiwick/diligence/paper/negotiation';
import { type ProfileId, parseProfileId } from '@bailiwick/diligence/profile';
import { usuallyValidUntil } from '@bailiwick/diligence/validity';
import { choices, parseValue } from '@bailiwick/diligence/value';
import type { Configuration } from '../config/configuration.ts';
import type { Offering } from '../offerings/offering.ts';
import type { Entry } from '../record/entry.ts';
import { acceptance, isDisputed } from '../vendors/acceptance.ts';
import { byHand } from '../vendors/by-hand.ts';
import type { NewEvent } from '../vendors/dossier-source.ts';
import { fromTemplate } from '../vendors/from-template.ts';
import type { Register } from '../vendors/register.ts';
import { type Left, usedBy } from '../vendors/seen.ts';
import { summaryOf, unassessedIn } from '../vendors/summary.ts';
import type { Asking, Handlers } from './handler.ts';
import { asDocx, asPdf } from './paper-answer.ts';
import { detailOf } from './vendor-detail.ts';
import { signedIn } from './visitor.ts';

export interface VendorsParts {
  readonly register: Register;
  readonly knowledge: () => Knowledge;
  readonly configuration: () => Configuration;
  /** Entries of the journal from a time on, milliseconds since the epoch. */
  readonly since: (at: number) => AsyncIterable<Entry>;
  readonly now: () => number;
}

const DAY_MS = 86_400_000;

async function* leftSince(since: VendorsParts['since'], at: number): AsyncIterable<Left> {
  for await (const entry of since(at)) if (entry.kind === 'intent') yield entry;
}

const LOOKED_AT = new Set(['approved', 'restricted']);

/** @throws BailiwickError `not_found` */
export async function assessmentNamed(register: Register, id: string): Promise<Assessment> {
  const { assessments } = await register.read();
  const found = assessments.get(id as ProfileId);
  if (found !== undefined) return found;
  throw new BailiwickError('not_found', 'There is no offering of this name in the register.');
}

export function vendorsHandlers(parts: VendorsParts): Handlers<typeof vendorsEndpoints> {
  const { register, knowledge, configuration, since, now } = parts;
  const by = ({ visitor }: Asking): NewEvent['by'] => ({ kind: 'person', name: signedIn(visitor).name });
  const named = (id: string): Promise<Assessment> => assessmentNamed(register, id);
  const claimIn = ({ claims }: Assessment, id: string): HeldClaim => {
    const found = claims.get(claimId(id));
    if (found !== undefined) return found;
    throw new BailiwickError('not_found', 'There is no such claim about this offering.');
  };
  return {
    async list() {
      const dossier = await register.read();
      const { offerings } = configuration();
      const unassessed = new Set(unassessedIn(dossier, offerings));
      return {
        offerings: summaryOf(dossier, now()).map(({ lights, serves, lifecycle, ...row }) => ({
          ...row,
          lifecycle: lifecycle as VendorDetail['lifecycle'],
          serves: [...serves],
          lights: Object.entries(lights).map(([name, colour]) => ({ name, colour })),
        })),
        unassessed: offerings
          .filter(({ id }) => unassessed.has(id))
          .map((offering) => recognised(offering, knowledge())),
      };
    },
    templates() {
      const known = knowledge();
      return {
        knowledge: nameOf(known),
        templates: known.templates.map(({ id, vendor, product, plan, claims }) => ({
          id,
          vendor,
          product: titleOf({ product, plan }),
          answers: claims.length,
        })),
      };
    },
    async add({ template: name, serves, purpose }, asking) {
      const id = parseProfileId(name);
      const template = id === undefined ? undefined : templateById(knowledge(), id);
      if (id === undefined || template === undefined)
        throw new BailiwickError('not_found', 'The product does not know this offering.');
      const { assessments } = await register.read();
      if (assessments.has(id))
        throw new BailiwickError('conflict', 'This offering is in the register already.');
      const added = fromTemplate(knowledge(), template, {
        id,
        serves: servedBy(serves, configuration()),
        owner: signedIn(asking.visitor).name,
        isTaken: (other) => assessments.has(other),
        wanted: { models: template.models, purpose },
      });
      await register.append(
        added.flatMap(({ profile, claims }): NewEvent[] => [
          { by: by(asking), body: { kind: 'offering_registered', profile } },
          ...claims.map((claim): NewEvent => ({ by: by(asking), body: { kind: 'claim_proposed', claim } })),
        ]),
      );
      return {
        ids: added.map(({ profile }) => profile.id),
        proposed: added.reduce((sum, { claims }) => sum + claims.length, 0),
      };
    },
    async addByHand({ id: name, serves, purpose, ...said }, asking) {
      const id = parseProfileId(name);
      const { assessments } = await register.read();
      if (id === undefined || assessments.has(id))
        throw new BailiwickError('conflict', 'This offering is in the register already.', {
          remedy: 'Choose another id.',
        });
      const owner = signedIn(asking.visitor).name;
      const profile = byHand({ ...said, id, serves: servedBy(serves, configuration()), owner, purpose });
      await register.append([{ by: by(asking), body: { kind: 'offering_registered', profile } }]);
      return {};
    },
    async seen({ days }) {
      const used = await usedBy(leftSince(since, now() - days * DAY_MS), await register.read());
      return {
        used: used.map(({ classes, assessedAs, ...one }) => ({
          ...one,
          classes: [...classes],
          assessedAs: [...assessedAs],
        })),
      };
    },
    async show({ id, language }) {
      const assessment = await named(id);
      return detailOf(register.dossier, assessment, { now: now(), language });
    },
    async accept({ id, claim }, asking) {
      const assessment = await named(id);
      const proposed = [...assessment.claims.values()].filter(({ state }) => state.kind === 'proposed');
      const chosen =
        claim === undefined
          ? proposed.filter((held) => !isDisputed(held, assessment))
          : [claimIn(assessment, claim)];
      await register.append(
        chosen.flatMap((held) => acceptance(held, assessment, { by: by(asking), validUntil: undefined })),
      );
      return { accepted: chosen.length, disputed: claim === undefined ? proposed.length - chosen.length : 0 };
    },
    async reject({ id, claim, reason }, asking) {
      const { claim: held, state } = claimIn(await named(id), claim);
      const kind = state.kind === 'accepted' ? 'claim_withdrawn' : 'claim_rejected';
      await register.append([{ by: by(asking), body: { kind, claim: held.id, reason } }]);
      return {};
    },
    async attest({ id, field: asked, value: written, statement }, asking) {
      const assessment = await named(id);
      const field = ALL_FIELDS.find((one) => one === asked);
      const value = field === undefined ? undefined : parseValue(field, written);
      if (field === undefined || value === undefined) {
        throw new BailiwickError('malformed_request', 'That is no answer to this question.', {
          remedy: field === undefined ? 'Choose a question of the list.' : `Answer with ${choices(field)}.`,
        });
      }
      const today = dayOf(now());
      const claim: Claim = {
        id: claimId(`a-${randomUUID()}`),
        profile: assessment.profile.id,
        field,
        value,
        source: { kind: 'attestation', statement, sha256: undefined },
        seenOn: today,
        validUntil: usuallyValidUntil('attestation', today),
        voidedBy: voidedFeatures(knowledge(), assessment.profile, field),
        unless: [],
      };
      await register.append([
        { by: by(asking), body: { kind: 'claim_proposed', claim } },
        ...acceptance({ claim, state: { kind: 'proposed' } }, assessment, {
          by: by(asking),
          validUntil: undefined,
        }),
      ]);
      return {};
    },
    async decide({ id, to, reason }, asking) {
      const { profile } = await named(id);
      if (to !== 'approved' && reason === '')
        throw new BailiwickError('malformed_request', 'A reason is missing.', {
          remedy: 'Say why, in a sentence.',
        });
      await register.append([
        {
          by: by(asking),
          body: {
            kind: 'lifecycle_set',
            profile: profile.id,
            to,
            reason: reason === '' ? 'Looked at.' : reason,
          },
        },
        // Whoever lets an offering be used has looked at it.
        ...(LOOKED_AT.has(to)
          ? [{ by: by(asking), body: { kind: 'reviewed', profile: profile.id, on: dayOf(now()) } } as const]
          : []),
      ]);
      return {};
    },
    async pack({ id, language, format }) {
      const assessment = await named(id);
      const { policy, organisation } = configuration();
      const classes: readonly DataClass[] = knownClasses(policy);
      const gaps = gapsOf(register.dossier, assessment, { classes, packs: policy.packs, now: now() });
      const firm = organisation.name.trim() === '' ? undefined : organisation.name;
      const paper = negotiationPack({ assessment }, gaps, { language, firm, today: dayOf(now()) });
      const name = `${id}-negotiation`;
      return format === 'pdf' ? asPdf(name, paper) : asDocx(name, paper);
    },
  };
}

/** @throws BailiwickError `malformed_request` */
function servedBy(names: readonly string[], { offerings }: Configuration): readonly OfferingId[] {
  const known = new Set<string>(offerings.map(({ id }) => id));
  if (names.every((name) => known.has(name))) return names.map(offeringId);
  throw new BailiwickError('malformed_request', 'It is to assess an offering that is not configured.');
}

function recognised(
  { id, destination, models }: Offering,
  knowledge: Knowledge,
): {
  offering: string;
  host: string;
  candidates: { template: string; vendor: string; product: string }[];
  question: string | undefined;
} {
  const host = destination.kind === 'http' ? destination.baseUrl.hostname : '';
  const named = models.filter((model) => !isPattern(model));
  const { candidates, question } = recognise(knowledge, { host, models: named });
  return {
    offering: id,
    host,
    candidates: candidates.map(({ template }) => ({
      template: template.id,
      vendor: template.vendor,
      product: titleOf(template),
    })),
    question: question?.text,
  };
}
