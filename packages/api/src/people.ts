/** The people of an install, and what each may change about themselves. */
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

/** A link that works once; hand it over yourself. */
const linkSchema = z.object({ link: z.string(), expires: z.number() });

export const peopleEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/people',
    access: 'people.read',
    summary: 'Everybody who may sign in, or may no more.',
    input: none,
    output: z.object({ people: z.array(personSchema), teams: z.array(z.string()) }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/people',
    access: 'people.edit',
    summary: 'Invites somebody; gives the link, which works once.',
    input: z.object({
      email: z.email().max(254),
      name: nameSchema,
      role: z.enum(ROLES),
      /** Milliseconds since the epoch; an auditor needs it. */
      roleExpires: z.number().optional(),
      team: nameSchema.optional(),
      language: languageSchema,
    }),
    output: linkSchema,
  }),
  relink: endpoint({
    method: 'POST',
    path: '/people/:id/link',
    access: 'people.edit',
    summary: 'Another link, to join or to a new password; `forget` also takes all other ways in away.',
    input: z.object({ id: idSchema, proofs: z.enum(['keep', 'forget']).default('keep') }),
    output: linkSchema,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/people/:id',
    access: 'people.edit',
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
    summary: 'Suspends somebody: sessions and keys end at once.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
  reinstate: endpoint({
    method: 'DELETE',
    path: '/people/:id/suspension',
    access: 'people.edit',
    summary: 'Lifts a suspension.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/people/:id',
    access: 'people.edit',
    summary: 'Removes somebody: every way in is gone; what they did stays in the ledger.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
} as const;

const sessionSchema = z.object({
  id: z.string(),
  created: z.number(),
  lastSeen: z.number(),
  means: z.string(),
  userAgent: z.string(),
  address: z.string(),
  /** Whether it is the one that asks. */
  here: z.boolean(),
});

export const accountEndpoints = {
  show: endpoint({
    method: 'GET',
    path: '/account',
    access: 'signed-in',
    summary: 'One’s own sessions and second factor.',
    input: none,
    output: z.object({
      sessions: z.array(sessionSchema),
      secondFactor: z.object({ totp: z.enum(['on', 'off']), recoveryCodesLeft: z.number() }).optional(),
    }),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/account/sessions/:id',
    access: 'signed-in',
    summary: 'Ends one of one’s own sessions.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/account/password',
    access: 'signed-in',
    summary: 'Changes the password; all other sessions end.',
    input: z.object({
      current: z.string().max(1_000),
      next: z.string().max(1_000),
      code: z.string().max(40).optional(),
    }),
    output: none,
  }),
  proposeSecondFactor: endpoint({
    method: 'POST',
    path: '/account/second-factor',
    access: 'signed-in',
    summary: 'A secret for an authenticator app; it counts once a code of it was shown.',
    input: none,
    output: z.object({ secret: z.string(), uri: z.string() }),
  }),
  confirmSecondFactor: endpoint({
    method: 'PUT',
    path: '/account/second-factor',
    access: 'signed-in',
    summary: 'Turns the second factor on by its first code; gives recovery codes, shown this once.',
    input: z.object({ code: z.string().max(40) }),
    output: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  removeSecondFactor: endpoint({
    method: 'DELETE',
    path: '/account/second-factor',
    access: 'signed-in',
    summary: 'Turns the second factor off.',
    input: none,
    output: none,
  }),
} as const;

export type ListedPerson = z.output<typeof personSchema>;
