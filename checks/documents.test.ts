import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { BailiwickError, ERROR_CODES } from '@bailiwick/contract/errors';
import { COMMANDS } from '../apps/server/src/commands/run.ts';
import { optionsOf } from '../apps/server/src/commands/arguments.ts';
import { ROOT } from './sources.ts';
import { ACT_KINDS } from '@bailiwick/contract/acts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'SECURITY.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
];

describe('the pages for users', () => {
  it('docs/errors.md has a row with the right status for every code, and for no other', () => {
    const rows = [...read('docs/errors.md').matchAll(/^\| `([a-z_]+)` \| (\d{3}) \| \S.* \| \S.* \|$/gm)];
    assert.deepEqual(
      rows.map(([, code, status]) => `${code} ${status}`),
      ERROR_CODES.map((code) => `${code} ${new BailiwickError(code, '').status}`),
    );
  });

  it('docs/commands.md explains every command and every option of its own', () => {
    const page = read('docs/commands.md');
    const headlines = Array.from(page.matchAll(/^## (.+)$/gm), ([, headline = '']) => headline);
    assert.deepEqual(
      COMMANDS.map(({ name }) => name).filter(
        (name) => !headlines.some((headline) => ` ${headline},`.includes(` ${name}`)),
      ),
      [],
    );
    const options = new Set(COMMANDS.flatMap((command) => Object.keys(optionsOf(command))));
    assert.deepEqual(
      [...options].filter((option) => !page.includes(`--${option}`)),
      [],
    );
  });

  it('docs/configuration.md explains every key at the top, and every key of an offering', () => {
    const page = read('docs/configuration.md');
    const schema = JSON.parse(read('docs/bailiwick.schema.json')) as {
      readonly properties: Readonly<Record<string, object>>;
    };
    const keys = Object.keys(schema.properties);
    assert.ok(keys.length >= 10, `only ${keys.length} keys were seen`);
    assert.deepEqual(
      keys.filter((key) => !new RegExp(`(\`|^)${key}\\b`, 'm').test(page)),
      [],
    );
    const ofOfferings = [...JSON.stringify(schema.properties['offerings']).matchAll(/"([a-z_]+)":\{"/g)];
    assert.ok(ofOfferings.length > 10, `only ${ofOfferings.length} keys of offerings were seen`);
    const unexplained = ofOfferings
      .map(([, key = '']) => key)
      .filter((key) => !['items', 'properties', 'not'].includes(key) && !page.includes(`\`${key}\``));
    assert.deepEqual(unexplained, []);
  });

  it('docs/ledger.md names every act that there is, and no other', () => {
    const rows = read('docs/ledger.md').matchAll(/^\| `([a-z_]+)\.` \| (.+) \|$/gm);
    const named = [...rows].flatMap(([, area = '', acts = '']) =>
      Array.from(acts.matchAll(/`([a-z_]+)`/g), ([, act = '']) => `${area}.${act}`),
    );
    assert.deepEqual(named.toSorted(), ACT_KINDS.toSorted());
  });

  it('link to nothing that is not there', () => {
    const dead = PAGES.flatMap((page) =>
      Array.from(read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g), ([, to = '']) => ({
        page,
        to,
      })),
    ).filter(({ page, to }) => !existsSync(join(ROOT, dirname(page), to)));
    assert.deepEqual(dead, []);
  });
});
