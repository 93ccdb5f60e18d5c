import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lift } from '@bailiwick/diligence/claim';
import type { Actor, EventBody } from '@bailiwick/diligence/event';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { ran } from '../apps/server/src/commands/captured-io.fixture.ts';
import type { Store } from '../apps/server/src/store/store.ts';
import { Register } from '../apps/server/src/vendors/register.ts';
import { GOOD, accepted, approved, claimOn, profile, visit } from './assessed.ts';
import { CHAT, MESSAGES, type Stand, call, openStand, said } from './stand.ts';
import { PLANTED } from './values.ts';

const ADA: Actor = { kind: 'person', name: 'Ada' };
const PERSONAL = `Write to ${PLANTED.email}.`;
const HEALTH = 'The patient has Painter’s Lung.';
const FAITH = 'He is of the Heron Creed.';

const CONFIGURATION = (vendor: string, spare: string): string => `
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: vendor, protocol: openai, base_url: "${vendor}/v1", models: ["*"], attempts: 2, fallback: [spare] }
  - { id: spare, protocol: openai, base_url: "${spare}/v1", models: ["*"], attempts: 1 }
  - { id: claude, protocol: anthropic, base_url: "${vendor}", models: ["*"], attempts: 1 }
policy:
  default: pseudonymise
  classes: { personal: allow, health: allow, special_category: allow }
telemetry: { log_level: silent }
dictionary:
  terms:
    - { term: "Painter’s Lung", type: HEALTH, class: health }
    - { term: "Heron Creed", type: NRP, class: special_category }
`;

describe('a door that obeys the evidence', () => {
  let vendor: FakeVendor;
  let spare: FakeVendor;
  let stand: Stand;
  let store: Store;
  let register: Register;
  before(async () => {
    [vendor, spare] = await Promise.all([startFakeVendor(), startFakeVendor()]);
  });
  after(async () => {
    await Promise.all([vendor.close(), spare.close()]);
  });
  beforeEach(async () => {
    vendor.reset();
    spare.reset();
    stand = await openStand(CONFIGURATION(vendor.url, spare.url));
    // Another process writes; the door learns of it from the database.
    store = await visit(stand.home);
    register = new Register(store.dossier, Date.now);
  });
  afterEach(async () => {
    await store.close();
    await stand.close();
  });

  const write = (...bodies: readonly EventBody[]) =>
    register.append(bodies.map((body) => ({ by: ADA, body })));
  /** Waits until the door has heard of it: asks until it answers so, at most a second. */
  const within = async (expected: string, ask: () => Promise<string>): Promise<void> => {
    const end = Date.now() + 1_000;
    let got = await ask();
    while (got !== expected && Date.now() < end) {
      await sleep(25);
      got = await ask();
    }
    assert.equal(got, expected);
  };
  const decision = async (content: string, more: Parameters<typeof call>[1] = {}): Promise<string> => {
    const response = await call(stand.url, { content, ...more });
    await response.arrayBuffer();
    return response.headers.get('x-bailiwick-decision') ?? `${response.status}`;
  };
  const errorOf = async (response: Response): Promise<{ code: string; message: string }> =>
    ((await response.json()) as { error: { code: string; message: string } }).error;
  const sent = (): string =>
    [...vendor.requests, ...spare.requests].map(({ body }) => body.toString()).join('\n');

  it('pseudonymises on the owner’s word alone, and lets pass in clear what accepted evidence carries, within a second', async () => {
    assert.equal(await decision(PERSONAL), 'pseudonymise');
    await write(...approved(profile('p', ['vendor'])));
    await within('allow', () => decision(PERSONAL));
    assert.equal(await decision(HEALTH), 'allow');
    assert.ok(sent().includes(PLANTED.email));
  });

  it('asks for what the firm asks beyond the usual, as soon as its file says so, and does without what it lets off', async () => {
    await write(...approved(profile('p', ['vendor'])));
    await within('allow', () => decision(PERSONAL));
    const more = `requirements: { personal: { and: [
      { name: audited, because: our auditor insists, remedy: Ask for it., any_of: [{ audit_rights: stated }] }
    ] } }`;
    const configured = (requirements: string): string =>
      CONFIGURATION(vendor.url, spare.url).replace('policy:', `policy:\n  ${requirements}`);
    await stand.configure(configured(more));
    await within('pseudonymise', () => decision(PERSONAL));
    const waived = more.replace(
      '] } }',
      '], without: [{ requirement: audited, reason: Next year., owner: Ada, until: 2099-12-31 }] } }',
    );
    await stand.configure(configured(waived));
    await within('allow', () => decision(PERSONAL));
  });

  it('sends nothing to an offering that is in the register and not approved, not even a greeting', async () => {
    await write({ kind: 'offering_registered', profile: profile('p', ['vendor']) });
    await within('block', () => decision('hello'));
    const error = await errorOf(await call(stand.url, { content: 'hello' }));
    assert.equal(error.code, 'offering_not_approved');
    assert.match(error.message, /Nobody has approved it yet/i);
    const list = (await (await fetch(`${stand.url}/v1/models`)).json()) as { data: { id: string }[] };
    assert.equal(await decision('hello', { headers: { 'x-bailiwick-offering': 'spare' } }), 'allow');
    assert.ok(!list.data.some(({ id }) => id.startsWith('vendor/')));
  });

  it('drops no request while the evidence changes', async () => {
    await write(...approved(profile('p', ['vendor'])));
    await within('allow', () => decision(PERSONAL));
    const outcomes: string[] = [];
    const busy = (async () => {
      for (let i = 0; i < 60; i += 1) outcomes.push(await decision(PERSONAL));
    })();
    await write({ kind: 'lifecycle_set', profile: profile('p', []).id, to: 'restricted', reason: 'Pause.' });
    await busy;
    await within('block', () => decision(PERSONAL));
    assert.deepEqual(
      [...new Set(outcomes)].toSorted().filter((each) => !['block', 'allow'].includes(each)),
      [],
    );
  });

  describe('five rules of contracts', () => {
    const blocks = async (
      content: string,
      clause: RegExp,
      more: Parameters<typeof call>[1] = {},
    ): Promise<void> => {
      await within('block', () => decision(content, more));
      const before = sent();
      const error = await errorOf(await call(stand.url, { content, ...more }));
      assert.match(error.message, clause);
      assert.ok(['evidence_missing', 'blocked_by_policy'].includes(error.code));
      assert.equal(sent(), before, 'nothing has left');
    };

    it('health data at a vendor that forbids it', async () => {
      const clause = 'Customer shall not submit medical information of any nature.';
      await write(
        ...approved(profile('p', ['vendor'])),
        ...accepted(claimOn('p', 'prohibited_data', ['health', 'financial'], clause)),
      );
      await blocks(HEALTH, /forbid health data.*Customer shall not submit medical information/);
      assert.equal(await decision(PERSONAL), 'allow');
    });

    it('personal data outside of the zero-retention endpoint', async () => {
      const clause = 'Personal Data may be sent only through the ZDR API.';
      const zero: Lift = { field: 'zero_retention', values: ['zero'] };
      const rule = claimOn('p', 'prohibited_data', ['personal_data_any'], clause, [zero]);
      await write(...approved(profile('p', ['vendor'])), ...accepted(rule));
      await blocks(PERSONAL, /only through the ZDR API/);
      await write(...accepted(claimOn('p', 'zero_retention', 'zero')));
      await within('allow', () => decision(PERSONAL));
    });

    it('health data without a signed agreement', async () => {
      const clause = 'No Protected Health Information unless a BAA has been signed.';
      const signed: Lift = { field: 'health_agreement', values: ['signed'] };
      await write(
        ...approved(profile('p', ['vendor']), ['health_agreement']),
        ...accepted(claimOn('p', 'prohibited_data', ['health'], clause, [signed])),
      );
      await blocks(HEALTH, /unless a BAA has been signed/);
      await write(...accepted(claimOn('p', 'health_agreement', 'signed')));
      await within('allow', () => decision(HEALTH));
    });

    it('experimental models, whose terms differ from those of the API', async () => {
      const labs = { ...profile('labs', ['vendor'], ['labs-*']), inherits: profile('p', []).id };
      const clause = 'Data submitted to Labs models may be used for training, also where you have opted out.';
      await write(
        ...approved(profile('p', ['vendor'])),
        ...approved(
          labs,
          GOOD.map(([field]) => field),
        ),
        ...accepted(claimOn('labs', 'training_on_customer_data', 'yes', clause)),
      );
      await blocks(PERSONAL, /Labs models may be used for training/, { model: 'labs-1' });
      assert.equal(await decision(PERSONAL, { model: 'large-1' }), 'allow');
    });

    it('special categories', async () => {
      const clause = 'Special categories of data: None.';
      await write(
        ...approved(profile('p', ['vendor']), ['health_agreement']),
        ...accepted(claimOn('p', 'prohibited_data', ['special_category'], clause)),
      );
      await blocks(FAITH, /Special categories of data: None/);
      await blocks(HEALTH, /Special categories of data: None/);
    });
  });

  describe('on no path', () => {
    it('does forbidden data reach a vendor: fallback, retries, embeddings, completions, counting, streams, features', async () => {
      const forbidding = (id: string) =>
        accepted(claimOn(id, 'prohibited_data', ['health'], 'No health data.'));
      await write(
        ...approved(profile('p', ['vendor'])),
        ...approved(profile('q', ['spare'])),
        ...approved(profile('r', ['claude'])),
        ...forbidding('q'),
        ...forbidding('r'),
      );
      await within('allow', () => decision(HEALTH));
      vendor.reset();
      vendor.script({ fault: { kind: 'status', status: 503 } });
      vendor.script({ fault: { kind: 'status', status: 503 } });
      const failed = await call(stand.url, { content: HEALTH });
      await failed.arrayBuffer();
      assert.ok(failed.status >= 400);
      assert.equal(spare.requests.length, 0, 'nothing falls back across the rule');

      await write(...forbidding('p'));
      await within('block', () => decision(HEALTH));
      vendor.reset();
      const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
        fetch(stand.url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
      const anthropic = { 'anthropic-version': '2023-06-01' };
      const messages = [{ role: 'user', content: HEALTH }];
      const file = `data:text/plain;base64,${Buffer.from(HEALTH).toString('base64')}`;
      for (const asked of [
        post(CHAT, { model: 'm', messages, stream: true }),
        post(CHAT, { model: 'm', messages: [{ role: 'user', content: 'hi' }], metadata: { note: HEALTH } }),
        post(CHAT, { model: 'vendor/m', messages }),
        post(CHAT, {
          model: 'm',
          messages: [
            { role: 'user', content: [{ type: 'file', file: { filename: 'a.txt', file_data: file } }] },
          ],
        }),
        post('/v1/responses', { model: 'm', input: HEALTH, store: true }),
        post('/v1/completions', { model: 'm', prompt: HEALTH }),
        post('/v1/embeddings', { model: 'm', input: [HEALTH] }),
        post(MESSAGES, { model: 'm', max_tokens: 5, messages }, anthropic),
        post(`${MESSAGES}/count_tokens`, { model: 'm', messages }, anthropic),
      ]) {
        const response = await asked;
        assert.equal(response.status, 403, response.url);
        await response.arrayBuffer();
      }
      assert.deepEqual([vendor.requests.length, spare.requests.length], [0, 0]);
    });

    it('does a fallback go where it was forbidden while the first vendor kept it waiting', async () => {
      await write(...approved(profile('p', ['vendor'])), ...approved(profile('q', ['spare'])));
      await within('allow', () => decision(PERSONAL));
      spare.reset();
      const failing = { firstDelayMs: 1_200, fault: { kind: 'status', status: 503 } } as const;
      vendor.script(failing);
      vendor.script(failing);
      const waiting = call(stand.url, { content: PERSONAL });
      await sleep(100);
      await write({
        kind: 'lifecycle_set',
        profile: profile('q', []).id,
        to: 'suspended',
        reason: 'Breach.',
      });
      const answer = await waiting;
      await answer.arrayBuffer();
      assert.ok(answer.status >= 400);
      assert.equal(spare.requests.length, 0);
    });

    it('does an answer hold that the used feature voids', async () => {
      const retention = {
        ...claimOn('p', 'retention_period', '30 days'),
        voidedBy: ['stored_state'] as const,
      };
      await write(...approved(profile('p', ['vendor']), ['retention_period']), ...accepted(retention));
      await within('allow', () => decision(PERSONAL));
      const ask = async (stored: boolean): Promise<string> => {
        const response = await fetch(`${stand.url}/v1/responses`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ model: 'm', input: PERSONAL, store: stored }),
        });
        await response.arrayBuffer();
        return response.headers.get('x-bailiwick-decision') ?? `${response.status}`;
      };
      assert.equal(await ask(false), 'allow');
      assert.equal(await ask(true), 'pseudonymise');
    });
  });

  it('says what a change would have done to the traffic that has passed, and changes nothing', async () => {
    await write(...approved(profile('p', ['vendor'])));
    await within('allow', () => decision(PERSONAL));
    for (const content of [PERSONAL, PERSONAL, HEALTH, 'hello']) await decision(content);
    const dryRun = async (...argv: string[]) => {
      const { code, out } = await ran(['policy', 'dry-run', '--json', '--home', stand.home, ...argv]);
      assert.equal(code, 0);
      return JSON.parse(out) as {
        requests: number;
        unchanged: number;
        differences: { after: string; requests: number }[];
      };
    };
    const suspended = await dryRun('--state', 'p=suspended');
    assert.equal(suspended.unchanged, 0);
    assert.ok(suspended.differences.every(({ after: now }) => now === 'block'));
    assert.equal(
      suspended.differences.reduce((sum, { requests }) => sum + requests, 0),
      suspended.requests,
    );
    const untrusted = await dryRun('--attest', 'p:training_on_customer_data=opt_in');
    const back = untrusted.differences.filter(({ after: now }) => now === 'pseudonymise');
    assert.ok(back.length > 0, 'two answers that differ are a conflict');
    assert.equal(await decision(PERSONAL), 'allow');
    const seen = await ran(['vendor', 'seen', '--home', stand.home]);
    assert.match(seen.out, /vendor +fake-1 +health personal +p/);
  });

  it('sends nothing to vendors while what is known of them cannot be read', async () => {
    await write(...approved(profile('p', ['vendor'])));
    await within('allow', () => decision(PERSONAL));
    await store.dossier.append([
      { seq: register.dossier.seq + 1, at: Date.now(), body: '{"of":"a newer version"}' },
    ]);
    const end = Date.now() + 6_000;
    let answer = await call(stand.url, { content: 'hello' });
    while (answer.status === 200 && Date.now() < end) {
      await answer.arrayBuffer();
      await sleep(100);
      answer = await call(stand.url, { content: 'hello' });
    }
    assert.equal(answer.status, 503);
    assert.equal((await errorOf(answer)).code, 'journal_unavailable');
    const list = await ran(['vendor', 'list', '--home', stand.home]);
    assert.equal(list.code, 3);
    assert.match(list.err, /event \d+ is damaged/);
  });

  it('keeps what it knows through a restart', async () => {
    await write(...approved(profile('p', ['vendor'])));
    await within('allow', () => decision(PERSONAL));
    await stand.restart();
    assert.equal(await decision(PERSONAL), 'allow');
    assert.match(await said(await call(stand.url, { content: PERSONAL })), /keller/);
  });
});
