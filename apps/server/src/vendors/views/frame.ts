/**
 * A page of its own: one file, no script, nothing loaded, readable by day and night, narrow and wide, and on paper.
 *
 * What it shows was written by strangers. Everything is escaped, and the policy of the page allows one style sheet and
 * nothing else, so that even a slip would run nothing and tell nobody that the page was opened.
 */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../papers/html.ts';
import { STYLE } from './style.ts';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** @param body HTML whose foreign parts are escaped. */
export function framed(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
