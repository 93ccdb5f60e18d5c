/** What passes against the evidence because somebody answers for it; letting more pass, and ending it. */
import type { VendorDetail } from '@bailiwick/api/vendors';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState, Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { classNames } from '../../words/classes.ts';
import { useWords } from '../../words/language.tsx';
import { NewException } from './new-exception.tsx';
import { papersWords } from './papers-words.ts';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';
import { vendorsWords } from './words.ts';

type Exception = VendorDetail['exceptions'][number];

export function Exceptions({
  id,
  exceptions,
}: {
  readonly id: string;
  readonly exceptions: readonly Exception[];
}): ReactNode {
  const words = useWords(papersWords);
  const { mayNotDecide } = useWords(vendorsWords);
  const names = useWords(classNames);
  const { may } = useSignedIn();
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Exception>();
  const because = may('vendors.approve') ? undefined : mayNotDecide;
  const today = new Date().toISOString().slice(0, 10);
  const nameOf = ({ class: dataClass }: Exception): string => names[dataClass] ?? dataClass;
  const ownerOf = ({ owner, secondPerson }: Exception): string =>
    secondPerson === undefined ? owner : words.withSecond(owner, secondPerson);
  const untilOf = ({ until }: Exception): string =>
    until === undefined ? '–' : until < today ? `${until}, ${words.over}` : until;
  const columns: readonly Column<Exception>[] = [
    { id: 'class', title: words.class, cell: nameOf, value: nameOf },
    {
      id: 'form',
      title: words.form,
      cell: ({ form }) => words.forms[form],
      value: ({ form }) => words.forms[form],
    },
    { id: 'owner', title: words.owner, cell: ownerOf, value: ownerOf },
    { id: 'reason', title: words.reason, cell: ({ reason }) => reason, value: ({ reason }) => reason },
    { id: 'until', title: words.until, cell: untilOf, value: untilOf },
    {
      id: 'end',
      title: '',
      cell: (one) => (
        <Button
          size="small"
          aria-label={words.endOf(nameOf(one))}
          disabledBecause={because}
          onClick={() => setEnding(one)}
        >
          {words.end}
        </Button>
      ),
    },
  ];
  return (
    <Section
      id="exceptions"
      title={words.exceptions}
      lead={words.exceptionsLead}
      actions={
        <Button disabledBecause={because} onClick={() => setGranting(true)}>
          {words.grant}
        </Button>
      }
    >
      <Table
        name={words.exceptions}
        rows={exceptions}
        columns={columns}
        keyOf={(one) => one.id}
        empty={<EmptyState title={words.noExceptions}>{words.noExceptionsText}</EmptyState>}
      />
      {granting && <NewException id={id} onClose={() => setGranting(false)} />}
      {ending !== undefined && (
        <EndException
          id={id}
          exception={ending.id}
          title={words.endOf(nameOf(ending))}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Section>
  );
}

function EndException({
  id,
  exception,
  title,
  onClose,
}: {
  readonly id: string;
  readonly exception: string;
  readonly title: string;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(papersWords);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const end = useVendorChange(
    () => client.vendorPapers.endException({ id, exception, reason }),
    () => {
      toast(words.ended);
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={title}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          end.mutate(undefined);
        }}
      >
        <TextField
          label={words.reason}
          required
          maxLength={500}
          autoFocus
          value={reason}
          onChange={setReason}
        />
        {end.isError && <Failure error={end.error} />}
        <Button look="primary" type="submit" busy={end.isPending}>
          {words.end}
        </Button>
      </form>
    </Dialog>
  );
}
