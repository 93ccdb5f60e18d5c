/** What keys sign of a checkpoint: its text (`c2sp.org/signed-note`), or its tree and a time (`c2sp.org/tlog-cosignature`). */
import { concat, uint64, utf8 } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { verifyMlDsa44 } from './ml-dsa-44/verify.ts';
import type { VerifierKey } from './note.ts';

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** The text that the checkpoint was read from. */
  readonly text: string;
  readonly signature: Uint8Array;
  readonly key: VerifierKey;
}

export type SignatureOutcome =
  /** Seconds since 1970; undefined where the signature states no time. */
  | { readonly kind: 'right'; readonly time: number | undefined }
  | { readonly kind: 'wrong' }
  /** The browser does not have the algorithm. */
  | { readonly kind: 'unable' };

export async function checkedSignature(signed: SignedCheckpoint): Promise<SignatureOutcome> {
  const { checkpoint, text, signature, key } = signed;
  if (key.algorithm === 1) return ed25519(key.publicKey, utf8(text), { signature, time: undefined });
  const stamped = timeAndSignature(signature);
  if (stamped === undefined) return { kind: 'wrong' };
  const { time, rest } = stamped;
  const stated = { signature: rest, time: time === 0 ? undefined : time };
  if (key.algorithm === 4)
    return ed25519(key.publicKey, utf8(`cosignature/v1\ntime ${time}\n${text}`), stated);
  const message = messageOverTree(checkpoint, key.name, time);
  const right =
    message !== undefined && verifyMlDsa44({ publicKey: key.publicKey, message, signature: rest });
  return right ? { kind: 'right', time: stated.time } : { kind: 'wrong' };
}

/** @returns undefined where the time is later than can be counted: no calendar has it. */
function timeAndSignature(
  signature: Uint8Array,
): { readonly time: number; readonly rest: Uint8Array } | undefined {
  if (signature.length < 8) return undefined;
  const time = Number(new DataView(concat(signature).buffer).getBigUint64(0));
  return time <= LATEST ? { time, rest: signature.subarray(8) } : undefined;
}

/** The last second that a date can be made of (ECMA-262 §21.4.1.1). */
const LATEST = 8_640_000_000_000;

/** `cosigned_message` over the whole tree. @returns undefined where a name is too long to be signed. */
function messageOverTree(
  { origin, size, root }: Checkpoint,
  name: string,
  time: number,
): Uint8Array | undefined {
  const [cosigner, log] = [utf8(name), utf8(origin)];
  if (cosigner.length > 255 || log.length > 255) return undefined;
  return concat(
    utf8('subtree/v1\n\0'),
    Uint8Array.of(cosigner.length),
    cosigner,
    uint64(time),
    Uint8Array.of(log.length),
    log,
    uint64(0),
    uint64(size),
    root,
  );
}

async function ed25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  { signature, time }: { readonly signature: Uint8Array; readonly time: number | undefined },
): Promise<SignatureOutcome> {
  try {
    const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify']);
    const right = await crypto.subtle.verify(
      'Ed25519',
      key,
      new Uint8Array(signature),
      new Uint8Array(message),
    );
    return right ? { kind: 'right', time } : { kind: 'wrong' };
  } catch (error) {
    const lacking =
      typeof crypto.subtle !== 'object' ||
      (error instanceof DOMException && error.name === 'NotSupportedError');
    return { kind: lacking ? 'unable' : 'wrong' };
  }
}
