/**
 * Passkeys: signing in, and showing again who one is, by what the browser holds. Each takes two calls: the first gives
 * options for the browser and a ticket, the second brings the browser's answer and the ticket back.
 */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { newcomerSchema, sessionSchema } from './session.ts';

const none = z.object({});
/** Options and answers are the browser's own (WebAuthn Level 3 §5.1.8, §5.1.9). */
const optionsSchema = z.object({ options: z.record(z.string(), z.unknown()), ticket: z.string() });
const broughtSchema = z.object({
  ticket: z.string().max(4_000),
  answer: z.record(z.string(), z.unknown()),
});

export const passkeysEndpoints = {
  challenge: endpoint({
    method: 'POST',
    path: '/passkeys/challenge',
    access: 'anybody',
    summary: 'What the browser needs to show a passkey, to sign in or to confirm.',
    input: none,
    output: optionsSchema,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/passkeys/session',
    access: 'anybody',
    summary: 'Signs in by a passkey.',
    input: broughtSchema,
    output: none,
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/passkeys/confirmation',
    access: 'signed-in',
    summary: 'Shows again by a passkey who sits there, before something grave.',
    input: broughtSchema,
    output: z.object({ result: z.enum(['confirmed', 'refused']) }),
  }),
  offer: endpoint({
    method: 'POST',
    path: '/passkeys/offer',
    access: 'signed-in',
    fresh: true,
    summary: 'What the browser needs to make a passkey for one’s own account.',
    input: none,
    output: optionsSchema,
  }),
  add: endpoint({
    method: 'POST',
    path: '/passkeys',
    access: 'signed-in',
    summary: 'Adds a passkey that the browser made to one’s own account.',
    input: broughtSchema.extend({ name: z.string().trim().min(1).max(100) }),
    output: none,
  }),
  offerToInvited: endpoint({
    method: 'POST',
    path: '/passkeys/invitation/offer',
    access: 'anybody',
    summary: 'What the browser needs to make a passkey for whoever was invited, by the link that they got.',
    input: newcomerSchema.pick({ token: true }),
    output: optionsSchema,
  }),
  join: endpoint({
    method: 'POST',
    path: '/passkeys/invitation',
    access: 'anybody',
    summary: 'Accepts an invitation with a passkey in the place of a password, and signs in.',
    input: broughtSchema.extend({
      ...newcomerSchema.shape,
      passkeyName: z.string().trim().min(1).max(100),
    }),
    output: sessionSchema,
  }),
  rename: endpoint({
    method: 'PATCH',
    path: '/passkeys/:id',
    access: 'signed-in',
    summary: 'Calls a passkey of one’s own something else.',
    input: z.object({ id: z.string().max(2_000), name: z.string().trim().min(1).max(100) }),
    output: none,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/passkeys/:id',
    access: 'signed-in',
    fresh: true,
    summary: 'Removes a passkey of one’s own.',
    input: z.object({ id: z.string().max(2_000) }),
    output: none,
  }),
} as const;
