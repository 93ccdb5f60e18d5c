import type { SeenChange, ShownChange, vendorChangesEndpoints } from '@bailiwick/api/vendor-changes';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { ClauseChange } from '@bailiwick/diligence/change/pairs';
import { type FieldChange, type Texts, compareVersions } from '@bailiwick/diligence/change/versions';
import { wordChanges } from '@bailiwick/diligence/change/word-changes';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import { ALL_QUESTIONS } from '@bailiwick/diligence/field';
import type { Language } from '@bailiwick/diligence/paper/language';
import { fieldName } from '@bailiwick/diligence/paper/names';
import { valueInWords } from '@bailiwick/diligence/paper/value-words';
import type { Claim } from '@bailiwick/evidence/claims';
import type { DocumentStore } from '../vendors/document-store.ts';
import type { DocumentReader } from '../vendors/documents/document-reader.ts';
import type { EventStore } from '../vendors/event-store.ts';
import type { Register } from '../vendors/register.ts';
import { fetchDocument } from '../vendors/fetch/fetch-document.ts';
import { lookAgain, lookAtAll } from '../vendors/watch/watch.ts';
import type { Handlers } from './handler.ts';
import { watched } from './watched.ts';

export interface VendorChangesParts {
  readonly register: Register;
  readonly events: EventStore;
  readonly documents: DocumentStore;
  readonly reader: DocumentReader;
  readonly named: (id: string) => Promise<Assessment>;
  readonly now: () => number;
}

/** More are not read on a page. */
const MOST_CLAUSES = 200;

export function vendorChangesHandlers(parts: VendorChangesParts): Handlers<typeof vendorChangesEndpoints> {
  const { register, events, documents, reader, named, now } = parts;
  const changesOf = async ({ profile }: Assessment): Promise<readonly SeenChange[]> =>
    (await register.history())
      .flatMap(({ at, body }) =>
        body.kind === 'document_changed' && body.profile === profile.id
          ? [
              {
                before: body.before,
                after: body.document.sha256,
                title: body.document.title,
                at,
                summary: body.summary,
              },
            ]
          : [],
      )
      .toReversed();
  return {
    async list({ id }) {
      return { changes: [...(await changesOf(await named(id)))] };
    },
    async show({ id, before, after, language }) {
      const change = (await changesOf(await named(id))).find(
        (one) => one.before === before && one.after === after,
      );
      // Only what changed at this offering: the names of two documents alone open nothing.
      const [was, is] = await Promise.all([documents.get(before), documents.get(after)]);
      if (change === undefined || was === undefined || is === undefined)
        throw new BailiwickError('not_found', 'There is no such change of a document about this offering.');
      const texts = { before: was.text, after: is.text };
      const { fields, clauses, subprocessors } = compareVersions(was.text, is.text);
      return {
        ...change,
        answers: fields.map((one) => answerOf(one, language)),
        subprocessors: subprocessors && {
          added: [...subprocessors.added],
          removed: [...subprocessors.removed],
          changed: [...subprocessors.changed],
        },
        clauses: clauses.slice(0, MOST_CLAUSES).map((one) => sidesOf(one, texts)),
        more: Math.max(0, clauses.length - MOST_CLAUSES),
      };
    },
    async *look() {
      const { assessments } = await register.read();
      const addresses = [...assessments.values()]
        .filter(({ lifecycle }) => lifecycle !== 'ended')
        .flatMap((one) => one.documents.flatMap(({ url }) => url ?? []));
      const of = new Set(addresses).size;
      let done = 0;
      const looked = lookAtAll({
        register,
        events,
        documents,
        reader,
        now,
        async fetchDocument(url) {
          const page = await fetchDocument(url);
          done += 1;
          return page;
        },
      });
      yield* watched(looked, () => ({ kind: 'progress' as const, done, of }));
      const sightings = (await looked).map(({ kind: seen, profile, title, url, summary }) => ({
        seen,
        profile,
        title,
        url,
        summary,
      }));
      yield { kind: 'done', sightings };
    },
    async take({ id, sha256, name, type, bytes }) {
      const assessment = await named(id);
      const known = assessment.documents.find((one) => one.sha256 === sha256);
      if (known === undefined)
        throw new BailiwickError('not_found', 'There is no such document about this offering.');
      const found = await reader.read({
        bytes: new Uint8Array(Buffer.from(bytes, 'base64')),
        mediaType: type === '' ? undefined : type,
        filename: name,
        url: undefined,
      });
      if (found.kind === 'unread')
        throw new BailiwickError('malformed_request', `The document was not read: ${found.because}.`, {
          remedy: 'Nothing was changed. Take another copy of it.',
        });
      const { kind, summary } = await lookAgain(assessment.profile.id, known, found, {
        register,
        events,
        documents,
        now,
      });
      if (kind === 'not_read')
        throw new BailiwickError('conflict', summary, { remedy: 'Add it as a document of its own.' });
      return { kind, summary, after: found.sha256 };
    },
  };
}

const saidIn = ({ field, value, quotes }: Claim, language: Language) => ({
  said:
    value === 'absent'
      ? language === 'en'
        ? 'not said'
        : 'nicht gesagt'
      : valueInWords(field, value, language),
  quotes: quotes.map(({ text }) => text),
});

const answerOf = (
  { field, effect, before, after }: FieldChange,
  language: Language,
): ShownChange['answers'][number] => ({
  question: language === 'en' ? ALL_QUESTIONS[field] : fieldName(field, language),
  effect,
  before: saidIn(before, language),
  after: saidIn(after, language),
});

function sidesOf({ before, after }: ClauseChange, texts: Texts): ShownChange['clauses'][number] {
  const old = before === undefined ? undefined : texts.before.slice(before.start, before.end);
  const now = after === undefined ? undefined : texts.after.slice(after.start, after.end);
  const runs = wordChanges(old ?? '', now ?? '');
  const side = (kept: 'removed' | 'added') =>
    runs.filter(({ kind }) => kind === 'same' || kind === kept).map(({ kind, text }) => ({ kind, text }));
  return {
    before: old === undefined ? undefined : side('removed'),
    after: now === undefined ? undefined : side('added'),
  };
}
