/**
 * The one table of the console: sort, filter, choose columns, take along as CSV, walk by keyboard.
 *
 * Rows that are all here are sorted and filtered here. Where the server holds more than a page (`remote`), it sorts and
 * filters; the table then only says what is wanted.
 */
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../words/language.tsx';
import { Button } from './button.tsx';
import { saveCsv } from './save.ts';
import styles from './table.module.css';
import { uiWords } from './words.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What it is sorted, filtered and exported by; left out, the column cannot be sorted. */
  readonly value?: (row: Row) => string | number;
  /** False where the server cannot sort by it. */
  readonly sortable?: boolean;
  readonly align?: 'start' | 'end';
  /** Not shown until chosen. */
  readonly hidden?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableProps<Row> {
  /** Names the table for who cannot see it, and the CSV file. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly sorting?: Sorting;
  /** The server sorts and filters. */
  readonly remote?: { onSort(sorting: Sorting): void };
  /** Columns of one width: for things side by side. */
  readonly layout?: 'by content' | 'even';
  /** Buttons beside the filter. */
  readonly tools?: ReactNode;
  /** What stands here when there are no rows at all. */
  readonly empty?: ReactNode;
}

export function Table<Row>(props: TableProps<Row>): ReactNode {
  const { name, rows, columns, keyOf, onOpen, remote, tools, empty } = props;
  const words = useWords(uiWords);
  const [shown, setShown] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter(({ hidden }) => hidden !== true).map(({ id }) => id)),
  );
  const [own, setOwn] = useState<Sorting | undefined>(props.sorting);
  const [filter, setFilter] = useState('');
  const sorting = remote === undefined ? own : props.sorting;
  const visible = columns.filter(({ id }) => shown.has(id));
  const here = useMemo(
    () => (remote === undefined ? sorted(filtered(rows, columns, filter), columns, own) : rows),
    [rows, columns, filter, own, remote],
  );
  if (rows.length === 0 && empty !== undefined) return empty;
  const sortBy = (column: string): void => {
    const next: Sorting = {
      column,
      direction: sorting?.column === column && sorting.direction === 'ascending' ? 'descending' : 'ascending',
    };
    if (remote === undefined) setOwn(next);
    else remote.onSort(next);
  };
  return (
    <div className={styles.frame}>
      <div className={styles.tools}>
        {remote === undefined && (
          <input
            type="search"
            className={styles.filter}
            aria-label={words.filter}
            placeholder={words.filter}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        )}
        {tools}
        <span className={styles.count} role="status">
          {words.rows(here.length, rows.length)}
        </span>
        <details className={styles.columns}>
          <summary>{words.columns}</summary>
          <div>
            {columns.map(({ id, title }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={shown.has(id)}
                  onChange={() => setShown(toggled(shown, id))}
                />
                {title}
              </label>
            ))}
          </div>
        </details>
        <Button
          size="small"
          onClick={() =>
            saveCsv(name, [
              visible.map(({ title }) => title),
              ...here.map((row) => visible.map(({ value }) => value?.(row) ?? '')),
            ])
          }
        >
          {words.saveCsv}
        </Button>
      </div>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <div className={styles.scroller} role="region" aria-label={name} tabIndex={0}>
        <table
          className={props.layout === 'even' ? `${styles.table} ${styles.even ?? ''}` : styles.table}
          role="table"
        >
          <thead role="rowgroup">
            <tr role="row">
              {visible.map(({ id, title, value, sortable = true, align }) => (
                <th
                  key={id}
                  scope="col"
                  role="columnheader"
                  className={align === 'end' ? styles.end : undefined}
                  aria-sort={sorting?.column === id ? sorting.direction : undefined}
                >
                  {value === undefined || !sortable ? (
                    title
                  ) : (
                    <button type="button" className={styles.sort} onClick={() => sortBy(id)}>
                      {title}
                      <span aria-hidden="true">
                        {sorting?.column !== id ? '' : sorting.direction === 'ascending' ? ' ↑' : ' ↓'}
                      </span>
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {here.map((row) => (
              <tr
                key={keyOf(row)}
                role="row"
                {...(onOpen === undefined
                  ? {}
                  : {
                      tabIndex: 0,
                      className: styles.opens,
                      onClick: () => onOpen(row),
                      onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) =>
                        walk(event, () => onOpen(row)),
                    })}
              >
                {visible.map(({ id, title, cell, align }) => (
                  <td
                    key={id}
                    role="cell"
                    data-title={title}
                    className={align === 'end' ? styles.end : undefined}
                  >
                    <div>{cell(row)}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {here.length === 0 && <p className={styles.none}>{words.nothingMatches}</p>}
      </div>
    </div>
  );
}

// The roles are written out because a narrow screen shows rows as blocks, and browsers then forget what a table is.

/** Arrow keys go from row to row, Enter opens. */
function walk(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const next =
    event.key === 'ArrowDown'
      ? row.nextElementSibling
      : event.key === 'ArrowUp'
        ? row.previousElementSibling
        : null;
  if (next instanceof HTMLElement) next.focus();
  else if (event.key === 'Enter') open();
  else return;
  event.preventDefault();
}

function toggled(shown: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(shown);
  // One column stays: a table of none cannot be brought back by who does not see the menu.
  if (!next.delete(id)) next.add(id);
  return next.size === 0 ? shown : next;
}

function filtered<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): readonly Row[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter((row) =>
    columns.some(({ value }) =>
      String(value?.(row) ?? '')
        .toLowerCase()
        .includes(wanted),
    ),
  );
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const value = columns.find(({ id }) => id === sorting?.column)?.value;
  if (value === undefined) return rows;
  const sign = sorting?.direction === 'descending' ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(value(a), value(b)));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), undefined, { numeric: true });
}
