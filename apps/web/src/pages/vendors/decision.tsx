import type { Lifecycle } from '@bailiwick/api/vendors';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';
import { vendorsWords } from './words.ts';

export function Decision({
  id,
  lifecycle,
}: {
  readonly id: string;
  readonly lifecycle: Lifecycle;
}): ReactNode {
  const words = useWords(vendorsWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const decide = useVendorChange(
    (to: Lifecycle) => client.vendors.decide({ id, to, reason }),
    () => {
      toast(words.decided);
      setReason('');
    },
  );
  const step = (to: Lifecycle, name: string, look: 'primary' | 'plain' | 'danger'): ReactNode =>
    to === lifecycle ? null : (
      <Button
        look={look}
        busy={decide.isPending}
        disabledBecause={
          may('vendors.approve')
            ? to !== 'approved' && reason.trim() === ''
              ? words.reasonNeeded
              : undefined
            : words.mayNotDecide
        }
        onClick={() => decide.mutate(to)}
      >
        {name}
      </Button>
    );
  return (
    <Section id="decide" title={words.decide}>
      <Sheet>
        <TextField
          label={words.reason}
          hint={words.reasonNeeded}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <div className={styles.buttons}>
          {step('approved', words.approve, 'primary')}
          {step('restricted', words.restrict, 'plain')}
          {step('suspended', words.suspend, 'plain')}
          {step('ended', words.end, 'danger')}
        </div>
        {decide.isError && <Failure error={decide.error} />}
      </Sheet>
    </Section>
  );
}
