import { BailiwickError } from '@bailiwick/contract/errors';
import type { DataClass } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import type { Changes } from '../contents/views.ts';
import type { Decision } from '../decide/decision.ts';
import type { FileEdit, FilePosition, TextPosition } from '../ingress/request.ts';
import type { InspectedFile } from '../inspect/inspection.ts';
import { boxesOver } from '../pictures/boxes.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { protectText } from '../protect/protect-text.ts';
import type { Pseudonym } from '../protect/pseudonym.ts';
import type { Exchange } from './exchange.ts';
import type { Stop } from './itinerary.ts';
import type { World } from './world.ts';

/** A body that may leave, and the names that stand in it. */
export interface ProtectedRequest {
  readonly body: string;
  readonly named: readonly Pseudonym[];
  readonly changes: Changes;
}

/**
 * The body as the offering of `stop` may see it.
 *
 * A private offering gets what the caller wrote: nothing leaves the house. Anyone else gets pseudonyms for every
 * class that the decision does not allow, documents as inspected text, pictures drawn anew with boxes over what may
 * not leave, and nothing that nobody could look into unless the policy passes it.
 *
 * @throws BailiwickError `blocked_by_policy` when a signed block, which must not be changed, holds a value that
 *   may not leave; `inspection_failed` when a picture that was read cannot be drawn.
 */
export async function protectRequest(
  { pictures }: Pick<World, 'pictures'>,
  exchange: Exchange,
  stop: Stop,
  decision: Decision,
): Promise<ProtectedRequest> {
  const { wire, inspection, book } = exchange;
  const model =
    stop.upstreamModel === undefined || stop.upstreamModel === wire.model
      ? {}
      : { model: stop.upstreamModel };
  if (stop.offering.private) {
    const changes = { texts: new Map(), files: new Map(), allowed: new Set(inspection.classes.keys()) };
    return { body: wire.rewrite({ ...model, ...changes }), named: [], changes };
  }

  const allowed = new Set<DataClass>(
    decision.verdicts.filter(({ action }) => action === 'allow').map((verdict) => verdict.class),
  );
  const named: Pseudonym[] = [];
  const protect = (text: string, findings: readonly Finding[]): string => {
    const withheld = findings.filter((finding) => !allowed.has(finding.class));
    const { text: changed, pseudonyms } = protectText(text, withheld, book);
    for (const pseudonym of pseudonyms) named.push(pseudonym);
    return changed;
  };

  const texts = new Map<TextPosition, string>();
  for (const [position, findings] of inspection.texts) {
    const text = protect(position.value, findings);
    if (text !== position.value) texts.set(position, text);
  }
  const files = new Map<FilePosition, FileEdit>();
  for (const [position, file] of inspection.files) {
    if (file.kind === 'text') files.set(position, { text: protect(file.text, file.findings) });
    if (file.kind === 'picture') files.set(position, await covered(file, allowed, pictures));
  }
  for (const { value } of inspection.sealed) refuseKnownValue(exchange, value, allowed);
  const changes = { texts, files, allowed };
  return { body: wire.rewrite({ ...model, ...changes }), named, changes };
}

/** Also a picture without findings is drawn anew: what leaves is what was looked into, without EXIF, GPS or a tail. */
async function covered(
  { bytes, words, findings }: InspectedFile & { readonly kind: 'picture' },
  allowed: ReadonlySet<DataClass>,
  pictures: Pictures,
): Promise<FileEdit> {
  const masks = findings
    .filter((finding) => !allowed.has(finding.class))
    .flatMap((finding) => boxesOver(words, finding))
    .map((box) => ({ box }));
  const copy = await pictures.mask(bytes, masks);
  if (copy.kind === 'masked') return { picture: copy.bytes, mediaType: copy.mediaType };
  throw new BailiwickError('inspection_failed', `A picture of the request cannot be drawn: ${copy.because}.`);
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
