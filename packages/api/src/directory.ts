/** The firm's directory: by which tokens it may write people and groups here, and which groups it wrote. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const nameSchema = z.string().trim().min(1).max(100);
const none = z.object({});

export const directoryEndpoints = {
  show: endpoint({
    method: 'GET',
    path: '/directory',
    access: 'people.read',
    summary: 'Where a directory writes (SCIM 2.0), by which tokens, and the groups that it wrote.',
    input: none,
    output: z.object({
      address: z.string(),
      tokens: z.array(z.object({ name: z.string(), created: z.number() })),
      groups: z.array(
        z.object({
          name: z.string(),
          members: z.number(),
          role: z.string().optional(),
          team: z.string().optional(),
        }),
      ),
    }),
  }),
  makeToken: endpoint({
    method: 'POST',
    path: '/directory/tokens',
    access: 'people.edit',
    fresh: true,
    summary: 'A token by which a directory may write people and groups here; shown this once.',
    input: z.object({ name: nameSchema }),
    output: z.object({ token: z.string() }),
  }),
  revokeToken: endpoint({
    method: 'DELETE',
    path: '/directory/tokens/:name',
    access: 'people.edit',
    fresh: true,
    summary: 'Revokes a token: the directory is refused at once. Whom it brought in stays.',
    input: z.object({ name: nameSchema }),
    output: none,
  }),
} as const;

export type Directory = z.output<typeof directoryEndpoints.show.output>;
