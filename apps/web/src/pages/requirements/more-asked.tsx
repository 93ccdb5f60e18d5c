import type { Question } from '@bailiwick/api/requirements';
import { type ReactNode, useState } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/language.tsx';
import { AnswersThatDo } from './answers-that-do.tsx';
import { Refusal } from './refusal.tsx';
import styles from './requirements.module.css';
import { useRequirementChange } from './use-requirement-change.ts';
import { requirementsWords } from './words.ts';

/** One more point that must be known before this kind of data may go. */
export function MoreAsked({
  dataClass,
  name,
  version,
  questions,
  onClose,
}: {
  readonly dataClass: string;
  readonly name: string;
  readonly version: string;
  readonly questions: readonly Question[];
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(requirementsWords);
  const toast = useToast();
  const [field, setField] = useState('data_residency');
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const [number, setNumber] = useState('');
  const [because, setBecause] = useState('');
  const [remedy, setRemedy] = useState('');
  const [keptBack, setKeptBack] = useState(false);
  const question = questions.find((one) => one.field === field);
  const add = useRequirementChange(
    () =>
      client.requirements.add({
        class: dataClass,
        version,
        field,
        answers: [...answers],
        ...(question?.kind === 'number' ? { number: Number(number) } : {}),
        because,
        remedy,
        pseudonymised: keptBack ? 'kept_back' : 'may_pass',
      }),
    () => {
      toast(words.added);
      onClose();
    },
  );
  return (
    <Dialog open onClose={onClose} title={words.addTo(name)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(undefined);
        }}
      >
        <SelectField
          label={words.what}
          value={field}
          choices={questions.map((one) => ({ value: one.field, label: one.name }))}
          onChange={(value) => {
            setField(value);
            setAnswers([]);
            setNumber('');
          }}
        />
        {question !== undefined && (
          <AnswersThatDo
            key={field}
            question={question}
            answers={answers}
            onAnswers={setAnswers}
            number={number}
            onNumber={setNumber}
          />
        )}
        <TextField
          label={words.why}
          hint={words.whyHint}
          required
          minLength={3}
          maxLength={200}
          value={because}
          onChange={setBecause}
        />
        <TextField
          label={words.remedy}
          hint={words.remedyHint}
          required
          minLength={3}
          maxLength={200}
          value={remedy}
          onChange={setRemedy}
        />
        <CheckField label={words.keepBack} checked={keptBack} onChange={setKeptBack} />
        {add.isError && <Refusal error={add.error} />}
        <Button look="primary" type="submit" busy={add.isPending}>
          {words.save}
        </Button>
      </form>
    </Dialog>
  );
}
