import { BailiwickError } from '@bailiwick/contract/errors';
import { Outbound, type OwnReply } from '../egress/outbound.ts';
import { isReadableOnTheWay } from '../egress/readable-on-the-way.ts';
import { awsService } from './aws.ts';
import { type Ask, type KeyService, type KmsPlace, type Question, refused } from './key-wrapping.ts';
import { transitService } from './transit.ts';

const PATIENCE_MS = 10_000;

/** @throws BailiwickError `invalid_configuration` when the place is none. */
export function keyServiceAt(place: KmsPlace): KeyService {
  const name = place.key.startsWith('arn:') ? 'AWS KMS' : 'The transit service';
  const ask: Ask = (question) => answerOf(name, question);
  return place.key.startsWith('arn:') ? awsService(place, ask) : transitService(place, ask);
}

async function answerOf(who: string, { url, headers, body }: Question): Promise<unknown> {
  if (isReadableOnTheWay(url))
    throw refused(
      `${who} is named by an http:// address, over which the root key would travel readable.`,
      'Write https://.',
    );
  const outbound = new Outbound({ connections: 1 });
  const where = `${who} at ${url.host}`;
  let reply: OwnReply;
  try {
    reply = await outbound.ask({ who, url, headers, body, limitMs: PATIENCE_MS });
  } catch (cause) {
    const why = cause instanceof BailiwickError ? cause.message : 'It did not answer in time.';
    throw refused(
      `${where} cannot be reached, so the root key cannot be opened. ${why}`,
      'Bring the service or the network back, then start again; or bring the root key back from the recovery kit: bailiwick keys restore KIT',
    );
  } finally {
    await outbound.close();
  }
  if (reply.status !== 200) throw unwilling(where, reply.status);
  try {
    return JSON.parse(reply.text);
  } catch {
    throw refused(`${where} answered with something that is no JSON.`, 'Check its address.');
  }
}

/** The words of the answer stay behind: services quote what they were sent. */
function unwilling(where: string, status: number): BailiwickError {
  const mend =
    status === 401 || status === 403
      ? 'Check its token or credentials, and that they may encrypt and decrypt with this key.'
      : status === 400 || status === 404
        ? 'Check the name of the key, that it is enabled, and that it is the one that wrapped this root key.'
        : 'Look at the service, then start again.';
  return refused(`${where} refuses (status ${status}), so the root key cannot be opened.`, mend);
}
