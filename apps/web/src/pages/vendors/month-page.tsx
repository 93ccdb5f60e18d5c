/** The month in brief; the days stand in the address. */
import type { VendorDigest } from '@bailiwick/api/vendor-digest';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { TextField } from '../../ui/field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/state.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { VENDORS_KEY } from './keys.ts';
import { LookNow } from './look-now.tsx';
import styles from './month.module.css';
import { monthWords } from './month-words.ts';
import { Views } from './views.tsx';

const FORMATS = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['html', undefined],
] as const;

export function MonthPage(): ReactNode {
  const words = useWords(monthWords);
  const { language } = useLanguage();
  const [search] = useSearchParams();
  const since = search.get('since') ?? '';
  const until = search.get('until') ?? '';
  const period = { ...(since === '' ? {} : { since }), ...(until === '' ? {} : { until }) };
  const found = useQuery({
    queryKey: [...VENDORS_KEY, 'digest', since, until, language],
    queryFn: ({ signal }) => client.vendorDigest.show({ ...period, language }, { signal }),
    placeholderData: keepPreviousData,
    // Another first day is another question: asking again with the same one gives the same error.
    retry: false,
  });
  const asked = new URLSearchParams({ ...period, language }).toString();
  return (
    <Page question={words.question} lead={words.lead}>
      <Views />
      <Days shown={found.data} />
      <Answered query={found}>
        {({ sections }) =>
          sections.length === 0 ? (
            <EmptyState title={words.quiet}>{words.quietText}</EmptyState>
          ) : (
            <>
              {sections.map((section) => (
                <Told key={section.key} section={section} />
              ))}
              <Section title={words.takeAlong} lead={words.takeAlongLead}>
                <p className={styles.files}>
                  {FORMATS.map(([format, name = words.mail]) => (
                    <LinkButton
                      key={format}
                      size="small"
                      // A download of our own server: the browser saves it under the name that comes with it.
                      href={`/api/v1/vendor-digest/file?format=${format}&${asked}`}
                      download
                      aria-label={words.save(name)}
                    >
                      {name}
                    </LinkButton>
                  ))}
                </p>
              </Section>
            </>
          )
        }
      </Answered>
      <LookNow />
    </Page>
  );
}

function Days({ shown }: { readonly shown: VendorDigest | undefined }): ReactNode {
  const words = useWords(monthWords);
  const [search, setSearch] = useSearchParams();
  const day = (name: 'since' | 'until'): ReactNode => (
    <TextField
      label={words[name]}
      type="date"
      value={search.get(name) ?? shown?.[name] ?? ''}
      onChange={(value) => {
        const next = new URLSearchParams(search);
        if (value === '') next.delete(name);
        else next.set(name, value);
        setSearch(next, { replace: true });
      }}
    />
  );
  return (
    <div className={styles.days}>
      {day('since')}
      {day('until')}
    </div>
  );
}

function Told({
  section: { key, title, items },
}: {
  readonly section: VendorDigest['sections'][number];
}): ReactNode {
  const words = useWords(monthWords);
  return (
    <Section title={title}>
      <ul className={styles.told} data-section={key}>
        {items.map(({ text, profile }) => (
          <li key={text}>
            <span>{text}</span>
            {profile !== undefined && (
              <Link href={`/vendors/${profile}`} aria-label={words.lookAt(text)}>
                {words.look}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
