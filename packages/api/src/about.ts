/** What everybody may know of an install, signed in or not. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

export const aboutEndpoints = {
  install: endpoint({
    method: 'GET',
    path: '/about',
    access: 'anybody',
    summary: 'The name of the organisation and the version that answers.',
    input: z.object({}),
    output: z.object({
      organisation: z.string().optional(),
      country: z.string().optional(),
      version: z.string(),
    }),
  }),
} as const;
