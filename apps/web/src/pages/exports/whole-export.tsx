/** Everything in one file: made, waiting to be carried away, taken away. */
import type { ExportsState } from '@bailiwick/api/exports';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState, Failure, Progress } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './exports.module.css';
import { EXPORTS_KEY } from './keys.ts';
import { NewExport } from './new-export.tsx';
import { sumOf } from './sum-of.ts';
import { exportsWords } from './words.ts';

type Kept = ExportsState['exports'][number];

export function WholeExport({ exports, underWay }: Pick<ExportsState, 'exports' | 'underWay'>): ReactNode {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const [making, setMaking] = useState(false);
  const because = may('exports.run') ? (underWay === undefined ? undefined : words.underWay) : words.mayNot;
  return (
    <Section
      title={words.whole}
      lead={words.wholeLead}
      actions={
        <Button look="primary" disabledBecause={because} onClick={() => setMaking(true)}>
          {words.make}
        </Button>
      }
    >
      {underWay !== undefined && !making && (
        <Progress label={`${words.underWay} ${words.rows(formats.number(sumOf(underWay.rows)))}`} />
      )}
      <Waiting exports={exports} />
      {exports.length > 0 && <p className={styles.hint}>{words.openIt}</p>}
      {making && <NewExport onClose={() => setMaking(false)} />}
    </Section>
  );
}

function Waiting({ exports }: Pick<ExportsState, 'exports'>): ReactNode {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: (name: string) => client.exports.remove({ name }),
    async onSuccess(_, name) {
      await queries.invalidateQueries({ queryKey: EXPORTS_KEY });
      toast(words.removed(name));
    },
  });
  const columns: readonly Column<Kept>[] = [
    { id: 'name', title: words.name, cell: ({ name }) => name, value: ({ name }) => name },
    {
      id: 'made',
      title: words.made,
      cell: ({ made }) => formats.dateTime(made),
      value: ({ made }) => made,
    },
    { id: 'size', title: words.size, cell: ({ bytes }) => formats.bytes(bytes), value: ({ bytes }) => bytes },
    {
      id: 'take',
      title: '',
      cell: ({ name }) =>
        may('exports.run') ? (
          <span className={styles.buttons}>
            <LinkButton
              size="small"
              href={`/api/v1/exports/${encodeURIComponent(name)}/file`}
              download={name}
              aria-label={words.downloadOf(name)}
            >
              {words.download}
            </LinkButton>
            <Button
              size="small"
              aria-label={words.removeOf(name)}
              busy={remove.isPending && remove.variables === name}
              onClick={() => remove.mutate(name)}
            >
              {words.remove}
            </Button>
          </span>
        ) : null,
    },
  ];
  return (
    <>
      {remove.isError && <Failure error={remove.error} />}
      <Table
        name={words.ready}
        rows={exports}
        columns={columns}
        keyOf={({ name }) => name}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </>
  );
}
