import type { Words } from '../words/language.tsx';

const en = {
  ended: 'Your session has ended',
  endedText: (name: string) =>
    `${name}, everything on this page is as you left it. Sign in, and what you just did goes on by itself.`,
  goOn: 'Sign in and go on',
  elsewhere: (name: string) => `Sign in with ${name} in another tab`,
  elsewhereHint: 'Then come back to this tab: it notices.',
  leave: 'Leave this page',
  leaveHint: 'What you have written here is lost then.',
  confirm: 'Confirm who you are',
  confirmText:
    'What you are about to do cannot be undone, or opens a way in. It is a while since you showed who you are.',
  confirmIt: 'Confirm and go on',
  refused: 'The password or the code is not right.',
  refusedText: 'Nothing was done yet. Look whether all of it is spelt right.',
  noPassword:
    'You have no password here. Sign in once more the way you always do: this page stays as it is, and goes on afterwards.',
  orAnew: 'Or sign in once more the way you always do: this page stays as it is, and goes on afterwards.',
  anew: 'Sign in once more',
  byPasskey: 'With a passkey',
  noPasskey: 'No passkey of this account was shown',
  noPasskeyText:
    'You may have said no, or this device has none. Nothing was lost; try again, or another way.',
  cancel: 'Cancel',
};

const de: typeof en = {
  ended: 'Ihre Sitzung ist zu Ende',
  endedText: (name) =>
    `${name}, auf dieser Seite ist alles, wie Sie es verlassen haben. Melden Sie sich an, dann geht von selbst weiter, was Sie eben getan haben.`,
  goOn: 'Anmelden und weitermachen',
  elsewhere: (name) => `In einem anderen Tab anmelden mit ${name}`,
  elsewhereHint: 'Kommen Sie dann in diesen Tab zurück: Er merkt es.',
  leave: 'Diese Seite verlassen',
  leaveHint: 'Was Sie hier geschrieben haben, geht dann verloren.',
  confirm: 'Zeigen Sie, dass Sie es sind',
  confirmText:
    'Was Sie vorhaben, lässt sich nicht rückgängig machen oder öffnet einen Zugang. Es ist eine Weile her, dass Sie gezeigt haben, wer Sie sind.',
  confirmIt: 'Bestätigen und weitermachen',
  refused: 'Das Passwort oder der Code stimmt nicht.',
  refusedText: 'Noch ist nichts geschehen. Prüfen Sie, ob alles richtig geschrieben ist.',
  noPassword:
    'Sie haben hier kein Passwort. Melden Sie sich noch einmal so an wie immer: Diese Seite bleibt, wie sie ist, und macht danach weiter.',
  orAnew:
    'Oder melden Sie sich noch einmal so an wie immer: Diese Seite bleibt, wie sie ist, und macht danach weiter.',
  anew: 'Noch einmal anmelden',
  byPasskey: 'Mit einem Passkey',
  noPasskey: 'Es wurde kein Passkey dieses Kontos gezeigt',
  noPasskeyText:
    'Vielleicht haben Sie abgelehnt, oder dieses Gerät hat keinen. Verloren ist nichts; versuchen Sie es noch einmal oder anders.',
  cancel: 'Abbrechen',
};

export const againWords: Words<typeof en> = { en, de };
