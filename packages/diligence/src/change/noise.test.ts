import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressWithoutTracking } from './links.ts';
import { withoutNoise } from './noise.ts';

describe('the words of a clause that count', () => {
  it('keep every number and every duty', () => {
    for (const clause of [
      'the vendor shall delete data within 30 days.',
      'data older than 90 days ago may be kept for 1.5 years.',
      'the clauses published on 4 june 2021 shall apply.',
      'the customer may not send 3 shares of 1,000 comments.',
    ])
      assert.equal(withoutNoise(clause), clause);
  });

  it('are none in counters, page numbers and properties of a file', () => {
    for (const line of [
      'Updated 22 days ago',
      '5 min read',
      'Page 3 of 12',
      '- 7 -',
      'D:20260811120000Z',
      '1,204 views',
      '* * *',
      '© 2026',
    ])
      assert.equal(withoutNoise(line), '', line);
  });
});

describe('an address without tracking', () => {
  it('is the same however a reader came to it', () => {
    for (const raw of [
      'https://acme.example/terms',
      'http://www.ACME.example/terms/',
      'https://acme.example/terms?utm_campaign=a&fbclid=b#section-2',
      'https://acme.example/terms?x=9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c',
    ])
      assert.equal(addressWithoutTracking(raw), 'acme.example/terms');
  });

  it('differs where the page does', () => {
    assert.notEqual(
      addressWithoutTracking('https://acme.example/terms?doc=dpa'),
      addressWithoutTracking('https://acme.example/terms?doc=tos'),
    );
    assert.equal(addressWithoutTracking('javascript:alert(1)'), 'javascript:alert(1)');
  });
});
