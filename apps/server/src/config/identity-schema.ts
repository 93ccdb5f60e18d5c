/** The part of `bailiwick.yaml` about how people sign in. */
import { ROLES } from '@bailiwick/contract/permissions';
import { z } from 'zod';

const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/;

const gifts = z.record(
  z.string().min(1).max(500),
  z.strictObject({
    role: z.enum(ROLES).exclude(['auditor']).optional(),
    team: z.string().trim().min(1).max(100).optional(),
  }),
);

const provider = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'must be a lower-case word'),
    name: z.string().trim().min(1).max(100).describe('What stands on the button.'),
    issuer: z
      .url({ protocol: /^https?$/ })
      .refine((text) => text.startsWith('https://') || LOOPBACK.test(text), {
        error: 'must start with https://',
      })
      .describe('Exactly as the directory writes it; of Microsoft Entra that of your own tenant.'),
    client_id: z.string().min(1).max(300),
    client_secret: z
      .string()
      .min(1)
      .max(4096)
      .optional()
      .describe('Write ${NAME} to read it from the environment.'),
    domains: z
      .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain in lower case'))
      .optional()
      .describe(
        'Mail domains of which this directory knows who has which address. Only there accounts are found by address. Default none.',
      ),
    admits: z
      .enum(['invited', 'everybody'])
      .optional()
      .describe(
        'invited: who was invited here. everybody: whoever has an address in one of the domains. Default invited.',
      ),
    groups_claim: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('The claim that lists groups. Default groups.'),
    groups: gifts
      .optional()
      .describe(
        'What a group of the directory gives; the first that applies. Then the directory rules over roles.',
      ),
  })
  .describe('A directory by which people sign in (OpenID Connect).');

export const identitySchema = z
  .strictObject({
    sessions: z
      .strictObject({
        idle_minutes: z
          .int()
          .min(5)
          .max(43_200)
          .optional()
          .describe('Unused for so long, a session ends. Default 480.'),
        longest_hours: z
          .int()
          .min(1)
          .max(2_160)
          .optional()
          .describe('After so long it ends anyway. Default 168.'),
      })
      .optional(),
    oidc: z.array(provider).max(10).nullish(),
    directory: z
      .strictObject({
        groups: gifts
          .optional()
          .describe(
            'What a group gives, by its name; the first that applies. Then the directory rules over the roles of those whom it knows.',
          ),
      })
      .optional()
      .describe('A directory that writes people and groups here (SCIM 2.0).'),
  })
  .describe('How people sign in.');
