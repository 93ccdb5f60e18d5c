import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { classNames } from '../../words/classes.ts';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './dictionary.module.css';
import type { PartProps } from './part.ts';
import { type Dictionary, useDictionaryChange } from './use-dictionary.ts';
import { dictionaryWords } from './words.ts';

/** Bytes of a table, as it is sent. */
const LARGEST = 90_000_000;

type List = Dictionary['lists'][number];

export function Lists({ dictionary: { lists }, disabledBecause }: PartProps): ReactNode {
  const words = useWords(dictionaryWords);
  const names = useWords(classNames);
  const formats = useFormats();
  const toast = useToast();
  const [csv, setCsv] = useState<string>();
  const remove = useDictionaryChange(
    ({ name }: List) => client.dictionary.removeList({ name }),
    (_, { name }) => toast(words.removed(name)),
  );
  const columns: readonly Column<List>[] = [
    { id: 'name', title: words.list, cell: ({ name }) => name, value: ({ name }) => name },
    {
      id: 'records',
      title: words.records,
      align: 'end',
      cell: ({ records }) => formats.number(records),
      value: ({ records }) => records,
    },
    {
      id: 'class',
      title: words.kind,
      cell: ({ class: name }) => names[name] ?? name,
      value: ({ class: name }) => names[name] ?? name,
    },
    {
      id: 'match',
      title: words.match,
      cell: ({ match }) => match.join(', '),
      value: ({ match }) => match.join(', '),
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
    <Section title={words.lists} lead={words.listsLead}>
      <DropZone
        label={words.chooseList}
        accept=".csv,.tsv,.txt,text/csv"
        largest={LARGEST}
        disabledBecause={disabledBecause}
        take={{ kind: 'one', onFile: (file) => void file.text().then(setCsv) }}
      />
      {csv !== undefined && <LoadList csv={csv} onDone={() => setCsv(undefined)} />}
      {remove.isError && <Failure error={remove.error} />}
      <Table
        name={words.lists}
        rows={lists}
        columns={columns}
        keyOf={({ name }) => name}
        empty={<p>{words.noLists}</p>}
      />
    </Section>
  );
}

function LoadList({ csv, onDone }: { readonly csv: string; readonly onDone: () => void }): ReactNode {
  const words = useWords(dictionaryWords);
  const formats = useFormats();
  const toast = useToast();
  const columns = columnsOf(csv);
  const [name, setName] = useState('');
  const [match, setMatch] = useState(columns[0] ?? '');
  const load = useDictionaryChange(
    () =>
      client.dictionary.loadList({
        name,
        csv,
        match: match.split(',').map((rule) => rule.split('+').map((column) => column.trim())),
      }),
    ({ records }) => {
      toast(words.loaded(formats.number(records)));
      onDone();
    },
  );
  return (
    <Sheet>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          load.mutate(undefined);
        }}
      >
        <TextField
          label={words.listName}
          hint={words.listNameHint}
          required
          pattern="[a-z][a-z0-9_-]{0,40}"
          value={name}
          onChange={setName}
        />
        <TextField
          label={words.matchField}
          hint={words.matchHint(columns.join(', '))}
          required
          value={match}
          onChange={setMatch}
        />
        <Button look="primary" type="submit" busy={load.isPending}>
          {words.load}
        </Button>
      </form>
      {load.isError && <Failure error={load.error} />}
    </Sheet>
  );
}

/** The names in the first row, to choose from; the server reads the table itself. */
function columnsOf(csv: string): readonly string[] {
  const [head = ''] = csv.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const separator = [',', ';', '\t', '|'].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  return head.split(separator).map((name) => name.trim().replaceAll('"', ''));
}
