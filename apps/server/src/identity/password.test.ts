import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { hashPassword, isPassword, isWeaklyHashed } from './password-hash.ts';
import { flawOf } from './password-rules.ts';

const PETRA = { email: 'petra.keller@malerei.example', name: 'Petra Keller' };

describe('a password', () => {
  it('is long, is not what is tried first, and is not about its owner', () => {
    for (const [password, flaw] of [
      ['short', 'short'],
      ['x'.repeat(1_001), 'long'],
      ['aaaaaaaaaaaaaaaa', 'monotone'],
      ['abcabcabcabcabc', 'monotone'],
      ['abcdefghijklmnop', 'monotone'],
      ['123456789012', 'monotone'],
      ['Password2026!', 'common'],
      ['P4$$w0rd!!!!!', 'common'],
      ['Sommer2026!!!!', 'common'],
      ['qwertzuiopasdf', 'common'],
      ['Petra Keller 12', 'personal'],
      ['malerei-2026-keller', 'personal'],
      ['Bailiwick2026', 'personal'],
      ['kettle orbit walnut drizzle', undefined],
      ['Petra likes kettle orbit walnut', undefined],
      ['vT9#mQ2$xL7!', undefined],
    ] as const)
      assert.equal(flawOf(password, PETRA), flaw, password);
  });

  it('is checked in time even where somebody tries to make that slow', () => {
    const begun = performance.now();
    for (const password of ['ab'.repeat(499) + 'c', ' '.repeat(1_000), '1!'.repeat(500), 'aab'.repeat(333)])
      flawOf(password, PETRA);
    assert.ok(performance.now() - begun < 200);
  });

  it('rests with its parameters and a salt of its own, and is the same in every spelling of its letters', async () => {
    const [one, other] = await Promise.all([
      hashPassword('schöner Kessel', randomBytes(16)),
      hashPassword('schöner Kessel', randomBytes(16)),
    ]);
    assert.notEqual(one, other);
    assert.ok(await isPassword('schöner Kessel', one));
    assert.ok(await isPassword('scho\u0308ner Kessel', one));
    assert.ok(!(await isPassword('schoner Kessel', one)));
    assert.ok(!(await isPassword('', one)));
    assert.equal(isWeaklyHashed(one), false);
    assert.equal(isWeaklyHashed(one.replace('t=2', 't=1')), true);
  });

  it('that does not exist is wrong, after the same work', async () => {
    const hash = await hashPassword('kettle orbit walnut', randomBytes(16));
    const time = async (stored: string | undefined): Promise<number> => {
      const begun = performance.now();
      assert.equal(await isPassword('guess', stored), false);
      return performance.now() - begun;
    };
    await time(hash);
    const [known, unknown] = [await time(hash), await time(undefined)];
    assert.ok(unknown > known / 4, `${unknown} ms beside ${known} ms`);
    assert.equal(await isPassword('guess', 'not a hash'), false);
  });
});
