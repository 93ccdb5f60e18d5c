import type { CoverageRow } from '../ingress/coverage.ts';

/** The coverage map as a page of documentation: a table for each route that is served, a list of those that are not. */
export function coveragePage(rows: readonly CoverageRow[]): string {
  const refused = new Set(rows.filter(isWholeRoute).map(({ route }) => route));
  const served = Map.groupBy(
    rows.filter((row) => !isWholeRoute(row)),
    ({ protocol, route }) => `${route} (${protocol})`,
  );
  return [
    OPENING,
    ...[...served].map(
      ([title, of]) => `## ${title}\n\n${HEAD}\n${of.map((row) => `${line(row)}\n`).join('')}`,
    ),
    `## Routes that are refused\n\nTheir answer is \`unknown_route\`; nothing of them is sent.\n\n${[...refused].map((route) => `- \`${route}\`\n`).join('')}`,
  ].join('\n');
}

const isWholeRoute = ({ treatment, position }: CoverageRow): boolean =>
  treatment === 'refused' && position === '*';

const OPENING = `# Coverage

What the door does with each position of each route. This page is written by \`bailiwick coverage --markdown\` from the
data that drives the reading itself, and a test holds it to that.

- **inspected**: looked into; what is sensitive is treated as the policy says.
- **passed**: words and identifiers of the protocol, by their look; anything else in their place is inspected.
- **sealed**: signed or encrypted by the vendor, never changed.
- **removed**: taken out of the reply, because it cannot be restored.
- **refused**: what nobody can look into; the request is refused unless the policy says otherwise.

\`{name}\` stands for the names of an object's members, \`*\` for every member that is not listed.
`;

const HEAD = '| direction | position | treatment | where |\n|---|---|---|---|';

function line({ direction, position, treatment, note }: CoverageRow): string {
  return `| ${direction} | ${escaped(position)} | ${treatment} | ${escaped(note)} |`;
}

/** A text as Markdown shows it, in a cell of a table. */
function escaped(text: string): string {
  return text.replace(/[\\|*`<[\]]/g, String.raw`\$&`);
}
