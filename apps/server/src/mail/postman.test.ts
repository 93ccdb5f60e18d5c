import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Delivery } from './post.ts';
import { type Batch, type Marks, Postman } from './postman.ts';
import type { Letter } from './setting.ts';

/** As the database keeps them. */
function marks(): Marks & { readonly all: Map<string, string>; readonly claims: string[] } {
  const all = new Map<string, string>();
  const claims: string[] = [];
  return {
    all,
    claims,
    get: (name) => Promise.resolve(all.get(name)),
    claim(name, value) {
      claims.push(name);
      if (!all.has(name)) all.set(name, value);
      return Promise.resolve(all.get(name) ?? value);
    },
    replace(name, from, to) {
      if (all.get(name) !== from) return Promise.resolve(false);
      all.set(name, to);
      return Promise.resolve(true);
    },
  };
}

const REFUSED: Delivery = { kind: 'failed', code: 'unreachable', happened: 'It is down.', remedy: 'Wait.' };

describe('the postman', () => {
  let kept = marks();
  let clock = 1_000_000;
  let sent: Letter[] = [];
  let answer: Delivery = { kind: 'sent', refused: 0 };
  let failures = 0;
  let givenUp = 0;
  let batches: readonly Batch[] = [];
  beforeEach(() => {
    kept = marks();
    clock = 1_000_000;
    sent = [];
    answer = { kind: 'sent', refused: 0 };
    failures = 0;
    givenUp = 0;
    batches = [batch('a', 'b')];
  });

  const batch = (...keys: readonly string[]): Batch => ({
    matters: keys.map((key) => ({ key, kind: 'reminders' })),
    letter: (fresh) => ({ subject: fresh.map(({ key }) => key).join(), text: '' }),
  });
  const postman = (self = 'one', send?: () => Promise<Delivery>): Postman =>
    new Postman({
      marks: kept,
      batches: () => Promise.resolve(batches),
      send(letter) {
        sent.push(letter);
        return send === undefined ? Promise.resolve(answer) : send();
      },
      now: () => clock,
      self,
      onSent: () => {},
      onFailed: () => (failures += 1),
      onGivenUp: () => (givenUp += 1),
    });
  const subjects = (): readonly string[] => sent.map(({ subject }) => subject);

  it('tells each thing once, whatever restarts', async () => {
    await postman().round();
    await postman('another').round();
    batches = [batch('a', 'b', 'c')];
    await postman().round();
    assert.deepEqual(subjects(), ['a,b', 'c']);
  });

  it('writes nothing for what was told long ago', async () => {
    await postman().round();
    const written = kept.claims.length;
    await postman('another').round();
    assert.equal(kept.claims.length, written);
  });

  it('tells it once where two servers look at the same moment', async () => {
    await Promise.all([postman('one').round(), postman('two').round()]);
    assert.equal(subjects().join().split(',').toSorted().join(), 'a,b');
  });

  it('asks again after pauses that grow, and loses nothing', async () => {
    answer = REFUSED;
    const one = postman();
    for (let minute = 0; minute < 120; minute += 5) {
      await one.round();
      clock += 300_000;
    }
    assert.ok(sent.length > 2 && sent.length < 8, `${sent.length}`);
    assert.equal(failures, sent.length);
    answer = { kind: 'sent', refused: 0 };
    clock += 86_400_000;
    await one.round();
    assert.equal(subjects().at(-1), 'a,b');
    clock += 86_400_000;
    const before = sent.length;
    await one.round();
    assert.equal(sent.length, before);
  });

  it('lets one letter that is refused hold up no other', async () => {
    batches = [batch('a'), batch('b')];
    answer = { ...REFUSED, code: 'letter_refused' };
    await postman().round();
    assert.deepEqual(subjects(), ['a', 'b']);
  });

  it('gives up after a day what the server refuses, and only that', async () => {
    answer = { ...REFUSED, code: 'letter_refused' };
    const one = postman();
    for (let hour = 0; hour < 96; hour += 1) {
      await one.round();
      clock += 3_600_000;
    }
    assert.ok(sent.length > 5 && sent.length < 12, `${sent.length}`);
    assert.equal(givenUp, 2);
    answer = { kind: 'sent', refused: 0 };
    batches = [batch('a'), batch('c')];
    await one.round();
    assert.equal(subjects().at(-1), 'c');
  });

  it('lets an address that one person has not any more hold up nobody else', async () => {
    batches = [{ ...batch('a'), to: 'gone@example.org' }, batch('b')];
    answer = { ...REFUSED, code: 'address_refused' };
    await postman().round();
    assert.deepEqual(subjects(), ['a', 'b']);
    const before = sent.length;
    await postman().round();
    assert.equal(subjects().slice(before).join(), 'b');
  });

  it('takes over after an hour what a server that died was telling', async () => {
    const never = postman('dead', () => new Promise(() => {}));
    void never.round();
    await new Promise((resolve) => setImmediate(resolve));
    await postman('alive').round();
    assert.equal(sent.length, 1);
    clock += 3_600_001;
    await postman('alive').round();
    assert.deepEqual(subjects(), ['a,b', 'a,b']);
  });

  it('sends no letter where there is nothing worth one, and does not ask again', async () => {
    let asked = 0;
    batches = [{ matters: [{ key: 'digest', kind: 'digest' }], letter: () => void (asked += 1) }];
    await postman().round();
    await postman().round();
    assert.deepEqual([sent.length, asked], [0, 1]);
  });

  it('keeps marks that say nothing of what they are about', async () => {
    batches = [batch('reminder anna-keller-gmbh')];
    await postman().round();
    for (const [name, value] of kept.all) assert.doesNotMatch(`${name} ${value}`, /anna|keller/);
  });
});
