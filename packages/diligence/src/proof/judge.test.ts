import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areaOf } from './area.ts';
import { type AccountProof, judgeAccount } from './judge-account.ts';
import { type ReplyProof, judgeReply } from './judge-reply.ts';
import { known, said, sight } from './proof.fixture.ts';
import type { Verdict } from './verdict.ts';

const HEADER = {
  kind: 'response_header',
  header: 'x-zero-data-retention',
  readings: [
    { said: 'true', field: 'zero_retention', value: 'zero' },
    { said: 'false', field: 'zero_retention', value: 'none' },
  ],
} as const satisfies ReplyProof;

const zero = known([said('zero_retention', 'zero')]).standing;
const reasonOf = (verdict: Verdict): string =>
  verdict.kind === 'contradicts' ? verdict.reason : verdict.kind;

describe('a header that every reply carries', () => {
  const judged = (...of: Parameters<typeof sight>): Verdict => judgeReply(HEADER, sight(...of), zero);

  it('agrees with what is relied on', () => {
    const verdict = judged({ 'x-zero-data-retention': 'true' });
    assert.equal(verdict.kind, 'agrees');
  });

  it('contradicts it, and says in plain words what was promised and what was seen', () => {
    assert.equal(
      reasonOf(judged({ 'x-zero-data-retention': 'False ' })),
      'zero was promised, but the header x-zero-data-retention of its replies says none.',
    );
  });

  it('contradicts it where it is missing, is a word that nobody knows, or comes twice', () => {
    assert.match(reasonOf(judged()), /x-zero-data-retention of its replies is missing\.$/);
    assert.match(reasonOf(judged({ 'x-zero-data-retention': 'off' })), /says “off”\.$/);
    assert.match(reasonOf(judged({ 'x-zero-data-retention': 'true, false' })), /something that is no word/);
  });

  it('never quotes what could be more than a word', () => {
    const reason = reasonOf(judged({ 'x-zero-data-retention': 'mail ada@example.com\n' }));
    assert.match(reason, /something that is no word/);
    assert.doesNotMatch(reason, /ada/);
  });

  it('proves nothing without TLS, where the request failed, or where nothing is relied on', () => {
    const off = { 'x-zero-data-retention': 'false' };
    assert.equal(judged(off, { tlsGroup: 'plain' }).kind, 'silent');
    for (const status of [400, 404, 429, 500, 302]) assert.equal(judged({}, { status }).kind, 'silent');
    const proposed = known([said('zero_retention', 'zero', { state: { kind: 'proposed' } })]).standing;
    assert.equal(judgeReply(HEADER, sight(), proposed).kind, 'silent');
    assert.equal(judgeReply(HEADER, sight(off), proposed).kind, 'agrees');
  });

  it('may be better than what is relied on', () => {
    const lesser = known([said('zero_retention', 'safety_retention')]).standing;
    assert.equal(judgeReply(HEADER, sight({ 'x-zero-data-retention': 'true' }), lesser).kind, 'agrees');
  });
});

describe('the region in the address', () => {
  const PROOF: ReplyProof = {
    kind: 'region_in_host',
    host: 'runtime.{region}.example.com',
    field: 'processing_region',
    region: undefined,
  };
  const at = (region: string, ...promised: readonly string[]): Verdict =>
    judgeReply(
      PROOF,
      sight({}, { host: `runtime.${region}.example.com` }),
      known([said('processing_region', promised)]).standing,
    );

  it('agrees where it lies in what was promised', () => {
    assert.equal(at('eu-central-1', 'eu').kind, 'agrees');
    assert.equal(at('eu-central-1', 'DE').kind, 'agrees');
    assert.equal(at('us-east-1', 'eu', 'us').kind, 'agrees');
  });

  it('contradicts where it does not, London and Zurich included', () => {
    assert.match(
      reasonOf(at('us-east-1', 'EU')),
      /^EU was promised, but requests go to an address in us-east-1\.$/,
    );
    assert.equal(at('eu-west-2', 'eu').kind, 'contradicts');
    assert.equal(areaOf('eu-central-2'), 'ch');
  });

  it('is silent where either cannot be put on a map, and at another host', () => {
    assert.equal(at('moon-base-9', 'eu').kind, 'silent');
    assert.equal(at('us-east-1', 'Atlantis').kind, 'silent');
    assert.equal(at('a.us-east-1').kind, 'silent');
    const anywhere = known([said('processing_region', 'anywhere')]).standing;
    assert.equal(
      judgeReply(PROOF, sight({}, { host: 'runtime.us-east-1.example.com' }), anywhere).kind,
      'silent',
    );
    assert.equal(judgeReply(PROOF, sight({}, { host: 'runtime.example.com' }), zero).kind, 'silent');
  });
});

describe('the key agreement', () => {
  const PROOF: ReplyProof = { kind: 'tls_group', groups: ['X25519MLKEM768'] };
  const standing = known([said('encryption_in_transit', 'stated')]).standing;
  const over = (tlsGroup: string): Verdict => judgeReply(PROOF, sight({}, { tlsGroup }), standing);

  it('agrees, contradicts, or is not known', () => {
    assert.equal(over('X25519MLKEM768').kind, 'agrees');
    assert.match(reasonOf(over('X25519')), /^X25519MLKEM768 was promised .* uses “X25519”\.$/);
    assert.equal(over('unknown').kind, 'silent');
  });
});

describe('the vendor’s account of our settings', () => {
  const PROOF: AccountProof = {
    kind: 'retention_api',
    method: 'GET',
    url: 'https://api.example.com/v1/organization/data_retention',
    credential: 'admin_key',
    property: 'type',
    readings: [
      { said: 'zero_data_retention', field: 'zero_retention', value: 'zero' },
      { said: 'modified_abuse_monitoring', field: 'zero_retention', value: 'modified_abuse_monitoring' },
    ],
  };
  const judged = (body: unknown): Verdict => judgeAccount(PROOF, body, zero);

  it('agrees or contradicts', () => {
    assert.equal(judged({ object: 'x', type: 'zero_data_retention' }).kind, 'agrees');
    assert.equal(
      reasonOf(judged({ type: 'modified_abuse_monitoring' })),
      'zero was promised, but its account of our settings says modified abuse monitoring.',
    );
  });

  it('contradicts where it says nothing that can be read', () => {
    for (const body of [{}, null, [], 'zero_data_retention', { type: 7 }, { type: 'new_mode' }]) {
      assert.equal(judged(body).kind, 'contradicts');
    }
    assert.equal(judgeAccount(PROOF, {}, known([]).standing).kind, 'silent');
  });
});
