/** The part of `bailiwick.yaml` about backups that the server makes by itself. */
import { AgeError, parseRecipient } from '@bailiwick/age';
import { z } from 'zod';

const key = z.string().check(({ value, issues }) => {
  try {
    if (parseRecipient(value).kind === 'hybrid') return;
    issues.push({ code: 'custom', input: value, message: 'must be a post-quantum key (age1pq…)' });
  } catch (error) {
    if (!(error instanceof AgeError)) throw error;
    issues.push({
      code: 'custom',
      input: value,
      message: 'is no age key; make one: bailiwick export keygen',
    });
  }
});

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
