/** The part of `bailiwick.yaml` about what is kept of contents, and for how long. Pseudonyms have their own days. */
import { z } from 'zod';

const word = z.string().trim().min(1).max(200);

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
    contents: z
      .strictObject({
        keep: z
          .enum(['on', 'off'])
          .optional()
          .describe('Whether the texts of requests and replies are kept, sealed. Default off.'),
        days: z
          .int()
          .min(1)
          .max(3650)
          .optional()
          .describe('So many days after the request they are deleted. Default 30.'),
        teams: z.array(word).min(1).max(200).optional().describe('Only of these teams.'),
        keys: z.array(word).min(1).max(200).optional().describe('Only of API keys of these names.'),
        chat: z
          .enum(['keep', 'leave_out'])
          .optional()
          .describe(
            'Whether what people ask in the safe chat is kept as well, to be revealed to others with a reason. Default leave_out.',
          ),
      })
      .optional()
      .describe('What was written, what the vendor saw, and what came back.'),
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
