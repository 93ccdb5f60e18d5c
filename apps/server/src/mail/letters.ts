/**
 * What the firm is told by mail: what happened and where to look. Mail passes many hands, so nothing stands in it that people
 * wrote (reasons, owners, what a change is about); who may read that, reads it in the console.
 */
import type { Digest } from '@bailiwick/diligence/paper/digest';
import type { ProfileId } from '@bailiwick/diligence/profile';
import type { Reminder } from '@bailiwick/diligence/paper/reminders';
import type { Letter, MailSetting } from './setting.ts';

type Reader = Pick<MailSetting, 'language' | 'console'>;

const WORDS = {
  en: {
    reminders: (count: number) => (count === 1 ? 'One matter is due' : `${count} matters are due`),
    remindersText: 'What is due with your vendors:',
    exception: (offering: string, day: string) => `${offering}: an exception ends on ${day}`,
    objection: (offering: string, day: string) =>
      `${offering}: the time to object to a change ends on ${day}`,
    digestText: 'What changed that matters, and where:',
    digest: (month: string) => `Your vendors in ${month}`,
    suspended: (vendor: string) => `${vendor} was suspended`,
    suspendedText: (vendor: string) =>
      `What ${vendor} promises and what was seen in the traffic differ, so the door sends nothing more there of the data that rests on it. Look into it; then lift the suspension or end the offering.`,
    backup: 'A backup failed',
    backupText:
      'The last backup could not be made. The server tries again within an hour; the log says more.',
    test: 'Mail works',
    testText: 'This is a trial. The server can send mail with what bailiwick.yaml says.',
    look: 'See',
    from: 'Sent by Bailiwick, because bailiwick.yaml says so (mail). It holds no prompt and nothing of a customer.',
  },
  de: {
    reminders: (count: number) => (count === 1 ? 'Eine Sache ist fällig' : `${count} Dinge sind fällig`),
    remindersText: 'Was bei Ihren Anbietern fällig ist:',
    exception: (offering: string, day: string) => `${offering}: eine Ausnahme endet am ${day}`,
    objection: (offering: string, day: string) =>
      `${offering}: die Frist für einen Widerspruch gegen eine Änderung endet am ${day}`,
    digestText: 'Was sich geändert hat und wichtig ist, und wo:',
    digest: (month: string) => `Ihre Anbieter im ${month}`,
    suspended: (vendor: string) => `${vendor} wurde ausgesetzt`,
    suspendedText: (vendor: string) =>
      `Was ${vendor} verspricht und was im Verkehr zu sehen war, stimmt nicht überein. Die Tür schickt von den Daten, die darauf beruhen, nichts mehr dorthin. Klären Sie es; heben Sie dann die Aussetzung auf, oder beenden Sie das Angebot.`,
    backup: 'Eine Sicherung ist misslungen',
    backupText:
      'Die letzte Sicherung konnte nicht gemacht werden. Der Server versucht es binnen einer Stunde wieder; im Log steht mehr.',
    test: 'Die Mail funktioniert',
    testText: 'Das ist eine Probe. Der Server kann mit dem, was in bailiwick.yaml steht, Mail senden.',
    look: 'Siehe',
    from: 'Gesendet von Bailiwick, weil es in bailiwick.yaml so steht (mail). Darin ist kein Prompt und nichts von Kunden.',
  },
} as const;

/** @param nameOf as the register names the offering. */
export function reminderLetter(
  due: readonly Reminder[],
  nameOf: (profile: ProfileId) => string,
  reader: Reader,
): Letter {
  const words = WORDS[reader.language];
  const lineOf = ({ kind, text, profile, due: day }: Reminder): string =>
    kind === 'exception' || kind === 'objection' ? words[kind](nameOf(profile), day) : text;
  const lines = due.map((one) => `- ${lineOf(one)}`).join('\n');
  return letter(words.reminders(due.length), `${words.remindersText}\n\n${lines}`, '/vendors', reader);
}

/** @returns undefined where nothing happened that matters: then no mail is sent. */
export function digestLetter(
  { sections, until }: Digest,
  nameOf: (profile: ProfileId) => string,
  reader: Reader,
): Letter | undefined {
  const told = sections.filter(({ items }) => items.length > 0);
  if (told.length === 0) return undefined;
  const words = WORDS[reader.language];
  const month = new Intl.DateTimeFormat(reader.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lines = told.map(({ title, items, more }) => {
    const where = [
      ...new Set(items.flatMap(({ profile }) => (profile === undefined ? [] : nameOf(profile)))),
    ];
    return `- ${title}: ${items.length + more}${where.length === 0 ? '' : ` (${where.join('; ')})`}`;
  });
  return letter(
    words.digest(month.format(new Date(`${until}T00:00:00Z`))),
    `${words.digestText}\n\n${lines.join('\n')}`,
    '/vendors/all/month',
    reader,
  );
}

/** @param vendor as the register names the offering. */
export function suspensionLetter(vendor: string, profile: string, reader: Reader): Letter {
  const words = WORDS[reader.language];
  return letter(words.suspended(vendor), words.suspendedText(vendor), `/vendors/${profile}`, reader);
}

export function backupLetter(reader: Reader): Letter {
  const words = WORDS[reader.language];
  return letter(words.backup, words.backupText, '/exports', reader);
}

export function trialLetter(reader: Reader): Letter {
  const words = WORDS[reader.language];
  return letter(words.test, words.testText, '/', reader);
}

function letter(subject: string, body: string, path: string, { language, console: at }: Reader): Letter {
  const words = WORDS[language];
  const look = at === undefined ? '' : `\n\n${words.look}: ${new URL(path, at).href}`;
  return { subject: `Bailiwick: ${subject}`, text: `${body.trim()}${look}\n\n-- \n${words.from}\n` };
}
