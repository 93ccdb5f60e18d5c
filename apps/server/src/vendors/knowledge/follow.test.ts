import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { shippedKnowledge } from '@bailiwick/diligence/knowledge/shipped';
import { followKnowledge } from './follow.ts';

const LATER = { ...shippedKnowledge(), revision: 99 };

describe('the knowledge of a running server', () => {
  it('follows what is loaded, keeps what it had where that is damaged, and says so once', async (test) => {
    mock.timers.enable({ apis: ['setInterval'] });
    test.after(() => mock.timers.reset());
    let next: () => typeof LATER = () => LATER;
    const problems: unknown[] = [];
    const inUse = () => Promise.resolve().then(() => ({ knowledge: next(), signer: undefined }));
    const followed = await followKnowledge({ inUse }, (error) => problems.push(error));
    const later = async (): Promise<void> => {
      mock.timers.tick(5_000);
      await new Promise(setImmediate);
    };
    assert.equal(followed.current(), LATER);
    next = () => assert.fail('damaged');
    await later();
    await later();
    assert.equal(followed.current(), LATER);
    assert.equal(problems.length, 1);
    next = shippedKnowledge;
    await later();
    assert.equal(followed.current(), shippedKnowledge());
    followed.stop();
    next = () => LATER;
    await later();
    assert.equal(followed.current(), shippedKnowledge());
  });

  it('is what the product brought along, where the bundle is damaged from the start', async () => {
    const followed = await followKnowledge({ inUse: () => Promise.reject(new Error('damaged')) }, () => {});
    assert.equal(followed.current(), shippedKnowledge());
    followed.stop();
  });
});
