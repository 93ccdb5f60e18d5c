/** What to do, as every error says it where it knows nothing better. */
import type { Phrase } from '../phrase.ts';

export const REMEDIES: readonly Phrase[] = [
  [
    'Remove what is named here, or ask the owner of the policy for an exception.',
    'Nehmen Sie heraus, was hier genannt ist, oder fragen Sie, wer über die Regeln entscheidet.',
  ],
  [
    'Choose an offering that this key may use, or ask for approval.',
    'Wählen Sie ein Angebot, das dieser Schlüssel nutzen darf, oder bitten Sie um Freigabe.',
  ],
  [
    'Choose an offering in a region that the policy allows for this class.',
    'Wählen Sie ein Angebot in einer Region, die die Richtlinie für diese Art von Daten erlaubt.',
  ],
  [
    'Add the missing evidence about this offering, or choose another offering.',
    'Ergänzen Sie die fehlenden Belege über dieses Angebot, oder wählen Sie ein anderes.',
  ],
  [
    'Send the content as text or in a format that can be read, or use a private offering.',
    'Senden Sie den Inhalt als Text oder in einem lesbaren Format, oder nutzen Sie ein privates Angebot.',
  ],
  [
    'See `bailiwick coverage` for the routes that are served.',
    'Welche Adressen bedient werden, zeigt `bailiwick coverage`.',
  ],
  ['Correct the request and send it again.', 'Berichtigen Sie die Anfrage und senden Sie sie erneut.'],
  [
    'Send less at once, or raise the limit in bailiwick.yaml.',
    'Senden Sie weniger auf einmal, oder heben Sie die Grenze in bailiwick.yaml an.',
  ],
  [
    'Send a valid Bailiwick key (bw_…); create one with `bailiwick key create`.',
    'Senden Sie einen gültigen Bailiwick-Schlüssel (bw_…); `bailiwick key create` erstellt einen.',
  ],
  [
    'Wait until the budget renews, or ask for a larger one.',
    'Warten Sie, bis sich das Budget erneuert, oder bitten Sie um ein größeres.',
  ],
  [
    'Wait as long as the retry-after header says, then send again.',
    'Warten Sie so lange, wie die Kopfzeile retry-after sagt, und senden Sie dann erneut.',
  ],
  [
    'Try again; if it stays, run `bailiwick doctor`.',
    'Versuchen Sie es noch einmal; bleibt es dabei, hilft `bailiwick doctor`.',
  ],
  [
    'Try again, or raise the timeout of this offering.',
    'Versuchen Sie es noch einmal, oder geben Sie diesem Angebot mehr Zeit.',
  ],
  [
    'Nothing was sent. Use an offering whose side takes hybrid key agreement (X25519MLKEM768), or write `quantum_safe: prefer` at this one if you accept that what is recorded today may be read later.',
    'Es wurde nichts gesendet. Nutzen Sie ein Angebot, dessen Seite hybriden Schlüsselaustausch (X25519MLKEM768) annimmt, oder schreiben Sie bei diesem `quantum_safe: prefer`, wenn Sie in Kauf nehmen, dass heute Aufgezeichnetes später gelesen wird.',
  ],
  [
    'Nothing was sent. Ask whoever runs this edge, or the firewall before it, to let TLS hellos of more than one packet pass. Until then you can do without: `quantum_safe: off` at this offering gives up protection against quantum computers.',
    'Es wurde nichts gesendet. Bitten Sie den Betreiber dieser Gegenstelle oder der Firewall davor, TLS-Begrüßungen von mehr als einem Paket durchzulassen. Bis dahin geht es auch ohne: `quantum_safe: off` bei diesem Angebot verzichtet auf den Schutz vor Quantencomputern.',
  ],
  [
    'Nothing was sent. Free disk space or mend the database, then run `bailiwick doctor`.',
    'Es wurde nichts gesendet. Schaffen Sie Platz auf dem Datenträger oder reparieren Sie die Datenbank; danach hilft `bailiwick doctor`.',
  ],
  [
    'Nothing was sent. Try again; if it stays, run `bailiwick doctor`.',
    'Es wurde nichts gesendet. Versuchen Sie es noch einmal; bleibt es dabei, hilft `bailiwick doctor`.',
  ],
  ['Send the request again in a few seconds.', 'Senden Sie die Anfrage in einigen Sekunden erneut.'],
  [
    'Sign in, then try again; what you wrote is kept.',
    'Melden Sie sich an und versuchen Sie es dann noch einmal; was Sie geschrieben haben, bleibt erhalten.',
  ],
  [
    'Confirm that it is you, then try again.',
    'Bestätigen Sie, dass Sie es sind, und versuchen Sie es dann noch einmal.',
  ],
  [
    'Ask an owner of this install to do it, or to give you the right.',
    'Bitten Sie eine Person mit der Rolle „Inhaber“, es zu tun oder Ihnen das Recht zu geben.',
  ],
  [
    'Open the console under its own address and try again there.',
    'Öffnen Sie die Konsole unter ihrer eigenen Adresse und versuchen Sie es dort noch einmal.',
  ],
  [
    'Look whether it was renamed or deleted in the meantime.',
    'Sehen Sie nach, ob es inzwischen umbenannt oder gelöscht wurde.',
  ],
  [
    'Look at what stands now, then decide again.',
    'Sehen Sie sich an, was jetzt gilt, und entscheiden Sie dann neu.',
  ],
  [
    'Try again; if it stays, run `bailiwick doctor` and look into the log.',
    'Versuchen Sie es noch einmal; bleibt es dabei, hilft `bailiwick doctor` und ein Blick ins Protokoll.',
  ],
  [
    'Run `bailiwick doctor` and correct what it names.',
    'Führen Sie `bailiwick doctor` aus und berichtigen Sie, was er nennt.',
  ],
  ['Try again in a few seconds.', 'Versuchen Sie es in einigen Sekunden noch einmal.'],
  ['Try again.', 'Versuchen Sie es noch einmal.'],
  ['Begin again.', 'Beginnen Sie von vorn.'],
  ['Send less at once.', 'Senden Sie weniger auf einmal.'],
  [
    'Send less at once, or raise limits.body_bytes in bailiwick.yaml.',
    'Senden Sie weniger auf einmal, oder heben Sie limits.body_bytes in bailiwick.yaml an.',
  ],
  ['Correct what is named and send it again.', 'Berichtigen Sie, was genannt ist, und senden Sie es erneut.'],
  ['Choose another model.', 'Wählen Sie ein anderes Modell.'],
  ['Choose another name.', 'Wählen Sie einen anderen Namen.'],
  [
    'Choose another name, or revoke that key first.',
    'Wählen Sie einen anderen Namen, oder widerrufen Sie zuerst jenen Schlüssel.',
  ],
  ['Nothing was changed. Try again.', 'Es wurde nichts geändert. Versuchen Sie es noch einmal.'],
  ['Nothing was changed.', 'Es wurde nichts geändert.'],
  ['Restore the database from a backup.', 'Spielen Sie die Datenbank aus einer Sicherung zurück.'],
  [
    'Restore the database from a backup, or start the version that wrote it.',
    'Spielen Sie die Datenbank aus einer Sicherung zurück, oder starten Sie die Version, die sie geschrieben hat.',
  ],
  [
    'Restore the database from a backup, or start the version of Bailiwick that wrote it.',
    'Spielen Sie die Datenbank aus einer Sicherung zurück, oder starten Sie die Version von Bailiwick, die sie geschrieben hat.',
  ],
  [
    'Restore the database and the vault key from the same backup.',
    'Spielen Sie Datenbank und Tresorschlüssel aus derselben Sicherung zurück.',
  ],
  [
    'Nothing was sent. Try again; if it stays, restart the server.',
    'Es wurde nichts gesendet. Versuchen Sie es noch einmal; bleibt es dabei, starten Sie den Server neu.',
  ],
  [
    'Run the version of Bailiwick that was here last, or a newer one.',
    'Verwenden Sie die Version von Bailiwick, die zuletzt hier lief, oder eine neuere.',
  ],
  [
    'Restore the database and subject-keys.db from the same backup.',
    'Spielen Sie Datenbank und subject-keys.db aus derselben Sicherung zurück.',
  ],
];
