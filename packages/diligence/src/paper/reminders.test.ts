import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plusDays, startOf } from '../day.ts';
import type { DossierEvent, EventBody } from '../event.ts';
import { digest, digestPaper } from './digest.ts';
import { GOOD, POOR, TODAY, UNKNOWN, dossierOf, idOf, offering } from './example.fixture.ts';
import { reminders } from './reminders.ts';

const reviewed = { id: idOf('a'), reviewedOn: TODAY };
const about = (days: number) => [
  { field: 'breach_notice', value: '48', until: plusDays(TODAY, days) } as const,
];
const stagesOf = (days: number) =>
  reminders(dossierOf(offering(reviewed, about(days))), TODAY).map(({ stage }) => stage);

describe('reminders', () => {
  it('speak of evidence 60, 30 and 7 days before it runs out, and after', () => {
    assert.deepEqual([61, 60, 31, 30, 8, 7, 0, -1].map(stagesOf), [
      [],
      [60],
      [60],
      [30],
      [30],
      [7],
      [7],
      [0],
    ]);
  });

  it('gather what runs out on one day', () => {
    const one = offering(reviewed, [
      ...about(10),
      { field: 'audit_rights', value: 'yes', until: plusDays(TODAY, 10) },
    ]);
    const [only, ...rest] = reminders(dossierOf(one), TODAY);
    assert.deepEqual(rest, []);
    assert.match(only?.text ?? '', /runs out in 10 days for Notice of a breach and Right to audit\.$/);
  });

  it('are silent about evidence that was renewed, and about offerings that have ended', () => {
    assert.deepEqual(reminders(dossierOf(offering(reviewed, [...about(-5), ...about(200)])), TODAY), []);
    assert.deepEqual(reminders(dossierOf(offering(reviewed, about(3), { lifecycle: 'ended' })), TODAY), []);
  });

  it('name reviews that are due or were never made', () => {
    const late = offering({ id: idOf('late'), reviewedOn: plusDays(TODAY, -400) }, []);
    const never = offering({ id: idOf('never'), reviewedOn: undefined }, []);
    assert.match(reminders(dossierOf(late), TODAY)[0]?.text ?? '', /review was due 35 days ago/);
    assert.match(reminders(dossierOf(never), TODAY)[0]?.text ?? '', /nobody has reviewed it yet/);
  });

  it('count down exceptions and the time to object, the most urgent first', () => {
    const clock = {
      id: 'o1',
      profile: reviewed.id,
      what: 'A sub-processor in Singapore was added.',
      startedOn: TODAY,
      deadline: plusDays(TODAY, 5),
      clause: undefined,
    };
    const exception = {
      id: 'e1',
      profile: reviewed.id,
      class: 'health',
      form: 'clear',
      owner: 'Ada',
      reason: 'pilot',
      until: plusDays(TODAY, 1),
      secondPerson: undefined,
    } as const;
    const one = offering(reviewed, [], {
      clocks: new Map([['o1', clock]]),
      exceptions: new Map([['e1', exception]]),
    });
    assert.deepEqual(
      reminders(dossierOf(one), TODAY).map(({ kind, daysLeft }) => [kind, daysLeft]),
      [
        ['exception', 1],
        ['objection', 5],
      ],
    );
  });
});

describe('the digest', () => {
  const dossier = dossierOf(GOOD, POOR, UNKNOWN);
  const period = { since: plusDays(TODAY, -30), until: TODAY };
  const event = (seq: number, body: EventBody, daysAgo = 1): DossierEvent => ({
    seq,
    at: startOf(plusDays(TODAY, -daysAgo)),
    by: { kind: 'person', name: 'Ada' },
    body,
  });
  const itemsOf = (events: readonly DossierEvent[]) =>
    Object.fromEntries(
      digest(dossier, events, period).sections.map(({ key, items }) => [
        key,
        items.map(({ text }) => text).join('\n'),
      ]),
    );

  it('tells what may pass less and more, with the reason', () => {
    const { narrowed, widened } = itemsOf([
      event(1, {
        kind: 'lifecycle_set',
        profile: POOR.profile.id,
        to: 'restricted',
        reason: 'Terms changed.',
      }),
      event(2, { kind: 'lifecycle_set', profile: GOOD.profile.id, to: 'approved', reason: 'Reviewed.' }),
    ]);
    assert.match(narrowed ?? '', /QuickChat: Assistant, free plan: restricted\. Terms changed\./);
    assert.match(widened ?? '', /Nordlicht.*approved\. Reviewed\./);
  });

  it('puts contradictions and what has run out first, as decisions', () => {
    const { decide } = itemsOf([]);
    assert.match(decide ?? '', /QuickChat.*contradict each other about Training on our data/);
    assert.match(decide ?? '', /ran out 3 days ago for Encryption in transit/);
  });

  it('leaves out what is not material, and what lies outside of the period', () => {
    const keys = Object.keys(
      itemsOf([
        event(1, { kind: 'reviewed', profile: GOOD.profile.id, on: TODAY }),
        event(2, { kind: 'lifecycle_set', profile: GOOD.profile.id, to: 'ended', reason: 'Long ago.' }, 31),
      ]),
    );
    assert.deepEqual(keys, ['decide']);
  });

  it('stays one page long, and counts what it left out', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      event(i, { kind: 'lifecycle_set', profile: GOOD.profile.id, to: 'restricted', reason: `Reason ${i}.` }),
    );
    const narrowed = digest(dossier, many, period).sections.find(({ key }) => key === 'narrowed');
    assert.equal((narrowed?.items.length ?? 0) + (narrowed?.more ?? 0), 30);
    assert.ok((narrowed?.items.length ?? 0) < 10);
  });

  it('reads in German, and leads to what it is about', () => {
    const body: EventBody = {
      kind: 'exception_granted',
      exception: {
        id: 'e9',
        profile: POOR.profile.id,
        class: 'health',
        form: 'clear',
        owner: 'Ada',
        reason: 'Probelauf.',
        until: TODAY,
        secondPerson: undefined,
      },
    };
    const { sections } = digest(dossier, [event(1, body)], { ...period, language: 'de' });
    const [decide] = sections;
    assert.equal(decide?.title, 'Zu entscheiden');
    assert.ok(decide?.items.some(({ text }) => /Der Beleg ist vor 3 Tagen abgelaufen/.test(text)));
    const widened = sections.find(({ key }) => key === 'widened');
    assert.match(widened?.items[0]?.text ?? '', /Ada lässt Gesundheitsdaten hinaus, bis .* Probelauf\./);
    assert.equal(widened?.items[0]?.profile, POOR.profile.id);
    assert.ok(!/ (?:the|is|for|about) /.test(JSON.stringify(sections)), JSON.stringify(sections));
  });

  it('gives reasons of the product in the words of the reader, and those of people as they wrote them', () => {
    const body: EventBody = {
      kind: 'lifecycle_set',
      profile: GOOD.profile.id,
      to: 'restricted',
      reason: 'The header is missing.',
    };
    const events = [event(1, body), { ...event(2, body), by: { kind: 'product', part: 'proof' } as const }];
    const { sections } = digest(dossier, events, {
      ...period,
      language: 'de',
      said: (sentence) => sentence.replace('The header is missing.', 'Die Kopfzeile fehlt.'),
    });
    const told = sections.find(({ key }) => key === 'narrowed')?.items.map(({ text }) => text) ?? [];
    assert.match(told[0] ?? '', /The header is missing\.$/);
    assert.match(told[1] ?? '', /Die Kopfzeile fehlt\.$/);
  });

  it('says so when nothing happened', () => {
    const quiet = digestPaper(digest(dossierOf(GOOD), [], period));
    assert.match(JSON.stringify(quiet.blocks), /Nothing changed that matters/);
  });
});
