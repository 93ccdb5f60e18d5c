import type { OwnAccount } from '@bailiwick/api/account';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SetUpAuthenticator } from './set-up-authenticator.tsx';
import { useOwnDeed } from './use-own-deed.ts';
import { accountWords } from './words.ts';

export function Authenticator({ account }: { readonly account: OwnAccount }): ReactNode {
  const words = useWords(accountWords);
  const [codes, setCodes] = useState<readonly string[]>();
  const [turningOff, setTurningOff] = useState(false);
  const propose = useOwnDeed(() => client.account.proposeSecondFactor());
  const renew = useOwnDeed(
    () => client.account.renewRecoveryCodes(),
    ({ recoveryCodes }) => setCodes(recoveryCodes),
  );
  const { totp, recoveryCodesLeft } = account.secondFactor;
  const failed = propose.error ?? renew.error;
  return (
    <Section
      title={words.factor}
      lead={totp === 'on' ? words.factorOn(recoveryCodesLeft) : words.factorOff}
      actions={
        totp === 'on' ? (
          <>
            <Button busy={renew.isPending} onClick={() => renew.mutate()}>
              {words.newCodes}
            </Button>
            <Button look="danger" onClick={() => setTurningOff(true)}>
              {words.turnOff}
            </Button>
          </>
        ) : (
          <Button
            busy={propose.isPending}
            disabledBecause={account.password === 'set' ? undefined : words.passwordNone}
            onClick={() => propose.mutate()}
          >
            {words.setUp}
          </Button>
        )
      }
    >
      {failed !== null && <Failure error={failed} />}
      {propose.data !== undefined && codes === undefined && totp === 'off' && (
        <SetUpAuthenticator {...propose.data} onClose={() => propose.reset()} onCodes={setCodes} />
      )}
      {codes !== undefined && (
        <RecoveryCodes
          codes={codes}
          onClose={() => {
            propose.reset();
            setCodes(undefined);
          }}
        />
      )}
      {turningOff && <TurnOff onClose={() => setTurningOff(false)} />}
    </Section>
  );
}

function TurnOff({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(accountWords);
  const toast = useToast();
  const remove = useOwnDeed(
    () => client.account.removeSecondFactor(),
    () => {
      toast(words.turnedOff);
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.turnOffTitle}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {words.turnOff}
          </Button>
        </>
      }
    >
      <p>{words.turnOffText}</p>
      {remove.isError && <Failure error={remove.error} />}
    </Dialog>
  );
}
