/** The last lines of a bundle: who vouches for every byte before them. */
import { sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { Envelope } from './bundle.ts';
import { type Refusal, refused } from './refusal.ts';
import { KEY_NAME, type PrivateKeys, type PublicKeys } from './signing-key.ts';

const MOST_SIGNERS = 8;

const signatureLine = z.strictObject({
  signature: z.strictObject({
    by: z.string().regex(KEY_NAME),
    key: z.string().regex(/^[0-9a-f]{32}$/),
    ed25519: z.base64().max(100),
    mlDsa65: z.base64().max(5_000),
  }),
});

/** A line that vouches for a body. */
export function signatureOver(body: string, { name, fingerprint, secret }: PrivateKeys): string {
  const message = Buffer.from(body);
  return `${JSON.stringify({
    signature: {
      by: name,
      key: fingerprint,
      ed25519: sign(undefined, message, secret.ed25519).toString('base64'),
      mlDsa65: sign(undefined, message, secret.mlDsa65).toString('base64'),
    },
  })}\n`;
}

/** Who of the trusted vouches for it; one is enough, with both signatures. */
export function signerOf(
  { body, signatures }: Envelope,
  trusted: readonly PublicKeys[],
): PublicKeys | Refusal {
  if (signatures.length === 0) {
    return refused(
      'unsigned',
      'Nobody has signed the file.',
      'Load the signed file, or sign it with a key of your own.',
    );
  }
  const lines = signatures.slice(0, MOST_SIGNERS).map((line) => signatureLine.safeParse(json(line)));
  const read = lines.flatMap(({ data }) => (data === undefined ? [] : [data.signature]));
  if (read.length < signatures.length) {
    return refused(
      'wrong_signature',
      'A signature cannot be read.',
      'Get the file again from where it was published.',
    );
  }
  const known = read.flatMap((signature) => {
    const keys = trusted.find(({ fingerprint }) => fingerprint === signature.key);
    return keys === undefined ? [] : [{ keys, signature }];
  });
  if (known.length === 0) {
    const names = read.map(({ by, key }) => `${by} (${key})`).join(', ');
    return refused(
      'unknown_key',
      `It is signed by ${names}, whom this installation does not trust.`,
      'Compare the key with its owner, then trust it: in the console, or by `bailiwick vendor kb trust NAME.pub`.',
    );
  }
  const message = Buffer.from(body);
  const good = known.find(
    ({ keys, signature }) =>
      verify(undefined, message, keys.ed25519, Buffer.from(signature.ed25519, 'base64')) &&
      verify(undefined, message, keys.mlDsa65, Buffer.from(signature.mlDsa65, 'base64')),
  );
  return (
    good?.keys ??
    refused(
      'wrong_signature',
      'The signature does not fit the file: it was changed after it was signed, or damaged.',
      'Do not use it. Get the file again from where it was published.',
    )
  );
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
