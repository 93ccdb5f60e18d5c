import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FileKeeper } from '../config/file-keeper.ts';
import { parseConfiguration } from '../config/parse.ts';
import type { NewAct } from '../record/act.ts';
import type { Asking } from './handler.ts';
import { requirementsHandlers } from './requirements.ts';

const CHECKS = { pattern: () => undefined };
const NOW = Date.parse('2026-11-23T12:00:00Z');
const BY_HAND = `
policy:
  requirements:
    children:
      and:
        - { name: at_home, because: so we want it, remedy: Ask., any_of: [{ segregation: stated }] }
`;

describe('what is asked of a vendor, changed from the console', () => {
  let folder = '';
  const acts: NewAct[] = [];
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'bailiwick-requirements-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  const opened = async (text: string) => {
    const file = join(folder, 'bailiwick.yaml');
    await writeFile(file, text);
    const keeper = new FileKeeper({
      file,
      past: join(folder, 'past'),
      env: () => ({}),
      checks: CHECKS,
      now: () => NOW,
      onChange: () => {},
      onVersion: () => Promise.resolve(),
    });
    const handlers = requirementsHandlers({
      // What was loaded last: the change by hand has not been seen yet.
      policy: () => parseConfiguration('', {}, CHECKS).policy,
      keeper,
      acts: {
        record(act) {
          acts.push(act);
          return Promise.resolve('x' as never);
        },
      },
      now: () => NOW,
    });
    const { version } = await keeper.read();
    return { handlers, version, written: () => readFile(file, 'utf8') };
  };
  const asking = { visitor: { kind: 'user', name: 'Ada', role: 'owner' } } as unknown as Asking;
  const waiver = { class: 'children', id: 'certified', reason: 'Audited by us.', until: '2027-01-31' };

  it('keeps what somebody wrote into the file a moment ago', async () => {
    const { handlers, version, written } = await opened(BY_HAND);
    await handlers.waive({ ...waiver, version }, asking);
    const text = await written();
    assert.match(text, /name: at_home/);
    assert.match(text, /requirement: certified/);
    assert.match(text, /owner: Ada/);
    assert.deepEqual(
      [acts.at(-1)?.kind, acts.at(-1)?.details],
      ['requirement.waived', { class: 'children', requirement: 'certified' }],
    );
  });

  it('changes nothing for a version that is not the file’s, a day that is over, or a point that is not asked', async () => {
    const { handlers, version, written } = await opened(BY_HAND);
    const before = acts.length;
    await assert.rejects(async () => handlers.waive({ ...waiver, version: '0'.repeat(64) }, asking), {
      code: 'conflict',
    });
    await assert.rejects(async () => handlers.waive({ ...waiver, version, until: '2026-11-22' }, asking), {
      code: 'malformed_request',
    });
    await assert.rejects(async () => handlers.waive({ ...waiver, version, id: 'nothing' }, asking), {
      code: 'not_found',
    });
    await assert.rejects(async () => handlers.insist({ ...waiver, version }, asking), { code: 'not_found' });
    await assert.rejects(async () => handlers.remove({ ...waiver, version }, asking), { code: 'not_found' });
    assert.equal(await written(), BY_HAND);
    // Nor does the ledger tell of what was not done.
    assert.equal(acts.length, before);
  });
});
