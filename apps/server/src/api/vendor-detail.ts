/** Everything known of one offering, as the console shows it. */
import type { VendorClaim, VendorDetail } from '@bailiwick/api/vendors';
import type { Claim } from '@bailiwick/diligence/claim';
import { dayOf } from '@bailiwick/diligence/day';
import type { Assessment, Dossier, HeldClaim } from '@bailiwick/diligence/dossier/dossier';
import { ALL_FIELDS, ALL_QUESTIONS, type Field } from '@bailiwick/diligence/field';
import type { Language } from '@bailiwick/diligence/paper/language';
import { LIGHTS, LIGHT_NAMES, colourOf, lightOf } from '@bailiwick/diligence/paper/lights';
import { fieldName } from '@bailiwick/diligence/paper/names';
import { valueInWords } from '@bailiwick/diligence/paper/value-words';
import { Standings } from '@bailiwick/diligence/standing/standings';
import { choices } from '@bailiwick/diligence/value';
import { isDisputed } from '../vendors/acceptance.ts';
import { XLSX } from '../vendors/enter-answers.ts';

export function detailOf(
  dossier: Dossier,
  assessment: Assessment,
  { now, language }: { readonly now: number; readonly language: Language },
): VendorDetail {
  const { profile, lifecycle, lifecycleReason, suspensions, clocks, exceptions, documents } = assessment;
  const known = new Standings(dossier, assessment, { now, features: new Set() });
  const today = dayOf(now);
  const answerOf = (field: Field): VendorDetail['answers'][number] => {
    const standing = known.standing(field);
    const said = new Set(standing.values.map((value) => valueInWords(field, value, language)));
    return {
      field,
      question: language === 'en' ? ALL_QUESTIONS[field] : fieldName(field, language),
      kind: standing.kind,
      colour: colourOf(field, standing, today),
      said: [...said].join(' / '),
      claims: [...assessment.claims.values()]
        .filter(({ claim }) => claim.field === field)
        .map((held) => claimOf(held, assessment, language)),
      choices: choices(field),
    };
  };
  const { id, vendor, product, entity, plan, region, setting, models, serves, owner, purpose } = profile;
  return {
    profile: {
      id,
      vendor,
      product,
      entity,
      plan,
      region,
      setting,
      models: [...models],
      serves: [...serves],
      owner,
      purpose,
    },
    lifecycle,
    lifecycleReason,
    lights: LIGHT_NAMES.map((name) => ({
      name,
      colour: lightOf(name, known, today),
      fields: [...LIGHTS[name].fields],
    })),
    answers: ALL_FIELDS.map(answerOf),
    suspensions: [...suspensions.values()].map(({ id: name, reason, classes }) => ({
      id: name,
      reason,
      classes: classes === 'all' ? [] : [...classes],
    })),
    objections: [...clocks.values()].map(({ id: name, what, startedOn, deadline }) => ({
      id: name,
      what,
      startedOn,
      deadline,
    })),
    exceptions: [...exceptions.values()].map((one) => ({
      id: one.id,
      class: one.class,
      form: one.form,
      reason: one.reason,
      owner: one.owner,
      until: one.until,
      secondPerson: one.secondPerson,
    })),
    documents: documents.map(({ sha256, title, mediaType }) => ({
      sha256,
      title,
      kind: mediaType === XLSX ? 'workbook' : 'terms',
    })),
  };
}

function claimOf(held: HeldClaim, assessment: Assessment, language: Language): VendorClaim {
  const { claim, state } = held;
  return {
    id: claim.id,
    state: state.kind,
    said: valueInWords(claim.field, claim.value, language),
    disputed: isDisputed(held, assessment),
    seenOn: claim.seenOn,
    validUntil: claim.validUntil,
    acceptedBy: state.kind === 'accepted' ? state.by : undefined,
    source: sourceOf(claim),
  };
}

function sourceOf({ source }: Claim): VendorClaim['source'] {
  switch (source.kind) {
    case 'document':
      return {
        kind: source.kind,
        title: source.title,
        url: source.url,
        quotes: source.quotes.map(({ text }) => text),
      };
    case 'knowledge':
      return {
        kind: source.kind,
        title: source.title,
        url: source.url,
        quotes: source.quote === undefined ? [] : [source.quote],
        primary: source.read === 'primary',
      };
    case 'attestation':
      return { kind: source.kind, title: source.statement, quotes: [] };
    case 'answer':
      return { kind: source.kind, title: source.question, quotes: [source.answer] };
    case 'observation':
      return { kind: source.kind, title: source.what, quotes: [] };
  }
}
