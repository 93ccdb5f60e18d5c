/** What stands in the way of an offering, or waits for somebody: suspensions, and times to object. */
import type { VendorDetail } from '@bailiwick/api/vendors';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { classNames } from '../../words/classes.ts';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { registerWords } from './register-words.ts';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';
import { vendorsWords } from './words.ts';

type Ending = { readonly kind: 'lift' | 'settle'; readonly id: string };

export function StandingNotices({
  detail: { profile, suspensions, objections },
}: {
  readonly detail: VendorDetail;
}): ReactNode {
  const words = useWords(registerWords);
  const { mayNotDecide } = useWords(vendorsWords);
  const names = useWords(classNames);
  const formats = useFormats();
  const said = useSaid();
  const { may } = useSignedIn();
  const [ending, setEnding] = useState<Ending>();
  const because = may('vendors.approve') ? undefined : mayNotDecide;
  const day = (text: string): string => formats.date(Date.parse(text));
  return (
    <>
      {suspensions.map(({ id, reason, classes }) => (
        <Notice key={id} tone="warn">
          <div className={styles.candidate}>
            <span>
              <strong>
                {words.suspended(
                  classes.length === 0
                    ? words.everything
                    : classes.map((one) => names[one] ?? one).join(', '),
                )}
              </strong>{' '}
              {said(reason)}
            </span>
            <Button
              size="small"
              aria-label={words.liftOf(said(reason))}
              disabledBecause={because}
              onClick={() => setEnding({ kind: 'lift', id })}
            >
              {words.lift}
            </Button>
          </div>
        </Notice>
      ))}
      {objections.map(({ id, what, startedOn, deadline }) => (
        <Notice key={id} tone="warn">
          <div className={styles.candidate}>
            <span>
              <strong>{deadline === undefined ? words.objectionOpen : words.objection(day(deadline))}</strong>{' '}
              {said(what)} <span className={styles.soft}>({words.since(day(startedOn))})</span>
            </span>
            <Button
              size="small"
              aria-label={words.settleOf(said(what))}
              disabledBecause={because}
              onClick={() => setEnding({ kind: 'settle', id })}
            >
              {words.settle}
            </Button>
          </div>
        </Notice>
      ))}
      {ending !== undefined && (
        <End vendor={profile.id} ending={ending} onClose={() => setEnding(undefined)} />
      )}
    </>
  );
}

function End({
  vendor,
  ending: { kind, id },
  onClose,
}: {
  readonly vendor: string;
  readonly ending: Ending;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(registerWords);
  const toast = useToast();
  const [text, setText] = useState('');
  const lifts = kind === 'lift';
  const end = useVendorChange(
    () =>
      lifts
        ? client.vendorPapers.liftSuspension({ id: vendor, suspension: id, reason: text })
        : client.vendorPapers.settleObjection({ id: vendor, objection: id, outcome: text }),
    () => {
      toast(lifts ? words.lifted : words.settled);
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={lifts ? words.liftTitle : words.settleTitle}>
      <p>{lifts ? words.liftText : words.settleText}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          end.mutate(undefined);
        }}
      >
        <TextField
          label={lifts ? words.reason : words.outcome}
          {...(lifts ? {} : { hint: words.outcomeHint })}
          required
          maxLength={500}
          autoFocus
          value={text}
          onChange={setText}
        />
        {end.isError && <Failure error={end.error} />}
        <Button look="primary" type="submit" busy={end.isPending}>
          {lifts ? words.lift : words.settle}
        </Button>
      </form>
    </Dialog>
  );
}
