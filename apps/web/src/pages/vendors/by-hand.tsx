/** An offering that the product does not know, put into the register. */
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { registerWords } from './register-words.ts';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';

/** `Keller & Söhne GmbH` → `keller-sohne-gmbh` */
const shortened = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

export function ByHand({
  waiting,
  onClose,
}: {
  /** Offerings that are set up and that nobody has assessed. */
  readonly waiting: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(registerWords);
  const toast = useToast();
  const [, go] = useLocation();
  const [vendor, setVendor] = useState('');
  const [product, setProduct] = useState('');
  const [chosenId, setId] = useState<string>();
  const [models, setModels] = useState('*');
  const [serves, setServes] = useState<readonly string[]>([]);
  const [purpose, setPurpose] = useState('');
  const id = chosenId ?? shortened(vendor);
  const add = useVendorChange(
    () =>
      client.vendors.addByHand({
        id,
        vendor,
        product,
        models: models
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== ''),
        serves: [...serves],
        ...(purpose.trim() === '' ? {} : { purpose }),
      }),
    () => {
      toast(words.addedByHand);
      go(`/vendors/${id}`);
    },
  );
  return (
    <Dialog open onClose={onClose} title={words.byHand}>
      <p>{words.byHandText}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(undefined);
        }}
      >
        <TextField
          label={words.vendor}
          required
          maxLength={100}
          autoFocus
          value={vendor}
          onChange={setVendor}
        />
        <TextField label={words.product} required maxLength={200} value={product} onChange={setProduct} />
        <TextField
          label={words.id}
          hint={words.idHint}
          required
          pattern="[a-z0-9][a-z0-9.\-]{0,63}"
          value={id}
          onChange={setId}
        />
        <TextField
          label={words.models}
          hint={words.modelsHint}
          required
          maxLength={500}
          value={models}
          onChange={setModels}
        />
        <fieldset className={styles.group}>
          <legend>{words.serves}</legend>
          {waiting.length === 0 && <p className={styles.soft}>{words.servesNone}</p>}
          {waiting.map((offering) => (
            <CheckField
              key={offering}
              label={offering}
              checked={serves.includes(offering)}
              onChange={(on) =>
                setServes(on ? [...serves, offering] : serves.filter((one) => one !== offering))
              }
            />
          ))}
        </fieldset>
        <TextField label={words.purpose} maxLength={200} value={purpose} onChange={setPurpose} />
        {add.isError && <Failure error={add.error} />}
        <Button look="primary" type="submit" busy={add.isPending}>
          {words.add}
        </Button>
      </form>
    </Dialog>
  );
}
