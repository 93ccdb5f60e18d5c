/** Why a letter did not go. */
import type { Phrase } from '../phrase.ts';

export const MAIL: readonly Phrase[] = [
  ['Links cannot go by mail here.', 'Links können hier nicht per Mail gehen.'],
  [
    'Hand the link over yourself, or write `mail` with `console` into bailiwick.yaml.',
    'Geben Sie den Link selbst weiter, oder schreiben Sie `mail` mit `console` in bailiwick.yaml.',
  ],
  ['The mail server takes nothing for this address.', 'Der Mailserver nimmt für diese Adresse nichts an.'],
  [
    'See that the address is right; hand the link over yourself.',
    'Sehen Sie nach, ob die Adresse stimmt; geben Sie den Link selbst weiter.',
  ],
  ['Nobody knows the name {host}.', 'Den Namen {host} kennt niemand.'],
  ['Correct mail.server.', 'Berichtigen Sie mail.server.'],
  ['The mail server refused user or password.', 'Der Mailserver hat Benutzer oder Passwort abgelehnt.'],
  [
    'Correct mail.user and mail.password; some providers want a password of its own for programs.',
    'Berichtigen Sie mail.user und mail.password; manche Anbieter verlangen für Programme ein eigenes Passwort.',
  ],
  [
    '{at} offers no TLS, or a certificate that nobody vouches for.',
    '{at} bietet kein TLS an, oder ein Zertifikat, für das niemand einsteht.',
  ],
  [
    '{at} does not speak TLS from the start, or has a certificate that nobody vouches for.',
    '{at} spricht nicht von Anfang an TLS, oder hat ein Zertifikat, für das niemand einsteht.',
  ],
  [
    'Try mail.tls: implicit (port 465) or starttls (port 587). A certificate of your own is named in NODE_EXTRA_CA_CERTS.',
    'Versuchen Sie mail.tls: implicit (Port 465) oder starttls (Port 587). Ein eigenes Zertifikat wird in NODE_EXTRA_CA_CERTS genannt.',
  ],
  [
    'See that the port is right and no firewall is between.',
    'Sehen Sie nach, ob der Port stimmt und keine Firewall dazwischen ist.',
  ],
  [
    'See that mail.server and mail.port are right, and that it runs.',
    'Sehen Sie nach, ob mail.server und mail.port stimmen und ob er läuft.',
  ],
  [
    'The mail server takes nothing from this sender, or for one of these recipients.',
    'Der Mailserver nimmt von diesem Absender oder für einen dieser Empfänger nichts an.',
  ],
  [
    'Correct mail.from and mail.to; many servers send only for who has signed in, and only from their own addresses.',
    'Berichtigen Sie mail.from und mail.to; viele Server senden nur für Angemeldete und nur von eigenen Adressen.',
  ],
  ['The mail server refused the message.', 'Der Mailserver hat die Nachricht abgelehnt.'],
  ['Ask who runs it.', 'Fragen Sie, wer ihn betreibt.'],
  ['{at} did not answer as a mail server does.', '{at} hat nicht geantwortet, wie ein Mailserver es tut.'],
  [
    'See that mail.server and mail.port are those of a mail server, for sending.',
    'Sehen Sie nach, ob mail.server und mail.port die eines Mailservers zum Senden sind.',
  ],
  ['It answered {code}.', 'Er antwortete {code}.'],
  ['{at} did not answer in time.', '{at} hat nicht rechtzeitig geantwortet.'],
  ['{at} cannot be reached.', '{at} ist nicht zu erreichen.'],
];
