/**
 * The keys that do the work, as they lie under the root key: those that last, and the epochs.
 *
 * The root key only wraps the keyring, so it can be changed without touching a single sealed value, and an epoch can be
 * destroyed without touching the root key. What lasts are keys of names and indexes, which cannot change without
 * forgetting what they name; what rotates are the keys that values are sealed under.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { deriveKey } from './derive.ts';

const KEY_BYTES = 32;
const ID_BYTES = 8;

/** `announced`: can open, does not seal yet. `current`: seals. `retiring`: opens what is not sealed anew yet. */
export type EpochState = 'announced' | 'current' | 'retiring';

export interface Epoch {
  /** Eight bytes in hex. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly made: number;
  readonly state: EpochState;
  readonly master: Uint8Array;
}

export interface Keyring {
  /** Names the keys that last, in what they seal. */
  readonly id: string;
  readonly scopeName: Uint8Array;
  readonly lists: Uint8Array;
  readonly listSeal: Uint8Array;
  readonly canarySeal: Uint8Array;
  readonly epochs: readonly Epoch[];
}

export const randomKey = (): Uint8Array => new Uint8Array(randomBytes(KEY_BYTES));

/** The name of a key: it says nothing about it. */
export const nameOf = (key: Uint8Array): string =>
  Buffer.from(deriveKey(key, 'key id').slice(0, ID_BYTES)).toString('hex');

/** The first keyring of a home. Derived from one key, as before there were keyrings: an old home keeps all it has. */
export function firstKeyring(master: Uint8Array, now: number): Keyring {
  return {
    id: nameOf(master),
    scopeName: deriveKey(master, 'scope name'),
    lists: deriveKey(master, 'own lists').slice(0, 16),
    listSeal: deriveKey(master, 'own lists seal'),
    canarySeal: deriveKey(master, 'canary seal'),
    epochs: [{ id: nameOf(master), made: now, state: 'current', master }],
  };
}

export function announceEpoch(keyring: Keyring, now: number): Keyring {
  const master = randomKey();
  return {
    ...keyring,
    epochs: [...keyring.epochs, { id: nameOf(master), made: now, state: 'announced', master }],
  };
}

const NEXT: Readonly<Record<EpochState, EpochState>> = {
  announced: 'current',
  current: 'retiring',
  retiring: 'retiring',
};

/** The announced epoch seals from now on; the one before it retires. */
export const promoteEpoch = (keyring: Keyring): Keyring => ({
  ...keyring,
  epochs: keyring.epochs.map((epoch) => ({ ...epoch, state: NEXT[epoch.state] })),
});

/** Without the epochs that retire: whatever is still sealed under them never opens again. */
export const withoutRetired = (keyring: Keyring): Keyring => ({
  ...keyring,
  epochs: keyring.epochs.filter(({ state }) => state !== 'retiring'),
});

const keyBytes = z.codec(
  z.hex(),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  {
    decode: (hex) => new Uint8Array(Buffer.from(hex, 'hex')),
    encode: (bytes) => Buffer.from(bytes).toString('hex'),
  },
);

const KEYRING = z.strictObject({
  id: z.string(),
  scopeName: keyBytes,
  lists: keyBytes,
  listSeal: keyBytes,
  canarySeal: keyBytes,
  epochs: z
    .array(
      z.strictObject({
        id: z.string(),
        made: z.number(),
        state: z.enum(['announced', 'current', 'retiring']),
        master: keyBytes,
      }),
    )
    .min(1),
});

export const encodeKeyring = (keyring: Keyring): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(z.encode(KEYRING, { ...keyring, epochs: [...keyring.epochs] })));

/** @throws ZodError or SyntaxError, which may quote keys: callers let neither out. */
export const decodeKeyring = (bytes: Uint8Array): Keyring =>
  z.decode(KEYRING, JSON.parse(new TextDecoder().decode(bytes)) as z.input<typeof KEYRING>);
