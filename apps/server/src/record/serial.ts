/**
 * Entries as text and back. Written by `serialise`, which trusts its caller; read by `parseEntry`, which trusts
 * nobody: a row may come from an older version, a restored backup or a hand that edited the database.
 */
import { FINDING_TYPES, type FindingType } from '@bailiwick/contract/classes';
import { BailiwickError, ERROR_CODES } from '@bailiwick/contract/errors';
import { offeringId, principalId, scopeId } from '@bailiwick/contract/ids';
import { z } from 'zod';
import { ACTIONS } from '../decide/decision.ts';
import { ENDINGS, type Entry } from './entry.ts';
import { isPlainEntry } from './plain-entry.ts';
import { isRecordId } from './record-id.ts';

export { ENDINGS };

const count = z.int().nonnegative();
const time = z.int();
const id = z.string().refine(isRecordId);
const byType = z.partialRecord(z.enum(FINDING_TYPES as readonly [FindingType, ...FindingType[]]), count);
const byClass = z.record(z.string(), count);

const common = {
  id,
  attempt: z.int().positive(),
  request: id,
  at: time,
  principal: z.string().transform(principalId),
  team: z.string().optional(),
  scope: z.string().transform(scopeId).optional(),
  route: z.string(),
  purpose: z.string().optional(),
};

/** JSON leaves out what is undefined; readers get it back as fields that are undefined. */
const absent = { team: undefined, scope: undefined, purpose: undefined };

const unknownIntent = { region: undefined, model: undefined, callerTls: undefined };

const intent = z
  .strictObject({
    ...common,
    kind: z.literal('intent'),
    offering: z.string().transform(offeringId),
    region: z.string().optional(),
    private: z.boolean(),
    model: z.string().optional(),
    action: z.enum(ACTIONS),
    because: z.string(),
    classes: byClass,
    types: byType,
    positions: z.strictObject({ inspected: count, passed: count, sealed: count }),
    requestBytes: count,
    callerTls: z.string().optional(),
  })
  .transform((read) => ({ ...absent, ...unknownIntent, ...read }));

const unknownEnd = {
  code: undefined,
  because: undefined,
  offering: undefined,
  upstreamStatus: undefined,
  inputTokens: undefined,
  outputTokens: undefined,
  cost: undefined,
  tlsGroup: undefined,
  firstByteMs: undefined,
};

const outcome = z
  .strictObject({
    ...common,
    kind: z.literal('outcome'),
    ending: z.enum(ENDINGS),
    code: z.enum(ERROR_CODES).optional(),
    because: z.string().optional(),
    offering: z.string().transform(offeringId).optional(),
    classes: byClass,
    types: byType,
    upstreamStatus: z.int().optional(),
    replyBytes: count,
    inputTokens: z.number().optional(),
    outputTokens: z.number().optional(),
    cost: z.number().optional(),
    withheld: byType,
    tlsGroup: z.string().optional(),
    firstByteMs: z.number().optional(),
    durationMs: z.number(),
  })
  .transform((read) => ({ ...absent, ...unknownEnd, ...read }));

export const ENTRY = z.discriminatedUnion('kind', [intent, outcome]);

/** An entry as one line of JSON. */
export function serialise(written: Entry): string {
  return JSON.stringify(written);
}

/**
 * @param body what `serialise` gave.
 * @param place where it was found (`journal row 17`), for the error.
 * @throws BailiwickError `journal_unavailable` for anything that is no entry; its message names the place and the
 *   field and shows no content.
 */
export function parseEntry(body: string, place: string): Entry {
  const json = fromJson(body, place);
  if (isPlainEntry(json))
    return json.kind === 'intent'
      ? { ...absent, ...unknownIntent, ...json }
      : { ...absent, ...unknownEnd, ...json };
  const read = ENTRY.safeParse(json);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('.') ?? '';
  throw unreadable(place, field === '' ? 'is no entry' : `has a wrong field \`${field}\``);
}

function fromJson(body: string, place: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw unreadable(place, 'is not JSON');
  }
}

function unreadable(place: string, fault: string): BailiwickError {
  return new BailiwickError('journal_unavailable', `The ${place} cannot be read: it ${fault}.`, {
    remedy: 'Restore the database from a backup, or start the version of Bailiwick that wrote it.',
  });
}
