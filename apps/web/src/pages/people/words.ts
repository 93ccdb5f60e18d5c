import type { Role } from '@bailiwick/contract/permissions';
import type { Words } from '../../words/language.tsx';

interface PeopleWords {
  readonly question: string;
  readonly lead: string;
  readonly invite: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly roleHints: Readonly<Record<Role, string>>;
  readonly until: string;
  readonly untilHint: string;
  readonly team: string;
  readonly optional: string;
  readonly make: string;
  readonly mail: string;
  readonly mailed: (email: string) => string;
  readonly mailedText: (until: string) => string;
  readonly notSent: string;
  readonly done: string;
  readonly link: string;
  readonly linkText: (name: string, until: string) => string;
  readonly status: string;
  readonly statuses: Readonly<Record<'invited' | 'active' | 'suspended', string>>;
  readonly lastSeen: string;
  readonly never: string;
  readonly change: string;
  readonly changeOf: (name: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly newLink: string;
  readonly mailNewLink: string;
  readonly suspend: string;
  readonly suspended: (name: string) => string;
  readonly reinstate: string;
  readonly remove: string;
  readonly removeText: string;
  readonly removed: (name: string) => string;
  readonly empty: string;
  readonly emptyText: string;
  readonly mayNotEdit: string;
}

const en: PeopleWords = {
  question: 'Who may come in?',
  lead: 'Each person has a role. Whoever leaves the firm is removed here, and every way in is gone at once.',
  invite: 'Invite somebody',
  name: 'Name',
  email: 'E-mail address',
  role: 'Role',
  roles: {
    owner: 'Owner',
    approver: 'Approver',
    analyst: 'Analyst',
    dpo: 'Data protection officer',
    member: 'Member',
    auditor: 'Auditor',
  },
  roleHints: {
    owner: 'May do everything.',
    approver: 'Decides about vendors and rules; sees no content.',
    analyst: 'Prepares vendors and rules; somebody else approves.',
    dpo: 'Erases, exports, and may look at content with a reason.',
    member: 'Uses the chat and the page “Try it”.',
    auditor: 'Looks at everything but content, until a day.',
  },
  until: 'Until',
  untilHint: 'An auditor’s view ends on this day.',
  team: 'Team',
  optional: 'Optional.',
  make: 'Make the link',
  mail: 'Mail the link',
  mailed: (email) => `The link is on its way to ${email}`,
  mailedText: (until) =>
    `It works once, until ${until}. If it does not arrive, look into their folder for spam, or make a new link.`,
  notSent: 'The link was not mailed',
  done: 'Done',
  link: 'Hand over this link',
  linkText: (name, until) =>
    `It works once, until ${until}, and makes whoever opens it ${name}. Send it by a way that only they read.`,
  status: 'State',
  statuses: { invited: 'invited', active: 'active', suspended: 'suspended' },
  lastSeen: 'Last here',
  never: 'never',
  change: 'Change',
  changeOf: (name) => `Change ${name}`,
  save: 'Save',
  saved: 'Saved. With another role one signs in again.',
  newLink: 'Make a new link',
  mailNewLink: 'Mail a new link',
  suspend: 'Suspend',
  suspended: (name) => `${name} is suspended; sessions and keys ended.`,
  reinstate: 'Lift the suspension',
  remove: 'Remove',
  removeText:
    'Every way in is gone, keys included. What the person did stays in the ledger. Type the name to confirm.',
  removed: (name) => `${name} was removed.`,
  empty: 'Nobody has an account yet',
  emptyText:
    'Whoever sits at this machine is the owner, without a password. To let others in, open the link that the server printed when it started, and make your account first.',
  mayNotEdit: 'Your role may look at people, not change them.',
};

const de: PeopleWords = {
  question: 'Wer darf herein?',
  lead: 'Jede Person hat eine Rolle. Wer die Firma verlässt, wird hier entfernt, und jeder Weg herein ist sofort zu.',
  invite: 'Jemanden einladen',
  name: 'Name',
  email: 'E-Mail-Adresse',
  role: 'Rolle',
  roles: {
    owner: 'Inhaberin oder Inhaber',
    approver: 'Freigabe',
    analyst: 'Analyse',
    dpo: 'Datenschutz',
    member: 'Mitglied',
    auditor: 'Prüfung',
  },
  roleHints: {
    owner: 'Darf alles.',
    approver: 'Entscheidet über Anbieter und Regeln; sieht keine Inhalte.',
    analyst: 'Bereitet Anbieter und Regeln vor; jemand anderes gibt frei.',
    dpo: 'Löscht, exportiert und darf mit Grund Inhalte ansehen.',
    member: 'Benutzt den Chat und die Seite „Ausprobieren“.',
    auditor: 'Sieht alles außer Inhalten, bis zu einem Tag.',
  },
  until: 'Bis',
  untilHint: 'An diesem Tag endet die Einsicht.',
  team: 'Team',
  optional: 'Freiwillig.',
  make: 'Link erstellen',
  mail: 'Link mailen',
  mailed: (email) => `Der Link ist unterwegs zu ${email}`,
  mailedText: (until) =>
    `Er gilt einmal, bis ${until}. Kommt er nicht an, lassen Sie im Spam-Ordner nachsehen, oder erstellen Sie einen neuen.`,
  notSent: 'Der Link ging nicht per Mail',
  done: 'Fertig',
  link: 'Geben Sie diesen Link weiter',
  linkText: (name, until) =>
    `Er gilt einmal, bis ${until}, und macht, wer ihn öffnet, zu ${name}. Senden Sie ihn auf einem Weg, den nur diese Person liest.`,
  status: 'Zustand',
  statuses: { invited: 'eingeladen', active: 'aktiv', suspended: 'gesperrt' },
  lastSeen: 'Zuletzt hier',
  never: 'nie',
  change: 'Ändern',
  changeOf: (name) => `${name} ändern`,
  save: 'Sichern',
  saved: 'Gesichert. Mit einer anderen Rolle meldet man sich neu an.',
  newLink: 'Neuen Link erstellen',
  mailNewLink: 'Neuen Link mailen',
  suspend: 'Sperren',
  suspended: (name) => `${name} ist gesperrt; Sitzungen und Schlüssel sind beendet.`,
  reinstate: 'Sperre aufheben',
  remove: 'Entfernen',
  removeText:
    'Jeder Weg herein ist weg, auch Schlüssel. Was die Person getan hat, bleibt im Protokoll. Tippen Sie den Namen zur Bestätigung.',
  removed: (name) => `${name} wurde entfernt.`,
  empty: 'Noch hat niemand ein Konto',
  emptyText:
    'Wer an diesem Rechner sitzt, ist Inhaberin oder Inhaber, ohne Passwort. Um andere hereinzulassen, öffnen Sie den Link, den der Server beim Start gezeigt hat, und legen Sie zuerst Ihr Konto an.',
  mayNotEdit: 'Ihre Rolle darf Personen ansehen, nicht ändern.',
};

export const peopleWords: Words<PeopleWords> = { en, de };
