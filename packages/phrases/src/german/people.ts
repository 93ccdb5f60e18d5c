/** Errors about people: accounts, signing in, sessions. */
import type { Phrase } from '../phrase.ts';

export const PEOPLE: readonly Phrase[] = [
  ['This session has ended.', 'Diese Sitzung ist beendet.'],
  ['There is no account here yet.', 'Hier gibt es noch kein Konto.'],
  ['Nobody has an account here yet.', 'Hier hat noch niemand ein Konto.'],
  ['Nobody is signed in here.', 'Hier ist niemand angemeldet.'],
  [
    'Open the link that the server printed when it started, and make one.',
    'Öffnen Sie den Link, den der Server beim Start angezeigt hat, und legen Sie eines an.',
  ],
  [
    'Open the link that the server printed when it started.',
    'Öffnen Sie den Link, den der Server beim Start angezeigt hat.',
  ],
  [
    'The role {role} does not hold the right {permission}.',
    'Die Rolle {role} hat das Recht {permission} nicht.',
  ],
  ['This link does not work any more.', 'Dieser Link gilt nicht mehr.'],
  [
    'A link works once and for a while. Ask an owner for a new one.',
    'Ein Link gilt einmal und eine Zeit lang. Bitten Sie eine Person mit der Rolle „Inhaber“ um einen neuen.',
  ],
  [
    'Somebody else was faster and owns this install now.',
    'Jemand anderes war schneller und ist jetzt Inhaber dieser Installation.',
  ],
  [
    'If that was not one of you, stop the server and start anew with an empty home folder.',
    'War das niemand von Ihnen, so halten Sie den Server an und beginnen Sie mit einem leeren Datenordner neu.',
  ],
  ['This mail address has an account here already.', 'Diese Mailadresse hat hier schon ein Konto.'],
  [
    'Look into the list of people; an invitation can be sent again there.',
    'Sehen Sie in der Liste der Personen nach; dort lässt sich eine Einladung erneut senden.',
  ],
  ['There is no such person here.', 'Diese Person gibt es hier nicht.'],
  ['This person is suspended.', 'Diese Person ist gesperrt.'],
  ['Lift the suspension first.', 'Heben Sie zuerst die Sperre auf.'],
  [
    'The {field} must be 1 to 100 visible characters.',
    '{field} muss aus 1 bis 100 sichtbaren Zeichen bestehen.',
  ],
  ['This is not a mail address.', 'Das ist keine Mailadresse.'],
  ['The role of an owner does not expire.', 'Die Rolle „Inhaber“ läuft nicht ab.'],
  ['An auditor needs a day on which the role ends.', 'Wer prüft, braucht einen Tag, an dem die Rolle endet.'],
  [
    'The day on which the role ends must lie ahead.',
    'Der Tag, an dem die Rolle endet, muss in der Zukunft liegen.',
  ],
  ['An auditor may look in for a year at most.', 'Wer prüft, darf höchstens ein Jahr lang Einsicht nehmen.'],
  ['There are {most} passkeys already.', 'Es gibt schon {most} Passkeys.'],
  ['Remove one first.', 'Entfernen Sie zuerst einen.'],
  ['The passkey could not be checked.', 'Der Passkey ließ sich nicht prüfen.'],
  ['This passkey is known already.', 'Dieser Passkey ist schon bekannt.'],
  ['This passkey does not open an account here.', 'Dieser Passkey öffnet hier kein Konto.'],
  ['Use another passkey, or your password.', 'Nehmen Sie einen anderen Passkey oder Ihr Passwort.'],
  ['The code of the second factor is needed as well.', 'Es braucht auch den Code des zweiten Faktors.'],
  [
    'Take four words that have nothing to do with each other, or let a password manager make one.',
    'Nehmen Sie vier Wörter, die nichts miteinander zu tun haben, oder lassen Sie eines von einem Passwortmanager erzeugen.',
  ],
  [
    'Another person has this mail address or this id in the directory.',
    'Eine andere Person hat diese Mailadresse oder diese Kennung im Verzeichnis.',
  ],
  [
    'This is the last owner; nobody could manage the install afterwards.',
    'Das ist die letzte Person mit der Rolle „Inhaber“; danach könnte niemand mehr die Installation verwalten.',
  ],
  ['Make another person an owner first.', 'Machen Sie zuerst eine andere Person zum Inhaber.'],
  ['An authenticator is set up already.', 'Ein Authenticator ist schon eingerichtet.'],
  [
    'Remove it first; then set up the new one.',
    'Entfernen Sie ihn zuerst, und richten Sie dann den neuen ein.',
  ],
  ['The code is not right.', 'Der Code stimmt nicht.'],
  [
    'Look whether the clock of the phone is right, and type the code that it shows now.',
    'Prüfen Sie, ob die Uhr des Telefons richtig geht, und geben Sie den Code ein, den es jetzt zeigt.',
  ],
  ['It is a while since you showed who you are.', 'Es ist eine Weile her, dass Sie sich ausgewiesen haben.'],
  [
    'The mail address, the password or the code is not right.',
    'Mailadresse, Passwort oder Code stimmen nicht.',
  ],
  [
    'Look whether all of it is spelt right. Forgotten? Ask an owner for a new link, or use a recovery code.',
    'Prüfen Sie, ob alles richtig geschrieben ist. Vergessen? Bitten Sie eine Person mit der Rolle „Inhaber“ um einen neuen Link, oder nutzen Sie einen Wiederherstellungscode.',
  ],
  ['The present password or the code is not right.', 'Das bisherige Passwort oder der Code stimmt nicht.'],
  [
    'Nothing was changed. Look whether all of it is spelt right.',
    'Es wurde nichts geändert. Prüfen Sie, ob alles richtig geschrieben ist.',
  ],
  ['There is no such passkey.', 'Diesen Passkey gibt es nicht.'],
  [
    'Passkeys are bound to a name, not to a number.',
    'Passkeys sind an einen Namen gebunden, nicht an eine Nummer.',
  ],
  [
    'Open the console under its name, on this machine as http://localhost.',
    'Öffnen Sie die Konsole unter ihrem Namen, auf diesem Rechner als http://localhost.',
  ],
  ['No token of this name is in force.', 'Kein Token dieses Namens ist in Kraft.'],
  [
    'The address of an owner is changed by owners alone.',
    'Die Adresse einer Person mit der Rolle „Inhaber“ ändern nur Inhaber.',
  ],
  ['There is no such group.', 'Diese Gruppe gibt es nicht.'],
  ['There are {most} tokens already.', 'Es gibt schon {most} Token.'],
  ['Revoke one first.', 'Widerrufen Sie zuerst eines.'],
  ['A token of this name is in force.', 'Ein Token dieses Namens ist schon in Kraft.'],
  [
    'Choose another name, or revoke that one first.',
    'Wählen Sie einen anderen Namen, oder widerrufen Sie zuerst jenes.',
  ],
  [
    'A member of the group is nobody who is known here.',
    'Ein Mitglied der Gruppe ist hier niemandem bekannt.',
  ],
  ['Another group has this name.', 'Eine andere Gruppe hat diesen Namen.'],
  [
    'The name of a group must be 1 to {most} visible characters.',
    'Der Name einer Gruppe muss aus 1 bis {most} sichtbaren Zeichen bestehen.',
  ],
  ['This install belongs to nobody yet.', 'Diese Installation gehört noch niemandem.'],
  [
    'Open the link that the server printed when it started, and make the first account; then others.',
    'Öffnen Sie den Link, den der Server beim Start gezeigt hat, und legen Sie das erste Konto an; danach weitere.',
  ],
  ['There were too many attempts.', 'Es waren zu viele Versuche.'],
  [
    'Wait as long as it says, then try again; an owner can help with a new link.',
    'Warten Sie so lange wie angegeben und versuchen Sie es dann noch einmal; wer Inhaber ist, kann mit einem neuen Link helfen.',
  ],
  ['This took too long, or was done before.', 'Das hat zu lange gedauert oder ist schon geschehen.'],
  [
    'The directory says nothing about you that can be read.',
    'Das Verzeichnis sagt nichts Lesbares über Sie.',
  ],
  [
    'The answer of the directory does not hold.',
    'Die Antwort des Verzeichnisses hält der Prüfung nicht stand.',
  ],
  [
    'Begin again; if it stays, let whoever looks after the directory compare issuer, client and clock.',
    'Beginnen Sie von vorn; bleibt es dabei, sollte, wer das Verzeichnis betreut, Aussteller, Client und Uhr vergleichen.',
  ],
  ['The directory did not let you through.', 'Das Verzeichnis hat Sie nicht durchgelassen.'],
  [
    'Begin again; if you did not turn back yourself, ask whoever looks after the directory.',
    'Beginnen Sie von vorn; haben Sie nicht selbst abgebrochen, fragen Sie, wer das Verzeichnis betreut.',
  ],
  ['There is no such way to sign in here.', 'So kann man sich hier nicht anmelden.'],
  ['The directory cannot be asked.', 'Das Verzeichnis lässt sich nicht befragen.'],
  [
    'Compare the issuer in bailiwick.yaml with what the directory says, and see that it can be reached.',
    'Vergleichen Sie den Aussteller in bailiwick.yaml mit dem, was das Verzeichnis nennt, und prüfen Sie, ob es erreichbar ist.',
  ],
  [
    'The directory knows you, and there is no account for you here.',
    'Das Verzeichnis kennt Sie, aber hier gibt es kein Konto für Sie.',
  ],
  [
    'Ask an owner to invite you under the mail address that the directory has.',
    'Bitten Sie eine Person mit der Rolle „Inhaber“, Sie unter der Mailadresse einzuladen, die im Verzeichnis steht.',
  ],
];
