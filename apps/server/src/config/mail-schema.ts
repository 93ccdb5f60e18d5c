/** The part of `bailiwick.yaml` about mail. */
import { z } from 'zod';
import { MAIL_KINDS } from '../mail/setting.ts';

/** As SMTP takes it, without a name beside it. */
const address = z
  .string()
  .max(254)
  .regex(/^[^\s@<>,;"']+@[A-Za-z0-9.-]+$/, 'must be one mail address, without a name');
const word = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[\x20-\x7e]+$/, 'must be one line of printable characters');

export const mailSchema = z
  .strictObject({
    server: z
      .string()
      .regex(/^[A-Za-z0-9.:-]{1,253}$/, 'must be a host name or an address')
      .describe("Your mail server, or the relay of your provider's: smtp.example.org"),
    port: z.int().min(1).max(65_535).optional().describe('Default 465 with tls: implicit, else 587.'),
    tls: z
      .enum(['implicit', 'starttls', 'none'])
      .optional()
      .describe('Default starttls, which must succeed. none: only for a relay on this machine.'),
    user: word.optional(),
    password: word.optional().describe('Write ${NAME} to read it from the environment.'),
    from: address.describe('Who the mail comes from.'),
    to: z.array(address).min(1).max(20).describe('Who is told what concerns the firm.'),
    send: z
      .array(z.enum(MAIL_KINDS))
      .optional()
      .describe(
        'reminders: evidence that runs out, 60, 30 and 7 days before, reviews, exceptions, time to object. digest: the month in brief. incidents: an offering that was suspended. backups: one that failed. approvals: a request that waits, to whoever may decide, and what was decided, to whoever asked. Default all.',
      ),
    language: z.enum(['en', 'de']).optional().describe('Default en.'),
    console: z
      .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
      .optional()
      .describe('Where people reach the console; mails point there.'),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    error: 'needs user and password, or neither',
  })
  .refine(({ tls, server }) => tls !== 'none' || /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(server), {
    error: 'needs TLS: without it everybody on the way reads along. none is for a relay on this machine',
    path: ['tls'],
  })
  .describe('Mail that the server sends by itself. Without this, none.');

export type MailContent = z.output<typeof mailSchema>;
