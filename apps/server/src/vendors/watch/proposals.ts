/** What was read in a document, as claims to propose and facts to keep. */
import { fingerprint } from '@bailiwick/diligence/knowledge/fingerprint';
import { type Claim, claimId } from '@bailiwick/diligence/claim';
import { type Day, plusDays } from '@bailiwick/diligence/day';
import type { DocumentFacts } from '@bailiwick/diligence/event';
import type { Profile } from '@bailiwick/diligence/profile';
import { FIELDS, type Field } from '@bailiwick/evidence/fields';
import type { ReadDocument } from '../documents/document-reader.ts';

/** @param name how it is called where it has no title: its file or address. */
export function factsOf(document: ReadDocument, name: string, url: string | undefined): DocumentFacts {
  return {
    sha256: document.sha256,
    title: document.title ?? name,
    url,
    version: document.version,
    mediaType: document.format,
    characters: document.text.length,
  };
}

/**
 * A claim for each of `fields` that the document answers. The same answer read in the same document again has the same
 * id, so that nothing is proposed twice.
 */
export function proposalsFrom(
  document: ReadDocument,
  facts: DocumentFacts,
  { id: profile, reviewEveryDays }: Profile,
  today: Day,
  fields: readonly Field[] = FIELDS,
): readonly Claim[] {
  return fields.flatMap((field): readonly Claim[] => {
    const { value, quotes } = document.claims[field];
    if (value === 'absent') return [];
    const { sha256, title, url, version } = facts;
    return [
      {
        id: claimId(`doc.${profile}.${field}.${fingerprint(JSON.stringify([sha256, value, quotes]))}`),
        profile,
        field,
        value,
        source: { kind: 'document', sha256, title, url, version, quotes },
        seenOn: today,
        validUntil: plusDays(today, reviewEveryDays),
        voidedBy: [],
        unless: [],
      },
    ];
  });
}
