import type { LegalHold } from '@bailiwick/api/erasure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './erasure.module.css';
import { ERASURE_KEY } from './keys.ts';
import { useHolders } from './use-holders.ts';
import { erasureWords } from './words.ts';

const KINDS = ['principal', 'conversation', 'scope'] as const;

export function Holds({ holds }: { readonly holds: readonly LegalHold[] }): ReactNode {
  const words = useWords(erasureWords);
  const formats = useFormats();
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const toast = useToast();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('principal');
  const [id, setId] = useState('');
  const [reason, setReason] = useState('');
  const [lifting, setLifting] = useState<LegalHold>();
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ERASURE_KEY });
  const hold = useMutation({
    mutationFn: () => client.erasure.hold({ on: { kind, id }, reason }),
    onSuccess() {
      toast(words.isSet);
      setId('');
      setReason('');
    },
    onSettled: again,
  });
  const because = may('erasure.run') ? undefined : words.mayNot;
  const holders = useHolders();
  const nameOf = ({ on }: LegalHold): string =>
    holders.find(({ value }) => value === on.id)?.label ?? `${words.kinds[on.kind]} ${on.id}`;
  const columns: readonly Column<LegalHold>[] = [
    {
      id: 'on',
      title: words.on,
      cell: nameOf,
      value: nameOf,
    },
    {
      id: 'since',
      title: words.since,
      cell: ({ since }) => formats.dateTime(since),
      value: ({ since }) => since,
    },
    {
      id: 'lift',
      title: '',
      cell: (one) => (
        <Button size="small" disabledBecause={because} onClick={() => setLifting(one)}>
          {words.lift}
        </Button>
      ),
    },
  ];
  return (
    <Section title={words.holds} lead={words.holdsLead}>
      <Table
        name={words.holds}
        rows={holds}
        columns={columns}
        keyOf={(one) => one.id}
        empty={<p>{words.noHolds}</p>}
      />
      <Sheet>
        <h3>{words.hold}</h3>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            hold.mutate();
          }}
        >
          <SelectField
            label={words.on}
            value={kind}
            choices={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(value) => {
              setKind(KINDS.find((one) => one === value) ?? 'principal');
              setId('');
            }}
          />
          {kind === 'principal' && holders.length > 0 ? (
            <SelectField
              label={words.whose}
              required
              value={id}
              choices={[{ value: '', label: words.choose }, ...holders]}
              onChange={setId}
            />
          ) : (
            <TextField label={words.id} required maxLength={100} value={id} onChange={setId} />
          )}
          <TextField label={words.reason} required maxLength={200} value={reason} onChange={setReason} />
          <Button type="submit" busy={hold.isPending} disabledBecause={because}>
            {words.set}
          </Button>
        </form>
        {hold.isError && <Failure error={hold.error} />}
      </Sheet>
      {lifting !== undefined && (
        <Lift hold={lifting} name={nameOf(lifting)} onClose={() => setLifting(undefined)} onDone={again} />
      )}
    </Section>
  );
}

function Lift({
  hold,
  name,
  onClose,
  onDone,
}: {
  readonly hold: LegalHold;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}): ReactNode {
  const words = useWords(erasureWords);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const lift = useMutation({
    mutationFn: () => client.erasure.lift({ id: hold.id, reason }),
    onSuccess() {
      toast(words.lifted);
      onClose();
    },
    onSettled: onDone,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${words.lift}: ${name}`}
      actions={
        <Button
          look="primary"
          busy={lift.isPending}
          disabledBecause={reason.trim() === '' ? words.reason : undefined}
          onClick={() => lift.mutate()}
        >
          {words.lift}
        </Button>
      }
    >
      <TextField label={words.reason} required maxLength={200} value={reason} onChange={setReason} />
      {lift.isError && <Failure error={lift.error} />}
    </Dialog>
  );
}
