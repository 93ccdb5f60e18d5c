/** Which kind of text a text is. The look decides; the declared name only where the look says nothing. */
import type { DocumentInput } from './reading.ts';
import { ending, essence } from './sniff.ts';
import { rootOf } from './xml-bytes.ts';

const BY_NAME: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'image/svg+xml': 'xml',
  xml: 'xml',
  svg: 'xml',
  'message/rfc822': 'eml',
  eml: 'eml',
  mht: 'eml',
  mhtml: 'eml',
  'text/csv': 'csv',
  csv: 'csv',
  tsv: 'csv',
  'application/json': 'json',
  json: 'json',
  'text/markdown': 'markdown',
  md: 'markdown',
  markdown: 'markdown',
};

export function textFormat(text: string, input: DocumentInput): string {
  const head = text.slice(0, 1024).trimStart().toLowerCase();
  if (/^(<\?xml|<!doctype|<html)/.test(head)) {
    return head.includes('<!doctype html') || rootOf(text).name.toLowerCase() === 'html'
      ? 'html'
      : head.startsWith('<?xml')
        ? 'xml'
        : 'html';
  }
  if (looksLikeMail(text)) return 'eml';
  return BY_NAME[essence(input.mediaType)] ?? BY_NAME[ending(input.filename)] ?? 'text';
}

const KNOWN_HEADERS =
  /^(from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|dkim-signature|reply-to|sender|x-mailer)$/;

/** Whether a text begins as mail does: a block of header lines, at least three of them well known. */
function looksLikeMail(text: string): boolean {
  let known = 0;
  for (const line of text.slice(0, 8192).split(/\r?\n/, 60)) {
    if (/^[ \t]/.test(line) && known > 0) continue;
    const name = /^([A-Za-z][A-Za-z0-9-]{0,60}):/.exec(line)?.[1];
    if (name === undefined) break;
    if (KNOWN_HEADERS.test(name.toLowerCase())) known += 1;
  }
  return known >= 3;
}
