/** HTML and XML: labels in place of values in what is shown and in what is not; comments go. */
import { xmlPieces, rewriteXml } from './xml-pieces.ts';
import { withoutPictures } from './copy-text.ts';
import type { Copying } from './copying.ts';
import { Flow, type FlowPiece } from './flow.ts';
import { htmlPieces } from './html-pieces.ts';

export async function copyHtml(source: string, copying: Copying): Promise<string> {
  const html = withoutPictures(source, copying);
  const flow = new Flow(copying);
  const { pieces, comments } = htmlPieces(html);
  const changes = flow.changes(pieces, await flow.learn(pieces));
  const edits = [
    ...comments.map((comment) => ({ ...comment, text: '' })),
    ...changes.map(({ piece, text }) => ({ ...piece, text: piece.raw ? text : encoded(text) })),
  ].sort((a, b) => a.start - b.start);
  let copy = '';
  let done = 0;
  for (const { start, end, text } of edits) {
    copy += html.slice(done, start) + text;
    done = end;
  }
  return inUtf8(copy + html.slice(done));
}

/** A copy is written in UTF-8, whatever the original was. */
function inUtf8(html: string): string {
  return html.replace(/(<meta\b[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?)[\w-]{1,40}/i, '$1utf-8');
}

/** Any XML: each text and each attribute a line of its own. */
export async function copyXml(xml: string, copying: Copying): Promise<string> {
  const flow = new Flow(copying);
  const pieces = xmlPieces(xml).map((piece) => ({
    text: piece.text,
    joint: '\n' as FlowPiece['joint'],
    piece,
  }));
  const changes = flow.changes(pieces, await flow.learn(pieces));
  return rewriteXml(
    xml,
    changes.map(({ piece, text }) => ({ ...piece.piece, text })),
  );
}

const encoded = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
