import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

describeKind('web addresses in sentences', {
  type: 'URL',
  found: [
    'Please visit «www.keller-bau.de» for our offers.',
    'My site is «http://annakeller.net».',
    'I uploaded it to «https://files.keller-bau.de/report» yesterday.',
    'You can reach us at «keller-bau.de» any time.',
    'Mehr unter «www.müller-optik.de/termine»!',
    'We moved to «smith-and-sons.co.uk», as you know',
    'Our shop (online at «teeladen.shop») is open.',
    'Your parcel: «https://shop.example.com/track?customer_id=88123»',
  ],
  not: [
    '[docs](https://example.com/web)',
    '<a href="https://example.com">x</a>',
    "import x from 'https://example.com/x.js'",
    '// see https://example.com/why\nrun()',
    'See README.md for node.js details.',
    'this.is not a site, e.g. not.it',
    'the bug is https://github.com/nodejs/node/issues/1',
    'read https://en.wikipedia.org/wiki/Leeds',
    'booked on Booking.com',
    'mail info@keller-bau.de',
    '# Manual\n\nRead https://example.com/manual first.',
  ],
});

describe('what stands inside an address', () => {
  it('keeps its own name', () => {
    const text = 'Please open www.keller-bau.de/?mail=anna@example.com today.';
    const found = createDetector()
      .detect(text)
      .filter(({ type }) => type === 'EMAIL');
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['anna@example.com'],
    );
  });
});

it('reads a long run of labels in linear time', () => {
  const text = `${'a.'.repeat(200_000)}de `.repeat(2);
  const started = cpuTime();
  createDetector({ names: false }).detect(text);
  assert.ok(cpuTime() - started < 5_000);
});
