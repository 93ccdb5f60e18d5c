import type {
  EnteredWorkbook,
  ListedQuestionnaire,
  vendorQuestionnairesEndpoints,
} from '@bailiwick/api/vendor-questionnaires';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Claim } from '@bailiwick/diligence/claim';
import { dayOf } from '@bailiwick/diligence/day';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import { ALL_FIELDS, ALL_QUESTIONS, type Field } from '@bailiwick/diligence/field';
import { Gate } from '@bailiwick/diligence/gate/gate';
import type { Language } from '@bailiwick/diligence/paper/language';
import { fieldName } from '@bailiwick/diligence/paper/names';
import { answerAsGiven, claimsFrom, questionsFor } from '@bailiwick/diligence/paper/questionnaire';
import { valueInWords } from '@bailiwick/diligence/paper/value-words';
import type { Configuration } from '../config/configuration.ts';
import type { DocumentStore } from '../vendors/document-store.ts';
import { type Entered, type ReadWorkbook, XLSX, enterAnswers } from '../vendors/enter-answers.ts';
import { answerFileHtml, answerFileJson, fileKey } from '../vendors/questionnaire/answer-file.ts';
import { baseOfLinks, newSent, sendAsFile, sendAsLink } from '../vendors/questionnaire/send-out.ts';
import type { Kept, QuestionnaireShelf, Sent } from '../vendors/questionnaire/shelf.ts';
import type { Register } from '../vendors/register.ts';
import { claimsFromWorkbook } from '../vendors/workbook/claims.ts';
import { readWorkbook } from '../vendors/workbook/workbook.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface VendorQuestionnairesParts {
  readonly register: Register;
  readonly documents: DocumentStore;
  readonly shelf: QuestionnaireShelf;
  readonly named: (id: string) => Promise<Assessment>;
  readonly configuration: () => Configuration;
  readonly now: () => number;
}

export function vendorQuestionnairesHandlers(
  parts: VendorQuestionnairesParts,
): Handlers<typeof vendorQuestionnairesEndpoints> {
  const { register, documents, shelf, named, configuration, now } = parts;
  const gateOf = (assessment: Assessment): Gate =>
    new Gate(register.dossier, assessment, { now: now(), features: new Set() }, configuration().policy.packs);
  const keptOf = async ({ profile }: Assessment, id: string): Promise<Kept> => {
    const kept = await shelf.byId(id);
    // Only what was sent about this offering: the name of another one's questionnaire opens nothing.
    if (kept !== undefined && kept.sent.profile === profile.id) return kept;
    throw new BailiwickError('not_found', 'There is no such questionnaire about this offering.');
  };
  return {
    async list({ id, language }) {
      const assessment = await named(id);
      const gate = gateOf(assessment);
      return {
        firm: configuration().organisation.name.trim(),
        questions: questionsFor(gate).map(({ field, known }) => ({
          field,
          question: questionOf(field, language),
          known: known === undefined ? undefined : knownOf(gate, field, language),
        })),
        questionnaires: (await shelf.about(assessment.profile.id)).map((kept) => listed(kept, now())),
      };
    },
    async ask({ id, fields, days, firm, way, base }, { visitor }) {
      const assessment = await named(id);
      const by = signedIn(visitor).name;
      const sent = newSent(gateOf(assessment), { firm, days, fields: fieldsIn(fields), by, now: now() });
      if (sent.questions.length === 0)
        throw new BailiwickError('malformed_request', 'None of these questions can be asked of a vendor.', {
          remedy: 'Choose questions of the list.',
        });
      const made = { questionnaire: sent.id, expiresAt: sent.expiresAt };
      if (way === 'link') return { ...made, link: await sendAsLink(shelf, sent, baseIn(base)) };
      await sendAsFile(shelf, sent);
      return { ...made, file: fileOf(sent, way) };
    },
    async revoke({ id, questionnaire }, { visitor }) {
      const { key, outcome } = await keptOf(await named(id), questionnaire);
      const ended = outcome ?? (await shelf.revoke(key, { at: now(), by: signedIn(visitor).name }));
      if (ended.kind === 'answered')
        throw new BailiwickError('conflict', 'The vendor has handed in its answers.', {
          remedy: 'Reject the ones that you do not believe.',
        });
      return {};
    },
    async answers({ id, questionnaire, language }) {
      const kept = await keptOf(await named(id), questionnaire);
      const { sent, outcome } = kept;
      const answers = outcome?.kind === 'answered' ? outcome.answers : [];
      const { claims } = claimsFrom(sent, answers, dayOf(now()));
      const claimOf = (field: Field): string | undefined =>
        claims.flatMap((body) =>
          body.kind === 'claim_proposed' && body.claim.field === field ? [body.claim.id] : [],
        )[0];
      return {
        ...listed(kept, now()),
        answers: sent.questions.map(({ field, form }) => {
          const given = answers.find((one) => one.field === field);
          return {
            field,
            question: questionOf(field, language),
            answer: given === undefined ? undefined : answerAsGiven(form, given),
            claim: claimOf(field),
          };
        }),
      };
    },
    async enter({ id, name, bytes }, { visitor }) {
      const assessment = await named(id);
      const entered = await enterAnswers({ register, documents, shelf, today: dayOf(now()) }, assessment, {
        bytes: new Uint8Array(Buffer.from(bytes, 'base64')),
        name,
        by: { kind: 'person', name: signedIn(visitor).name },
      });
      if (entered.kind === 'workbook') return { fresh: entered.fresh.length, entered: workbookOf(entered) };
      if (entered.kind === 'answer_file')
        return {
          fresh: entered.fresh.length,
          entered: {
            kind: 'answer_file',
            questionnaire: entered.questionnaire,
            othersStood: entered.answers === 'others_stood',
          },
        };
      throw refusalOf(entered);
    },
    async workbook({ id, sha256 }) {
      const { profile, documents: inFile } = await named(id);
      const facts = inFile.find((one) => one.sha256 === sha256 && one.mediaType === XLSX);
      const kept = facts === undefined ? undefined : await documents.get(sha256);
      if (facts === undefined || kept === undefined)
        throw new BailiwickError('not_found', 'There is no such workbook about this offering.');
      const reading = await readWorkbook(kept.bytes);
      if (reading.kind === 'unreadable') throw unreadable(reading.because);
      const { title } = facts;
      const of = { sha256, title, profile: profile.id, today: dayOf(now()) };
      return { title, ...workbookOf({ sha256, reading, claims: claimsFromWorkbook(reading.proposals, of) }) };
    },
  };
}

const questionOf = (field: Field, language: Language): string =>
  language === 'en' ? ALL_QUESTIONS[field] : fieldName(field, language);

const knownOf = (gate: Gate, field: Field, language: Language): string =>
  [...new Set(gate.standing(field).values.map((value) => valueInWords(field, value, language)))].join(' / ');

function listed({ key, sent, outcome }: Kept, now: number): ListedQuestionnaire {
  const lapsed = now >= sent.expiresAt ? 'expired' : 'open';
  return {
    id: sent.id,
    state: outcome?.kind ?? lapsed,
    way: key === fileKey(sent.id) ? 'file' : 'link',
    sentAt: sent.out?.at,
    sentBy: sent.out?.by,
    expiresAt: sent.expiresAt,
    questions: sent.questions.length,
    answered: outcome?.kind === 'answered' ? outcome.answers.length : 0,
  };
}

const fieldsIn = (names: readonly string[]): ReadonlySet<Field> =>
  new Set(ALL_FIELDS.filter((field) => names.includes(field)));

function baseIn(base: string | undefined): URL {
  const url = base === undefined ? undefined : baseOfLinks(base);
  if (url !== undefined) return url;
  throw new BailiwickError('malformed_request', 'The address for the vendor must begin with https://.', {
    remedy: 'The link in it is the key: nobody on the way may read it.',
  });
}

const fileOf = (sent: Sent, way: 'html' | 'json') =>
  way === 'html'
    ? { name: `questions-${sent.id}.html`, type: 'text/html', text: answerFileHtml(sent) }
    : { name: `questions-${sent.id}.json`, type: 'application/json', text: answerFileJson(sent) };

const workbookOf = ({
  sha256,
  reading: { answers, hidden, computed, refusals },
  claims,
}: {
  readonly sha256: string;
  readonly reading: ReadWorkbook;
  readonly claims: readonly Claim[];
}): EnteredWorkbook => ({
  kind: 'workbook',
  sha256,
  recognised: answers.length,
  hidden,
  computed,
  refusals: refusals.map(({ id, sheet, row, question }) => ({ id, sheet, row, question })),
  claims: claims.map(({ id }) => id),
});

const unreadable = (because: string): BailiwickError =>
  new BailiwickError('malformed_request', `The workbook was not read: ${because}.`, {
    remedy: 'Nothing was changed. Take another copy of it.',
  });

type Refused = Exclude<Entered, { readonly kind: 'workbook' | 'answer_file' }>;

function refusalOf(entered: Refused): BailiwickError {
  switch (entered.kind) {
    case 'unreadable':
      return unreadable(entered.because);
    case 'of_another':
      return new BailiwickError(
        'malformed_request',
        `This file answers questions about ${entered.profile}, not about this offering.`,
        { remedy: 'Nothing was changed. Enter it there.' },
      );
    case 'revoked':
      return new BailiwickError('conflict', 'This questionnaire was taken back.', {
        remedy: 'Nothing was changed. Ask anew for other answers.',
      });
    case 'foreign':
      return new BailiwickError(
        'malformed_request',
        'This is neither an answer file of a questionnaire of ours nor a workbook.',
        { remedy: 'Nothing was changed. Take a workbook as .xlsx, or the file that the vendor sent back.' },
      );
  }
}
