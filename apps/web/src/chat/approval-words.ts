import type { Words } from '../words/language.tsx';

const en = {
  stayed: (kinds: string, offering: string) => `Held back from ${offering}. Found in it: ${kinds}.`,
  ask: 'Ask for approval',
  title: 'Ask for approval',
  lead: (kinds: string, offering: string) =>
    `You ask that your message may go to ${offering} although a rule holds it back. Found in it: ${kinds}. Whoever decides sees that, your name, your reason and the rule.`,
  reason: 'Why you need it',
  reasonHint: 'One sentence. It is recorded.',
  reasonNeeded: 'Say in a sentence why you need it.',
  show: 'Also show my message',
  showHint: 'Only until it is decided; then the copy is deleted. Files are not shown.',
  send: 'Ask',
  asked: 'Asked. You can go on here meanwhile.',
  waits: 'You asked for approval; it waits for a decision.',
  takeBack: 'Take back',
  granted: (by: string, form: string) => `${by} lets it pass, ${form}.`,
  forms: { pseudonymised: 'with names replaced', clear: 'as it is' },
  once: 'For one request.',
  until: (when: string) => `Until ${when}.`,
  again: 'Send again',
  used: 'The permission was used, or its time is over.',
  refused: (by: string) => `${by} refused:`,
  nowGranted: (by: string) => `${by} lets your message pass: send it again.`,
  nowRefused: (by: string) => `${by} refused your request for approval.`,
  quote: (word: string) => `“${word}”`,
  somebody: 'Somebody',
};

const de: typeof en = {
  stayed: (kinds, offering) => `Nicht an ${offering} gesendet. Darin gefunden: ${kinds}.`,
  ask: 'Um Freigabe bitten',
  title: 'Um Freigabe bitten',
  lead: (kinds, offering) =>
    `Sie bitten darum, dass Ihre Nachricht an ${offering} gehen darf, obwohl eine Regel sie zurückhält. Darin gefunden: ${kinds}. Wer entscheidet, sieht das, Ihren Namen, Ihren Grund und die Regel.`,
  reason: 'Wozu Sie es brauchen',
  reasonHint: 'Ein Satz. Er wird festgehalten.',
  reasonNeeded: 'Sagen Sie in einem Satz, wozu Sie es brauchen.',
  show: 'Auch meine Nachricht zeigen',
  showHint: 'Nur bis zur Entscheidung; dann wird die Kopie gelöscht. Dateien werden nicht gezeigt.',
  send: 'Bitten',
  asked: 'Gebeten. Sie können hier inzwischen weitermachen.',
  waits: 'Sie haben um Freigabe gebeten; die Entscheidung steht noch aus.',
  takeBack: 'Zurücknehmen',
  granted: (by, form) => `${by} gibt es frei, ${form}.`,
  forms: { pseudonymised: 'mit ersetzten Namen', clear: 'unverändert' },
  once: 'Für eine Anfrage.',
  until: (when) => `Bis ${when}.`,
  again: 'Noch einmal senden',
  used: 'Die Freigabe ist verbraucht oder ihre Zeit ist um.',
  refused: (by) => `${by} hat abgelehnt:`,
  nowGranted: (by) => `${by} gibt Ihre Nachricht frei: Senden Sie sie noch einmal.`,
  nowRefused: (by) => `${by} hat Ihre Bitte um Freigabe abgelehnt.`,
  quote: (word) => `„${word}“`,
  somebody: 'Jemand',
};

export const chatApprovalWords: Words<typeof en> = { en, de };
