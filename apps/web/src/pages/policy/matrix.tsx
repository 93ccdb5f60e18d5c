/** Class × offering, each cell with its decision. */
import type { PolicyCell, PolicyChange } from '@bailiwick/api/policy';
import type { ReactNode } from 'react';
import { type Action, ActionMark } from '../../ui/action-mark.tsx';
import { classNames } from '../../words/classes.ts';
import { useRegionName } from '../../words/countries.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import { type Draft, drafted } from './draft.ts';
import styles from './matrix.module.css';
import { RuleChoice } from './rule-choice.tsx';
import { policyWords } from './words.ts';

export interface MatrixData {
  readonly default: Action;
  readonly classes: readonly { readonly class: string; readonly rule?: Action | undefined }[];
  readonly offerings: readonly {
    readonly id: string;
    readonly private: boolean;
    readonly region?: string | undefined;
  }[];
  readonly cells: readonly PolicyCell[];
}

export type OnChange = (change: PolicyChange, standing: PolicyChange['action']) => void;

export function Matrix({
  matrix,
  draft,
  mayEdit,
  onChange,
  onOpen,
}: {
  readonly matrix: MatrixData;
  readonly draft: Draft;
  readonly mayEdit: boolean;
  readonly onChange: OnChange;
  readonly onOpen: (cell: PolicyCell) => void;
}): ReactNode {
  const words = useWords(policyWords);
  const names = useWords(classNames);
  const said = useSaid();
  const regionName = useRegionName();
  const cells = new Map(matrix.cells.map((cell) => [`${cell.class} ${cell.offering}`, cell]));
  const rule = (dataClass: string | undefined, label: string, standing: Action | null): ReactNode => {
    const wanted = drafted(draft, { class: dataClass });
    return mayEdit ? (
      <RuleChoice
        label={`${words.anyOffering}: ${label}`}
        value={wanted === undefined ? standing : wanted}
        optional={dataClass !== undefined}
        changed={wanted !== undefined}
        onChoose={(action) => onChange({ class: dataClass, action }, standing)}
      />
    ) : standing === null ? (
      words.noRule
    ) : (
      <ActionMark action={standing} short />
    );
  };
  return (
    <div className={styles.scroller} role="region" aria-label={words.matrix} tabIndex={0}>
      <table role="table" className={styles.matrix}>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            <th role="columnheader" scope="col">
              {words.anyOffering}
              <small>{words.anyOfferingLead}</small>
            </th>
            {matrix.offerings.map(({ id, private: home, region }) => (
              <th key={id} role="columnheader" scope="col">
                {id}
                <small>
                  {home ? words.private : region === undefined ? words.unknownRegion : regionName(region)}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {matrix.classes.map(({ class: dataClass, rule: standing }) => {
            const name = names[dataClass] ?? dataClass;
            return (
              <tr key={dataClass} role="row">
                <th role="rowheader" scope="row">
                  {name}
                </th>
                <td role="cell" data-title={words.anyOffering}>
                  {rule(dataClass, name, standing ?? null)}
                </td>
                {matrix.offerings.map(({ id }) => {
                  const cell = cells.get(`${dataClass} ${id}`);
                  return (
                    <td key={id} role="cell" data-title={id}>
                      {cell !== undefined && (
                        <button
                          type="button"
                          className={styles.cell}
                          data-changed={drafted(draft, { class: dataClass, offering: id }) !== undefined}
                          onClick={() => onOpen(cell)}
                          title={said(cell.because)}
                        >
                          <span className="heard">{`${name}, ${id}: `}</span>
                          <ActionMark action={cell.action} short />
                          {cell.ownRule && <span className={styles.own}>*</span>}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <tr role="row">
            <th role="rowheader" scope="row">
              {words.otherwise}
            </th>
            <td role="cell" data-title={words.anyOffering}>
              {rule(undefined, words.otherwise, matrix.default)}
            </td>
            <td role="cell" className={styles.rest} colSpan={matrix.offerings.length} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
