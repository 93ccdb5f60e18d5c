/** Tables to hand out: the register, those who process data, offerings side by side. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const tableSchema = z.enum(['register', 'sub-processors', 'comparison']);
const languageSchema = z.enum(['en', 'de']).default('en');
/** Offerings of the register, with commas; all where left out. */
const idsSchema = z.string().max(10_000).optional();

export const vendorTablesEndpoints = {
  show: endpoint({
    method: 'GET',
    path: '/vendor-tables/:table',
    access: 'vendors.read',
    summary:
      'The register, the processors, or offerings side by side, with who controls them and what they cost.',
    input: z.object({ table: tableSchema, ids: idsSchema, language: languageSchema }),
    output: z.object({
      title: z.string(),
      /** The day as of which it holds, ISO 8601. */
      on: z.string(),
      columns: z.array(z.object({ key: z.string(), head: z.string() })),
      rows: z.array(z.record(z.string(), z.string())),
    }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/vendor-tables/:table/file',
    access: 'vendors.read',
    summary: 'The same as a file: CSV without formulas, JSON with stable keys, PDF or DOCX to print.',
    input: z.object({
      table: tableSchema,
      ids: idsSchema,
      language: languageSchema,
      format: z.enum(['csv', 'json', 'pdf', 'docx']),
    }),
    output: z.object({}),
    answers: 'file',
  }),
} as const;

export type VendorTable = z.output<typeof vendorTablesEndpoints.show.output>;
