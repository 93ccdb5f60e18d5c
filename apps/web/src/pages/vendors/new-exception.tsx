import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { classNames } from '../../words/classes.ts';
import { useWords } from '../../words/language.tsx';
import { papersWords } from './papers-words.ts';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';

export function NewException({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(papersWords);
  const names = useWords(classNames);
  const toast = useToast();
  const [dataClass, setDataClass] = useState<string>('personal');
  const [form, setForm] = useState<'clear' | 'pseudonymised'>('pseudonymised');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [second, setSecond] = useState('');
  const grant = useVendorChange(
    () =>
      client.vendorPapers.except({
        id,
        class: dataClass,
        form,
        reason,
        ...(until === '' ? {} : { until }),
        ...(second.trim() === '' ? {} : { secondPerson: second }),
      }),
    () => {
      toast(words.granted);
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={words.grant}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          grant.mutate(undefined);
        }}
      >
        <SelectField
          label={words.class}
          value={dataClass}
          choices={DATA_CLASSES.map((value) => ({ value, label: names[value] ?? value }))}
          onChange={setDataClass}
        />
        <SelectField
          label={words.form}
          value={form}
          choices={(['pseudonymised', 'clear'] as const).map((value) => ({
            value,
            label: words.forms[value],
          }))}
          onChange={(value) => setForm(value === 'clear' ? 'clear' : 'pseudonymised')}
        />
        <TextField label={words.reason} required maxLength={500} value={reason} onChange={setReason} />
        <TextField
          label={words.until}
          hint={words.untilHint}
          type="date"
          required={second.trim() === ''}
          value={until}
          onChange={setUntil}
        />
        <TextField
          label={words.second}
          hint={words.secondHint}
          maxLength={100}
          value={second}
          onChange={setSecond}
        />
        {grant.isError && <Failure error={grant.error} />}
        <Button look="primary" type="submit" busy={grant.isPending}>
          {words.grantIt}
        </Button>
      </form>
    </Dialog>
  );
}
