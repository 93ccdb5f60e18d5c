/** Errors about what is kept, found and erased. */
import type { Phrase } from '../phrase.ts';

export const KEPT: readonly Phrase[] = [
  ['There is no such conversation.', 'Diese Unterhaltung gibt es nicht.'],
  ['It may have been deleted, or its time is over.', 'Vielleicht wurde sie gelöscht, oder ihre Zeit ist um.'],
  ['Nothing is kept of what this request said.', 'Was in dieser Anfrage stand, ist nicht aufbewahrt.'],
  [
    'It was not to be kept, its time is over, or it was erased.',
    'Es sollte nicht aufbewahrt werden, seine Zeit ist um, oder es wurde gelöscht.',
  ],
  ['This firm keeps no conversations.', 'Dieser Betrieb speichert keine Unterhaltungen.'],
  ['To keep them: {setting} in bailiwick.yaml.', 'Um sie zu speichern: {setting} in bailiwick.yaml.'],
  [
    'Something that is kept does not open under its key.',
    'Etwas Gespeichertes lässt sich mit seinem Schlüssel nicht öffnen.',
  ],
  ['There is no key to seal a pseudonym under.', 'Es gibt keinen Schlüssel, um ein Pseudonym zu versiegeln.'],
  ['The key of a pseudonym was destroyed.', 'Der Schlüssel eines Pseudonyms wurde vernichtet.'],
  [
    'A stored pseudonym was altered or moved.',
    'Ein gespeichertes Pseudonym wurde verändert oder verschoben.',
  ],
  [
    'The keys of a scope are being changed by others all the time.',
    'Die Schlüssel eines Bereichs werden fortwährend von anderen geändert.',
  ],
  [
    'The keys of a scope have no format that this version knows.',
    'Die Schlüssel eines Bereichs haben kein Format, das diese Version kennt.',
  ],
  ['This is no evidence of a deletion.', 'Das ist kein Beleg einer Löschung.'],
  ['The certificate in it is malformed.', 'Die Bescheinigung darin ist fehlerhaft.'],
  [
    'The proof in it is malformed, or without its entry.',
    'Der Nachweis darin ist fehlerhaft, oder es fehlt sein Eintrag.',
  ],
  ['The proven entry is not one about a deletion.', 'Der nachgewiesene Eintrag betrifft keine Löschung.'],
  [
    'The certificate is not the one that the ledger speaks of: it was changed.',
    'Die Bescheinigung ist nicht die, von der das Protokoll spricht: Sie wurde verändert.',
  ],
  ['There is no such export any more.', 'Diesen Export gibt es nicht mehr.'],
  [
    'Exports are taken away after seven days. Make another.',
    'Exporte werden nach sieben Tagen entfernt. Machen Sie einen neuen.',
  ],
  ['An export is under way already.', 'Es läuft schon ein Export.'],
  ['Wait for it, or watch it on this page.', 'Warten Sie darauf, oder verfolgen Sie ihn auf dieser Seite.'],
  ['It is not set up where backups go.', 'Es ist nicht eingerichtet, wohin Sicherungen gehen.'],
  [
    'Write `backup:` into bailiwick.yaml; see docs/backup.md.',
    'Schreiben Sie `backup:` in bailiwick.yaml; siehe docs/backup.md.',
  ],
  ['A backup is under way already.', 'Es läuft schon eine Sicherung.'],
  ['Wait for it.', 'Warten Sie darauf.'],
  ['The backup could not be written.', 'Die Sicherung ließ sich nicht schreiben.'],
  [
    'See that the folder is there, is writable and has room; the log says more.',
    'Prüfen Sie, ob es den Ordner gibt, ob er beschreibbar ist und Platz hat; das Protokoll sagt mehr.',
  ],
  ['This is no post-quantum key (age1pq…).', 'Das ist kein quantensicherer Schlüssel (age1pq…).'],
  [
    'Make one with `bailiwick export keygen` or `age-keygen -pq`, or choose a passphrase.',
    'Erzeugen Sie einen mit `bailiwick export keygen` oder `age-keygen -pq`, oder wählen Sie eine Passphrase.',
  ],
  ['Nobody asked anything in these conversations.', 'In diesen Unterhaltungen hat niemand etwas gefragt.'],
  ['Choose others.', 'Wählen Sie andere.'],
  ['There is no offering of this name any more.', 'Ein Angebot dieses Namens gibt es nicht mehr.'],
  ['There is no such hold.', 'Diese Aufbewahrungspflicht gibt es nicht.'],
  ['See those that stand: bailiwick hold list', 'Die bestehenden zeigt: bailiwick hold list'],
  [
    'A legal hold stands in the way: {ids}. Nothing was erased.',
    'Eine Aufbewahrungspflicht steht im Weg: {ids}. Es wurde nichts gelöscht.',
  ],
  [
    'Ask whoever set it; once it may go: bailiwick hold lift ID --reason TEXT',
    'Fragen Sie, wer sie gesetzt hat; sobald sie weg darf: bailiwick hold lift ID --reason TEXT',
  ],
  ['No documents are read any more.', 'Es werden keine Dokumente mehr gelesen.'],
  ['Too many documents are waiting to be read.', 'Zu viele Dokumente warten darauf, gelesen zu werden.'],
  [
    'The document was not read because the server is stopping.',
    'Das Dokument wurde nicht gelesen, weil der Server anhält.',
  ],
  ['The list is empty.', 'Die Liste ist leer.'],
  ['Its first row names the columns.', 'Ihre erste Zeile nennt die Spalten.'],
  [
    'Export the list as CSV in UTF-8 and try again.',
    'Exportieren Sie die Liste als CSV in UTF-8 und versuchen Sie es noch einmal.',
  ],
  ['The list has the columns {shown}.', 'Die Liste hat die Spalten {shown}.'],
  [
    'Say which of them mean a record, alone or together: --match "{example}".',
    'Sagen Sie, welche davon, allein oder zusammen, einen Datensatz bedeuten: --match "{example}".',
  ],
  ['It has the columns {shown}.', 'Sie hat die Spalten {shown}.'],
  ['Choose fewer columns.', 'Wählen Sie weniger Spalten.'],
  ['An index of the firm’s own lists is damaged.', 'Ein Verzeichnis der eigenen Listen ist beschädigt.'],
  ['Run `{command}` and register it again.', 'Führen Sie `{command}` aus und melden Sie sie neu an.'],
  [
    'No free pseudonym is left for a value, so the request was not sent.',
    'Für einen Wert ist kein Pseudonym mehr frei; daher wurde die Anfrage nicht gesendet.',
  ],
  [
    'A stored pseudonym could not be opened: it was altered, or the vault has another key.',
    'Ein gespeichertes Pseudonym ließ sich nicht öffnen: Es wurde verändert, oder der Tresor hat einen anderen Schlüssel.',
  ],
];
