/** The page between a directory and the console: whoever comes back from elsewhere steps over it. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 1.5rem; background: light-dark(#f6f5f0, #171a18); color: light-dark(#1b1f1d, #eceae2); font: 1rem/1.6 system-ui, sans-serif }
main { max-width: 34rem }
h1 { font: 500 1.6rem/1.25 Georgia, serif; margin: 0 0 .75rem }
a { color: light-dark(#14532d, #86c9a4); font-weight: 600 }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

export interface DetourPage {
  readonly status: number;
  readonly language: 'en' | 'de';
  readonly title: string;
  readonly text: string;
  /** Where the link leads, and what it says. */
  readonly onward: { readonly to: string; readonly label: string };
  /** Whether the browser goes on by itself. */
  readonly pace: 'at once' | 'on a click';
}

/**
 * A browser that comes back from another site does not send a `SameSite=Strict` cookie along; a page of ours that leads
 * on makes the next step one of our own (RFC 6265bis §5.2).
 */
export function sendDetour(
  response: ServerResponse,
  { status, language, title, text, onward, pace }: DetourPage,
): void {
  const [to, label] = [escaped(onward.to), escaped(onward.label)];
  const refresh = pace === 'at once' ? `<meta http-equiv="refresh" content="0; url=${to}">` : '';
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${refresh}<title>Bailiwick</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p><p><a href="${to}">${label}</a></p></main></body></html>`;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/["&'<>]/g, (sign) => SIGNS[sign] ?? sign);
