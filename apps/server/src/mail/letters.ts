/**
 * What the firm is told by mail: what happened and where to look. Mail passes many hands, so nothing stands in it that people
 * wrote (reasons, owners, what a change is about); who may read that, reads it in the console.
 */
import { dayOf } from '@bailiwick/diligence/day';
import type { Digest } from '@bailiwick/diligence/paper/digest';
import type { ProfileId } from '@bailiwick/diligence/profile';
import type { Reminder } from '@bailiwick/diligence/paper/reminders';
import type { ApprovalRow } from '../approvals/approval.ts';
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
    waiting: (count: number) =>
      count === 1 ? 'A request waits for your decision' : `${count} requests wait for your decision`,
    waitingText: (offerings: string) =>
      `Somebody in the firm asks that data may pass where the rules do not let it (${offerings}). You may decide.`,
    decided: { granted: 'Your request was granted', refused: 'Your request was refused' },
    decidedText: (offering: string, day: string) =>
      `On ${day} you asked that data may pass to ${offering}. It was decided; the chat shows how, and until when it counts.`,
    invited: (firm: string) => `${firm} invites you`,
    invitedText: (firm: string, link: string, until: string) =>
      `${firm} has made an account for you, to work with AI without giving away what must stay in the house. Open this link and choose how you sign in:\n\n${link}\n\nIt works once, until ${until}. Give it to nobody: whoever opens it first, is you. If you did not expect it, leave it and tell the firm.`,
    reset: 'A new way in',
    resetText: (firm: string, link: string, until: string) =>
      `Somebody who looks after the accounts of ${firm} made a link for you, to choose a new password:\n\n${link}\n\nIt works once, until ${until}. If you did not ask for it, leave it and tell the firm.`,
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
    waiting: (count: number) =>
      count === 1
        ? 'Eine Anfrage wartet auf Ihre Entscheidung'
        : `${count} Anfragen warten auf Ihre Entscheidung`,
    waitingText: (offerings: string) =>
      `Jemand in der Firma bittet darum, dass Daten durchdürfen, wo die Regeln es nicht erlauben (${offerings}). Sie können entscheiden.`,
    decided: { granted: 'Ihre Anfrage wurde erlaubt', refused: 'Ihre Anfrage wurde abgelehnt' },
    decidedText: (offering: string, day: string) =>
      `Am ${day} haben Sie gefragt, ob Daten zu ${offering} dürfen. Es ist entschieden; der Chat zeigt, wie, und bis wann es gilt.`,
    invited: (firm: string) => `${firm} lädt Sie ein`,
    invitedText: (firm: string, link: string, until: string) =>
      `${firm} hat ein Konto für Sie angelegt, damit Sie mit KI arbeiten können, ohne preiszugeben, was im Haus bleiben muss. Öffnen Sie diesen Link, und wählen Sie, wie Sie sich anmelden:\n\n${link}\n\nEr gilt einmal, bis ${until}. Geben Sie ihn niemandem: Wer ihn zuerst öffnet, ist Sie. Haben Sie ihn nicht erwartet, lassen Sie ihn, und sagen Sie der Firma Bescheid.`,
    reset: 'Ein neuer Weg hinein',
    resetText: (firm: string, link: string, until: string) =>
      `Wer die Konten von ${firm} betreut, hat einen Link für Sie erstellt, mit dem Sie ein neues Passwort wählen:\n\n${link}\n\nEr gilt einmal, bis ${until}. Haben Sie nicht darum gebeten, lassen Sie ihn, und sagen Sie der Firma Bescheid.`,
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

/** To whoever may decide. Who asks, for what and why stands in the console. */
export function waitingLetter(open: readonly Pick<ApprovalRow, 'offering'>[], reader: Reader): Letter {
  const words = WORDS[reader.language];
  const offerings = [...new Set(open.map(({ offering }) => offering))].join(', ');
  return letter(words.waiting(open.length), words.waitingText(offerings), '/approvals', reader);
}

/** To whoever asked. */
export function decidedLetter(
  { offering, asked, state }: Pick<ApprovalRow, 'offering' | 'asked' | 'state'>,
  reader: Reader,
): Letter {
  const words = WORDS[reader.language];
  const subject = words.decided[state === 'granted' ? 'granted' : 'refused'];
  return letter(subject, words.decidedText(offering, dayOf(asked)), '/chat', reader);
}

export interface LinkToHandOver {
  readonly purpose: 'join' | 'reset';
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
  readonly firm: string;
}

/** The one letter that holds a secret: the link by which its reader comes in, once. */
export function linkLetter(
  { purpose, link, expires, firm }: LinkToHandOver,
  language: Reader['language'],
): Letter {
  const words = WORDS[language];
  const until = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(expires);
  const body =
    purpose === 'join'
      ? words.invitedText(firm, link, `${until} UTC`)
      : words.resetText(firm, link, `${until} UTC`);
  return { subject: purpose === 'join' ? words.invited(firm) : words.reset, text: `${body}\n` };
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
