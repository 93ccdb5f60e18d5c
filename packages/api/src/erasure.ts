/** Erasing a person with a certificate, what vendors were asked to delete, and what may not be erased. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const none = z.object({});
const reasonSchema = z.string().trim().min(1).max(200);

const targetSchema = z.discriminatedUnion('kind', [
  /** A person, by everything that stands for them: names, addresses, numbers. */
  z.object({ kind: z.literal('subject'), values: z.array(z.string().trim().min(1).max(300)).min(1).max(50) }),
  z.object({ kind: z.literal('conversation'), conversation: z.string().regex(/^cv_[0-9a-z]{26}$/) }),
  /** Everything of a key or a person. */
  z.object({ kind: z.literal('principal'), principal: z.string().max(100) }),
]);

const requestSchema = z.object({
  id: z.string(),
  erasure: z.string(),
  offering: z.string(),
  /** By its contract, as far as the register knows. */
  due: z.number().optional(),
  state: z.enum(['open', 'sent', 'answered']),
  changed: z.number(),
  letter: z.string(),
});

const holdSchema = z.object({
  id: z.string(),
  on: z.object({ kind: z.enum(['conversation', 'principal', 'scope']), id: z.string() }),
  since: z.number(),
});

export const erasureEndpoints = {
  show: endpoint({
    method: 'GET',
    path: '/erasure',
    access: 'erasure.read',
    summary: 'What is kept how long, what vendors were asked to delete, and legal holds.',
    input: none,
    output: z.object({
      retention: z.object({
        pseudonymDays: z.number(),
        /** Left out: conversations are not kept. */
        conversationDays: z.number().optional(),
        /** Left out: what requests say is not kept. */
        contentDays: z.number().optional(),
        backupDays: z.number(),
      }),
      requests: z.array(requestSchema),
      holds: z.array(holdSchema),
    }),
  }),
  find: endpoint({
    method: 'POST',
    path: '/erasure/search',
    access: 'erasure.run',
    summary: 'What there is of somebody. Nothing is changed.',
    input: z.object({ target: targetSchema }),
    output: z.object({
      /** By type. */
      pseudonyms: z.record(z.string(), z.number()),
      conversations: z.number(),
      messages: z.number(),
      /** Requests of which what was said is kept. */
      contents: z.number(),
      acts: z.number(),
      unreadable: z.number(),
    }),
  }),
  erase: endpoint({
    method: 'POST',
    path: '/erasure',
    access: 'erasure.run',
    fresh: true,
    summary: 'Destroys keys and rows, looks again, and certifies. This cannot be undone.',
    input: z.object({ target: targetSchema }),
    output: z.object({
      id: z.string(),
      /** The certificate in words. */
      text: z.string(),
      /** Whether the check afterwards found nothing. */
      clean: z.boolean(),
    }),
  }),
  certificate: endpoint({
    method: 'GET',
    path: '/erasure/:id/certificate',
    access: 'erasure.read',
    summary: 'The certificate with its proof from the ledger, to be checked offline.',
    input: z.object({ id: z.string().regex(/^erasure_[0-9a-z]+$/) }),
    output: none,
    answers: 'file',
  }),
  mark: endpoint({
    method: 'PUT',
    path: '/erasure/requests/:id',
    access: 'erasure.run',
    summary: 'Writes down that a request to a vendor was sent, or answered.',
    input: z.object({ id: z.string().max(100), state: z.enum(['sent', 'answered']) }),
    output: none,
  }),
  hold: endpoint({
    method: 'POST',
    path: '/erasure/holds',
    access: 'erasure.run',
    summary: 'Keeps something from being swept away or erased.',
    input: z.object({
      on: z.object({
        kind: z.enum(['conversation', 'principal', 'scope']),
        id: z.string().trim().min(1).max(100),
      }),
      reason: reasonSchema,
    }),
    output: z.object({ id: z.string() }),
  }),
  lift: endpoint({
    method: 'POST',
    path: '/erasure/holds/:id/end',
    access: 'erasure.run',
    fresh: true,
    summary: 'Lifts a legal hold.',
    input: z.object({ id: z.string().regex(/^hold_[0-9a-z]+$/), reason: reasonSchema }),
    output: none,
  }),
} as const;

export type ErasureTarget = z.output<typeof targetSchema>;
export type DeletionRequest = z.output<typeof requestSchema>;
export type LegalHold = z.output<typeof holdSchema>;
