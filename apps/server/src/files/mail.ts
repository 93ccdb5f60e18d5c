/** E-mail: headers, both bodies, and every attachment read as a document of its own. */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { htmlText } from './html.ts';
import type { ReadInner } from './office.ts';
import { readableRuns } from './opaque.ts';
import { inner, spendText, Unreadable, type Reading } from './reading.ts';

export async function mailText(bytes: Uint8Array, reading: Reading, readInner: ReadInner): Promise<string> {
  const mail = await parse(bytes);
  const texts = [
    ...mail.headers.map(({ originalKey, value }) => `${originalKey}: ${value}`),
    ...people(mail),
    mail.subject ?? '',
    mail.text ?? '',
    htmlText(mail.html ?? ''),
    outsideParts(bytes, mail),
  ];
  spendText(reading, texts.join('\n'));
  for (const [index, attachment] of mail.attachments.entries()) {
    texts.push(attachment.filename ?? '', attachment.description ?? '');
    texts.push(await attachmentText(attachment, index + 1, reading, readInner));
  }
  return texts.filter((text) => text.trim() !== '').join('\n');
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 32,
      attachmentEncoding: 'arraybuffer',
    });
  } catch {
    throw new Unreadable('it is damaged as an e-mail, or nested too deep');
  }
}

async function attachmentText(
  attachment: Attachment,
  number: number,
  reading: Reading,
  readInner: ReadInner,
): Promise<string> {
  const { mimeType, content } = attachment;
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  if (/pkcs7-mime|pgp-encrypted/.test(mimeType)) throw new Unreadable(`attachment ${number} is encrypted`);
  if (/pkcs7-signature|pgp-signature|pgp-keys/.test(mimeType)) return spendText(reading, readableRuns(bytes));
  if (bytes.length === 0) return '';
  try {
    return await readInner(
      { bytes, mediaType: mimeType, filename: attachment.filename ?? undefined },
      inner(reading),
    );
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(`attachment ${number} cannot be read: ${error.because}`);
  }
}

/** Names and addresses once more, with encoded words decoded. */
function people(mail: Email): readonly string[] {
  const all = [
    mail.from,
    mail.sender,
    ...(mail.replyTo ?? []),
    ...(mail.to ?? []),
    ...(mail.cc ?? []),
    ...(mail.bcc ?? []),
  ];
  return all.flatMap((entry) => {
    if (!entry) return [];
    const members = entry.group ?? [entry];
    return [entry.name, ...members.map((member) => `${member.name} <${member.address}>`)];
  });
}

/** What stands before the first and after the last part of a multipart body: no mail program shows it, raw text does. */
function outsideParts(bytes: Uint8Array, mail: Email): string {
  const type = mail.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const boundary = /boundary\s*=\s*"?([^";\s]+)/i.exec(type)?.[1];
  if (boundary === undefined) return '';
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const body = raw.search(/\r?\n\r?\n/);
  const first = raw.indexOf(`--${boundary}`, body);
  const last = raw.lastIndexOf(`--${boundary}--`);
  if (body < 0 || first < 0 || last < first) return '';
  return `${raw.slice(body, first)}\n${raw.slice(last + boundary.length + 4)}`;
}
