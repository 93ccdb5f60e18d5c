/** Corrections, right where a finding is seen. */
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/api/trial';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { kindNames } from '../../words/kinds.ts';
import { useWords } from '../../words/language.tsx';
import styles from './correct.module.css';
import { tryWords } from './words.ts';

type Correction = Parameters<typeof client.dictionary.correct>[0];

export function Correct({
  text,
  findings,
}: {
  readonly text: string;
  readonly findings: readonly Finding[];
}): ReactNode {
  const words = useWords(tryWords);
  const kinds = useWords(kindNames);
  const formats = useFormats();
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const toast = useToast();
  const [missed, setMissed] = useState('');
  const again = (): Promise<unknown> =>
    Promise.all([['trial'], ['dictionary']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  const takeBack = useMutation({
    mutationFn: (said: string) => client.dictionary.takeBack({ text: said }),
    onSettled: again,
  });
  const correct = useMutation({
    mutationFn: (correction: Correction) => client.dictionary.correct(correction),
    onSuccess(_, correction) {
      toast(words.corrected(correction.text), () => takeBack.mutate(correction.text));
      setMissed('');
    },
    onSettled: again,
  });
  const because = may('dictionary.edit') ? undefined : words.mayNotCorrect;
  const valueOf = ({ start, end }: Finding): string => text.slice(start, end);
  const kindOf = ({ type }: Finding): string => kinds[type] ?? type;
  const columns: readonly Column<Finding>[] = [
    { id: 'value', title: words.value, cell: valueOf, value: valueOf },
    { id: 'type', title: words.kind, cell: kindOf, value: kindOf },
    {
      id: 'score',
      title: words.sure,
      align: 'end',
      cell: ({ score }) => formats.percent(score),
      value: ({ score }) => score,
    },
    {
      id: 'wrong',
      title: '',
      cell: (finding) => (
        <Button
          size="small"
          disabledBecause={because}
          onClick={() =>
            correct.mutate({
              verdict: 'wrong',
              text: valueOf(finding),
              type: FINDING_TYPES.find((type) => type === finding.type),
            })
          }
        >
          {words.notSensitive}
        </Button>
      ),
    },
  ];
  return (
    <Section title={words.correct} lead={words.correctLead}>
      {findings.length > 0 && (
        <Table
          name={words.correct}
          rows={findings}
          columns={columns}
          keyOf={({ start, type }) => `${start} ${type}`}
        />
      )}
      <Sheet>
        <form
          className={styles.missed}
          onSubmit={(event) => {
            event.preventDefault();
            correct.mutate({ verdict: 'missed', text: missed });
          }}
        >
          <TextField
            label={words.missing}
            hint={words.missingHint}
            required
            maxLength={1_000}
            value={missed}
            onChange={setMissed}
          />
          <Button type="submit" busy={correct.isPending} disabledBecause={because}>
            {words.protect}
          </Button>
        </form>
        {correct.isError && <Failure error={correct.error} />}
      </Sheet>
    </Section>
  );
}
