/** Why a cell is as it is, what it rests on, and what would change it. */
import type { PolicyCell } from '@bailiwick/api/policy';
import type { ReactNode } from 'react';
import { type Action, ActionMark } from '../../ui/action-mark.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/state.tsx';
import { classNames } from '../../words/classes.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import styles from './cell-detail.module.css';
import { type Draft, drafted } from './draft.ts';
import type { OnChange } from './matrix.tsx';
import { RuleChoice } from './rule-choice.tsx';
import { policyWords } from './words.ts';

const WIDTH: readonly Action[] = ['allow', 'pseudonymise', 'private', 'block'];

export function CellDetail({
  cell,
  rule,
  draft,
  mayEdit,
  onChange,
  onClose,
}: {
  readonly cell: PolicyCell;
  /** For the class at every offering. */
  readonly rule: Action | undefined;
  readonly draft: Draft;
  readonly mayEdit: boolean;
  readonly onChange: OnChange;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords(policyWords);
  const names = useWords(classNames);
  const said = useSaid();
  const place = { class: cell.class, offering: cell.offering };
  const standing = cell.ownRule ? cell.wanted : null;
  const wanted = drafted(draft, place);
  return (
    <Dialog open onClose={onClose} title={`${names[cell.class] ?? cell.class} → ${cell.offering}`}>
      <dl className={styles.facts}>
        <dt>{words.happens}</dt>
        <dd>
          <ActionMark action={cell.action} />
        </dd>
        <dt>{words.wanted}</dt>
        <dd>
          <ActionMark action={cell.wanted} />
        </dd>
      </dl>
      {WIDTH.indexOf(cell.action) > WIDTH.indexOf(cell.wanted) && (
        <Notice tone="warn">{words.narrowed}</Notice>
      )}
      <section className={styles.part}>
        <h3>{words.because}</h3>
        <p>{said(cell.because)}</p>
      </section>
      {cell.grounds.length > 0 && (
        <section className={styles.part}>
          <h3>{words.grounds}</h3>
          <ul>
            {cell.grounds.map(({ text, clause, law }) => (
              <li key={text}>
                {said(text)}
                {law !== undefined && <small> {law.article}</small>}
                {clause !== undefined && <blockquote>{clause}</blockquote>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {cell.remedies.length > 0 && (
        <section className={styles.part}>
          <h3>{words.remedies}</h3>
          <ul>
            {cell.remedies.map((remedy) => (
              <li key={remedy}>{said(remedy)}</li>
            ))}
          </ul>
        </section>
      )}
      {mayEdit && (
        <section className={styles.part}>
          <h3>{words.here}</h3>
          <RuleChoice
            label={words.here}
            value={wanted === undefined ? standing : wanted}
            optional
            changed={wanted !== undefined}
            onChoose={(action) => onChange({ ...place, action }, standing)}
          />
          <p className={styles.soft}>
            {words.everywhere}: {rule === undefined ? words.noRule : <ActionMark action={rule} short />}
          </p>
        </section>
      )}
    </Dialog>
  );
}
