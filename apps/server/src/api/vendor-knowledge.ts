import type { KnownOffering, vendorKnowledgeEndpoints } from '@bailiwick/api/vendor-knowledge';
import type { ActKind } from '@bailiwick/contract/acts';
import { BailiwickError } from '@bailiwick/contract/errors';
import { dayOf } from '@bailiwick/diligence/day';
import { ALL_FIELDS, ALL_QUESTIONS, type Field } from '@bailiwick/diligence/field';
import { type AgeingClaim, staleness } from '@bailiwick/diligence/knowledge/staleness';
import { templateById } from '@bailiwick/diligence/knowledge/whole';
import type { Language } from '@bailiwick/diligence/paper/language';
import { fieldName } from '@bailiwick/diligence/paper/names';
import { valueInWords } from '@bailiwick/diligence/paper/value-words';
import type { Followed } from '../vendors/knowledge/follow.ts';
import { eventsOf, renewals } from '../vendors/knowledge/renewal.ts';
import { type InUse, type KnowledgeShelf, codesOf } from '../vendors/knowledge/shelf.ts';
import { readPublicKeys } from '../vendors/knowledge/signing-key.ts';
import type { Register } from '../vendors/register.ts';
import type { Details } from '../record/act.ts';
import type { Acts } from '../record/acts.ts';
import type { Asking, Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface VendorKnowledgeParts {
  readonly register: Register;
  readonly shelf: KnowledgeShelf;
  /** What the running server goes by. */
  readonly knowledge: Pick<Followed, 'refresh'>;
  readonly acts: Pick<Acts, 'record'>;
  readonly now: () => number;
}

export function vendorKnowledgeHandlers(
  parts: VendorKnowledgeParts,
): Handlers<typeof vendorKnowledgeEndpoints> {
  const { register, shelf, knowledge: followed, acts, now } = parts;
  const record = (kind: ActKind, { visitor }: Asking, details: Details): Promise<unknown> =>
    acts.record({ kind, by: { kind: 'person', name: signedIn(visitor).name }, details });
  return {
    async show() {
      const [inUse, trusted, { assessments }] = await Promise.all([
        shelf.inUse(),
        shelf.trusted(),
        register.read(),
      ]);
      const aged = staleness(inUse.knowledge, dayOf(now()));
      const count = (state: AgeingClaim['freshness']): number =>
        aged.flatMap(({ claims }) => claims).filter(({ freshness }) => freshness === state).length;
      const fresh = renewals(inUse.knowledge, assessments.values());
      return {
        bundle: bundleOf(inUse),
        answers: aged.reduce((sum, { claims }) => sum + claims.length, 0),
        stale: count('stale'),
        soon: count('soon'),
        offerings: aged.map(({ template: { id, vendor, product, plan }, freshness, claims }) => ({
          id,
          vendor,
          product,
          plan,
          answers: claims.length,
          firstEnds: claims[0]?.claim.validUntil,
          freshness,
        })),
        trusted: trusted.map(({ name, fingerprint }) => ({ name, fingerprint })),
        fresh: fresh.reduce((sum, one) => sum + one.fresh.length, 0),
      };
    },
    async offering({ id, language }) {
      const inUse = await shelf.inUse();
      const template = templateById(inUse.knowledge, id);
      if (template === undefined)
        throw new BailiwickError('not_found', 'The product does not know this offering.');
      const [aged] = staleness({ ...inUse.knowledge, templates: [template] }, dayOf(now()));
      const claims = aged?.claims ?? [];
      return {
        vendor: template.vendor,
        product: template.product,
        plan: template.plan,
        bundle: bundleOf(inUse),
        answers: ALL_FIELDS.flatMap((field) =>
          claims.filter(({ claim }) => claim.field === field).map((one) => answerOf(field, one, language)),
        ),
        mends: template.mends.map(({ text, url }) => ({ text, url })),
      };
    },
    async load({ bytes }, asking) {
      const outcome = await shelf.load(new Uint8Array(Buffer.from(bytes, 'base64')));
      if (outcome.kind === 'refused')
        throw new BailiwickError('malformed_request', outcome.because, {
          remedy: `Nothing was changed. ${outcome.remedy}`,
        });
      await followed.refresh();
      if (outcome.change === 'newer') await record('knowledge.loaded', asking, codesOf(outcome.inUse));
      return { change: outcome.change, bundle: bundleOf(outcome.inUse) };
    },
    async renew() {
      const [{ knowledge }, { assessments }] = await Promise.all([shelf.inUse(), register.read()]);
      const events = eventsOf(renewals(knowledge, assessments.values()));
      await register.append(events);
      return { proposed: events.length };
    },
    readKey({ file }) {
      const { name, fingerprint } = readPublicKeys(file);
      return { name, fingerprint };
    },
    async trust({ file }, asking) {
      const { name, fingerprint } = await shelf.trust(new TextEncoder().encode(file));
      await record('knowledge.trusted', asking, { key: name, fingerprint });
      return { name, fingerprint };
    },
    async distrust({ name }, asking) {
      if (!(await shelf.distrust(name)))
        throw new BailiwickError('not_found', 'There is no trusted key of this name.');
      await followed.refresh();
      await record('knowledge.distrusted', asking, { key: name });
      return {};
    },
  };
}

const bundleOf = ({ knowledge: { name, builtOn, revision }, signer }: InUse) => ({
  name,
  builtOn,
  revision,
  signer,
});

const answerOf = (
  field: Field,
  { claim, freshness }: AgeingClaim,
  language: Language,
): KnownOffering['answers'][number] => ({
  question: language === 'en' ? ALL_QUESTIONS[field] : fieldName(field, language),
  said: valueInWords(field, claim.value, language),
  title: claim.source.title,
  url: claim.source.url,
  quote: claim.source.quote,
  read: claim.source.read,
  seenOn: claim.seenOn,
  validUntil: claim.validUntil,
  freshness,
});
