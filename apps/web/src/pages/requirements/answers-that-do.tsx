/** Which answers to a question will do: some of a list, a number, places. */
import type { Question } from '@bailiwick/api/requirements';
import { type ReactNode, useState } from 'react';
import { CheckField, TextField } from '../../ui/field.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './requirements.module.css';
import { requirementsWords } from './words.ts';

/** More of these is better for the firm; of all other numbers, less. */
const MORE_IS_BETTER = new Set(['subprocessor_notice_days', 'availability']);

export function AnswersThatDo({
  question,
  answers,
  onAnswers,
  number,
  onNumber,
}: {
  readonly question: Question;
  readonly answers: readonly string[];
  readonly onAnswers: (answers: readonly string[]) => void;
  readonly number: string;
  readonly onNumber: (number: string) => void;
}): ReactNode {
  const words = useWords(requirementsWords);
  const [written, setWritten] = useState('');
  const { field, kind, unit = '' } = question;
  switch (kind) {
    case 'number':
      return (
        <TextField
          label={MORE_IS_BETTER.has(field) ? words.atLeast(unit) : words.atMost(unit)}
          type="number"
          min={0}
          max={100_000}
          step="any"
          required
          value={number}
          onChange={onNumber}
        />
      );
    case 'places':
    case 'words':
      return (
        <TextField
          label={kind === 'places' ? words.places : words.codes}
          hint={kind === 'places' ? words.placesHint : words.codesHint}
          value={written}
          onChange={(text) => {
            setWritten(text);
            onAnswers(listed(kind === 'words' ? text.toUpperCase() : text));
          }}
        />
      );
    case 'choice':
    case 'list':
      return (
        <fieldset className={styles.answers}>
          <legend>{words.answers}</legend>
          <p className={styles.soft}>{words.answersHint}</p>
          {question.answers.map(({ value, said }) => (
            <CheckField
              key={value}
              label={said}
              checked={answers.includes(value)}
              onChange={(checked) =>
                onAnswers(checked ? [...answers, value] : answers.filter((one) => one !== value))
              }
            />
          ))}
        </fieldset>
      );
  }
}

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
