import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Engine } from '../../engine.ts';
import { secrets } from './secrets.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

const engine = new Engine(secrets);

/** What each way of reading could be made to do again and again. */
const HOSTILE: readonly string[] = [
  'password',
  'password ',
  'password: ',
  'password="',
  'password = a || ',
  'password\t',
  'password,',
  'password,a\n',
  'password|',
  '\t',
  'password for a ',
  'password (a) is is ',
  'the key is ',
  'kind: Secret\n',
  'kind: Secret\ndata:\n  a: ',
  '"kty"',
  '{"kty":',
  '<RSAKeyValue>',
  '-----BEGIN PRIVATE KEY-----\n',
  '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----',
  'PuTTY-User-Key-File-',
  'machine a login b ',
  'a:5432:',
  'Cookie: a=',
  'Cookie: a=b; ',
  'curl -u a',
  'curl \\\n',
  'seed phrase: ',
  'seed: ocean ',
  'mnemonic is a ',
  'use a to ',
  'login: a / ',
  'auth("a",',
  'connect(a,',
  '$2b$12$',
  'pbkdf2$',
  'eyJhbGciOiJIUzI1NiJ9.',
  'Bearer ',
  'sk-ant-a-',
  'xoxb-1-',
  'ABSKa',
  'datadog_a_',
  '://a:b',
  'identified by ',
  'variable "password" { ',
  '<password a ',
  '"password">',
  '${password:',
];

function milliseconds(text: string): number {
  let best = Infinity;
  for (let i = 0; i < 2; i++) {
    const start = cpuTime();
    engine.run(text);
    best = Math.min(best, cpuTime() - start);
  }
  return best;
}

describe('hostile text costs the readers of secrets time in proportion to its length', () => {
  for (const unit of HOSTILE) {
    it(JSON.stringify(unit), () => {
      const text = unit.repeat(Math.ceil(30_000 / unit.length));
      const once = milliseconds(text);
      const fourTimes = milliseconds(text.repeat(4));
      // Quadratic work would take sixteen times as long; the floor keeps the clock's grain out.
      assert.ok(fourTimes < Math.max(once, 6) * 10, `${once.toFixed(1)} ms, then ${fourTimes.toFixed(1)} ms`);
    });
  }
});
