/**
 * The keyring as it rests in the database: sealed under the root key, and said who can open it.
 *
 * One root key as a rule; two while the way of protecting it changes, so that an interrupted change leaves one that
 * opens. Names and states of epochs stand in the clear, authenticated along, so that a fault can name what is missing.
 */
import { z } from 'zod';
import { deriveKey } from './derive.ts';
import { decodeKeyring, encodeKeyring, type Keyring } from './keyring.ts';
import { WRAPPED_ROOT } from './passphrase.ts';
import { open, seal } from './seal.ts';

const ID = z.string().regex(/^[0-9a-f]{16}$/);

/** How a root key is come by. Another way is another member here, and one in `unlock.ts`. */
const PROTECTION = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file') }),
  WRAPPED_ROOT.extend({ kind: z.literal('passphrase') }),
  /** `service` says which, for people; `wrapped` is the service's own text. */
  z.strictObject({ kind: z.literal('kms'), service: z.string().max(300), wrapped: z.string().max(10_000) }),
]);

export type Protection = z.infer<typeof PROTECTION>;

const RECORD = z.strictObject({
  format: z.literal('bailiwick keyring 1'),
  epochs: z.array(
    z.strictObject({ id: ID, made: z.number(), state: z.enum(['announced', 'current', 'retiring']) }),
  ),
  roots: z.array(z.strictObject({ id: ID, protection: PROTECTION, sealed: z.base64() })).min(1),
});

export type KeyringRecord = z.infer<typeof RECORD>;
export type SealedUnder = KeyringRecord['roots'][number];

/** A root key with its name and the way in which it is protected. */
export interface Root {
  readonly id: string;
  readonly key: Uint8Array;
  readonly protection: Protection;
}

/** Undefined where the text is no record that this version knows. */
export function readRecord(text: string): KeyringRecord | undefined {
  try {
    return RECORD.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The keyring sealed under each of the root keys. */
export function writeRecord(keyring: Keyring, roots: readonly Root[]): string {
  const epochs = keyring.epochs.map(({ id, made, state }) => ({ id, made, state }));
  const record: KeyringRecord = {
    format: 'bailiwick keyring 1',
    epochs,
    roots: roots.map(({ id, key, protection }) => ({
      id,
      protection,
      sealed: Buffer.from(
        seal(sealingKey(id, key), context(epochs, id, protection), encodeKeyring(keyring)),
      ).toString('base64'),
    })),
  };
  return JSON.stringify(record);
}

/** Undefined when the root key is another one, or the record was altered. */
export function openRecord(
  { epochs }: KeyringRecord,
  { id, protection, sealed }: SealedUnder,
  root: Uint8Array,
): Keyring | undefined {
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
  const opened = open(sealingKey(id, root), context(epochs, id, protection), bytes);
  return opened instanceof Uint8Array ? decodeKeyring(opened) : undefined;
}

const sealingKey = (id: string, root: Uint8Array) => ({
  key: deriveKey(root, 'keyring seal'),
  id: Buffer.from(id, 'hex'),
});

const context = (epochs: KeyringRecord['epochs'], id: string, protection: Protection): readonly string[] => [
  'keyring',
  id,
  JSON.stringify(epochs.map(({ id: epoch, made, state }) => [epoch, made, state])),
  protection.kind,
];
