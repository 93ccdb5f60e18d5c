/** Can we leave? Exports of everything, backups, and the exit drill. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const none = z.object({});
const nameSchema = z.string().max(100);

/** `readable`: whoever opens the export reads it; otherwise it is sealed in it, with its keys. */
const kept = z.enum(['sealed', 'readable']).optional();
const readable = {
  /** Kept conversations. */
  conversations: kept,
  /** Kept contents of requests. */
  contents: kept,
};

const exportSchema = z.object({ name: z.string(), made: z.number(), bytes: z.number() });
const rowsSchema = z.record(z.string(), z.number());
const madeBackupSchema = z.object({
  /** ISO 8601. */
  at: z.string(),
  bytes: z.number(),
  /** What was new. */
  written: z.number(),
});
const backupStepSchema = z.enum(['copying', 'writing', 'trying']);

const sideSchema = z.object({
  answered: z.number(),
  refused: z.number(),
  medianMs: z.number().optional(),
  cost: z.number().optional(),
});

const outcomeSchema = z.object({
  kind: z.enum(['answered', 'forbidden', 'unable', 'unsaid']),
  /** What it said, cut where it is long. */
  text: z.string(),
  ms: z.number().optional(),
});

export const drillSchema = z.object({
  from: z.string(),
  to: z.string(),
  asked: z.number(),
  planned: z.number(),
  /** 0: a switch would hardly be noticed; 100: it cannot be done. Left out where nothing could be compared. */
  number: z.number().optional(),
  parts: z.array(
    z.object({
      name: z.string(),
      /** 0 nothing is lost, 1 everything; left out where the sample does not measure it. */
      loss: z.number().optional(),
      points: z.number(),
    }),
  ),
  sides: z.object({ from: sideSchema, to: sideSchema }),
  pairs: z.array(z.object({ id: z.string(), from: outcomeSchema, to: outcomeSchema })),
  /** The report, as Markdown. */
  report: z.string(),
});

export const exportsEndpoints = {
  show: endpoint({
    method: 'GET',
    path: '/exports',
    access: 'exports.read',
    summary: 'Exports that wait to be carried away, backups, and what is under way.',
    input: none,
    output: z.object({
      exports: z.array(exportSchema),
      underWay: z.object({ since: z.number(), rows: rowsSchema }).optional(),
      backups: z.object({
        /** `postgres`: the database has backups of its own. */
        state: z.enum(['kept', 'not_set_up', 'postgres']),
        folder: z.string().optional(),
        made: z.array(madeBackupSchema),
        /** Milliseconds since the epoch. */
        due: z.number().optional(),
        underWay: z.object({ since: z.number(), step: backupStepSchema, share: z.number() }).optional(),
        failed: z.object({ at: z.number(), message: z.string(), remedy: z.string() }).optional(),
      }),
      offerings: z.array(z.string()),
    }),
  }),
  make: endpoint({
    method: 'POST',
    path: '/exports',
    access: 'exports.run',
    fresh: true,
    summary: 'Writes everything into one encrypted file; goes on when the caller goes away.',
    input: z.discriminatedUnion('by', [
      z.object({ by: z.literal('key'), key: z.string().trim().min(1).max(10_000), ...readable }),
      z.object({
        by: z.literal('passphrase'),
        passphrase: z.string().min(12).max(1_000),
        ...readable,
      }),
    ]),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('progress'), rows: rowsSchema }),
      exportSchema.extend({ kind: z.literal('done') }),
    ]),
    answers: 'lines',
  }),
  download: endpoint({
    method: 'GET',
    path: '/exports/:name/file',
    access: 'exports.run',
    summary: 'The encrypted file.',
    input: z.object({ name: nameSchema }),
    output: none,
    answers: 'file',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/exports/:name',
    access: 'exports.run',
    summary: 'Takes an export away.',
    input: z.object({ name: nameSchema }),
    output: none,
  }),
  backUp: endpoint({
    method: 'POST',
    path: '/exports/backups',
    access: 'system.edit',
    summary: 'Makes a backup now, and tries it by a restore.',
    input: none,
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('progress'), step: backupStepSchema, share: z.number() }),
      madeBackupSchema.extend({ kind: z.literal('done') }),
    ]),
    answers: 'lines',
  }),
  drills: endpoint({
    method: 'GET',
    path: '/exports/drills',
    access: 'exports.read',
    summary: 'Exit drills of before, the newest first.',
    input: none,
    output: z.object({ drills: z.array(z.object({ at: z.number(), drill: drillSchema })) }),
  }),
  drill: endpoint({
    method: 'POST',
    path: '/exports/drills',
    access: 'exports.run',
    summary: 'Asks two offerings the same through the door, and says how locked-in that makes the firm.',
    input: z.object({
      from: z.string().max(64),
      to: z.string().max(64),
      requests: z.number().int().min(1).max(12),
      /** One’s own kept conversations, in place of the sample that comes along: each is asked again up to its last question. */
      conversations: z
        .array(z.string().regex(/^cv_[0-9a-z]{26}$/))
        .min(1)
        .max(12)
        .optional(),
    }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('progress'), done: z.number(), of: z.number() }),
      z.object({ kind: z.literal('done'), drill: drillSchema }),
    ]),
    answers: 'lines',
  }),
} as const;

export type ExportsState = z.output<typeof exportsEndpoints.show.output>;
export type DrillResult = z.output<typeof drillSchema>;
