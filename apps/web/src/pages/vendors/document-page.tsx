/** A document beside what it answers: each answer leads to its words, each mark to its answer. */
import type { VendorDocument } from '@bailiwick/api/vendor-papers';
import type { VendorDetail } from '@bailiwick/api/vendors';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { ClaimCard } from './claim-card.tsx';
import styles from './document-page.module.css';
import { VENDORS_KEY } from './keys.ts';
import { markedPieces } from './marked-pieces.ts';
import { papersWords } from './papers-words.ts';

export function DocumentPage({ id, sha256 }: { readonly id: string; readonly sha256: string }): ReactNode {
  const { language } = useLanguage();
  const document = useQuery({
    queryKey: [...VENDORS_KEY, id, 'document', sha256],
    queryFn: ({ signal }) => client.vendorPapers.document({ id, sha256 }, { signal }),
  });
  const vendor = useQuery({
    queryKey: [...VENDORS_KEY, id, language],
    queryFn: ({ signal }) => client.vendors.show({ id, language }, { signal }),
  });
  return (
    <Answered query={document}>
      {(read) => <Answered query={vendor}>{(detail) => <Beside document={read} detail={detail} />}</Answered>}
    </Answered>
  );
}

function Beside({
  document: { title, text, marks },
  detail,
}: {
  readonly document: VendorDocument;
  readonly detail: VendorDetail;
}): ReactNode {
  const words = useWords(papersWords);
  const [chosen, setChosen] = useState<string>();
  const sheet = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const quoted = new Set(marks.map(({ claim }) => claim));
  const found = detail.answers.flatMap(({ question, claims }) =>
    claims.filter(({ id }) => quoted.has(id)).map((claim) => ({ question, claim })),
  );
  const questionOf = new Map(found.map(({ question, claim }) => [claim.id, question]));
  const reveal = (place: HTMLElement | null, claim: string): void => {
    setChosen(claim);
    const one = place?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"]`);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    one?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    one?.focus({ preventScroll: true });
  };
  return (
    <Page
      question={title}
      lead={`${detail.profile.vendor}, ${detail.profile.product}`}
      actions={<Link href={`/vendors/${detail.profile.id}`}>{words.back}</Link>}
    >
      <div className={styles.beside}>
        <section className={styles.sheet} aria-label={words.text} tabIndex={0} ref={sheet}>
          <Text
            text={text}
            marks={marks}
            chosen={chosen}
            labelOf={(claim) => words.marked(questionOf.get(claim) ?? '')}
            onChoose={(claim) => reveal(list.current, claim)}
          />
        </section>
        <section aria-label={words.found} className={styles.found}>
          <h2>{words.found}</h2>
          {found.length === 0 && <p>{words.foundNone}</p>}
          <ul ref={list}>
            {found.map(({ question, claim }) => (
              <li key={claim.id} data-claim={claim.id} data-chosen={claim.id === chosen} tabIndex={-1}>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={words.goTo(question)}
                  onClick={() => reveal(sheet.current, claim.id)}
                >
                  {question}
                </Button>
                <ClaimCard vendor={detail.profile.id} claim={claim} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

function Text({
  text,
  marks,
  chosen,
  labelOf,
  onChoose,
}: Pick<VendorDocument, 'text' | 'marks'> & {
  readonly chosen: string | undefined;
  readonly labelOf: (claim: string) => string;
  readonly onChoose: (claim: string) => void;
}): ReactNode {
  const pieces = useMemo(() => markedPieces(text, marks), [text, marks]);
  return pieces.map(({ start, said, claims: [claim] }) =>
    claim === undefined ? (
      said
    ) : (
      <mark
        key={start}
        data-claim={claim}
        data-chosen={claim === chosen}
        tabIndex={0}
        role="button"
        aria-label={`${said} – ${labelOf(claim)}`}
        onClick={() => onChoose(claim)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onChoose(claim);
        }}
      >
        {said}
      </mark>
    ),
  );
}
