/**
 * What an entry of the journal becomes in the ledger: canonical, small, without a value, a prompt, a free text or a hash
 * that could be guessed back.
 *
 * Who asked, for which team, conversation and purpose is only committed to, under a random salt of the principal's: with the
 * salt it can be shown who it was, and without it (the salt destroyed) nobody can find out any more, while every proof
 * goes on to hold.
 */
import { createHmac } from 'node:crypto';
import type { Entry } from '../record/entry.ts';

const VERSION = 1;
/** As vendors name models; whatever else a caller wrote there is not passed on. */
const MODEL = /^[\w.:/@+-]{1,100}$/;

/** @param salt of the entry's principal: 32 random bytes. */
export function ledgerEntry(entry: Entry, salt: Uint8Array): Uint8Array {
  const who = commitment(entry, salt);
  const common = {
    v: VERSION,
    id: entry.id,
    request: entry.request,
    attempt: entry.attempt,
    at: entry.at,
    route: entry.route,
    who,
  };
  if (entry.kind === 'intent') {
    const { kind, offering, region, model, action, classes, types, positions, requestBytes } = entry;
    return canonical({
      ...common,
      kind,
      offering,
      region,
      private: entry.private,
      model: model !== undefined && MODEL.test(model) ? model : undefined,
      action,
      classes,
      types,
      positions,
      requestBytes,
    });
  }
  const {
    kind,
    ending,
    code,
    offering,
    classes,
    types,
    upstreamStatus,
    replyBytes,
    withheld,
    tlsGroup,
    durationMs,
  } = entry;
  return canonical({
    ...common,
    kind,
    ending,
    code,
    offering,
    classes,
    types,
    upstreamStatus,
    replyBytes,
    withheld,
    tlsGroup,
    durationMs: Math.round(durationMs),
  });
}

/** HMAC-SHA-256 in hex. To open it: the salt, and these four fields. */
function commitment({ principal, team, scope, purpose }: Entry, salt: Uint8Array): string {
  return createHmac('sha256', salt).update(canonical({ principal, team, scope, purpose })).digest('hex');
}

/** JSON with sorted names and without what is undefined (RFC 8785 for the values that occur here). */
function canonical(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(sorted(value)));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
