/** What lies in the file of an offering: documents with the words that answers rest on, and exceptions. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

/** Contracts are long; no contract is longer than this. Base64 takes a third more. */
const LARGEST_DOCUMENT = 48 * 1_048_576;

const idSchema = z.string().max(64);
const shaSchema = z.string().regex(/^[0-9a-f]{64}$/);
const none = z.object({});

const documentSchema = z.object({
  sha256: z.string(),
  title: z.string(),
  url: z.string().optional(),
  mediaType: z.string(),
  text: z.string(),
  /** Where answers stand in the text: UTF-16 code units from `start` up to, not with, `end`. */
  marks: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      claim: z.string(),
      field: z.string(),
    }),
  ),
});

export const vendorPapersEndpoints = {
  document: endpoint({
    method: 'GET',
    path: '/vendors/:id/documents/:sha256',
    access: 'vendors.read',
    summary: 'The text of a document, and where in it the answers stand.',
    input: z.object({ id: idSchema, sha256: shaSchema }),
    output: documentSchema,
  }),
  upload: endpoint({
    method: 'POST',
    path: '/vendors/:id/documents',
    access: 'vendors.edit',
    summary: 'Reads a document for 21 questions, keeps it, and proposes what it answers.',
    input: z.object({
      id: idSchema,
      name: z.string().trim().min(1).max(255),
      type: z.string().max(100).optional(),
      /** Base64. */
      bytes: z.base64(),
    }),
    output: z.object({
      sha256: z.string(),
      title: z.string(),
      /** Answers that the register did not have from this document yet. */
      fresh: z.number(),
    }),
    largestBody: LARGEST_DOCUMENT,
  }),
  byAddress: endpoint({
    method: 'POST',
    path: '/vendors/:id/documents/by-address',
    access: 'vendors.edit',
    summary: 'Reads a page or document at a public https address, keeps it, and looks at it again every day.',
    input: z.object({ id: idSchema, address: z.string().trim().min(1).max(2048) }),
    output: z.object({ sha256: z.string(), title: z.string(), fresh: z.number() }),
  }),
  except: endpoint({
    method: 'POST',
    path: '/vendors/:id/exceptions',
    access: 'vendors.approve',
    fresh: true,
    summary: 'Lets a class pass against the evidence: for a reason, and until a day or with a second person.',
    input: z.object({
      id: idSchema,
      class: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
      form: z.enum(['clear', 'pseudonymised']),
      reason: z.string().trim().min(1).max(500),
      /** The last day, ISO 8601. */
      until: z.iso.date().optional(),
      secondPerson: z.string().trim().min(1).max(100).optional(),
    }),
    output: z.object({ exception: z.string() }),
  }),
  endException: endpoint({
    method: 'POST',
    path: '/vendors/:id/exceptions/:exception/end',
    access: 'vendors.approve',
    summary: 'Ends an exception.',
    input: z.object({
      id: idSchema,
      exception: z.string().max(100),
      reason: z.string().trim().min(1).max(500),
    }),
    output: none,
  }),
  liftSuspension: endpoint({
    method: 'POST',
    path: '/vendors/:id/suspensions/:suspension/lifting',
    access: 'vendors.approve',
    fresh: true,
    summary: 'Lifts a suspension: what it kept back may pass again, where the evidence carries it.',
    input: z.object({
      id: idSchema,
      suspension: z.string().max(100),
      reason: z.string().trim().min(1).max(500),
    }),
    output: none,
  }),
  settleObjection: endpoint({
    method: 'POST',
    path: '/vendors/:id/objections/:objection/settlement',
    access: 'vendors.approve',
    summary: 'Says what came of the time to object: its clock stops.',
    input: z.object({
      id: idSchema,
      objection: z.string().max(100),
      outcome: z.string().trim().min(1).max(500),
    }),
    output: none,
  }),
} as const;

export type VendorDocument = z.output<typeof documentSchema>;
