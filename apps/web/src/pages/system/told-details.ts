/** The details of an act in words: what they are called, and what their codes, days and sizes mean. */
import type { ListedAct } from '@bailiwick/api/system';
import type { ActDetail } from '@bailiwick/contract/acts';
import type { Formats } from '../../words/formats-of.ts';
import type { DetailWords } from './detail-words.ts';

type Details = ListedAct['details'];
type Value = Details[string];
type Names = Readonly<Record<string, string>>;

export interface DetailTeller {
  readonly words: DetailWords;
  /** Of kinds of data, of types of values, of roles. */
  readonly names: { readonly classes: Names; readonly types: Names; readonly roles: Names };
  readonly formats: Pick<Formats, 'bytes' | 'date' | 'number'>;
  /** An act by its kind: what was tried. */
  readonly act: (kind: string) => string;
}

/** Hashes and ids: for whoever compares them, not for whoever reads. */
const FOR_MACHINES: ReadonlySet<string> = new Set<ActDetail>([
  'byId',
  'certificate',
  'fingerprint',
  'id',
  'manifest',
]);
const SIZES: ReadonlySet<string> = new Set<ActDetail>(['bytes', 'written']);
const MOMENTS: ReadonlySet<string> = new Set<ActDetail>(['before', 'until']);
const HASH = /^(?:[a-z]+_)?[0-9a-f]{16,}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const toldDetails = (details: Details, teller: DetailTeller): string =>
  told(Object.entries(details), teller);

/** Without what is for machines, and without what says that there was none. */
export const toldBriefly = (details: Details, teller: DetailTeller): string =>
  told(
    Object.entries(details).filter(
      ([name, value]) => !FOR_MACHINES.has(name) && !isHash(value) && !isNothing(value),
    ),
    teller,
  );

const isHash = (value: Value): boolean => typeof value === 'string' && HASH.test(value);
const isNothing = (value: Value): boolean => value === 0 || (Array.isArray(value) && value.length === 0);

const told = (details: readonly (readonly [string, Value])[], teller: DetailTeller): string =>
  details
    .map(([name, value]) => `${nameOf(name, teller)}: ${valueOf(name, value, teller)}`)
    .map((part, i) => (i === 0 ? `${part.slice(0, 1).toUpperCase()}${part.slice(1)}` : part))
    .join('; ');

/** One of another version of the product goes by its code. */
const nameOf = (name: string, { words }: DetailTeller): string =>
  new Map<string, string>(Object.entries(words.names)).get(name) ?? name;

function valueOf(name: string, value: Value, teller: DetailTeller): string {
  const { words, formats } = teller;
  if (Array.isArray(value)) return [...new Set(value.map((one) => codeOf(name, one, teller)))].join(', ');
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return codeOf(name, value, teller);
  if (SIZES.has(name)) return formats.bytes(value);
  return MOMENTS.has(name) ? formats.date(value) : formats.number(value);
}

function codeOf(name: string, code: string, teller: DetailTeller): string {
  const { words, names, formats } = teller;
  if (DAY.test(code)) return formats.date(Date.parse(`${code}T12:00:00`));
  const called = (known: Names | undefined, one: string): string | undefined =>
    new Map(Object.entries(known ?? {})).get(one);
  const own = new Map<string, Names>(Object.entries(words.values)).get(name);
  switch (name) {
    case 'class':
    case 'classes':
      return called(own, code) ?? called(names.classes, code) ?? code;
    case 'type':
      return called(names.types, code) ?? code;
    case 'role':
    case 'from':
    case 'to':
      return called(names.roles, code) ?? code;
    case 'tried':
      return teller.act(code);
    case 'parts':
      // `policy.requirements` is a part of the rules.
      return called(own, code.split('.', 1)[0] ?? '') ?? code;
    default:
      return called(own, code) ?? code;
  }
}
