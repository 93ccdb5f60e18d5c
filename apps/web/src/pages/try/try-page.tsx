import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { Outlook } from '@bailiwick/api/trial';
import { client } from '../../reach/client.ts';
import { ActionMark } from '../../ui/action-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { EmptyState, Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { Correct } from './correct.tsx';
import { FromFile } from './from-file.tsx';
import { tryWords } from './words.ts';

export function TryPage(): ReactNode {
  const words = useWords(tryWords);
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const trial = useQuery({
    queryKey: ['trial', asked],
    queryFn: ({ signal }) => client.trial.text({ text: asked }, { signal }),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const seen = asked.trim() === '' ? undefined : trial.data;
  return (
    <Page
      question={words.question}
      lead={words.lead}
      actions={<Button onClick={() => setText(words.exampleText)}>{words.example}</Button>}
    >
      <Sheet>
        <TextArea
          label={words.text}
          placeholder={words.placeholder}
          rows={6}
          maxLength={200_000}
          value={text}
          onChange={setText}
        />
        <FromFile onText={setText} />
      </Sheet>
      {trial.isError && <Failure error={trial.error} retry={() => void trial.refetch()} />}
      {seen !== undefined && (
        <>
          <Section title={words.found}>
            <Sheet>
              {seen.findings.length === 0 ? (
                <p>{words.nothing}</p>
              ) : (
                <MarkedText text={asked} findings={trial.isPlaceholderData ? [] : seen.findings} />
              )}
            </Sheet>
          </Section>
          <Section title={words.vendorView}>
            <Sheet>
              <MarkedText text={seen.vendorView} findings={[]} />
            </Sheet>
          </Section>
          <Section title={words.decisions}>
            <Outlooks outlooks={seen.outlooks} />
          </Section>
          {!trial.isPlaceholderData && <Correct text={asked} findings={seen.findings} />}
        </>
      )}
    </Page>
  );
}

function Outlooks({ outlooks }: { readonly outlooks: readonly Outlook[] }): ReactNode {
  const words = useWords(tryWords);
  const said = useSaid();
  const columns: readonly Column<Outlook>[] = [
    {
      id: 'offering',
      title: words.offering,
      cell: ({ offering }) => offering,
      value: ({ offering }) => offering,
    },
    {
      id: 'decision',
      title: words.decision,
      cell: ({ action }) => <ActionMark action={action} />,
      value: ({ action }) => action,
    },
    {
      id: 'because',
      title: words.because,
      cell: ({ because }) => said(because),
      value: ({ because }) => said(because),
    },
  ];
  return (
    <Table
      name={words.decisions}
      rows={outlooks}
      columns={columns}
      keyOf={({ offering }) => offering}
      empty={<EmptyState title={words.noOfferings}>{words.noOfferingsText}</EmptyState>}
    />
  );
}
