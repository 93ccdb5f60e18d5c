/**
 * What a browser brings back from a detour, a passkey or a sign-on elsewhere: sealed, so that it is ours; with an end;
 * and good for one return. Nothing of it waits in our memory, so any process may take it up.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { z } from 'zod';
import type { IdentityParts } from './parts.ts';
import { hashOf } from './secret-text.ts';

const LASTS_MS = 10 * 60_000;

type Parts = Pick<IdentityParts, 'store' | 'seal' | 'now'>;

/** @param purpose a ticket for one purpose opens for no other. */
export function ticketFor({ seal, now }: Parts, purpose: string, content: object): string {
  const plain = JSON.stringify({ content, until: now() + LASTS_MS });
  return Buffer.from(seal.seal(`ticket ${purpose}`, Buffer.from(plain))).toString('base64url');
}

/** @throws BailiwickError `not_allowed` where it is not ours, too old, or was used. */
export async function redeem<Schema extends z.ZodType>(
  { store, seal, now }: Parts,
  purpose: string,
  ticket: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const opened = read(seal, purpose, ticket);
  if (opened === undefined || typeof opened.until !== 'number' || opened.until <= now()) throw stale();
  if (!(await store.sessions.spend(hashOf(ticket), opened.until))) throw stale();
  return schema.parse(opened.content);
}

function read(
  seal: Parts['seal'],
  purpose: string,
  ticket: string,
): { readonly content?: unknown; readonly until?: unknown } | undefined {
  try {
    const plain = seal.open(`ticket ${purpose}`, new Uint8Array(Buffer.from(ticket, 'base64url')));
    return JSON.parse(Buffer.from(plain).toString('utf8')) as object;
  } catch {
    return undefined;
  }
}

const stale = (): BailiwickError =>
  new BailiwickError('not_allowed', 'This took too long, or was done before.', { remedy: 'Begin again.' });
