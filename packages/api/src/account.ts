/** One’s own account: what one is called, how one signs in, and where one is signed in. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const none = z.object({});
const idSchema = z.string().max(64);
const passwordSchema = z.string().min(1).max(1_000);
/** Six digits of the authenticator, or a recovery code. */
const codeSchema = z.string().max(40);

const sessionSchema = z.object({
  id: z.string(),
  created: z.number(),
  lastSeen: z.number(),
  /** Milliseconds since the epoch. */
  expires: z.number(),
  means: z.enum(['password', 'recovery', 'passkey', 'sign-on', 'invitation']),
  userAgent: z.string(),
  /** Of the network, not of the device. */
  address: z.string(),
  /** Whether it is the one that asks. */
  here: z.boolean(),
});

const ownSchema = z.object({
  sessions: z.array(sessionSchema),
  password: z.enum(['set', 'none']),
  secondFactor: z.object({ totp: z.enum(['on', 'off']), recoveryCodesLeft: z.number() }),
  passkeys: z.array(
    z.object({ id: z.string(), name: z.string(), created: z.number(), lastUsed: z.number().optional() }),
  ),
});

const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

export const accountEndpoints = {
  show: endpoint({
    method: 'GET',
    path: '/account',
    access: 'signed-in',
    summary: 'One’s own sessions and ways to sign in; `none` while nobody has an account.',
    input: none,
    output: z.discriminatedUnion('state', [
      z.object({ state: z.literal('none') }),
      ownSchema.extend({ state: z.literal('own') }),
    ]),
  }),
  describe: endpoint({
    method: 'PUT',
    path: '/account',
    access: 'signed-in',
    summary: 'Changes one’s own name and language.',
    input: z.object({ name: z.string().trim().min(1).max(100), language: z.enum(['en', 'de']) }),
    output: none,
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/account/confirmation',
    access: 'signed-in',
    summary:
      'Shows again by password who sits there, before something grave; where a second factor is set up, `code_needed` asks for its code.',
    input: z.object({ password: passwordSchema, code: codeSchema.optional() }),
    output: z.object({ result: z.enum(['confirmed', 'code_needed', 'refused']) }),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/account/sessions/:id',
    access: 'signed-in',
    summary: 'Ends one of one’s own sessions.',
    input: z.object({ id: idSchema }),
    output: none,
  }),
  endOtherSessions: endpoint({
    method: 'DELETE',
    path: '/account/sessions',
    access: 'signed-in',
    summary: 'Ends all of one’s own sessions but this one.',
    input: none,
    output: z.object({ ended: z.number() }),
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/account/password',
    access: 'signed-in',
    summary: 'Changes the password; all other sessions end.',
    input: z.object({ current: passwordSchema, next: passwordSchema, code: codeSchema.optional() }),
    output: none,
  }),
  proposeSecondFactor: endpoint({
    method: 'POST',
    path: '/account/second-factor',
    access: 'signed-in',
    fresh: true,
    summary: 'A secret for an authenticator app; it counts once a code of it was shown.',
    input: none,
    output: z.object({ secret: z.string(), uri: z.string() }),
  }),
  confirmSecondFactor: endpoint({
    method: 'PUT',
    path: '/account/second-factor',
    access: 'signed-in',
    summary: 'Turns the second factor on by its first code; gives recovery codes, shown this once.',
    input: z.object({ code: codeSchema }),
    output: recoveryCodesSchema,
  }),
  removeSecondFactor: endpoint({
    method: 'DELETE',
    path: '/account/second-factor',
    access: 'signed-in',
    fresh: true,
    summary: 'Turns the second factor off.',
    input: none,
    output: none,
  }),
  renewRecoveryCodes: endpoint({
    method: 'POST',
    path: '/account/recovery-codes',
    access: 'signed-in',
    fresh: true,
    summary: 'New recovery codes in the place of the earlier ones; shown this once.',
    input: none,
    output: recoveryCodesSchema,
  }),
} as const;

export type OwnAccount = z.output<typeof ownSchema>;
export type OwnSession = z.output<typeof sessionSchema>;
