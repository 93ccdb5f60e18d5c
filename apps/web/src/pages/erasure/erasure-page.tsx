import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { ErasePerson } from './erase-person.tsx';
import { Holds } from './holds.tsx';
import { ERASURE_KEY } from './keys.ts';
import { Requests } from './requests.tsx';
import { erasureWords } from './words.ts';

export function ErasurePage(): ReactNode {
  const words = useWords(erasureWords);
  const formats = useFormats();
  const erasure = useQuery({
    queryKey: ERASURE_KEY,
    queryFn: ({ signal }) => client.erasure.show({}, { signal }),
  });
  return (
    <Page question={words.question} lead={words.lead}>
      <ErasePerson />
      <Answered query={erasure}>
        {({ retention, requests, holds }) => (
          <>
            <Requests requests={requests} />
            <Holds holds={holds} />
            <Section title={words.retention}>
              <Sheet>
                <ul>
                  <li>{words.pseudonyms(formats.number(retention.pseudonymDays))}</li>
                  <li>
                    {retention.conversationDays === undefined
                      ? words.conversationsOff
                      : words.conversations(formats.number(retention.conversationDays))}
                  </li>
                  <li>
                    {retention.contentDays === undefined
                      ? words.contentsOff
                      : words.contents(formats.number(retention.contentDays))}
                  </li>
                  <li>{words.backups(formats.number(retention.backupDays))}</li>
                </ul>
                <p>{words.change}</p>
              </Sheet>
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}
