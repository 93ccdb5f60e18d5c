import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { EmptyState, Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { classNames } from '../../words/classes.ts';
import { useWords } from '../../words/language.tsx';
import styles from './dictionary.module.css';
import type { PartProps } from './part.ts';
import { type Dictionary, useDictionaryChange } from './use-dictionary.ts';
import { dictionaryWords } from './words.ts';

type Term = Dictionary['terms'][number];

export function Terms({ dictionary: { terms, version }, disabledBecause }: PartProps): ReactNode {
  const words = useWords(dictionaryWords);
  const names = useWords(classNames);
  const toast = useToast();
  const [term, setTerm] = useState('');
  const [kind, setKind] = useState('trade_secret');
  const [close, setClose] = useState(false);
  const add = useDictionaryChange(
    () => client.dictionary.addTerm({ version, term, class: kind, spelling: close ? 'close' : 'exact' }),
    () => {
      toast(words.added(term));
      setTerm('');
    },
  );
  const restore = useDictionaryChange(
    async ({ term: back, class: dataClass, spelling }: Term) => {
      // The version is another one since the removal; only the server knows which.
      const { version: now } = await client.dictionary.all();
      return client.dictionary.addTerm({ version: now, term: back, class: dataClass, spelling });
    },
    () => {},
  );
  const remove = useDictionaryChange(
    (one: Term) => client.dictionary.removeTerm({ version, term: one.term }),
    (_, one) => toast(words.removed(one.term), () => restore.mutate(one)),
  );
  const columns: readonly Column<Term>[] = [
    { id: 'term', title: words.term, cell: (one) => one.term, value: (one) => one.term },
    {
      id: 'class',
      title: words.kind,
      cell: ({ class: name = 'trade_secret' }) => names[name] ?? name,
      value: ({ class: name = 'trade_secret' }) => names[name] ?? name,
    },
    {
      id: 'spelling',
      title: words.spelling,
      cell: ({ spelling }) => words.spellings[spelling],
      value: ({ spelling }) => words.spellings[spelling],
    },
    {
      id: 'remove',
      title: '',
      cell: (one) => (
        <Button size="small" disabledBecause={disabledBecause} onClick={() => remove.mutate(one)}>
          {words.remove}
        </Button>
      ),
    },
  ];
  return (
    <Section title={words.terms} lead={words.termsLead}>
      <Sheet>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate(undefined);
          }}
        >
          <TextField
            label={words.term}
            required
            minLength={2}
            maxLength={200}
            value={term}
            onChange={setTerm}
          />
          <SelectField
            label={words.kind}
            value={kind}
            choices={DATA_CLASSES.map((name) => ({ value: name, label: names[name] ?? name }))}
            onChange={setKind}
          />
          <CheckField label={words.close} hint={words.closeHint} checked={close} onChange={setClose} />
          <Button look="primary" type="submit" busy={add.isPending} disabledBecause={disabledBecause}>
            {words.add}
          </Button>
        </form>
        {add.isError && <Failure error={add.error} />}
        {remove.isError && <Failure error={remove.error} />}
      </Sheet>
      <Table
        name={words.terms}
        rows={terms}
        columns={columns}
        keyOf={(one) => one.term}
        empty={<EmptyState title={words.noTerms}>{words.noTermsText}</EmptyState>}
      />
    </Section>
  );
}
