/**
 * Passwords as they rest: Argon2id (RFC 9106) in the PHC string format, so that each carries its parameters and salt and
 * stronger ones can come later. Parameters as OWASP's Password Storage Cheat Sheet advises.
 */
import { argon2, timingSafeEqual } from 'node:crypto';

interface Cost {
  /** KiB */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Each takes its memory while it runs; more at once would let strangers fill ours. */
const MOST_AT_ONCE = 4;
const SHAPE =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

/** @param salt 16 random bytes. */
export async function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  if (salt.length !== SALT_BYTES) throw new RangeError(`A salt has ${SALT_BYTES} bytes.`);
  const { memory, passes, parallelism } = COST;
  const hash = await derived(password, salt, COST);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
}

/**
 * @param stored undefined where there is no password: then it takes as long and is wrong.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', hash = ''] = SHAPE.exec(stored ?? '') ?? [];
  if (memory === undefined) {
    await derived(password, Buffer.alloc(SALT_BYTES), COST);
    return false;
  }
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(
    await derived(password, Buffer.from(salt, 'base64'), cost),
    Buffer.from(hash, 'base64'),
  );
}

/** Whether a password should be hashed anew at the next sign-in. */
export function isWeaklyHashed(stored: string): boolean {
  const [, memory, passes] = SHAPE.exec(stored) ?? [];
  return Number(memory) < COST.memory || Number(passes) < COST.passes;
}

let running = 0;
const waiting: (() => void)[] = [];

async function derived(password: string, nonce: Uint8Array, cost: Cost): Promise<Buffer> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await new Promise((resolve, reject) => {
      // Letters that look the same are the same, whatever the keyboard (NIST SP 800-63B-4, 3.1.1.2).
      const message = password.normalize('NFKC');
      argon2('argon2id', { message, nonce, tagLength: HASH_BYTES, ...cost }, (error, hash) =>
        error === null ? resolve(hash) : reject(error),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
