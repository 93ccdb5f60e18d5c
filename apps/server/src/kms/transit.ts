/** The transit engine of OpenBao and Vault: `POST /v1/MOUNT/encrypt/KEY` and `…/decrypt/KEY`. */
import { z } from 'zod';
import { type Ask, type KeyService, type KmsPlace, refused } from './key-wrapping.ts';

const KEY_ADDRESS = /^(?<mount>\/v1\/[\w/-]+)\/keys\/(?<name>[\w.-]{1,128})$/;
const ENCRYPTED = z.object({ data: z.object({ ciphertext: z.string().regex(/^vault:v\d+:/) }) });
const DECRYPTED = z.object({ data: z.object({ plaintext: z.base64() }) });

export function transitService({ key, token }: KmsPlace, ask: Ask): KeyService {
  const url = URL.parse(key);
  const { mount, name } = KEY_ADDRESS.exec(url?.pathname ?? '')?.groups ?? {};
  if (url === null || mount === undefined || name === undefined || !/^https?:$/.test(url.protocol))
    throw refused(
      'The address of the key service is none.',
      'Write BAILIWICK_KMS as https://HOST:8200/v1/transit/keys/NAME, or as the ARN of a key of AWS.',
    );
  if (token === undefined)
    throw refused(
      `The key service at ${url.host} wants a token, and none was given.`,
      'Write it into a file that only this user can read and name that in BAILIWICK_KMS_TOKEN_FILE.',
    );
  const does = (operation: string, content: object): Promise<unknown> =>
    ask({
      url: new URL(`${mount}/${operation}/${name}`, url),
      headers: { 'content-type': 'application/json', 'x-vault-token': token, 'x-vault-request': 'true' },
      body: JSON.stringify(content),
    });
  return {
    name: `transit key ${name} at ${url.host}`,
    async wrap(root, id) {
      const answer = await does('encrypt', { plaintext: base64(root), associated_data: purpose(id) });
      return understood(ENCRYPTED, answer, url).data.ciphertext;
    },
    async unwrap(ciphertext, id) {
      const answer = await does('decrypt', { ciphertext, associated_data: purpose(id) });
      return new Uint8Array(Buffer.from(understood(DECRYPTED, answer, url).data.plaintext, 'base64'));
    },
  };
}

/** Authenticated along, so that what was wrapped for one root key does not unwrap as another. */
const purpose = (id: string): string => base64(Buffer.from(`bailiwick root key ${id}`));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function understood<T>(schema: z.ZodType<T>, answer: unknown, { host }: URL): T {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw refused(
    `The key service at ${host} answered in another form than transit does.`,
    'Check its address.',
  );
}
