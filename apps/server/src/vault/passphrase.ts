/** A root key under a passphrase: Argon2id (RFC 9106) makes the key that it is sealed under. */
import { argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { open, seal } from './seal.ts';

const derive = promisify(argon2);

const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** RFC 9106, section 4: the second recommended option, 64 MiB; about a quarter of a second. */
const COST = { memory: 65_536, passes: 3, lanes: 4 };

/** Bounded above, so that an altered record cannot make a start take hours or all memory. */
export const WRAPPED_ROOT = z.strictObject({
  argon2id: z.strictObject({
    /** KiB. */
    memory: z.int().min(8_192).max(1_048_576),
    passes: z.int().min(1).max(20),
    lanes: z.int().min(1).max(16),
    salt: z.base64(),
  }),
  wrapped: z.base64(),
});

export type WrappedRoot = z.infer<typeof WRAPPED_ROOT>;

/** @param use what the wrapped key is for; it opens for nothing else. */
export async function wrapRoot(
  root: Uint8Array,
  { id, passphrase, use }: { readonly id: string; readonly passphrase: string; readonly use: string },
): Promise<WrappedRoot> {
  const argon2id = { ...COST, salt: randomBytes(SALT_BYTES).toString('base64') };
  const key = await keyFrom(passphrase, argon2id);
  const sealed = seal({ key, id: Buffer.from(id, 'hex') }, context(use, argon2id), root);
  return { argon2id, wrapped: Buffer.from(sealed).toString('base64') };
}

/** Undefined when the passphrase is another one, or something was altered: the two cannot be told apart. */
export async function unwrapRoot(
  { argon2id, wrapped }: WrappedRoot,
  { id, passphrase, use }: { readonly id: string; readonly passphrase: string; readonly use: string },
): Promise<Uint8Array | undefined> {
  const key = await keyFrom(passphrase, argon2id);
  const sealed = new Uint8Array(Buffer.from(wrapped, 'base64'));
  const opened = open({ key, id: Buffer.from(id, 'hex') }, context(use, argon2id), sealed);
  return opened instanceof Uint8Array ? opened : undefined;
}

/** Keyboards write `é` in two ways (Unicode normal forms); a passphrase must not depend on which. */
function keyFrom(
  passphrase: string,
  { memory, passes, lanes, salt }: WrappedRoot['argon2id'],
): Promise<Uint8Array> {
  return derive('argon2id', {
    message: Buffer.from(passphrase.normalize('NFKC')),
    nonce: Buffer.from(salt, 'base64'),
    parallelism: lanes,
    tagLength: KEY_BYTES,
    memory,
    passes,
  });
}

const context = (use: string, cost: WrappedRoot['argon2id']): readonly string[] => [
  'root',
  use,
  JSON.stringify([cost.memory, cost.passes, cost.lanes, cost.salt]),
];
