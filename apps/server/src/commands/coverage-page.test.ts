import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { coverageMap } from '../ingress/coverage.ts';
import { coveragePage } from './coverage-page.ts';

const published = new URL('../../../../docs/coverage.md', import.meta.url);

describe('the page about coverage', () => {
  it('is what the code does', () => {
    assert.equal(
      readFileSync(published, 'utf8'),
      coveragePage(coverageMap()),
      'Write it anew: npm run -s bailiwick -- coverage --markdown > docs/coverage.md',
    );
  });

  it('holds every route, and no cell that breaks its table', () => {
    const page = coveragePage(coverageMap());
    for (const { route } of coverageMap()) assert.ok(page.includes(route), route);
    for (const row of page.split('\n').filter((text) => text.startsWith('| ')))
      assert.equal(row.replace(/\\\|/g, '').split('|').length, 6, row);
  });
});
