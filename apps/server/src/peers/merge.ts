/**
 * Puts what was carried over into the text of a `bailiwick.yaml`. Text is only inserted: every line that was there stays
 * as its author wrote it.
 */
import { Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Carried, CarriedKeys, CarriedOffering, Note } from './carried.ts';

export interface Merged {
  readonly text: string;
  /** Ids that were there before; their offerings were not touched. */
  readonly kept: readonly string[];
}

export function mergedInto(text: string, carried: Carried, source: string): Merged {
  const there = idsIn(parseDocument(text));
  const fresh = carried.offerings.filter(({ id }) => !there.has(id));
  const withOfferings = fresh.length === 0 ? text : insertOfferings(text, fresh);
  const { text: whole, left } = insertKeys(withOfferings, carried.keys);
  return {
    text: `${whole}${remarksOf(source, carried.changed, [...carried.left, ...left])}`,
    kept: carried.offerings.filter(({ id }) => there.has(id)).map(({ id }) => id),
  };
}

function idsIn(document: Document.Parsed): ReadonlySet<unknown> {
  const list = document.get('offerings');
  return new Set(isSeq(list) ? list.items.map((item) => (isMap(item) ? item.get('id') : undefined)) : []);
}

/** Behind the last offering in the same indentation; at the end of the file where there is no list yet. */
function insertOfferings(text: string, offerings: readonly CarriedOffering[]): string {
  const { contents } = parseDocument(text);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === 'offerings')
    : undefined;
  if (pair === undefined) return `${ended(text)}\nofferings:\n${listOf(offerings, '  ')}`;
  const list = pair.value;
  if (isSeq(list) && list.flow !== true && list.items.length > 0) {
    const [start, end] = list.range;
    const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const at = endOfLine(text, end);
    return `${ended(text.slice(0, at))}${listOf(offerings, indent)}${text.slice(at)}`;
  }
  if (isSeq(list) && list.items.length > 0) return rewritten(text, offerings);
  // `offerings:` with nothing behind it, or `offerings: []`.
  const [from = text.length, to = text.length] = list?.range ?? [];
  const head = text.slice(0, from).trimEnd();
  return `${head}\n${listOf(offerings, '  ')}${text.slice(Math.max(to, head.length)).replace(/^[ \t]*\n?/, '')}`;
}

/** A list in brackets cannot be added to line by line. */
function rewritten(text: string, offerings: readonly CarriedOffering[]): string {
  const document = parseDocument(text);
  const list = document.get('offerings');
  if (!isSeq(list)) return text;
  list.flow = false;
  for (const offering of offerings) list.add(document.createNode(written(offering)));
  return document.toString({ lineWidth: 0 });
}

function listOf(offerings: readonly CarriedOffering[], indent: string): string {
  const document = new Document(offerings.map(written));
  const { contents } = document;
  if (!isSeq(contents)) return '';
  for (const [i, node] of contents.items.entries()) {
    if (!isMap(node)) continue;
    node.commentBefore = ` ${offerings[i]?.remark ?? ''}\n Where does it process? Write region: eu, us, ch … before anything depends on it.`;
    for (const { value } of node.items) if (isSeq(value) || isMap(value)) value.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/^(?=.)/gm, indent);
}

/** In the order in which the starter file explains them; what has nothing to say is left out. */
function written(offering: CarriedOffering): Readonly<Record<string, unknown>> {
  const { id, protocol, baseUrl, apiKey, headers, models, aliases, defaultModel } = offering;
  const { fallback, attempts, headersMs, price } = offering;
  const all = {
    id,
    protocol,
    base_url: baseUrl,
    api_key: apiKey,
    headers,
    models,
    aliases,
    default_model: defaultModel,
    fallback,
    attempts,
    timeouts: headersMs === undefined ? undefined : { headers_ms: headersMs },
    price,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Limits that the owner has set already stay as they are. */
function insertKeys(
  text: string,
  keys: CarriedKeys,
): { readonly text: string; readonly left: readonly Note[] } {
  const limits = Object.entries({
    expires_days: keys.expiresDays,
    requests_per_minute: keys.requestsPerMinute,
    money_per_month: keys.moneyPerMonth,
  }).filter(([, value]) => value !== undefined);
  if (limits.length === 0) return { text, left: [] };
  if (parseDocument(text).has('keys')) {
    const what = 'is not written, for `keys` stands in this file already';
    return { text, left: limits.map(([name, value]) => ({ place: `keys.${name}: ${value}`, what })) };
  }
  const lines = limits.map(([name, value]) => `  ${name}: ${value}\n`).join('');
  return { text: `${ended(text)}\nkeys:\n${lines}`, left: [] };
}

function remarksOf(source: string, changed: readonly Note[], left: readonly Note[]): string {
  const lines = [
    ...(changed.length === 0 ? [] : ['Taken over, but otherwise:', ...changed.map(line)]),
    ...(left.length === 0 ? [] : ['Not taken over:', ...left.map(line)]),
  ];
  if (lines.length === 0) return '';
  const head = `What ${source} had and this file has not, as it was brought over:`;
  return `\n${[head, ...lines].map((text) => `# ${text.replaceAll(/\s+/g, ' ').trimEnd()}\n`).join('')}`;
}

const line = ({ place, what }: Note): string => `- ${place} ${what}`;
const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

function endOfLine(text: string, from: number): number {
  if (text[from - 1] === '\n') return from;
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}
