/**
 * A quick look at a row: is it plainly an entry as this version writes it?
 *
 * The ledger and the view of past requests read every row, the schema of `serial.ts` takes five times as long as
 * reading its JSON does, and nearly every row is plain. What is not goes through the schema, which says what is wrong;
 * what this look accepts, the schema accepts.
 */
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import { ERROR_CODES } from '@bailiwick/contract/errors';
import { ACTIONS } from '../decide/decision.ts';
import { ENDINGS, type Entry } from './entry.ts';
import { isRecordId } from './record-id.ts';

type Check = (value: unknown) => boolean;
type Fields = ReadonlyMap<string, Check>;

const isText: Check = (value) => typeof value === 'string';
const isId: Check = (value) => typeof value === 'string' && isRecordId(value);
const isNumber: Check = (value) => Number.isFinite(value);
const isWhole: Check = (value) => Number.isSafeInteger(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isSwitch: Check = (value) => typeof value === 'boolean';

function oneOf(words: readonly string[]): Check {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value) => known.has(value);
}

function everyField(value: unknown, fits: (key: string, inner: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const key in value) if (!fits(key, value[key as keyof typeof value])) return false;
  return true;
}

const isType = oneOf(FINDING_TYPES);
const areClasses: Check = (value) => everyField(value, (_, count) => isCount(count));
const areTypes: Check = (value) => everyField(value, (type, count) => isType(type) && isCount(count));

const POSITIONS = new Set(['inspected', 'passed', 'sealed']);
const arePositions: Check = (value) =>
  everyField(value, (key, count) => POSITIONS.has(key) && isCount(count)) &&
  Object.keys(value as object).length === POSITIONS.size;

const COMMON = {
  kind: isText,
  id: isId,
  attempt: (value: unknown) => isCount(value) && value !== 0,
  request: isId,
  at: isWhole,
  principal: isText,
  route: isText,
  classes: areClasses,
  types: areTypes,
};
const COMMON_OPTIONS = { team: isText, scope: isText, purpose: isText };

interface Shape {
  readonly required: Fields;
  readonly optional: Fields;
}

const shape = (
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>>,
): Shape => ({
  required: new Map(Object.entries({ ...COMMON, ...required })),
  optional: new Map(Object.entries({ ...COMMON_OPTIONS, ...optional })),
});

const INTENT = shape(
  {
    offering: isText,
    private: isSwitch,
    action: oneOf(ACTIONS),
    because: isText,
    positions: arePositions,
    requestBytes: isCount,
  },
  { region: isText, model: isText, callerTls: isText },
);

const OUTCOME = shape(
  { ending: oneOf(ENDINGS), replyBytes: isCount, withheld: areTypes, durationMs: isNumber },
  {
    code: oneOf(ERROR_CODES),
    because: isText,
    offering: isText,
    upstreamStatus: isWhole,
    inputTokens: isNumber,
    outputTokens: isNumber,
    cost: isNumber,
    tlsGroup: isText,
    firstByteMs: isNumber,
  },
);

/** @param read what `JSON.parse` gave. */
export function isPlainEntry(read: unknown): read is Entry {
  if (typeof read !== 'object' || read === null || !('kind' in read)) return false;
  const { kind } = read;
  return (kind === 'intent' && hasShape(read, INTENT)) || (kind === 'outcome' && hasShape(read, OUTCOME));
}

function hasShape(read: object, { required, optional }: Shape): boolean {
  let met = 0;
  for (const key in read) {
    const value: unknown = read[key as keyof typeof read];
    const needed = required.get(key);
    if (needed !== undefined) met += 1;
    if ((needed ?? optional.get(key))?.(value) !== true) return false;
  }
  return met === required.size;
}
