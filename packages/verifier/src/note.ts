/** Signed notes and verifiers' keys: `c2sp.org/signed-note`. */
import { fromBase64, hex, utf8 } from './bytes.ts';
import { PUBLIC_KEY_LENGTH } from './ml-dsa-44/parameters.ts';
import { sha256 } from './sha-256.ts';

/** By the byte that stands for it in keys and their ids. */
export const ALGORITHMS = {
  1: { title: 'Ed25519', keyLength: 32, quantumSafe: false },
  4: { title: 'Ed25519', keyLength: 32, quantumSafe: false },
  6: { title: 'ML-DSA-44', keyLength: PUBLIC_KEY_LENGTH, quantumSafe: true },
} as const;

/** 1: over the text. 4 and 6: over a time and the tree (`c2sp.org/tlog-cosignature`). */
export type Algorithm = keyof typeof ALGORITHMS;

export interface VerifierKey {
  readonly name: string;
  /** Four bytes in hex. */
  readonly id: string;
  readonly algorithm: Algorithm;
  readonly publicKey: Uint8Array;
}

const isAlgorithm = (byte: number): byte is Algorithm => Object.hasOwn(ALGORITHMS, byte);

/** `name+id+base64(algorithm ‖ key)`. @returns undefined where the text is not that, or of a kind not known here. */
export function verifierKeyFrom(text: string): VerifierKey | undefined {
  const [, name, id, encoded] = /^([^+\s\p{Cc}]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const bytes = fromBase64(encoded ?? '');
  const algorithm = bytes?.[0];
  if (name === undefined || bytes === undefined || algorithm === undefined) return undefined;
  if (!isAlgorithm(algorithm) || bytes.length !== 1 + ALGORITHMS[algorithm].keyLength) return undefined;
  if (hex(sha256(utf8(`${name}\n`), bytes).subarray(0, 4)) !== id) return undefined;
  return { name, id, algorithm, publicKey: bytes.subarray(1) };
}

export interface SignatureLine {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

export interface Note {
  /** With its last line feed. */
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

/** Characters, and signature lines: more is an attempt to keep us busy. */
const MOST_CHARACTERS = 1_000_000;
const MOST_SIGNATURES = 100;

/** @returns undefined where the text is no signed note: nothing of it may be believed. */
export function noteFrom(written: string): Note | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (written.length > MOST_CHARACTERS || /[\u0000-\u0009\u000b-\u001f\u007f]/.test(written))
    return undefined;
  const end = written.lastIndexOf('\n\n');
  if (end === -1 || !written.endsWith('\n') || !written.isWellFormed()) return undefined;
  const lines = written.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures: SignatureLine[] = [];
  for (const line of lines) {
    const [, name, encoded] = /^\u2014 ([^+\s]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    const bytes = fromBase64(encoded ?? '');
    if (name === undefined || bytes === undefined || bytes.length < 5) return undefined;
    signatures.push({ name, keyId: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4) });
  }
  return { text: written.slice(0, end + 1), signatures };
}

/** For people: `example.org/log (1a2b3c4d, ML-DSA-44)` */
export const titleOf = ({ name, id, algorithm }: VerifierKey): string =>
  `${name} (${id}, ${ALGORITHMS[algorithm].title})`;
