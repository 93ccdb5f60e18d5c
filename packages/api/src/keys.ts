/** Keys with which programs come through the door. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const budgetSchema = z.object({
  requestsPerMinute: z.number().min(0).optional(),
  tokensPerDay: z.number().min(0).optional(),
  moneyPerMonth: z.number().min(0).optional(),
});

const keySchema = z.object({
  id: z.string(),
  name: z.string(),
  team: z.string().optional(),
  created: z.number(),
  expires: z.number().optional(),
  revoked: z.number().optional(),
  offerings: z.array(z.string()).optional(),
  budget: budgetSchema,
  state: z.enum(['in_force', 'expired', 'revoked']),
});

export const keysEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/keys',
    access: 'keys.read',
    summary: 'Every key that was ever created, without the keys themselves.',
    input: z.object({}),
    output: z.object({ keys: z.array(keySchema), offerings: z.array(z.string()) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/keys',
    access: 'keys.edit',
    fresh: true,
    summary: 'Creates a key; it is shown this once.',
    input: z.object({
      name: z.string().trim().min(1).max(100),
      team: z.string().trim().min(1).max(100).optional(),
      /** Milliseconds since the epoch. */
      expires: z.number().optional(),
      offerings: z.array(z.string()).optional(),
      budget: budgetSchema.optional(),
    }),
    output: z.object({ id: z.string(), key: z.string() }),
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: '/keys/:id',
    access: 'keys.edit',
    fresh: true,
    summary: 'Revokes a key: the next request with it is refused.',
    input: z.object({ id: z.string() }),
    output: z.object({}),
  }),
} as const;

export type ApiKey = z.output<typeof keySchema>;
