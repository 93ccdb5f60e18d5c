/**
 * E-mail: a new message of what a person sees in the old one.
 *
 * Of the headers, those that say who wrote to whom about what; the way it took, its signatures and its identifiers
 * are not copied. Attachments are copied like files; one of which no copy can be made is left out, and that is said.
 */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { copyHtml } from './copy-markup.ts';
import { type Copying, Uncopyable } from './copying.ts';
import { Flow } from './flow.ts';
import { type MailPart, mail } from './mail-writer.ts';

export interface Attached {
  readonly bytes: Uint8Array;
  readonly filename: string;
}

/** Copies a document inside this one. @throws Uncopyable */
export type CopyInner = (attached: Attached, copying: Copying) => Promise<Uint8Array>;

export async function copyMail(bytes: Uint8Array, copying: Copying, copyInner: CopyInner): Promise<Buffer> {
  const parsed = await parse(bytes);
  const headers = headersOf(parsed);
  const flow = new Flow(copying);
  const pieces = [
    ...headers.map(([name, value]) => ({ name, text: `${name}: ${value}`, joint: '\n' as const })),
    { name: '', text: parsed.text ?? '', joint: '\n' as const },
  ];
  const changes = new Map(
    flow.changes(pieces, await flow.learn(pieces)).map(({ piece, text }) => [piece, text]),
  );
  const now = (piece: (typeof pieces)[number]): string => changes.get(piece) ?? piece.text;
  const parts: MailPart[] = [];
  const text = pieces.at(-1);
  if (text !== undefined && text.text.trim() !== '')
    parts.push({ mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(now(text)) });
  if (parsed.html !== undefined) {
    const html = await copyHtml(parsed.html, copying);
    parts.push({ mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(html) });
  }
  for (const attachment of await attachments(parsed, copying, copyInner)) parts.push(attachment);
  const heads = pieces
    .slice(0, -1)
    .map((piece) => [piece.name, now(piece).slice(piece.name.length + 2)] as const);
  return mail(heads, parts);
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 32,
      attachmentEncoding: 'arraybuffer',
    });
  } catch {
    throw new Uncopyable('it is damaged as an e-mail, or nested too deep');
  }
}

function headersOf(parsed: Email): readonly (readonly [string, string])[] {
  const people: readonly (readonly [string, readonly Address[] | undefined])[] = [
    ['From', parsed.from === undefined ? undefined : [parsed.from]],
    ['Reply-To', parsed.replyTo],
    ['To', parsed.to],
    ['Cc', parsed.cc],
    ['Bcc', parsed.bcc],
  ];
  const headers = people.flatMap(([name, list = []]) =>
    list.length === 0 ? [] : [[name, list.map(written).join(', ')] as const],
  );
  if (parsed.subject !== undefined) headers.push(['Subject', parsed.subject]);
  if (parsed.date !== undefined) headers.push(['Date', parsed.date]);
  return headers;
}

function written(entry: Address): string {
  if (entry.group !== undefined) return `${entry.name}: ${entry.group.map(written).join(', ')};`;
  return entry.name === '' ? (entry.address ?? '') : `${entry.name} <${entry.address}>`;
}

async function attachments(
  parsed: Email,
  copying: Copying,
  copyInner: CopyInner,
): Promise<readonly MailPart[]> {
  const parts: MailPart[] = [];
  for (const [index, { filename, mimeType, content }] of parsed.attachments.entries()) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(filename ?? '')?.[0] ?? '';
    try {
      const copy = await copyInner({ bytes, filename: filename ?? '' }, copying);
      const copied = mimeType === 'message/rfc822' ? 'message.eml' : `attachment-${index + 1}${ending}`;
      parts.push({ mediaType: 'application/octet-stream', filename: copied, bytes: copy });
    } catch (error) {
      if (!(error instanceof Uncopyable)) throw error;
      copying.note(`attachment ${index + 1} was left out: ${error.because}`);
    }
  }
  return parts;
}
