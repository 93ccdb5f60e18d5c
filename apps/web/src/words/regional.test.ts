import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatsOf } from './formats-of.ts';
import { regional } from './regional.ts';

describe('the region of a reader', () => {
  it('is the first that the browser names for their language', () => {
    assert.equal(regional('en', ['de-AT', 'en-IE', 'en-US']), 'en-IE');
    assert.equal(regional('de', ['en-GB', 'en']), 'de');
    assert.equal(regional('en', []), 'en');
  });

  it('says how days and hours are written there', () => {
    const at = Date.UTC(2031, 2, 31, 12);
    assert.equal(formatsOf('en-GB').date(at), '31 Mar 2031');
    assert.equal(formatsOf('en-US').date(at), 'Mar 31, 2031');
  });
});
