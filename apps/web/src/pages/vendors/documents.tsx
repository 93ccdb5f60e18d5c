/** The documents in the file of an offering: added, read, opened beside what they answer. */
import type { VendorDetail } from '@bailiwick/api/vendors';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { base64Of } from '../../reach/base64.ts';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState, Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { ByAddress } from './by-address.tsx';
import { DocumentChanges } from './document-changes.tsx';
import { NewerVersion } from './newer-version.tsx';
import { papersWords } from './papers-words.ts';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';

const LARGEST = 30 * 1_048_576;
const TAKEN = '.pdf,.docx,.html,.htm,.md,.txt';

export function Documents({
  id,
  documents,
}: {
  readonly id: string;
  readonly documents: VendorDetail['documents'];
}): ReactNode {
  const words = useWords(papersWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const upload = useVendorChange(
    async (file: File) =>
      client.vendorPapers.upload({ id, name: file.name, type: file.type, bytes: await base64Of(file) }),
    ({ title, fresh }) => toast(words.uploaded(title, fresh)),
  );
  return (
    <Section id="documents" title={words.documents} lead={words.documentsLead}>
      <DropZone
        label={words.upload}
        accept={TAKEN}
        largest={LARGEST}
        disabledBecause={may('vendors.edit') ? undefined : words.mayNotAdd}
        busy={upload.isPending ? words.uploading : undefined}
        take={{ kind: 'one', onFile: (file) => upload.mutate(file) }}
      />
      {upload.isError && <Failure error={upload.error} />}
      {documents.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <ul className={styles.documents}>
          {documents.map(({ sha256, title, kind }) => (
            <li key={sha256}>
              <span>{title}</span>
              <span className={styles.buttons}>
                {kind === 'terms' && <NewerVersion id={id} sha256={sha256} title={title} taken={TAKEN} />}
                <Link
                  href={`/vendors/${id}/${kind === 'workbook' ? 'answers' : 'documents'}/${sha256}`}
                  aria-label={words.readOf(title)}
                >
                  {words.read}
                </Link>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ByAddress id={id} />
      <DocumentChanges id={id} />
    </Section>
  );
}
