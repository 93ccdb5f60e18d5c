import { randomUUID } from 'node:crypto';
import { knownClasses } from '../decide/known-classes.ts';
import type { vendorPapersEndpoints } from '@bailiwick/api/vendor-papers';
import type { DataClass } from '@bailiwick/contract/classes';
import { BailiwickError } from '@bailiwick/contract/errors';
import { dayOf, parseDay } from '@bailiwick/diligence/day';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import type { Configuration } from '../config/configuration.ts';
import type { DocumentReader, DocumentReading } from '../vendors/documents/document-reader.ts';
import { keepDocument } from '../vendors/documents/keep-document.ts';
import type { DocumentStore } from '../vendors/document-store.ts';
import { fetchDocument } from '../vendors/fetch/fetch-document.ts';
import type { Register } from '../vendors/register.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface VendorPapersParts {
  readonly register: Register;
  readonly documents: DocumentStore;
  readonly reader: DocumentReader;
  readonly named: (id: string) => Promise<Assessment>;
  readonly configuration: () => Configuration;
  readonly now: () => number;
}

export function vendorPapersHandlers(parts: VendorPapersParts): Handlers<typeof vendorPapersEndpoints> {
  const { register, documents, reader, named, configuration, now } = parts;
  const keep = async (
    assessment: Assessment,
    document: DocumentReading,
    from: { readonly name: string; readonly url: string | undefined },
  ) => {
    if (document.kind === 'unread')
      throw new BailiwickError('malformed_request', `The document was not read: ${document.because}.`, {
        remedy: 'Nothing was changed. Take another copy of it.',
      });
    const { facts, fresh } = await keepDocument({ register, documents, today: dayOf(now()) }, assessment, {
      document,
      ...from,
    });
    return { sha256: facts.sha256, title: facts.title, fresh: fresh.length };
  };
  return {
    async document({ id, sha256 }) {
      const assessment = await named(id);
      const facts = assessment.documents.find((one) => one.sha256 === sha256);
      // Only what stands in this offering's file: a document's name alone opens nothing.
      const kept = facts === undefined ? undefined : await documents.get(sha256);
      if (facts === undefined || kept === undefined)
        throw new BailiwickError('not_found', 'There is no such document about this offering.');
      const { title, url, mediaType } = facts;
      return { sha256, title, url, mediaType, text: kept.text, marks: marksIn(assessment, sha256) };
    },
    async upload({ id, name, type, bytes }) {
      const assessment = await named(id);
      const document = await reader.read({
        bytes: new Uint8Array(Buffer.from(bytes, 'base64')),
        mediaType: type === '' ? undefined : type,
        filename: name,
        url: undefined,
      });
      return keep(assessment, document, { name, url: undefined });
    },
    async byAddress({ id, address }, { signal }) {
      const assessment = await named(id);
      const page = await fetchDocument(address, { signal });
      if (page.kind === 'unfetched')
        throw new BailiwickError('malformed_request', page.happened, { remedy: page.remedy });
      const { bytes, mediaType, url } = page;
      const document = await reader.read({ bytes, mediaType, filename: undefined, url });
      return keep(assessment, document, { name: url, url });
    },
    async except({ id, class: dataClass, form, reason, until, secondPerson }, { visitor }) {
      const { profile } = await named(id);
      const known: readonly DataClass[] = knownClasses(configuration().policy);
      if (!known.includes(dataClass))
        throw new BailiwickError('malformed_request', 'There is no such class of data.');
      const last = until === undefined ? undefined : parseDay(until);
      if (last !== undefined && last < dayOf(now()))
        throw new BailiwickError('malformed_request', 'The last day of an exception must lie ahead.');
      const { name } = signedIn(visitor);
      const exception = {
        id: `x-${randomUUID()}`,
        profile: profile.id,
        class: dataClass,
        form,
        owner: name,
        reason,
        until: last,
        secondPerson,
      };
      await register.append([
        { by: { kind: 'person', name }, body: { kind: 'exception_granted', exception } },
      ]);
      return { exception: exception.id };
    },
    async endException({ id, exception, reason }, { visitor }) {
      if (!(await named(id)).exceptions.has(exception))
        throw new BailiwickError('not_found', 'There is no such exception for this offering.');
      const by = { kind: 'person', name: signedIn(visitor).name } as const;
      await register.append([{ by, body: { kind: 'exception_ended', exception, reason } }]);
      return {};
    },
    async liftSuspension({ id, suspension, reason }, { visitor }) {
      if (!(await named(id)).suspensions.has(suspension))
        throw new BailiwickError('not_found', 'There is no such suspension of this offering.');
      const by = { kind: 'person', name: signedIn(visitor).name } as const;
      await register.append([{ by, body: { kind: 'suspension_lifted', suspension, reason } }]);
      return {};
    },
    async settleObjection({ id, objection, outcome }, { visitor }) {
      if (!(await named(id)).clocks.has(objection))
        throw new BailiwickError('not_found', 'There is no such time to object at this offering.');
      const by = { kind: 'person', name: signedIn(visitor).name } as const;
      await register.append([{ by, body: { kind: 'objection_settled', clock: objection, outcome } }]);
      return {};
    },
  };
}

/** Where claims that somebody still stands by quote the document, from its beginning on. */
function marksIn({ claims }: Assessment, sha256: string) {
  return [...claims.values()]
    .filter(({ state }) => state.kind === 'proposed' || state.kind === 'accepted')
    .flatMap(({ claim }) =>
      claim.source.kind === 'document' && claim.source.sha256 === sha256
        ? claim.source.quotes.map(({ start, end }) => ({ start, end, claim: claim.id, field: claim.field }))
        : [],
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}
