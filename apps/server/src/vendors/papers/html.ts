/** Papers as HTML: bodies of mails, read in programs that know little CSS. No script, no link, nothing loaded. */
import type { Block, Paper } from '@bailiwick/diligence/paper/document';
import { printable } from './printable.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe in text and in quoted attributes. */
export const escapeHtml = (value: string): string =>
  printable(value).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

export function html({ title, subtitle, language, blocks }: Paper): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="font:16px/1.5 sans-serif;color:#1c1917;max-width:44rem;margin:0 auto;padding:1rem">
<h1 style="font-size:22px;margin:0">${escapeHtml(title)}</h1>
${subtitle === undefined ? '' : `<p style="color:#57534e;margin:0 0 1rem">${escapeHtml(subtitle)}</p>\n`}${blocks
    .map(blockHtml)
    .join('\n')}
</body></html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const tag = block.level === 1 ? 'h2' : 'h3';
      return `<${tag}>${escapeHtml(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'quote':
      return `<p>${escapeHtml(block.label)}:</p><blockquote>${escapeHtml(block.text)}</blockquote>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return table(
        block.rows.map(([name, value]) => `<th align="left">${escapeHtml(name)}</th>${cells([value])}`),
      );
    case 'table':
      return table([
        block.heads.map((head) => `<th align="left">${escapeHtml(head)}</th>`).join(''),
        ...block.rows.map(cells),
      ]);
    case 'page_break':
      return '<hr>';
  }
}

const cells = (values: readonly string[]): string =>
  values.map((value) => `<td valign="top">${escapeHtml(value)}</td>`).join('');

const table = (rows: readonly string[]): string =>
  `<table cellpadding="4">${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
