/** What of a conversation is sealed, and where each piece belongs: no piece opens at the place of another. */
import { z } from 'zod';
import type { SubjectSeal } from '../subjects/subject-keys.ts';
import type { Json, KeptMessage, Message } from './conversation.ts';
import type { SealedHead, SealedMessage } from './conversation-store.ts';

export interface Titled {
  readonly title: string;
  readonly folder: string | undefined;
}

export const HEAD_PLACE = ['head'];
export const messagePlace = (seq: number): readonly string[] => ['message', String(seq)];

const titled = z
  .strictObject({ title: z.string(), folder: z.string().optional() })
  .transform((read): Titled => ({ folder: undefined, ...read }));
const json: z.ZodType<Json> = z.json();
const message = z.strictObject({ id: z.string(), text: z.string(), more: json });

export const sealTitle = (given: Titled): Uint8Array => Buffer.from(JSON.stringify(given));
export const sealMessage = (given: Message | undefined): Uint8Array => Buffer.from(JSON.stringify(given));

/** @throws BailiwickError `inspection_failed` */
export const openTitle = (seal: SubjectSeal, { sealed }: Pick<SealedHead, 'sealed'>): Titled =>
  titled.parse(parsed(seal.open(HEAD_PLACE, sealed)));

/** @throws BailiwickError `inspection_failed` */
export const openMessage = (seal: SubjectSeal, { seq, sealed }: SealedMessage): KeptMessage => ({
  seq,
  ...message.parse(parsed(seal.open(messagePlace(seq), sealed))),
});

/** What was sealed was ours: what authenticates is JSON. */
const parsed = (plain: Uint8Array): unknown => JSON.parse(Buffer.from(plain).toString('utf8'));
