import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offeringId } from '@bailiwick/contract/ids';
import { type ApprovalRow, UNDECIDED } from '../approvals/approval.ts';
import { principalOf } from '../identity/principal.ts';
import type { User } from '../identity/user.ts';
import { parseConfiguration } from '../config/parse.ts';
import { person } from './person.fixture.ts';
import type { Batch } from './postman.ts';
import type { Letter } from './setting.ts';
import { waitingBatches } from './waiting.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const SETTING =
  parseConfiguration(
    'mail: { server: mail.example.org, from: a@example.org, to: [office@example.org], console: "https://door.example.org" }',
    {},
    { pattern: () => undefined },
  ).mail ?? assert.fail();

const mia = person('mia', 'member');
const petra = person('petra', 'owner');
const ben = person('ben', 'approver', { language: 'de' });

const request = (id: string, asker: User, more: Partial<ApprovalRow> = {}): ApprovalRow => ({
  id: `ap_${id}`,
  asker: principalOf(asker).id,
  offering: offeringId('cloud'),
  verdicts: [{ class: 'health', action: 'block', because: 'the rule of Anna Keller' }],
  record: undefined,
  asked: NOW - 1000,
  ...UNDECIDED,
  ...more,
});

const letterOf = async ({ letter, matters }: Batch): Promise<Letter> =>
  (await letter(matters)) ?? assert.fail('no letter');

describe('mail about requests for approval', () => {
  const people = [mia, petra, ben];

  it('goes to each who may decide, in their language, and to nobody for their own request', async () => {
    const open = [request('1', mia), request('2', petra)];
    const batches = waitingBatches({ open, decided: [], people, now: NOW }, SETTING);
    assert.deepEqual(
      batches.map(({ to, matters }) => [to, matters.length]),
      [
        ['petra@example.org', 1],
        ['ben@example.org', 2],
      ],
    );
    const [toPetra, toBen] = await Promise.all(batches.map(letterOf));
    assert.equal(toPetra?.subject, 'Bailiwick: A request waits for your decision');
    assert.match(toPetra.text, /\(cloud\)[^]*https:\/\/door\.example\.org\/approvals/);
    assert.equal(toBen?.subject, 'Bailiwick: 2 Anfragen warten auf Ihre Entscheidung');
    assert.doesNotMatch(`${toPetra.text}${toBen.text}`, /mia|petra|Anna|Keller|health/i);
  });

  it('tells whoever asked what became of it', async () => {
    const decided = [
      request('1', mia, { state: 'granted', decided: NOW - 10, decider: principalOf(petra).id }),
      request('2', mia, { state: 'refused', decided: NOW - 20, decider: principalOf(petra).id }),
    ];
    const batches = waitingBatches({ open: [], decided, people, now: NOW }, SETTING);
    assert.deepEqual(
      batches.map(({ to }) => to),
      ['mia@example.org', 'mia@example.org'],
    );
    const letters = await Promise.all(batches.map(letterOf));
    assert.deepEqual(
      letters.map(({ subject }) => subject),
      ['Bailiwick: Your request was granted', 'Bailiwick: Your request was refused'],
    );
    assert.match(letters[0]?.text ?? '', /On 2026-11-23 you asked[^]*\/chat/);
  });

  it('says nothing to whoever cannot come in, and nothing of what is long past', () => {
    const gone = [
      mia,
      person('old', 'owner', { status: 'suspended' }),
      person('ex', 'owner', { removed: 1 }),
      person('new', 'approver', { status: 'invited' }),
    ];
    const open = [request('1', mia)];
    assert.deepEqual(waitingBatches({ open, decided: [], people: gone, now: NOW }, SETTING), []);
    const late = { asked: NOW - 9 * DAY, decided: NOW - 4 * DAY };
    assert.deepEqual(
      waitingBatches(
        {
          open: [request('1', mia, late)],
          decided: [request('2', mia, { ...late, state: 'granted' })],
          people,
          now: NOW,
        },
        SETTING,
      ),
      [],
    );
  });
});
