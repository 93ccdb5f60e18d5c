/** A new questionnaire on its way: by a link that opens it, or as a file. */
import { randomBytes } from 'node:crypto';
import type { Field } from '@bailiwick/diligence/field';
import type { Gate } from '@bailiwick/diligence/gate/gate';
import { newQuestionnaire } from '@bailiwick/diligence/paper/questionnaire';
import { fileKey } from './answer-file.ts';
import type { QuestionnaireShelf, Sent } from './shelf.ts';
import { hashOfToken, newToken } from './token.ts';

const DAY_MS = 86_400_000;
export const USUAL_DAYS = 21;
export const MOST_DAYS = 180;

export interface Asking {
  /** Who asks, as the vendor reads it. */
  readonly firm: string;
  readonly days: number;
  /** undefined: everything that a vendor can be asked. */
  readonly fields?: ReadonlySet<Field> | undefined;
  /** Who sends it out. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function newSent(gate: Gate, { firm, days, fields, by, now }: Asking): Sent {
  const questionnaire = newQuestionnaire(gate, randomBytes(8).toString('hex'), firm);
  return {
    ...questionnaire,
    questions: questionnaire.questions.filter(({ field }) => fields?.has(field) ?? true),
    expiresAt: now + days * DAY_MS,
    out: { at: now, by },
  };
}

/** @returns the link, of which only a hash is kept: nobody can show it again. */
export async function sendAsLink(shelf: QuestionnaireShelf, sent: Sent, base: URL): Promise<string> {
  const token = newToken();
  const key = hashOfToken(token);
  if (key === undefined) throw new Error('a new token has the wrong shape');
  await shelf.add(key, sent);
  return new URL(`q/${token}`, base).href;
}

export const sendAsFile = (shelf: QuestionnaireShelf, sent: Sent): Promise<void> =>
  shelf.add(fileKey(sent.id), sent);

/** Where a vendor reaches this server; undefined where the link, which is the key, could be read on its way. */
export function baseOfLinks(text: string): URL | undefined {
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && local)) ? url : undefined;
}
