import { BailiwickError } from '@bailiwick/contract/errors';
import type { DataClass } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import type { Decision } from '../decide/decision.ts';
import type { FilePosition, TextPosition } from '../ingress/request.ts';
import { protectText } from '../protect/protect-text.ts';
import type { Exchange } from './exchange.ts';
import type { Stop } from './itinerary.ts';

/**
 * The body as the offering of `stop` may see it.
 *
 * A private offering gets what the caller wrote: nothing leaves the house. Anyone else gets pseudonyms for every
 * class that the decision does not allow, documents as inspected text, and no picture that nobody has looked into
 * unless the policy passes pictures.
 *
 * @throws BailiwickError `blocked_by_policy` when a signed block, which must not be changed, holds a value that
 *   may not leave.
 */
export function protectRequest(exchange: Exchange, stop: Stop, decision: Decision): string {
  const { wire, inspection, book } = exchange;
  const model =
    stop.upstreamModel === undefined || stop.upstreamModel === wire.model
      ? {}
      : { model: stop.upstreamModel };
  if (stop.offering.private) return wire.rewrite({ ...model, texts: new Map(), files: new Map() });

  const allowed = new Set<DataClass>(
    decision.verdicts.filter(({ action }) => action === 'allow').map((verdict) => verdict.class),
  );
  const protect = (text: string, findings: readonly Finding[]): string =>
    protectText(
      text,
      findings.filter((finding) => !allowed.has(finding.class)),
      book,
    ).text;

  const texts = new Map<TextPosition, string>();
  for (const [position, findings] of inspection.texts) {
    const text = protect(position.value, findings);
    if (text !== position.value) texts.set(position, text);
  }
  const files = new Map<FilePosition, { text: string }>();
  for (const [position, file] of inspection.files) {
    if (file.kind === 'text') files.set(position, { text: protect(file.text, file.findings) });
  }
  for (const { value } of inspection.sealed) refuseKnownValue(exchange, value, allowed);
  return wire.rewrite({ ...model, texts, files });
}

/**
 * The vendor wrote its signed blocks itself, and has only ever seen pseudonyms of this request's values: one that holds
 * such a value in clear is forged, or comes from a conversation outside the door. A value of another conversation is
 * no sign of that: a model may think of any name.
 */
function refuseKnownValue(
  { book, inspection }: Exchange,
  sealed: string,
  allowed: ReadonlySet<DataClass>,
): void {
  if ([...inspection.classes.keys()].every((found) => allowed.has(found))) return;
  const leaking = book
    .known(sealed)
    .find(({ pseudonym }) => pseudonym.type !== 'LITERAL' && inspection.canonicals.has(pseudonym.canonical));
  if (leaking === undefined) return;
  throw new BailiwickError(
    'blocked_by_policy',
    `A signed block of the conversation holds a value of type ${leaking.pseudonym.type} in clear; it can be neither changed nor sent.`,
    { remedy: 'Start a new conversation, or remove the signed block.' },
  );
}
