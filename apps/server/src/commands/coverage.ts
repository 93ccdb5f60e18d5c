import { coverageMap } from '../ingress/coverage.ts';
import type { Command } from './command.ts';
import { coveragePage } from './coverage-page.ts';
import { json, table } from './io.ts';

export const coverage: Command = {
  name: 'coverage',
  summary: 'Show which positions of which routes are inspected, passed, sealed, removed or refused',
  options: { markdown: { type: 'boolean', help: 'Print a page of Markdown: docs/coverage.md' } },
  run({ flags }, io) {
    const rows = coverageMap();
    if (flags.has('json')) json(io, rows);
    else if (flags.has('markdown')) io.out(coveragePage(rows));
    else {
      table(
        io,
        ['protocol', 'route', 'direction', 'position', 'treatment', 'note'],
        rows.map(({ protocol, route, direction, position, treatment, note }) => [
          protocol,
          route,
          direction,
          position,
          treatment,
          note,
        ]),
      );
    }
    return Promise.resolve(0);
  },
};
