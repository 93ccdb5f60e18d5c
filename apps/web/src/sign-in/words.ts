import type { Words } from '../words/language.tsx';

const en = {
  question: 'Who is there?',
  lead: 'Sign in to the console and the chat.',
  email: 'E-mail address',
  password: 'Password',
  code: 'Code of your authenticator',
  codeHint: 'Six digits, or one of your recovery codes.',
  signIn: 'Sign in',
  or: 'or',
  passkey: 'Sign in with a passkey',
  noPasskeysHere: {
    number:
      'Passkeys are bound to a name. To use one, open this console under its name; on this machine that is http://localhost.',
    open_wire: 'Browsers show passkeys only to https. To use one, open this console with https.',
    unknown_to_browser: 'This browser knows no passkeys.',
  },
  with: (name: string) => `Sign in with ${name}`,
  claim: 'Who owns this door?',
  claimLead:
    'You are the first here. Whoever makes the account now becomes the owner and invites everybody else.',
  makeOwner: 'Make me the owner',
  join: 'Welcome',
  joinLead: 'Choose how this door will know you, and come in.',
  resetLead: 'Choose a new password, and come in.',
  enter: 'Come in',
  enterByPasskey: 'Come in with a passkey',
  passkeyHint: 'Finger, face or the PIN of this device, in place of a password.',
  noPasskeyMade: 'The browser made no passkey',
  noPasskeyMadeText: 'Try again, or choose a password.',
  enterWith: (name: string) => `Come in with ${name}`,
  name: 'Your name',
  newPassword: 'New password',
  newPasswordHint: 'At least 12 characters; a few words that do not belong together are best.',
  unclaimed: 'This install belongs to nobody yet',
  unclaimedText:
    'When the server started it printed a line that begins with “First run: open”. Open that link; whoever holds it becomes the first owner.',
};

const de: typeof en = {
  question: 'Wer ist da?',
  lead: 'Melden Sie sich an, für Konsole und Chat.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  code: 'Code Ihrer Authenticator-App',
  codeHint: 'Sechs Ziffern, oder einer Ihrer Wiederherstellungscodes.',
  signIn: 'Anmelden',
  or: 'oder',
  passkey: 'Mit einem Passkey anmelden',
  noPasskeysHere: {
    number:
      'Passkeys sind an einen Namen gebunden. Öffnen Sie dafür diese Konsole unter ihrem Namen; auf diesem Rechner ist das http://localhost.',
    open_wire: 'Browser zeigen Passkeys nur über https. Öffnen Sie dafür diese Konsole mit https.',
    unknown_to_browser: 'Dieser Browser kennt keine Passkeys.',
  },
  with: (name) => `Anmelden mit ${name}`,
  claim: 'Wem gehört diese Tür?',
  claimLead:
    'Vor Ihnen war noch niemand hier. Wer jetzt das Konto anlegt, wird Inhaberin oder Inhaber und lädt alle anderen ein.',
  makeOwner: 'Konto anlegen',
  join: 'Willkommen',
  joinLead: 'Wählen Sie, woran diese Tür Sie erkennt, und kommen Sie herein.',
  resetLead: 'Wählen Sie ein neues Passwort, und kommen Sie herein.',
  enter: 'Hereinkommen',
  enterByPasskey: 'Mit einem Passkey hereinkommen',
  passkeyHint: 'Finger, Gesicht oder die PIN dieses Geräts, anstelle eines Passworts.',
  noPasskeyMade: 'Der Browser hat keinen Passkey angelegt',
  noPasskeyMadeText: 'Versuchen Sie es noch einmal, oder wählen Sie ein Passwort.',
  enterWith: (name) => `Hereinkommen mit ${name}`,
  name: 'Ihr Name',
  newPassword: 'Neues Passwort',
  newPasswordHint: 'Mindestens 12 Zeichen; am besten ein paar Wörter, die nicht zusammengehören.',
  unclaimed: 'Dieses System gehört noch niemandem',
  unclaimedText:
    'Beim Start hat der Server eine Zeile gezeigt, die mit „First run: open“ beginnt. Öffnen Sie diesen Link; wer ihn hat, wird die erste Inhaberin oder der erste Inhaber.',
};

export const signInWords: Words<typeof en> = { en, de };
