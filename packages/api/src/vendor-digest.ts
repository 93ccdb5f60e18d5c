/** The month in brief: what changed with vendors, what needs a decision, what is due. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const periodSchema = z.object({
  /** The first and the last day, ISO 8601; left out: the last thirty days. */
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  language: z.enum(['en', 'de']).default('en'),
});

const digestSchema = z.object({
  since: z.string(),
  until: z.string(),
  sections: z.array(
    z.object({
      key: z.enum(['decide', 'narrowed', 'widened', 'documents', 'soon']),
      title: z.string(),
      items: z.array(
        z.object({
          text: z.string(),
          /** The offering of the register that it is about. */
          profile: z.string().optional(),
        }),
      ),
    }),
  ),
});

export const vendorDigestEndpoints = {
  show: endpoint({
    method: 'GET',
    path: '/vendor-digest',
    access: 'vendors.read',
    summary: 'What changed that matters, what needs a decision, and what is due.',
    input: periodSchema,
    output: digestSchema,
  }),
  file: endpoint({
    method: 'GET',
    path: '/vendor-digest/file',
    access: 'vendors.read',
    summary: 'The same as one page: PDF or Word to print, HTML for a mail.',
    input: periodSchema.extend({ format: z.enum(['pdf', 'docx', 'html']) }),
    output: z.object({}),
    answers: 'file',
  }),
} as const;

export type VendorDigest = z.output<typeof digestSchema>;
