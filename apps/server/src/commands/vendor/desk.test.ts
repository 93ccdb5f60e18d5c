import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ran } from '../captured-io.fixture.ts';

const CONFIGURATION = `
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: mistral, protocol: openai, base_url: "https://api.mistral.ai/v1", region: eu, models: ["*"] }
  - { id: unknown, protocol: openai, base_url: "https://ai.example/v1", models: ["*"] }
policy: { default: pseudonymise, classes: { personal: allow } }
`;

interface CellShown {
  readonly action: string;
  readonly because: string;
  readonly assessment?: string;
  readonly grounds?: readonly { readonly kind: string; readonly clause?: string }[];
}

describe('vendors on the command line', () => {
  let home = '';
  const vendor = (...argv: string[]) => ran(['vendor', ...argv, '--home', home]);
  const decide = (...argv: string[]) => vendor(...argv, '--by', 'Ada', '--because', 'We looked at it.');
  const cell = async (dataClass: string, model = 'mistral-large'): Promise<CellShown> => {
    const { out } = await vendor(
      'matrix',
      '--json',
      '--class',
      dataClass,
      '--offering',
      'mistral',
      '--model',
      model,
    );
    return (JSON.parse(out) as CellShown[])[0] ?? assert.fail();
  };
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-vendor-'));
    await writeFile(join(home, 'bailiwick.yaml'), CONFIGURATION);
  });
  after(() => rm(home, { recursive: true }));

  it('start from an empty register that says what to do', async () => {
    const { code, err } = await vendor('list');
    assert.equal(code, 0);
    assert.match(err, /register is empty.*vendor add/s);
    assert.match(err, /unknown: not in the register/);
  });

  it('are recognised by their addresses, and those that are not are said to be so', async () => {
    const { out } = await vendor('find');
    assert.match(out, /vendor add --from mistral-api --serves mistral/);
    assert.match(out, /unknown \(ai\.example\): not known/);
  });

  it('are added with everything that is known, and nothing passes yet', async () => {
    const { code, err } = await vendor('add', '--from', 'mistral-api', '--serves', 'mistral', '--by', 'Ada');
    assert.equal(code, 0);
    assert.match(err, /nothing passes there until it is approved/);
    assert.deepEqual([(await cell('public')).action, (await cell('personal')).action], ['block', 'block']);
    assert.equal(
      (await vendor('add', '--from', 'mistral-api', '--serves', 'mistral')).code,
      2,
      'once is enough',
    );
  });

  it('are shown with sources, quotes and dates', async () => {
    const { out } = await vendor('show', 'mistral-api');
    assert.match(out, /Does the vendor train on customer data\? \[training_on_customer_data\]/);
    assert.match(out, /proposed: .*seen 2026-\d\d-\d\d, valid until/);
    const shown = JSON.parse((await vendor('show', 'mistral-api', '--json')).out) as { claims: unknown[] };
    assert.ok(shown.claims.length > 5);
  });

  it('keep back what sources disagree about when everything is accepted', async () => {
    const { out, err } = await decide('accept', 'mistral-api', '--all');
    assert.match(out, /retention_period: 30 days/);
    assert.match(err, /left, because sources disagree/);
    assert.ok(!out.includes('training_on_customer_data'));
  });

  it('let pseudonyms pass once approved, and name what is missing for more', async () => {
    assert.equal((await decide('approve', 'mistral-api')).code, 0);
    const personal = await cell('personal');
    assert.equal(personal.action, 'pseudonymise');
    assert.ok(personal.grounds?.some(({ kind }) => kind === 'unknown'));
    const special = await cell('special_category');
    assert.equal(special.action, 'block');
    assert.ok(special.grounds?.[0]?.clause !== undefined);
    assert.equal(
      (await cell('public', 'labs-mistral-small')).action,
      'block',
      'experimental models are their own',
    );
  });

  it('open when every answer is there, by attestation', async () => {
    for (const [field, value] of [
      ['training_setting', 'opted_out'],
      ['processing_agreement', 'signed'],
      ['encryption_in_transit', 'stated'],
      ['transfer_mechanism', 'scc'],
    ] as const)
      assert.equal((await decide('attest', 'mistral-api', field, value)).code, 0);
    const shown = JSON.parse((await vendor('show', 'mistral-api', '--json')).out) as {
      claims: { claim: { id: string; field: string; value: string } }[];
    };
    const training = shown.claims.filter(({ claim }) => claim.field === 'training_on_customer_data');
    for (const { claim } of training) {
      await decide(claim.value === 'opt_out' ? 'accept' : 'reject', 'mistral-api', claim.id);
    }
    assert.equal((await cell('personal')).action, 'allow');
  });

  it('can be made an exception of, with an end, and that can be undone', async () => {
    const bare = await decide('except', 'mistral-api', 'special_category');
    assert.equal(bare.code, 2);
    assert.match(bare.err, /end date or a second person/);
    const made = await decide('except', 'mistral-api', 'special_category', '--until', '2099-12-31', '--json');
    assert.equal((await cell('special_category')).action, 'pseudonymise');
    const { id } = JSON.parse(made.out) as { id: string };
    assert.equal((await decide('undo', 'mistral-api', id)).code, 0);
    assert.equal((await cell('special_category')).action, 'block');
  });

  it('are restricted, suspended and ended with a reason', async () => {
    assert.equal((await vendor('suspend', 'mistral-api', '--by', 'Ada')).code, 2);
    for (const [verb, action] of [
      ['restrict', 'block'],
      ['approve', 'allow'],
      ['suspend', 'block'],
      ['end', 'block'],
    ] as const) {
      assert.equal((await decide(verb, 'mistral-api')).code, 0);
      assert.equal((await cell('personal')).action, action, verb);
    }
  });

  it('refuse what they cannot read, and change nothing', async () => {
    for (const argv of [
      ['approve', 'mistral-appi'],
      ['attest', 'mistral-api', 'training', 'never', '--because', 'x'],
      ['attest', 'mistral-api', 'training_on_customer_data', 'sometimes', '--because', 'x'],
      ['except', 'mistral-api', 'healht', '--because', 'x', '--until', '2099-01-01'],
      ['except', 'mistral-api', 'health', '--because', 'x', '--until', '2001-01-01'],
      ['add', 'Über', '--vendor', 'x', '--product', 'y'],
      ['add', '--from', 'nobody'],
      ['reject', 'mistral-api', 'no-such-claim', '--because', 'x'],
      ['matrix', '--class', 'nothing'],
    ]) {
      const { code, err } = await vendor(...argv);
      assert.equal(code, 2, argv.join(' '));
      assert.ok(err.length > 10);
    }
  });
});
