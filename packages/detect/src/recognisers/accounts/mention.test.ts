import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

describeKind('people as chats name them', {
  type: 'USERNAME',
  found: [
    'ping «@jkowalski» and «@p.smith» about this',
    'cc «@tom.brown»',
    'Thanks «@maria_lopez»!',
    '«@keller42» can you look at it?',
    'Frag mal «@hweber» dazu',
    'Slack: «@tom.brown»',
    '<«@U02AB3CD4»> joined',
    'Add me on Discord: «nightowl#4821»',
    'see https://portal.firm.test/list?user=«akeller»&page=2',
  ],
  not: [
    '@Override public void run()',
    'ask whether the @Override annotation helps',
    'import types from @types/node',
    'thanks to @angular/core this works',
    '@media (min-width: 40em) {}',
    '@here lunch is ready',
    'meet by @ 5pm',
    'write to anna@example.com',
    'fixed by issue#1234',
    'https://portal.firm.test/list?user=admin',
    '```\nping @jkowalski\n```',
  ],
});

it('reads a text of nothing but mentions in time proportional to its length', () => {
  const detector = createDetector({ names: false });
  const cost = (mentions: number): number => {
    const text = 'ping @jkowalski now '.repeat(mentions);
    const started = cpuTime();
    detector.detect(text);
    return cpuTime() - started;
  };
  cost(2_000);
  assert.ok(cost(16_000) < 40 * Math.max(5, cost(2_000)));
});
