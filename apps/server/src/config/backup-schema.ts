/** The part of `bailiwick.yaml` about backups that the server makes by itself. */
import { z } from 'zod';

/** By its looks, so that a server without backups need not load what reads it; a wrong one is told when it is used. */
const key = z
  .string()
  .regex(
    /^age1pq1[02-9ac-hj-np-z]{1940,1970}$/,
    'is no post-quantum age key; make one: bailiwick export keygen',
  );

export const backupSchema = z
  .strictObject({
    folder: z.string().min(1).max(4096).describe('Where they are written: another disk, or a mounted share.'),
    keys: z
      .array(key)
      .min(1)
      .max(10)
      .describe('Recovery keys (age1pq…) that open them when this machine is gone.'),
    every_hours: z.int().min(1).max(720).optional().describe('Default 24.'),
  })
  .describe('Backups that the server makes by itself, on SQLite; kept for retention.backup_days.');
