import type { EnteredWorkbook } from '@bailiwick/api/vendor-questionnaires';
import type { VendorDetail } from '@bailiwick/api/vendors';
import type { ReactNode } from 'react';
import { Sheet } from '../../ui/page.tsx';
import { Alert } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './asking.module.css';
import { askingWords } from './asking-words.ts';
import { Proposals } from './proposals.tsx';

/** What a workbook holds: recognised, proposed, left out, and for a person to read. */
export function WorkbookOutcome({
  workbook: { recognised, hidden, computed, refusals, claims },
  detail,
}: {
  readonly workbook: EnteredWorkbook;
  readonly detail: VendorDetail;
}): ReactNode {
  const words = useWords(askingWords);
  const formats = useFormats();
  const leftOut = [
    ...(hidden === 0 ? [] : [words.hidden(formats.number(hidden))]),
    ...(computed === 0 ? [] : [words.computed(formats.number(computed))]),
  ];
  return (
    <div className={styles.outcome}>
      {recognised === 0 && (
        <Alert title={words.nothingRecognised}>
          <p>{words.nothingRecognisedText}</p>
        </Alert>
      )}
      <Sheet>
        <dl className={styles.figures}>
          <dt>{words.recognised}</dt>
          <dd>{words.recognisedText(formats.number(recognised))}</dd>
          <dt>{words.proposed}</dt>
          <dd>{words.proposedText(formats.number(claims.length))}</dd>
          {leftOut.length > 0 && (
            <>
              <dt>{words.leftOut}</dt>
              <dd>{leftOut.join('; ')}</dd>
            </>
          )}
        </dl>
        {refusals.length > 0 && (
          <section className={styles.refusals} aria-label={words.refusals}>
            <h3>{words.refusals}</h3>
            <p className={styles.soft}>{words.refusalsLead}</p>
            <ul>
              {refusals.map(({ id, sheet, row, question }) => (
                <li key={`${sheet} ${row}`}>
                  <strong>{id}</strong> {question}{' '}
                  <span className={styles.soft}>({words.at(sheet, formats.number(row))})</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Sheet>
      {claims.length > 0 && (
        <section aria-label={words.proposals} className={styles.outcome}>
          <h3>{words.proposals}</h3>
          <Proposals detail={detail} claims={claims} />
        </section>
      )}
    </div>
  );
}
