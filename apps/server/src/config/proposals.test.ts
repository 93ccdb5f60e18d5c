import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Proposals } from './proposals.ts';

const proposal = (id: string, at: number) => ({
  id,
  at,
  by: 'Otto Maler',
  reason: 'A new customer.',
  version: 'v1',
  changes: [{ class: 'health', action: 'private' as const }],
});

describe('changes to the policy that wait', () => {
  let folder = '';
  let proposals: Proposals;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bailiwick-proposals-'));
    proposals = new Proposals(folder);
  });
  after(() => rm(folder, { recursive: true }));

  it('are listed, the oldest first', async () => {
    await proposals.add(proposal('b', 2));
    await proposals.add(proposal('a', 1));
    assert.deepEqual(
      (await proposals.all()).map(({ id }) => id),
      ['a', 'b'],
    );
    assert.equal((await proposals.get('b')).reason, 'A new customer.');
  });

  it('are listed without one that is damaged, which takes no other with it', async () => {
    await writeFile(join(folder, 'half.json'), JSON.stringify(proposal('half', 3)).slice(0, 40));
    await writeFile(join(folder, 'empty.json'), '');
    assert.equal((await proposals.all()).length, 2);
  });

  it('are gone once they are decided', async () => {
    await proposals.remove('a');
    await assert.rejects(proposals.get('a'), { code: 'not_found' });
    assert.equal((await proposals.all()).length, 1);
  });
});
