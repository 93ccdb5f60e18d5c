import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../../reach/answer.tsx';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { POLICY_KEY } from './keys.ts';
import { policyWords } from './words.ts';

interface Past {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly reason: string;
}

/** Earlier versions, and the way back. */
export function History(): ReactNode {
  const words = useWords(policyWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const toast = useToast();
  const [chosen, setChosen] = useState<Past>();
  const history = useQuery({
    queryKey: [...POLICY_KEY, 'history'],
    queryFn: ({ signal }) => client.policy.history({}, { signal }),
  });
  const restore = useMutation({
    mutationFn: (past: Past) =>
      client.policy.restore({
        id: past.id,
        version: history.data?.version ?? '',
        reason: words.restoreReason(formats.dateTime(past.at)),
      }),
    onSuccess() {
      toast(words.restored);
      setChosen(undefined);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: POLICY_KEY }),
  });
  const whoOf = ({ by }: Past): string => (by === '' ? words.byHand : by);
  const columns: readonly Column<Past>[] = [
    { id: 'at', title: words.replaced, cell: ({ at }) => formats.dateTime(at), value: ({ at }) => at },
    { id: 'by', title: words.by, cell: whoOf, value: whoOf },
    { id: 'reason', title: words.because, cell: ({ reason }) => reason, value: ({ reason }) => reason },
    {
      id: 'restore',
      title: '',
      cell: (past) => (
        <Button
          size="small"
          disabledBecause={may('policy.approve') ? undefined : words.mayNotApprove}
          onClick={() => setChosen(past)}
        >
          {words.restore}
        </Button>
      ),
    },
  ];
  return (
    <Section title={words.history} lead={words.historyLead}>
      <Answered query={history}>
        {({ past }) => (
          <Table
            name={words.history}
            rows={past}
            columns={columns}
            keyOf={({ id }) => id}
            empty={<p>{words.historyEmpty}</p>}
          />
        )}
      </Answered>
      <Dialog
        open={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={words.restoreQuestion}
        actions={
          <Button
            look="primary"
            busy={restore.isPending}
            onClick={() => chosen !== undefined && restore.mutate(chosen)}
          >
            {words.goBack}
          </Button>
        }
      >
        <p>{words.restoreText}</p>
        {restore.isError && <Failure error={restore.error} />}
      </Dialog>
    </Section>
  );
}
