/** The part of `bailiwick.yaml` about what is kept of contents, and for how long. Pseudonyms have their own days. */
import { z } from 'zod';

export const retentionSchema = z
  .strictObject({
    conversations: z
      .strictObject({
        keep: z
          .enum(['on', 'off'])
          .optional()
          .describe(
            'Whether conversations of the safe chat are kept, sealed, for their owners. Default off.',
          ),
        days: z
          .int()
          .min(1)
          .max(3650)
          .optional()
          .describe('So many days after the last change they are deleted. Default 30.'),
      })
      .optional(),
    backup_days: z
      .int()
      .min(0)
      .max(3650)
      .optional()
      .describe(
        'How long you keep backups of the database and of subject-keys.db. Certificates of deletion say so. Default 35.',
      ),
  })
  .describe('What is kept of contents, and for how long.');
