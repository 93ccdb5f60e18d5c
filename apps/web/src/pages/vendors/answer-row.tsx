/** One question: how it stands, who says so in their words, and what a person can do about it. */
import type { VendorAnswer } from '@bailiwick/api/vendors';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Failure } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { ClaimCard } from './claim-card.tsx';
import { Light } from './light.tsx';
import { useVendorChange } from './use-vendor-change.ts';
import styles from './vendors.module.css';
import { vendorsWords } from './words.ts';

export function AnswerRow({
  vendor,
  answer,
}: {
  readonly vendor: string;
  readonly answer: VendorAnswer;
}): ReactNode {
  const words = useWords(vendorsWords);
  const [opened, setOpened] = useState(false);
  const waits = answer.kind === 'unknown' && answer.claims.some(({ state }) => state === 'proposed');
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <Light name={answer.question} colour={answer.colour} />
        <span>
          <strong>{answer.question}</strong>
          {answer.said}
        </span>
        <small>{waits ? words.waits : words.standings[answer.kind]}</small>
      </summary>
      {opened && (
        <div className={styles.inside}>
          {answer.claims.length === 0 && <p className={styles.soft}>{words.noClaims}</p>}
          {answer.claims.map((claim) => (
            <ClaimCard key={claim.id} vendor={vendor} claim={claim} />
          ))}
          <Attest vendor={vendor} answer={answer} />
        </div>
      )}
    </details>
  );
}

function Attest({ vendor, answer }: { readonly vendor: string; readonly answer: VendorAnswer }): ReactNode {
  const words = useWords(vendorsWords);
  const { may } = useSignedIn();
  const toast = useToast();
  const [opened, setOpened] = useState(false);
  const [value, setValue] = useState('');
  const [statement, setStatement] = useState('');
  const attest = useVendorChange(
    () => client.vendors.attest({ id: vendor, field: answer.field, value, statement }),
    () => {
      toast(words.attested);
      setOpened(false);
    },
  );
  if (!opened)
    return (
      <Button
        size="small"
        look="quiet"
        disabledBecause={may('vendors.approve') ? undefined : words.mayNotDecide}
        onClick={() => setOpened(true)}
      >
        {words.attest}
      </Button>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        attest.mutate(undefined);
      }}
    >
      <TextField
        label={words.answer}
        hint={words.attestHint(answer.choices)}
        required
        maxLength={300}
        value={value}
        onChange={setValue}
      />
      <TextField
        label={words.statement}
        hint={words.statementHint}
        required
        maxLength={500}
        value={statement}
        onChange={setStatement}
      />
      <Button size="small" type="submit" busy={attest.isPending}>
        {words.attest}
      </Button>
      {attest.isError && <Failure error={attest.error} />}
    </form>
  );
}
