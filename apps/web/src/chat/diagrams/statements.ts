/**
 * What of a Mermaid source is drawn: its statements, one a line. Links, scripts' names and colours that it brings along
 * fall away, so that every diagram stands still and can be read in both schemes.
 */
export const KINDS = ['flow', 'state', 'sequence', 'class', 'er'] as const;
export type Kind = (typeof KINDS)[number];

const HEADERS: readonly (readonly [Kind, RegExp])[] = [
  ['flow', /^(graph|flowchart)(\s|$)/i],
  ['state', /^stateDiagram(-v2)?$/i],
  ['sequence', /^sequenceDiagram$/i],
  ['class', /^classDiagram(-v2)?$/i],
  ['er', /^erDiagram$/i],
];

const FRONT_MATTER = /^\s*---\n[\s\S]*?\n---\n/;
const ASIDE = /^(%%|acc(Title|Descr)\b)/;
/** In sequences and tables these words are words like others. */
const DECORATION: Readonly<Partial<Record<Kind, RegExp>>> = {
  flow: /^(click|href|style|classDef|linkStyle|class)\s/,
  state: /^(click|style|classDef|class)\s/,
  class: /^(click|link|callback|style|classDef|cssClass)\s/,
};

/** @returns nothing for a kind of diagram that we do not draw. */
export function statementsOf(
  source: string,
): { readonly kind: Kind; readonly lines: readonly string[] } | undefined {
  const all = source
    .replaceAll('\r\n', '\n')
    .replace(FRONT_MATTER, '')
    .split('\n')
    .flatMap(cut)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !ASIDE.test(statement));
  const header = all[0] ?? '';
  const kind = HEADERS.find(([, pattern]) => pattern.test(header))?.[0];
  if (kind === undefined) return undefined;
  const decoration = DECORATION[kind];
  const lines = all
    .filter((statement) => decoration === undefined || !decoration.test(statement))
    .map((statement) => (kind === 'sequence' ? statement : statement.replaceAll(/:::[\w-]+/g, '')));
  return { kind, lines };
}

/** A semicolon ends a statement, unless it stands in quotes or brackets. */
function cut(line: string): readonly string[] {
  const statements: string[] = [];
  let from = 0;
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const sign = line[i] ?? '';
    if (sign === '"') quoted = !quoted;
    else if (!quoted && '[({|'.includes(sign)) depth += sign === '|' && depth > 0 ? -1 : 1;
    else if (!quoted && '])}'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === ';' && depth === 0 && !quoted) {
      statements.push(line.slice(from, i));
      from = i + 1;
    }
  }
  return [...statements, line.slice(from)];
}
