/** A search as it stands in the address: whoever is given the address sees the same. */
import { ENDINGS, type Search } from '@bailiwick/api/activity';
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import { FATES } from '@bailiwick/contract/fates';
import type { Sorting } from '../../ui/table.tsx';

const WORDS = [
  'principal',
  'team',
  'purpose',
  'offering',
  'region',
  'model',
  'code',
  'class',
  'because',
] as const;

export const SORTABLE = ['at', 'duration', 'tokens', 'cost', 'bytes'] as const;

/** What the server is asked; what the address says wrongly is not asked. */
export function searchIn(address: URLSearchParams): Search {
  const search: Record<string, string | number | boolean> = {};
  for (const name of WORDS) {
    const word = address.get(name);
    if (word !== null && word !== '') search[name] = word.slice(0, 200);
  }
  for (const name of ['since', 'until'] as const) {
    const text = address.get(name);
    if (text !== null && /^\d{1,15}$/.test(text)) search[name] = Number(text);
  }
  const one = (name: string, known: readonly string[]): void => {
    const word = address.get(name);
    if (word !== null && known.includes(word)) search[name] = word;
  };
  one('fate', FATES);
  one('ending', ENDINGS);
  one('type', FINDING_TYPES);
  if (address.get('withheld') === 'true') search['withheld'] = true;
  return search;
}

export function sortingIn(address: URLSearchParams): Sorting {
  const column = SORTABLE.find((one) => one === address.get('sort')) ?? 'at';
  return { column, direction: address.get('direction') === 'ascending' ? 'ascending' : 'descending' };
}

/** The address with something of it changed; an empty value takes it out. */
export function changed(
  address: URLSearchParams,
  change: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** What a saved view keeps: the search and how it is sorted. */
export function searchText(address: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(searchIn(address))) kept.set(name, String(value));
  const { column, direction } = sortingIn(address);
  if (column !== 'at' || direction !== 'descending') {
    kept.set('sort', column);
    kept.set('direction', direction);
  }
  return kept.toString();
}

/** Where the same search is to be had as a file. */
export function exportAddress(address: URLSearchParams, format: 'csv' | 'jsonl'): string {
  const asked = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(searchIn(address))) asked.set(name, String(value));
  return `/api/v1/activity/export?${asked.toString()}`;
}
