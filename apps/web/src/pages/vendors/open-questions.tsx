import type { ExplainedOffering } from '@bailiwick/api/vendor-sovereignty';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { client } from '../../reach/client.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { sovereigntyWords } from './sovereignty-words.ts';
import rows from '../../ui/rows.module.css';
import styles from './sovereignty.module.css';
import { useVendorChange } from './use-vendor-change.ts';

type Question = ExplainedOffering['open'][number];

/** What is still to be known of an offering: some is answered here, the rest where its evidence is. */
export function OpenQuestions({
  explained: { open, assessment },
}: {
  readonly explained: ExplainedOffering;
}): ReactNode {
  const words = useWords(sovereigntyWords);
  const said = useSaid();
  const [answering, setAnswering] = useState<string>();
  return (
    <>
      <div>
        <h3>{words.open}</h3>
        <p className={styles.soft}>{open.length === 0 ? words.openNone : words.openLead}</p>
      </div>
      {assessment === undefined && open.length > 0 && <Notice tone="warn">{words.registerFirst}</Notice>}
      {open.length > 0 && (
        <ul className={rows.rows}>
          {open.map((question) => (
            <li key={question.ask}>
              {answering !== question.ask && <span>{said(question.question)}</span>}
              {assessment !== undefined &&
                (question.scale === undefined ? (
                  <Link href={`/vendors/${assessment}`} aria-label={words.attestOf(said(question.question))}>
                    {words.attestIt}
                  </Link>
                ) : answering === question.ask ? (
                  <Answering
                    vendor={assessment}
                    question={question}
                    scale={question.scale}
                    onDone={() => setAnswering(undefined)}
                  />
                ) : (
                  <Answer question={question} onClick={() => setAnswering(question.ask)} />
                ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Answer({
  question,
  onClick,
}: {
  readonly question: Question;
  readonly onClick: () => void;
}): ReactNode {
  const words = useWords(sovereigntyWords);
  const said = useSaid();
  const { may } = useSignedIn();
  return (
    <Button
      size="small"
      aria-label={words.answerOf(said(question.question))}
      disabledBecause={may('vendors.approve') ? undefined : words.mayNot}
      onClick={onClick}
    >
      {words.answer}
    </Button>
  );
}

function Answering({
  vendor,
  question: { ask, question },
  scale,
  onDone,
}: {
  readonly vendor: string;
  readonly question: Question;
  readonly scale: NonNullable<Question['scale']>;
  readonly onDone: () => void;
}): ReactNode {
  const words = useWords(sovereigntyWords);
  const said = useSaid();
  const toast = useToast();
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const answer = useVendorChange(
    () => client.vendorSovereignty.answer({ id: vendor, question: ask, value, note }),
    () => {
      toast(words.answered);
      onDone();
    },
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(undefined);
      }}
    >
      <SelectField
        label={said(question)}
        required
        value={value}
        choices={[
          { value: '', label: words.choose },
          // A word alone reads in German beside its question only.
          ...scale.map((one) => ({ value: one.value, label: meaningIn(said, question, one.meaning) })),
        ]}
        onChange={setValue}
      />
      <TextField
        label={words.shows}
        hint={words.showsHint}
        required
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      {answer.isError && <Failure error={answer.error} />}
      <Button size="small" type="submit" busy={answer.isPending}>
        {words.answer}
      </Button>
    </form>
  );
}

/** The meaning of a word of a scale, as it is read after its question. */
function meaningIn(said: (text: string) => string, question: string, meaning: string): string {
  const whole = said(`${question} ${meaning} (–)`);
  const asked = said(question);
  return whole.startsWith(`${asked} `) ? whole.slice(asked.length + 1).replace(/ \(–\)$/, '') : meaning;
}
