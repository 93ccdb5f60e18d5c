/** What is known beforehand: the bundle in use, how old it is, newer ones without a network, and whose are taken. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const none = z.object({});
const languageSchema = z.enum(['en', 'de']).default('en');
const freshnessSchema = z.enum(['fresh', 'soon', 'stale']);

/** Bundles have four megabytes at most; base64 takes a third more. */
const LARGEST_BUNDLE = 8 * 1_048_576;

const bundleSchema = z.object({
  name: z.string(),
  /** The day on which it was made, ISO 8601. */
  builtOn: z.string(),
  revision: z.number(),
  /** Whose signature it carries; left out for what the product brought along. */
  signer: z.string().optional(),
});

const keySchema = z.object({
  name: z.string(),
  /** What two people compare over the telephone. */
  fingerprint: z.string(),
});

/** The text of a file with a public key. */
const keyFileSchema = z.string().min(1).max(20_000);

const offeringSchema = z.object({
  id: z.string(),
  vendor: z.string(),
  product: z.string(),
  plan: z.string().optional(),
  answers: z.number(),
  /** The last good day of the answer that runs out first. */
  firstEnds: z.string().optional(),
  freshness: freshnessSchema,
});

export const vendorKnowledgeEndpoints = {
  show: endpoint({
    method: 'GET',
    path: '/vendor-knowledge',
    access: 'vendors.read',
    summary: 'The bundle in use, what of it is stale, whose bundles are taken, and what it says that is new.',
    input: none,
    output: z.object({
      bundle: bundleSchema,
      answers: z.number(),
      stale: z.number(),
      /** Within thirty days. */
      soon: z.number(),
      offerings: z.array(offeringSchema),
      trusted: z.array(keySchema),
      /** Answers about offerings of the register that nobody has proposed yet. */
      fresh: z.number(),
    }),
  }),
  offering: endpoint({
    method: 'GET',
    path: '/vendor-knowledge/offerings/:id',
    access: 'vendors.read',
    summary: 'Everything known beforehand of one offering: answers, sources, and what to do about them.',
    input: z.object({ id: z.string().max(64), language: languageSchema }),
    output: z.object({
      vendor: z.string(),
      product: z.string(),
      plan: z.string().optional(),
      bundle: bundleSchema,
      answers: z.array(
        z.object({
          question: z.string(),
          said: z.string(),
          title: z.string(),
          url: z.string().optional(),
          /** The vendor's own words. */
          quote: z.string().optional(),
          /** Read in the vendor's own text, or reported by others. */
          read: z.enum(['primary', 'secondary']),
          seenOn: z.string(),
          validUntil: z.string(),
          freshness: freshnessSchema,
        }),
      ),
      /** What a firm can do to better an answer. */
      mends: z.array(z.object({ text: z.string(), url: z.string().optional() })),
    }),
  }),
  load: endpoint({
    method: 'POST',
    path: '/vendor-knowledge/bundle',
    access: 'vendors.approve',
    summary: 'Takes a newer bundle into use: signed by somebody who is trusted, or nothing changes.',
    input: z.object({ bytes: z.base64() }),
    output: z.object({ change: z.enum(['newer', 'same']), bundle: bundleSchema }),
    largestBody: LARGEST_BUNDLE,
  }),
  renew: endpoint({
    method: 'POST',
    path: '/vendor-knowledge/renewal',
    access: 'vendors.edit',
    summary: 'Proposes what the knowledge in use says about the offerings of the register.',
    input: none,
    output: z.object({ proposed: z.number() }),
  }),
  readKey: endpoint({
    method: 'POST',
    path: '/vendor-knowledge/keys/reading',
    access: 'vendors.approve',
    summary: 'Whose key a file holds, and its fingerprint to compare; nothing is changed.',
    input: z.object({ file: keyFileSchema }),
    output: keySchema,
  }),
  trust: endpoint({
    method: 'POST',
    path: '/vendor-knowledge/keys',
    access: 'vendors.approve',
    fresh: true,
    summary: 'Takes bundles that are signed with this key from now on.',
    input: z.object({ file: keyFileSchema }),
    output: keySchema,
  }),
  distrust: endpoint({
    method: 'DELETE',
    path: '/vendor-knowledge/keys/:name',
    access: 'vendors.approve',
    summary: 'Takes no more bundles of this key; one in use that only it vouches for goes.',
    input: z.object({ name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/) }),
    output: none,
  }),
} as const;

export type VendorKnowledge = z.output<typeof vendorKnowledgeEndpoints.show.output>;
export type KnownOffering = z.output<typeof vendorKnowledgeEndpoints.offering.output>;
