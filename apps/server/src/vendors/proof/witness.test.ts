import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import type { Feature } from '@bailiwick/diligence/feature';
import type { Proof } from '@bailiwick/diligence/knowledge/proof';
import { chatAt, textOf } from '../../egress/upstream.fixture.ts';
import { PROFILE, type Stage, type Wishes, stage } from './stage.fixture.ts';

const HEADER: Proof = {
  kind: 'response_header',
  header: 'x-zero-data-retention',
  readings: [
    { said: 'true', field: 'zero_retention', value: 'zero' },
    { said: 'false', field: 'zero_retention', value: 'none' },
  ],
};
const ZERO: Wishes = {
  proofs: () => [HEADER],
  claims: [{ field: 'zero_retention', value: 'zero', voidedBy: ['files'] }],
};

const saying =
  (said: () => string | undefined, status = 200): RequestListener =>
  (_, response) => {
    const value = said();
    response.writeHead(status, value === undefined ? {} : { 'X-Zero-Data-Retention': value }).end('{}');
  };

/** Asks the vendor as the door does, and lets the witness see the reply before it is read. */
async function ask(
  { outbound, offering, vendor, witness }: Pick<Stage, 'outbound' | 'offering' | 'vendor' | 'witness'>,
  features: readonly Feature[] = [],
): Promise<string> {
  const { status, header, tlsGroup, headers, body } = await outbound.send({
    ...chatAt(vendor.url),
    offering,
  });
  await witness.saw({ offering, model: 'm', features: () => new Set(features), status, header, tlsGroup });
  assert.equal(headers['x-zero-data-retention'], undefined, 'what is checked is not handed on');
  return textOf({ status, header, tlsGroup, headers, body });
}

const suspensions = ({ register }: Pick<Stage, 'register'>): readonly unknown[] => [
  ...(register.dossier.assessments.get(PROFILE)?.suspensions.values() ?? []),
];

describe('a reply that contradicts what was promised', () => {
  it('has shut the gate before it is handed on, and is an incident', async () => {
    await using on = await stage(
      saying(() => 'false'),
      ZERO,
    );
    assert.equal(on.health(), 'open');
    assert.equal(await ask(on), '{}');
    assert.equal(on.health(), 'closed');
    assert.equal(on.incidents.length, 1);
    assert.match(
      on.incidents[0]?.suspension.reason ?? '',
      /zero was promised, but the header .* says none\.$/,
    );
  });

  it('makes one event, though a thousand replies say it at the same time', async () => {
    await using on = await stage(
      saying(() => 'false'),
      ZERO,
    );
    const before = on.register.dossier.seq;
    const { offering, witness } = on;
    const reply = await on.outbound.send({ ...chatAt(on.vendor.url), offering });
    const { status, header, tlsGroup } = reply;
    const seen = { offering, model: 'm', features: () => new Set<Feature>(), status, header, tlsGroup };
    await Promise.all(Array.from({ length: 1_000 }, async () => witness.saw(seen)));
    await textOf(reply);
    await Promise.all(Array.from({ length: 20 }, () => ask(on)));
    assert.equal(on.register.dossier.seq, before + 1);
    assert.equal(on.incidents.length, 1);
    assert.deepEqual(on.problems, []);
  });

  it('makes one event where two processes see it, and shuts the gate of both', async () => {
    await using on = await stage(
      saying(() => 'false'),
      ZERO,
    );
    const other = on.another();
    await other.register.read();
    await Promise.all([ask(on), ask({ ...on, witness: other.witness })]);
    await on.register.read();
    assert.equal(suspensions(on).length, 1);
    assert.equal(suspensions(other).length, 1);
    assert.equal(on.incidents.length + other.incidents.length, 1);
    assert.deepEqual(on.problems, []);
  });

  it('may also be one that lacks the header all of a sudden', async () => {
    let said: string | undefined = 'true';
    await using on = await stage(
      saying(() => said),
      ZERO,
    );
    await ask(on);
    assert.equal(on.health(), 'open');
    said = undefined;
    await ask(on);
    assert.equal(on.health(), 'closed');
  });

  it('is heard again after a person has lifted the suspension too soon', async () => {
    await using on = await stage(
      saying(() => 'false'),
      ZERO,
    );
    await ask(on);
    const suspension = on.incidents[0]?.suspension.id ?? '';
    const body = { kind: 'suspension_lifted', suspension, reason: 'they said so' } as const;
    await on.register.append([{ by: { kind: 'person', name: 'Ada' }, body }]);
    assert.equal(on.health(), 'open');
    await ask(on);
    assert.equal(on.health(), 'closed');
    assert.equal(on.incidents.length, 2);
  });
});

describe('a caller', () => {
  it('cannot bring a suspension about by a request that the vendor turns down', async () => {
    await using on = await stage(
      saying(() => undefined, 404),
      ZERO,
    );
    const { offering, witness, outbound, vendor } = on;
    const { status, header, tlsGroup, body } = await outbound.send({ ...chatAt(vendor.url), offering });
    body.cancel();
    assert.equal(
      witness.saw({ offering, model: 'm', features: () => new Set(), status, header, tlsGroup }),
      undefined,
    );
    assert.equal(on.health(), 'open');
  });

  it('cannot bring one about by a feature with which nothing was promised, nor plant an observation', async () => {
    await using on = await stage(
      saying(() => 'false'),
      ZERO,
    );
    const before = on.register.dossier.seq;
    await ask(on, ['files']);
    await on.register.read();
    assert.equal(on.register.dossier.seq, before);
    assert.equal(on.health(), 'open');
  });
});

describe('a reply that agrees', () => {
  it('is proposed as an observation once, however often it comes', async () => {
    await using on = await stage(
      saying(() => 'true'),
      ZERO,
    );
    for (let i = 0; i < 5; i += 1) await ask(on);
    await on.register.read();
    const claims = [...(on.register.dossier.assessments.get(PROFILE)?.claims.values() ?? [])];
    const observed = claims.filter(({ claim }) => claim.source.kind === 'observation');
    assert.deepEqual(
      observed.map(({ state }) => state.kind),
      ['proposed'],
    );
    assert.equal(on.health(), 'open');
    assert.deepEqual(on.incidents, []);
  });
});

describe('the connection', () => {
  it('must negotiate what was promised', async () => {
    const wishes: Wishes = {
      proofs: () => [{ kind: 'tls_group', groups: ['X25519MLKEM768'] }],
      claims: [{ field: 'encryption_in_transit', value: 'stated', voidedBy: [] }],
    };
    await using classic = await stage(
      saying(() => undefined),
      { ...wishes, tls: { ecdhCurve: 'X25519' } },
    );
    await ask(classic);
    assert.match(classic.incidents[0]?.suspension.reason ?? '', /this one uses “X25519”\.$/);
    await using hybrid = await stage(
      saying(() => undefined),
      wishes,
    );
    await ask(hybrid);
    assert.deepEqual(hybrid.incidents, []);
  });
});
