import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FindingType } from '@bailiwick/contract/classes';
import { TYPE_CLASSES } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import { inContext } from './in-context.ts';

const finding = (type: FindingType, canonical: string): Finding => ({
  start: 0,
  end: canonical.length,
  type,
  class: TYPE_CLASSES[type],
  score: 0.9,
  canonical,
});

const classes = (...texts: readonly Finding[][]): readonly string[] =>
  inContext(texts).flatMap((findings) => findings.map((one) => one.class));

const paris = finding('LOCATION', 'Paris');
const monday = finding('DATE_TIME', '3 March');

describe('a circumstance', () => {
  it('is public where there is nobody that it could be about', () => {
    assert.deepEqual(classes([paris], [monday]), ['public', 'public']);
  });

  it('is what it was where somebody is named in any of the texts', () => {
    assert.deepEqual(classes([paris], [finding('PERSON', 'Ida Brandt')]), ['internal', 'personal']);
    assert.deepEqual(classes([paris, finding('EMAIL', 'x@y.example')]), ['internal', 'personal']);
  });
});

describe('fame', () => {
  it('makes a name public', () => {
    assert.deepEqual(classes([finding('PERSON', 'Shakespeare’s'), paris]), ['public', 'public']);
    assert.deepEqual(classes([finding('ORGANIZATION', 'Vereinte Nationen')]), ['public']);
  });

  it('does not where the name is a common one', () => {
    assert.deepEqual(classes([finding('PERSON', 'Marx'), paris]), ['personal', 'internal']);
  });

  it('does not beside somebody who is not famous', () => {
    assert.deepEqual(classes([finding('PERSON', 'Einstein'), finding('PERSON', 'Ida Brandt')]), [
      'personal',
      'personal',
    ]);
  });
});

it('a firm stays internal, alone or not', () => {
  assert.deepEqual(classes([finding('ORGANIZATION', 'Nordlicht GmbH')]), ['internal']);
});

it('a word of the firm’s own and a key are never public', () => {
  assert.deepEqual(classes([finding('TERM', 'heron'), finding('SECRET', 'x')]), [
    'trade_secret',
    'credential',
  ]);
});
