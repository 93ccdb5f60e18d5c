/** The part of `bailiwick.yaml` about the log: its name, who may read it, who witnesses it, how long entries are kept. */
import { parseVerifierKey } from '@bailiwick/ledger/note';
import { z } from 'zod';

const logName = z
  .string()
  .regex(/^[\x21-\x2a\x2c-\x7e]{1,200}$/, 'must be one word without +, such as example.org/ledger');

const verifierKey = z.string().refine((text) => parseVerifierKey(text) !== undefined, {
  error: 'must be a line of `bailiwick witness keys`, whole',
});

const witness = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
      .describe('Where it takes checkpoints, such as https://accountant.example/witness.'),
    keys: z
      .array(verifierKey)
      .min(1)
      .refine((keys) => new Set(keys.map((key) => key.split('+', 1)[0])).size === 1, {
        error: 'must be the keys of one witness',
      })
      .describe('The lines of `bailiwick witness keys`, got from whoever runs it.'),
    private: z
      .boolean()
      .optional()
      .describe('true: it stands in your own network, and may be reached by a private address and by http.'),
  })
  .refine(({ url, private: ours }) => ours === true || url.startsWith('https:'), {
    path: ['url'],
    error: 'must start with https://, or say `private: true` of a witness in your own network',
  });

export const ledgerSchema = z
  .strictObject({
    origin: logName
      .optional()
      .describe('The name of the log, for ever. Left out: made of the name of the organisation.'),
    publish: z
      .enum(['on', 'off'])
      .optional()
      .describe('Whether anybody who reaches the door may read the log under /ledger/. Default off.'),
    checkpoint_seconds: z
      .int()
      .min(1)
      .max(86_400)
      .optional()
      .describe('How often the log is signed when it has grown. Default 60.'),
    retention_days: z
      .int()
      .min(30)
      .max(36_500)
      .optional()
      .describe(
        'Then the bodies of entries and their rows of the journal are deleted; the log still verifies. Left out: kept for ever.',
      ),
    witnesses: z
      .array(witness)
      .max(8)
      .nullish()
      .describe('Who is asked to cosign each checkpoint: a branch, the accountant, an auditor.'),
    witness: z
      .strictObject({
        serve: z
          .enum(['on', 'off'])
          .optional()
          .describe('Whether this server cosigns the logs of others under /witness/. Default off.'),
        name: logName
          .optional()
          .describe(
            'The name that it signs under, for ever. Left out: made of the name of the organisation.',
          ),
      })
      .optional()
      .describe('Being a witness for others; `bailiwick witness add-log` says for whom.'),
  })
  .describe('The journal as a log that others can verify.');
