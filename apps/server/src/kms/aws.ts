/** AWS KMS: `TrentService.Encrypt` and `.Decrypt` with a symmetric key. */
import { z } from 'zod';
import { type Ask, type KeyService, type KmsPlace, refused } from './key-wrapping.ts';
import { signed } from './sigv4.ts';

const ARN =
  /^arn:(?<partition>aws(?:-[a-z]+)*):kms:(?<region>[a-z]{2}(?:-[a-z]+)+-\d):\d{12}:(?:key|alias)\/[\w/-]+$/;
const ENCRYPTED = z.object({ CiphertextBlob: z.base64() });
const DECRYPTED = z.object({ Plaintext: z.base64() });

export function awsService({ key, aws }: KmsPlace, ask: Ask): KeyService {
  const { partition, region } = ARN.exec(key)?.groups ?? {};
  if (region === undefined)
    throw refused(
      'The ARN of the key in AWS KMS is none.',
      'Write BAILIWICK_KMS as arn:aws:kms:REGION:ACCOUNT:key/ID.',
    );
  const { accessKeyId, secretAccessKey, sessionToken, endpoint } = aws;
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw refused(
      'AWS KMS wants credentials, and none were given.',
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN where there is one).',
    );
  const url = new URL(
    endpoint ?? `https://kms.${region}.${partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com'}/`,
  );
  const does = (operation: string, content: object): Promise<unknown> => {
    const body = JSON.stringify(content);
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `TrentService.${operation}`,
    };
    const scope = { region, service: 'kms', at: new Date() };
    const credentials = { accessKeyId, secretAccessKey, sessionToken };
    return ask({ url, body, headers: signed({ method: 'POST', url, headers, body }, credentials, scope) });
  };
  // Authenticated along, and shown in the account's own log (CloudTrail): it holds nothing secret.
  const context = (id: string) => ({
    KeyId: key,
    EncryptionContext: { purpose: 'bailiwick root key', root: id },
  });
  return {
    name: `AWS KMS key ${key}`,
    async wrap(root, id) {
      const Plaintext = Buffer.from(root).toString('base64');
      return understood(ENCRYPTED, await does('Encrypt', { ...context(id), Plaintext })).CiphertextBlob;
    },
    async unwrap(CiphertextBlob, id) {
      const answer = await does('Decrypt', { ...context(id), CiphertextBlob });
      return new Uint8Array(Buffer.from(understood(DECRYPTED, answer).Plaintext, 'base64'));
    },
  };
}

function understood<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw refused('AWS KMS answered in another form than it does.', 'Check the endpoint.');
}
