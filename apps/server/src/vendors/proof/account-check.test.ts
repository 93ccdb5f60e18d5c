import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { AccountCheck } from './account-check.ts';
import { type Stage, type Wishes, stage } from './stage.fixture.ts';

const ADMIN_KEY = ['admin', 'of', 'this', 'test'].join('-');

const wishes = (
  url: (vendor: string) => string = (vendor) => `${vendor}/v1/organization/data_retention`,
): Wishes => ({
  adminKey: ADMIN_KEY,
  claims: [{ field: 'zero_retention', value: 'zero', voidedBy: [] }],
  proofs: (vendor) => [
    {
      kind: 'retention_api',
      method: 'GET',
      url: url(vendor),
      credential: 'admin_key',
      property: 'type',
      readings: [{ said: 'zero_data_retention', field: 'zero_retention', value: 'zero' }],
    },
  ],
});

/** An account of settings; keeps what it was asked. */
function account(say: () => { readonly status?: number; readonly body: string }) {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    const { status = 200, body } = say();
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  return { asked, answer };
}

const settings = (type: string): string => JSON.stringify({ object: 'organization.data_retention', type });

const checkOf = (on: Stage, problems: unknown[] = []): AccountCheck =>
  new AccountCheck({
    ...on,
    offerings: () => [on.offering],
    now: () => on.clock.now,
    onProblem: (error) => problems.push(error),
  });

describe('the vendor’s account of our settings', () => {
  it('is asked for with the key of an administrator, once a day', async () => {
    const { asked, answer } = account(() => ({ body: settings('zero_data_retention') }));
    await using on = await stage(answer, wishes());
    const check = checkOf(on);
    await check.check();
    await check.check();
    assert.deepEqual(asked, [`GET /v1/organization/data_retention Bearer ${ADMIN_KEY}`]);
    on.clock.now += 86_400_000;
    await check.check();
    assert.equal(asked.length, 2);
    assert.equal(on.health(), 'open');
  });

  it('shuts the gate where it differs', async () => {
    const { answer } = account(() => ({ body: settings('modified_abuse_monitoring') }));
    await using on = await stage(answer, wishes());
    await checkOf(on).check();
    assert.equal(on.health(), 'closed');
    assert.equal(on.incidents.length, 1);
  });

  it('proves nothing where the vendor does not answer, and is asked for again', async () => {
    const answers = [
      { status: 401, body: '{}' },
      { status: 200, body: '<html>' },
      { status: 200, body: `"${'x'.repeat(70_000)}"` },
      { status: 200, body: settings('zero_data_retention') },
    ];
    const { asked, answer } = account(() => answers.shift() ?? assert.fail());
    await using on = await stage(answer, wishes());
    const problems: unknown[] = [];
    const check = checkOf(on, problems);
    for (let i = 0; i < 5; i += 1) await check.check();
    assert.equal(asked.length, 4);
    assert.equal(problems.length, 3);
    assert.ok(problems.every((problem) => !String(problem).includes(ADMIN_KEY)));
    assert.equal(on.health(), 'open');
  });

  it('is never asked for at another address than the vendor’s, nor without TLS', async () => {
    const { asked, answer } = account(() => ({ body: settings('none') }));
    for (const url of [
      (vendor: string) => vendor.replace('localhost', '127.0.0.1'),
      (vendor: string) => vendor.replace('https:', 'http:'),
    ]) {
      await using on = await stage(answer, wishes(url));
      await checkOf(on).check();
      assert.equal(on.health(), 'open');
    }
    assert.deepEqual(asked, []);
  });
});
