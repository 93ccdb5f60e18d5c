/** Papers as plain text: for terminals, and for the text part of mails. */
import type { Block, Paper } from '@bailiwick/diligence/paper/document';
import { printable } from './printable.ts';

export function text({ title, subtitle, blocks }: Paper): string {
  const head = subtitle === undefined ? title : `${title}\n${subtitle}`;
  return printable(`${[head, ...blocks.map(blockText)].filter((part) => part !== '').join('\n\n')}\n`);
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? block.text.toUpperCase() : `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'paragraph':
      return block.text;
    case 'quote':
      return `${block.label}:\n${block.text.replace(/^/gm, '  > ')}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'table':
      return block.rows
        .map((row) => row.map((value, i) => `${block.heads[i] ?? ''}: ${value}`).join('\n'))
        .join('\n\n');
    case 'page_break':
      return '';
  }
}
