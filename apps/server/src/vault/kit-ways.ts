/** The ways to the root key that a recovery kit holds; each is enough by itself. */
import { AgeError, type Recipient, decrypt, encrypt, parseIdentities } from '@bailiwick/age';
import { z } from 'zod';
import { readPhrase } from './kit-phrase.ts';
import { unwrapRoot, WRAPPED_ROOT, wrapRoot } from './passphrase.ts';

export const KIT_WAY = z.discriminatedUnion('kind', [
  /** Under the printed phrase. */
  WRAPPED_ROOT.extend({ kind: z.literal('phrase') }),
  /** To the post-quantum keys of people who keep one: an age file (c2sp.org/age) that holds the root key's bytes. */
  z.strictObject({ kind: z.literal('age'), file: z.base64() }),
]);

export type KitWay = z.infer<typeof KIT_WAY>;

interface Root {
  readonly id: string;
  readonly key: Uint8Array;
}

/** @param keepers may be nobody: then the phrase is the only way. */
export async function waysTo(
  { id, key }: Root,
  phrase: string,
  keepers: readonly Recipient[],
): Promise<readonly KitWay[]> {
  const wrapped = await wrapRoot(key, { id, passphrase: phrase, use: 'kit' });
  const ways: KitWay[] = [{ kind: 'phrase', ...wrapped }];
  if (keepers.length > 0)
    ways.push({ kind: 'age', file: (await gathered(encrypt(once(key), keepers))).toString('base64') });
  return ways;
}

/** What somebody gave to open a kit with. */
export type Given =
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'age'; readonly identities: ReturnType<typeof parseIdentities> }
  | { readonly kind: 'unusable'; readonly happened: string; readonly remedy: string };

/** A phrase as it was typed, or the file of an age identity. */
export function readGiven(typed: string): Given {
  if (typed.includes('AGE-SECRET-KEY-')) {
    try {
      return { kind: 'age', identities: parseIdentities(typed) };
    } catch (error) {
      if (!(error instanceof AgeError)) throw error;
      return unusable(
        'The age key is not whole.',
        'Give the file as age-keygen or `export keygen` wrote it.',
      );
    }
  }
  const reading = readPhrase(typed);
  switch (reading.kind) {
    case 'phrase':
      return reading;
    case 'incomplete':
      return unusable('The phrase is not complete.', 'It has eight groups of five letters.');
    case 'mistyped':
      return unusable(
        `Group ${reading.group} of the phrase is mistyped.`,
        'Compare it with the printed page.',
      );
  }
}

/** The root key; undefined where this way is another, or what was given does not open it. */
export async function openWay(
  way: KitWay,
  id: string,
  given: Exclude<Given, { kind: 'unusable' }>,
): Promise<Uint8Array | undefined> {
  if (way.kind === 'phrase')
    return given.kind === 'phrase'
      ? unwrapRoot(way, { id, passphrase: given.phrase, use: 'kit' })
      : undefined;
  if (given.kind !== 'age') return undefined;
  try {
    return new Uint8Array(await gathered(decrypt(once(Buffer.from(way.file, 'base64')), given.identities)));
  } catch (error) {
    if (error instanceof AgeError) return undefined;
    throw error;
  }
}

const unusable = (happened: string, remedy: string): Given => ({ kind: 'unusable', happened, remedy });

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function gathered(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
