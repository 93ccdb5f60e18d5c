import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { kindNames } from '../../words/kinds.ts';
import { useWords } from '../../words/language.tsx';
import type { PartProps } from './part.ts';
import { type Dictionary, useDictionaryChange } from './use-dictionary.ts';
import { dictionaryWords } from './words.ts';

type Correction = Dictionary['corrections'][number];

export function Corrections({ dictionary: { corrections }, disabledBecause }: PartProps): ReactNode {
  const words = useWords(dictionaryWords);
  const kinds = useWords(kindNames);
  const toast = useToast();
  const restore = useDictionaryChange(
    (one: Correction) => client.dictionary.correct(one),
    () => {},
  );
  const takeBack = useDictionaryChange(
    ({ text }: Correction) => client.dictionary.takeBack({ text }),
    (_, one) => toast(words.removed(one.text), () => restore.mutate(one)),
  );
  const kindOf = ({ type }: Correction): string =>
    type === undefined ? words.anything : (kinds[type] ?? type);
  const columns: readonly Column<Correction>[] = [
    { id: 'text', title: words.text, cell: ({ text }) => text, value: ({ text }) => text },
    {
      id: 'verdict',
      title: words.verdict,
      cell: ({ verdict }) => words.verdicts[verdict],
      value: ({ verdict }) => words.verdicts[verdict],
    },
    { id: 'type', title: words.type, cell: kindOf, value: kindOf },
    {
      id: 'remove',
      title: '',
      cell: (one) => (
        <Button size="small" disabledBecause={disabledBecause} onClick={() => takeBack.mutate(one)}>
          {words.takeBack}
        </Button>
      ),
    },
  ];
  return (
    <Section title={words.corrections} lead={words.correctionsLead}>
      <Table
        name={words.corrections}
        rows={corrections}
        columns={columns}
        keyOf={({ verdict, text, type }) => `${verdict} ${type} ${text}`}
        empty={<p>{words.noCorrections}</p>}
      />
    </Section>
  );
}
