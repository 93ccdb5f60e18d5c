/** Who is here: signing in and out, claiming a new install, and the sessions that are open. */
import { PERMISSIONS, ROLES } from '@bailiwick/contract/permissions';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const languageSchema = z.enum(['en', 'de']);
const emailSchema = z.email().max(254);
const passwordSchema = z.string().min(1).max(1_000);

export const personSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  team: z.string().optional(),
  language: languageSchema,
});

/** `unclaimed`: nobody exists yet, and the link that the start printed makes the first owner. */
export const sessionSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unclaimed') }),
  z.object({
    state: z.literal('signed-out'),
    /** Where one may sign in by the firm's own directory. */
    providers: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  z.object({
    state: z.literal('signed-in'),
    person: personSchema,
    permissions: z.array(z.enum(PERMISSIONS)),
  }),
]);

const none = z.object({});
/** What one may say of oneself who comes in by a link. */
export const newcomerSchema = z.object({
  token: z.string().max(200),
  name: z.string().trim().min(1).max(100).optional(),
  language: languageSchema.optional(),
});

export const sessionEndpoints = {
  here: endpoint({
    method: 'GET',
    path: '/session',
    access: 'anybody',
    summary: 'Who is signed in here, and what they may do.',
    input: none,
    output: sessionSchema,
  }),
  claim: endpoint({
    method: 'POST',
    path: '/session/claim',
    access: 'anybody',
    summary:
      'Makes the first owner of a new install, by the one-time link that its start printed, and signs in.',
    input: z.object({
      token: z.string().max(200),
      email: emailSchema,
      name: z.string().trim().min(1).max(100),
      password: passwordSchema,
      language: languageSchema,
    }),
    output: sessionSchema,
  }),
  invitation: endpoint({
    method: 'POST',
    path: '/session/invitation',
    access: 'anybody',
    summary: 'For whom the link of an invitation is.',
    input: z.object({ token: z.string().max(200) }),
    output: z.object({
      email: z.string(),
      name: z.string(),
      purpose: z.enum(['join', 'reset']),
      /** Directories that know people with such an address. */
      providers: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
  accept: endpoint({
    method: 'POST',
    path: '/session/acceptance',
    access: 'anybody',
    summary: 'Accepts an invitation, or sets a new password by a link, and signs in.',
    input: newcomerSchema.extend({ password: passwordSchema }),
    output: sessionSchema,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/session',
    access: 'anybody',
    summary: 'Signs in by password; where a second factor is set up, `code_needed` asks for its code.',
    input: z.object({
      email: z.string().max(254),
      password: passwordSchema,
      /** Six digits of the authenticator, or a recovery code. */
      code: z.string().max(40).optional(),
    }),
    output: z.discriminatedUnion('result', [
      z.object({ result: z.literal('signed-in') }),
      z.object({ result: z.literal('code_needed') }),
    ]),
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/session',
    access: 'signed-in',
    summary: 'Ends this session.',
    input: none,
    output: none,
  }),
} as const;

export type Session = z.output<typeof sessionSchema>;
export type Person = z.output<typeof personSchema>;
