/** The people of an install, and what is done to them by others. */
import { ROLES } from '@bailiwick/contract/permissions';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const languageSchema = z.enum(['en', 'de']);
const idSchema = z.string().max(64);
const nameSchema = z.string().trim().min(1).max(100);
const none = z.object({});

const personSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  roleExpires: z.number().optional(),
  team: z.string().optional(),
  status: z.enum(['invited', 'active', 'suspended']),
  created: z.number(),
  lastSeen: z.number().optional(),
});

const handOverSchema = z.enum(['link', 'mail']);
/** A link that works once. */
const linkSchema = z.object({
  /** To hand over yourself; left out where it went by mail. */
  link: z.string().optional(),
  /** Milliseconds since the epoch. */
  expires: z.number(),
  /** Why it did not go by mail, although it should. */
  notSent: z.object({ happened: z.string(), remedy: z.string() }).optional(),
});

export const peopleEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/people',
    access: 'people.read',
    summary: 'Everybody who may sign in, or may no more.',
    input: none,
    output: z.object({
      people: z.array(personSchema),
      teams: z.array(z.string()),
      /** The ways in which a link can be handed over here. */
      handOver: z.array(handOverSchema),
    }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/people',
    access: 'people.edit',
    fresh: true,
    summary: 'Invites somebody: gives the link, which works once, or mails it to them.',
    input: z.object({
      email: z.email().max(254),
      name: nameSchema,
      role: z.enum(ROLES),
      /** Milliseconds since the epoch; an auditor needs it. */
      roleExpires: z.number().optional(),
      team: nameSchema.optional(),
      language: languageSchema,
      handOver: handOverSchema.default('link'),
    }),
    output: linkSchema,
  }),
  relink: endpoint({
    method: 'POST',
    path: '/people/:id/link',
    access: 'people.edit',
    fresh: true,
    summary: 'Another link, to join or to a new password; `forget` also takes all other ways in away.',
    input: z.object({
      id: idSchema,
      proofs: z.enum(['keep', 'forget']).default('keep'),
      handOver: handOverSchema.default('link'),
    }),
    output: linkSchema,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/people/:id',
    access: 'people.edit',
    fresh: true,
    summary: 'Changes role or team; whoever gets another role signs in again.',
    input: z.object({
      id: idSchema,
      role: z.enum(ROLES).optional(),
      roleExpires: z.number().optional(),
      team: nameSchema.nullable().optional(),
    }),
    output: none,
  }),
  suspend: endpoint({
    method: 'POST',
    path: '/people/:id/suspension',
    access: 'people.edit',
    fresh: true,
    summary: 'Suspends somebody: sessions and keys end at once.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
  reinstate: endpoint({
    method: 'DELETE',
    path: '/people/:id/suspension',
    access: 'people.edit',
    fresh: true,
    summary: 'Lifts a suspension.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/people/:id',
    access: 'people.edit',
    fresh: true,
    summary: 'Removes somebody: every way in is gone; what they did stays in the ledger.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
} as const;

export type HandOverWay = z.output<typeof handOverSchema>;
export type HandOverOutcome = z.output<typeof linkSchema>;
export type ListedPerson = z.output<typeof personSchema>;
