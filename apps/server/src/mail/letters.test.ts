import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay } from '@bailiwick/diligence/day';
import type { Reminder } from '@bailiwick/diligence/paper/reminders';
import { parseProfileId } from '@bailiwick/diligence/profile';
import { backupLetter, digestLetter, reminderLetter, suspensionLetter } from './letters.ts';

const PROFILE = parseProfileId('some-vendor') ?? assert.fail();
const DAY = parseDay('2026-12-01') ?? assert.fail();
const READER = { language: 'en', console: new URL('https://door.example.org') } as const;
const nameOf = (): string => 'Some vendor: API';

const reminder = (kind: Reminder['kind'], text: string): Reminder => ({
  kind,
  profile: PROFILE,
  subject: 'x',
  due: DAY,
  daysLeft: 7,
  stage: 7,
  text,
});

describe('letters', () => {
  it('say what is due, and nothing that people wrote', () => {
    const { subject, text } = reminderLetter(
      [
        reminder('evidence', 'Some vendor: API: the answer to Retention runs out in 7 days.'),
        reminder('exception', 'Some vendor: API: the exception of Anna Keller ends.'),
        reminder('objection', 'Some vendor: API: adds a processor that Ben distrusts.'),
      ],
      nameOf,
      READER,
    );
    assert.equal(subject, 'Bailiwick: 3 matters are due');
    assert.match(text, /Retention runs out in 7 days/);
    assert.match(text, /an exception ends on 2026-12-01/);
    assert.match(text, /time to object to a change ends on 2026-12-01/);
    assert.match(text, /See: https:\/\/door\.example\.org\/vendors/);
    assert.doesNotMatch(text, /Anna|Keller|Ben|distrusts/);
  });

  it('tell of a month how much happened and where, and nothing of a month in which nothing did', () => {
    const digest = {
      language: 'en',
      since: parseDay('2026-11-01') ?? DAY,
      until: parseDay('2026-11-30') ?? DAY,
    } as const;
    const sections = [
      {
        key: 'narrowed',
        title: 'Narrowed',
        items: [{ text: 'Suspended: Ben saw something.', profile: PROFILE }],
        more: 2,
      },
    ] as const;
    const letter = digestLetter({ ...digest, sections }, nameOf, READER);
    assert.equal(letter?.subject, 'Bailiwick: Your vendors in November 2026');
    assert.match(letter.text, /- Narrowed: 3 \(Some vendor: API\)/);
    assert.doesNotMatch(letter.text, /Ben/);
    assert.equal(digestLetter({ ...digest, sections: [] }, nameOf, READER), undefined);
  });

  it('point to where to look, and speak German where the firm does', () => {
    assert.match(suspensionLetter('Some vendor: API', PROFILE, READER).text, /\/vendors\/some-vendor\n/);
    assert.equal(
      backupLetter({ language: 'de', console: undefined }).subject,
      'Bailiwick: Eine Sicherung ist misslungen',
    );
    assert.doesNotMatch(backupLetter({ language: 'de', console: undefined }).text, /Siehe/);
  });
});
