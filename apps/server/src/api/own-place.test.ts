import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ownPlace } from './own-place.ts';

describe('where somebody is taken after signing in', () => {
  it('is where they wanted to go in this console', () => {
    for (const place of [
      '/',
      '/vendors',
      '/vendors/mistral-eu?tab=claims',
      '/activity?since=2026-11-01&class=health',
    ])
      assert.equal(ownPlace(place), place);
  });

  it('is never elsewhere', () => {
    for (const asked of [
      '//evil.example',
      '/\\evil.example',
      '/vendors//evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      'vendors',
      '/\tx',
      '/a"><script>',
      '/api/v1/system',
      '',
      null,
      undefined,
      `/${'a'.repeat(600)}`,
    ])
      assert.equal(ownPlace(asked), '/', String(asked));
  });

  it('stays on this origin whatever is asked, and in every way of writing it', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      '..',
      '.',
      '@',
      ':',
      '%2f',
      '%5c',
      'evil.example',
      'http',
      '?',
      '#',
      '\t',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const place = ownPlace(`/${pieces.join('')}`);
        assert.equal(new URL(place, 'https://door.example/api/v1/x').origin, 'https://door.example');
      }),
      { numRuns: 2_000 },
    );
  });
});
