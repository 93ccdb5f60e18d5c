/** Everything known beforehand of one offering. */
import type { KnownOffering } from '@bailiwick/api/vendor-knowledge';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Page, Section } from '../../ui/page.tsx';
import { useFormats } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { VENDORS_KEY } from './keys.ts';
import { nameOfBundle } from './knowledge-page.tsx';
import styles from './knowledge.module.css';
import { knowledgeWords } from './knowledge-words.ts';

export function KnownPage({ id }: { readonly id: string }): ReactNode {
  const words = useWords(knowledgeWords);
  const said = useSaid();
  const { language } = useLanguage();
  const found = useQuery({
    queryKey: [...VENDORS_KEY, 'knowledge', id, language],
    queryFn: ({ signal }) => client.vendorKnowledge.offering({ id, language }, { signal }),
  });
  return (
    <Answered query={found}>
      {({ vendor, product, plan, bundle, answers, mends }) => (
        <Page
          question={words.known([vendor, product, plan].filter((part) => part !== undefined).join(', '))}
          lead={words.knownLead(nameOfBundle(bundle))}
          actions={<Link href="/vendors/all/knowledge">{words.back}</Link>}
        >
          <Section title={words.answers}>
            {answers.length === 0 ? (
              <p>{words.nothing}</p>
            ) : (
              <ul className={styles.answers}>
                {answers.map((answer) => (
                  <li key={`${answer.question} ${answer.said} ${answer.title}`}>
                    <Known answer={answer} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {mends.length > 0 && (
            <Section title={words.mends}>
              <ul className={styles.mends}>
                {mends.map(({ text, url }) => (
                  <li key={text}>
                    {said(text)} {url !== undefined && <span className={styles.soft}>{url}</span>}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </Page>
      )}
    </Answered>
  );
}

function Known({ answer }: { readonly answer: KnownOffering['answers'][number] }): ReactNode {
  const words = useWords(knowledgeWords);
  const formats = useFormats();
  const { question, said, title, url, quote, read, seenOn, validUntil, freshness } = answer;
  const day = (text: string): string => formats.date(Date.parse(text));
  return (
    <>
      <strong>{question}</strong>
      <span>
        {said}{' '}
        <small className={styles.soft}>
          {words.seen(day(seenOn))}, {words.until(day(validUntil))}
          {freshness !== 'fresh' && ` – ${words.states[freshness]}`}
        </small>
      </span>
      {quote !== undefined && <blockquote>“{quote}”</blockquote>}
      <small className={styles.soft}>
        {words.source}: {title}
        {url !== undefined && ` · ${url}`}
        {read === 'secondary' && ` · ${words.secondary}`}
      </small>
    </>
  );
}
