import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Failure } from '../../ui/state.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './account.module.css';
import { QrView } from './qr/qr-view.tsx';
import { useOwnDeed } from './use-own-deed.ts';
import { accountWords } from './words.ts';

/** A secret on its way to an app; it counts once the app has shown a code of it. */
export function SetUpAuthenticator({
  secret,
  uri,
  onClose,
  onCodes,
}: {
  readonly secret: string;
  readonly uri: string;
  readonly onClose: () => void;
  readonly onCodes: (codes: readonly string[]) => void;
}): ReactNode {
  const words = useWords(accountWords);
  const [code, setCode] = useState('');
  const confirm = useOwnDeed(
    () => client.account.confirmSecondFactor({ code }),
    ({ recoveryCodes }) => onCodes(recoveryCodes),
  );
  return (
    <Dialog open onClose={onClose} title={words.setUpTitle}>
      <p>{words.setUpText}</p>
      <div className={styles.scan}>
        <QrView text={uri} label={words.qr} />
        <div className={styles.byHand}>
          <p className={styles.hint}>{words.byHand}</p>
          <code className={styles.secret}>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
          <LinkButton size="small" href={uri}>
            {words.openApp}
          </LinkButton>
        </div>
      </div>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate();
        }}
      >
        <TextField
          label={words.firstCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          autoFocus
          value={code}
          onChange={setCode}
        />
        {confirm.isError && <Failure error={confirm.error} />}
        <Button look="primary" type="submit" busy={confirm.isPending}>
          {words.turnOn}
        </Button>
      </form>
    </Dialog>
  );
}
