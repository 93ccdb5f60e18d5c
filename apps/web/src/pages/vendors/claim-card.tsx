/** One answer of one source, in its words; a person accepts it or not. */
import type { VendorClaim } from '@bailiwick/api/vendors';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';
import { vendorsWords } from './words.ts';

export function ClaimCard({
  vendor,
  claim,
}: {
  readonly vendor: string;
  readonly claim: VendorClaim;
}): ReactNode {
  const words = useWords(vendorsWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const [rejecting, setRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const accept = useVendorChange(
    () => client.vendors.accept({ id: vendor, claim: claim.id }),
    ({ accepted, disputed }) => toast(words.accepted(accepted, disputed)),
  );
  const reject = useVendorChange(
    () => client.vendors.reject({ id: vendor, claim: claim.id, reason }),
    () => toast(words.rejected),
  );
  const formats = useFormats();
  const day = (text: string): string => formats.date(Date.parse(text));
  const because = may('vendors.approve') ? undefined : words.mayNotDecide;
  const { source } = claim;
  return (
    <article className={styles.claim}>
      <p>
        <strong>{claim.said}</strong>{' '}
        <span className={styles.soft}>
          {words.claimStates[claim.state]}
          {claim.acceptedBy !== undefined && ` ${words.by(claim.acceptedBy)}`},{' '}
          {words.seen(day(claim.seenOn))}, {words.until(day(claim.validUntil))}
        </span>
      </p>
      {source.quotes.map((quote) => (
        <blockquote key={quote}>“{quote}”</blockquote>
      ))}
      <p className={styles.soft}>
        {words.source}: {source.title}
        {source.url !== undefined && ` · ${source.url}`}
        {source.primary === false && ` · ${words.secondary}`}
      </p>
      {claim.disputed && <p>{words.disputed}</p>}
      <div className={styles.buttons}>
        {claim.state === 'proposed' && (
          <Button
            size="small"
            disabledBecause={because}
            busy={accept.isPending}
            onClick={() => accept.mutate(undefined)}
          >
            {words.accept}
          </Button>
        )}
        {(claim.state === 'proposed' || claim.state === 'accepted') && !rejecting && (
          <Button size="small" look="quiet" disabledBecause={because} onClick={() => setRejecting(true)}>
            {words.reject}
          </Button>
        )}
      </div>
      {rejecting && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            reject.mutate(undefined);
          }}
        >
          <TextField
            label={words.rejectReason}
            required
            maxLength={500}
            value={reason}
            onChange={setReason}
          />
          <Button size="small" type="submit" busy={reject.isPending}>
            {words.reject}
          </Button>
        </form>
      )}
      {accept.isError && <Failure error={accept.error} />}
      {reject.isError && <Failure error={reject.error} />}
    </article>
  );
}
