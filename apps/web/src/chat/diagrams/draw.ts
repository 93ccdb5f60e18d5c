/** Draws a diagram. Some sources take for ever, so it is done in a thread that can be ended. */
import { renderMermaidSVG } from 'beautiful-mermaid';
import { type Drawing, MOST_LETTERS, MOST_SIDE, MOST_SVG, type Undrawn } from './drawing.ts';
import { safeSvg } from './safe-svg.ts';
import { statementsOf } from './statements.ts';
import { leftOut } from './told-whole.ts';

export function draw(source: string): Drawing | Undrawn {
  if (source.length > MOST_LETTERS) return 'large';
  const statements = statementsOf(source);
  if (statements === undefined) return 'kind';
  try {
    const raw = renderMermaidSVG(statements.lines.join('\n'), { transparent: true, padding: 16 });
    if (raw.length > MOST_SVG) return 'large';
    const safe = safeSvg(raw);
    if (safe === undefined || safe.labels.length === 0) return 'unreadable';
    const { text, ...picture } = safe;
    if (picture.width > MOST_SIDE || picture.height > MOST_SIDE) return 'large';
    return { kind: statements.kind, ...picture, partly: leftOut(statements, text) };
  } catch {
    return 'unreadable';
  }
}
