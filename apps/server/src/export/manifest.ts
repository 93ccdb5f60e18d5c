import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CARRIED } from './decided.ts';
import { refused } from './refusal.ts';
import type { Member } from './tar.ts';

export const MANIFEST = 'manifest.json';
/** Shows that the ledger holds the manifest's SHA-256; stands behind the manifest, of which it speaks. */
export const PROOF = 'manifest.tlog-proof';

/** What a part holds, by the form of its path: no other path is in an export. */
const FORMS = {
  readme: /^README\.md$/,
  configuration: /^configuration\/bailiwick\.yaml$/,
  register: /^register\/\d{6}\.jsonl$/,
  document: /^documents\/[0-9a-f]{64}\.(?:json|original|txt)$/,
  schema: /^schema\/[a-z-]{1,40}\.schema\.json$/,
  keyring: /^keys\/keyring\.json$/,
  keys: /^keys\/api-keys\.jsonl$/,
  table: new RegExp(`^tables/(?:${CARRIED.join('|')})/\\d{6}\\.jsonl$`),
  file: /^home\/(?:lists|knowledge|past-configurations|proposals)(?:\/[A-Za-z0-9_][A-Za-z0-9._-]{0,60}){1,2}$/,
  log: /^ledger\/(?:checkpoint|keys|minimum-index|tile\/(?:\d{1,2}|entries)\/(?:x\d{3}\/){0,5}\d{3}(?:\.p\/\d{1,3})?)$/,
  entries: /^ledger\/rows\/\d{6}\.jsonl$/,
  lists: /^lists\/lists\.jsonl$/,
  contents: /^contents\/\d{6}\.jsonl$/,
  conversations: /^conversations\/\d{6}\.jsonl$/,
  pseudonyms: /^pseudonyms\/\d{6}\.jsonl$/,
  journal: /^journal\/\d{6}\.jsonl$/,
} as const satisfies Record<string, RegExp>;

export type PartKind = keyof typeof FORMS;
const KINDS = Object.keys(FORMS) as readonly PartKind[];

/** One file of an export. */
export interface Part extends Member {
  readonly kind: PartKind;
  /** Lines of JSON, where it is made of such. */
  readonly rows?: number;
}

const listed = z.strictObject({
  path: z.string(),
  kind: z.enum(KINDS),
  rows: z.int().nonnegative().optional(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Listed = z.infer<typeof listed>;

const manifest = z.strictObject({
  format: z.literal('bailiwick-export'),
  version: z.literal(1),
  product: z.string(),
  made: z.iso.datetime(),
  parts: z.array(listed),
});
export type Manifest = z.infer<typeof manifest>;

export function listedAs({ path, kind, rows, bytes }: Part): Listed {
  const entry = { path, kind, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  return rows === undefined ? entry : { ...entry, rows };
}

/** @throws BailiwickError `malformed_request` for a path that no export has: `../../etc/passwd` is one of those. */
export function kindOf(path: string): PartKind {
  const kind = KINDS.find((one) => FORMS[one].test(path));
  if (kind === undefined) throw refused('The archive holds a file that does not belong into an export.');
  return kind;
}

/** @throws BailiwickError `malformed_request` */
export function parseManifest(bytes: Uint8Array): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw refused('The manifest of the archive is not JSON.');
  }
  const version = z.looseObject({ version: z.int().min(2) }).safeParse(read);
  if (version.success) {
    throw refused(
      'The export was made by a newer version.',
      'Update this install, then import again. Nothing was changed.',
    );
  }
  const parsed = manifest.safeParse(read);
  if (!parsed.success) throw refused('The manifest of the archive is malformed.');
  return parsed.data;
}
