import type { VendorQuestions } from '@bailiwick/api/vendor-questionnaires';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import styles from './asking.module.css';
import { askingWords } from './asking-words.ts';

type Question = VendorQuestions['questions'][number];

/** Which questions to ask: those that are open, and those whose answer is to be confirmed. */
export function QuestionChoice({
  questions,
  chosen,
  onChoose,
}: {
  readonly questions: readonly Question[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const words = useWords(askingWords);
  const open = questions.filter(({ known }) => known === undefined);
  const known = questions.filter((question) => question.known !== undefined);
  const put = (some: readonly Question[], on: boolean): void => {
    const next = new Set(chosen);
    for (const { field } of some)
      if (on) next.add(field);
      else next.delete(field);
    onChoose(next);
  };
  const group = (name: string, some: readonly Question[], about?: string): ReactNode => (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      {about !== undefined && <p className={styles.soft}>{about}</p>}
      {some.length > 0 && (
        <div className={styles.buttons}>
          <Button size="small" aria-label={words.allOf(name)} onClick={() => put(some, true)}>
            {words.all}
          </Button>
          <Button size="small" look="quiet" aria-label={words.noneOf(name)} onClick={() => put(some, false)}>
            {words.clear}
          </Button>
        </div>
      )}
      <div className={styles.choices}>
        {some.map((question) => (
          <CheckField
            key={question.field}
            label={question.question}
            hint={question.known}
            checked={chosen.has(question.field)}
            onChange={(on) => put([question], on)}
          />
        ))}
      </div>
    </fieldset>
  );
  return (
    <Sheet>
      {group(words.open, open, open.length === 0 ? words.openNone : undefined)}
      {known.length > 0 && group(words.confirm, known, words.confirmLead)}
    </Sheet>
  );
}
