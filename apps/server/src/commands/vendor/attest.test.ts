import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ran } from '../captured-io.fixture.ts';

interface Shown {
  readonly claims: readonly {
    readonly claim: {
      readonly field: string;
      readonly voidedBy: readonly string[];
      readonly source: { readonly kind: string };
    };
  }[];
}

describe('zero retention that somebody vouches for', () => {
  let home = '';
  const vendor = (...argv: string[]) => ran(['vendor', ...argv, '--home', home, '--by', 'Ada']);
  const voided = async (id: string): Promise<readonly string[] | undefined> => {
    const { out } = await ran(['vendor', 'show', id, '--json', '--home', home]);
    return (JSON.parse(out) as Shown).claims.find(({ claim }) => claim.source.kind === 'attestation')?.claim
      .voidedBy;
  };
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-attest-'));
  });
  after(() => rm(home, { recursive: true }));

  it('does not hold with what the vendor has to store, and says so', async () => {
    await vendor('add', '--from', 'groqcloud');
    const { code, err } = await vendor(
      'attest',
      'groqcloud',
      'zero_retention',
      'zero',
      '--because',
      'Turned on.',
    );
    assert.equal(code, 0, err);
    assert.match(err, /does not hold with batch, fine_tuning, files/);
    assert.deepEqual(await voided('groqcloud'), ['batch', 'fine_tuning', 'files']);
  });

  it('does not hold with what is commonly stored, at a vendor whom nobody knows', async () => {
    await vendor('add', 'small', '--vendor', 'Small', '--product', 'API');
    await vendor('attest', 'small', 'zero_retention', 'zero', '--because', 'They told us.');
    assert.ok((await voided('small'))?.includes('stored_state'));
    await vendor('add', 'other', '--vendor', 'Other', '--product', 'API');
    await vendor('attest', 'other', 'health_agreement', 'signed', '--because', 'It is in the safe.');
    assert.deepEqual(await voided('other'), []);
  });
});
