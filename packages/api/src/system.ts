/** How the install is: what runs, whether the ledger is whole, what people did. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const none = z.object({});

const actSchema = z.object({
  seq: z.number(),
  id: z.string(),
  at: z.number(),
  kind: z.string(),
  /** Who; left out where it was erased, or the product did it by itself. */
  by: z.string().optional(),
  /** Which part of the product. */
  part: z.string().optional(),
  about: z.string().optional(),
  /** The name that it has now: of a person, of a key. */
  aboutName: z.string().optional(),
  reason: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});

export const systemEndpoints = {
  show: endpoint({
    method: 'GET',
    path: '/system',
    access: 'system.read',
    summary: 'Version, database, ledger and recovery kit.',
    input: none,
    output: z.object({
      version: z.string(),
      node: z.string(),
      startedAt: z.number(),
      database: z.enum(['sqlite', 'postgres']),
      ready: z.boolean(),
      ledger: z.object({
        origin: z.string(),
        /** Entries under the newest checkpoint; left out while nothing is signed. */
        size: z.number().optional(),
        signedAt: z.number().optional(),
      }),
      kit: z.enum(['none', 'outdated', 'untried', 'tried_long_ago', 'ready']),
      /** The last try, where it failed: gone with the next that succeeds. */
      backupFailed: z
        .object({
          at: z.number(),
          message: z.string(),
          remedy: z.string(),
          /** When the newest was made that can be restored. */
          newest: z.number().optional(),
        })
        .optional(),
      /** The last letter, where it did not go. */
      mailFailed: z.object({ at: z.number(), message: z.string(), remedy: z.string() }).optional(),
      /** What was to be kept of a request and was lost last. */
      contentsLostAt: z.number().optional(),
    }),
  }),
  checkLedger: endpoint({
    method: 'POST',
    path: '/system/ledger-check',
    access: 'system.read',
    summary: 'Hashes every entry again and compares the root with the signed checkpoint.',
    input: none,
    output: z.object({
      verdict: z.enum(['whole', 'broken', 'nothing_signed']),
      entries: z.number(),
      milliseconds: z.number(),
      /** What is wrong. */
      because: z.string().optional(),
    }),
  }),
  makeKit: endpoint({
    method: 'POST',
    path: '/system/kit',
    access: 'system.edit',
    fresh: true,
    summary:
      'Makes a recovery kit: a file, and a phrase to print that is shown this once. Only over TLS or on this machine.',
    input: none,
    output: z.object({ root: z.string(), phrase: z.string(), file: z.string() }),
  }),
  tryKit: endpoint({
    method: 'POST',
    path: '/system/kit/trial',
    access: 'system.edit',
    summary: 'Proves that a recovery kit restores, and writes the date down. Nothing is changed.',
    input: z.object({ file: z.string().max(100_000), typed: z.string().max(5_000) }),
    output: z.object({ root: z.string() }),
  }),
  acts: endpoint({
    method: 'GET',
    path: '/system/acts',
    access: 'system.read',
    summary:
      'What people and the product did to this install, the newest first; each is an entry of the ledger.',
    input: z.object({
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: z.object({ acts: z.array(actSchema) }),
  }),
} as const;

export type SystemState = z.output<typeof systemEndpoints.show.output>;
export type FailedBackup = NonNullable<z.output<typeof systemEndpoints.show.output>['backupFailed']>;
export type ListedAct = z.output<typeof actSchema>;
