/** Errors about documents of vendors: fetched, handed in, read. */
import type { Phrase } from '../phrase.ts';

export const DOCUMENTS: readonly Phrase[] = [
  ['There is no such document about this offering.', 'Ein solches Dokument gibt es zu diesem Angebot nicht.'],
  ['The document was not read: {why:phrase}.', 'Das Dokument wurde nicht gelesen: {why:phrase}.'],
  [
    'Nothing was changed. Take another copy of it.',
    'Es wurde nichts geändert. Nehmen Sie eine andere Kopie.',
  ],
  ['There is no such class of data.', 'Eine solche Art von Daten gibt es nicht.'],
  [
    'The last day of an exception must lie ahead.',
    'Der letzte Tag einer Ausnahme muss in der Zukunft liegen.',
  ],
  ['There is no such exception for this offering.', 'Eine solche Ausnahme gibt es für dieses Angebot nicht.'],
  ['Its earlier text is not kept.', 'Sein früherer Text ist nicht gespeichert.'],
  [
    'The page is packed in a way that is not read.',
    'Die Seite ist auf eine Weise gepackt, die nicht gelesen wird.',
  ],
  [
    'The page came damaged: it cannot be unpacked.',
    'Die Seite kam beschädigt an und lässt sich nicht entpacken.',
  ],
  ['The document is larger than {most} MB.', 'Das Dokument ist größer als {most} MB.'],
  ['The address redirects more than {most} times.', 'Die Adresse leitet öfter als {most}-mal weiter.'],
  ['What is there is no document that can be read.', 'Was dort liegt, ist kein lesbares Dokument.'],
  ['The page asks for a login ({status}).', 'Die Seite verlangt eine Anmeldung ({status}).'],
  ['There is no page at this address ({status}).', 'Unter dieser Adresse gibt es keine Seite ({status}).'],
  [
    'The site answers with an error instead of the page ({status}).',
    'Die Gegenstelle antwortet mit einem Fehler statt mit der Seite ({status}).',
  ],
  [
    'The address, or one it redirects to, is not on the public internet.',
    'Die Adresse, oder eine, zu der sie weiterleitet, liegt nicht im öffentlichen Internet.',
  ],
  ['The page did not come in time.', 'Die Seite kam nicht rechtzeitig.'],
  ['The host of the address is not known.', 'Der Rechner der Adresse ist nicht bekannt.'],
  ['The connection failed ({code}).', 'Die Verbindung ist gescheitert ({code}).'],
  ['The connection failed{code}.', 'Die Verbindung ist gescheitert{code}.'],
  ['The connection failed.', 'Die Verbindung ist gescheitert.'],
  ['That is no web address.', 'Das ist keine Webadresse.'],
  ['{address} is not protected (http).', '{address} ist nicht geschützt (http).'],
  ['{address} is no web page ({protocol}).', '{address} ist keine Webseite ({protocol}).'],
  ['{address} holds a name or password.', '{address} enthält einen Namen oder ein Passwort.'],
  ['Offering {id} cannot read documents.', 'Das Angebot {id} kann keine Dokumente lesen.'],
  [
    'Name a private offering that speaks the openai protocol and has a default_model.',
    'Nennen Sie ein privates Angebot, das das Protokoll openai spricht und ein default_model hat.',
  ],
  [
    'Offering {id} gave no usable answer ({status}).',
    'Das Angebot {id} gab keine brauchbare Antwort ({status}).',
  ],
  [
    'There is no such questionnaire about this offering.',
    'Einen solchen Fragebogen gibt es zu diesem Angebot nicht.',
  ],
  [
    'None of these questions can be asked of a vendor.',
    'Keine dieser Fragen kann einem Anbieter gestellt werden.',
  ],
  ['Choose questions of the list.', 'Wählen Sie Fragen aus der Liste.'],
  ['The vendor has handed in its answers.', 'Der Anbieter hat seine Antworten abgegeben.'],
  ['Reject the ones that you do not believe.', 'Verwerfen Sie die, denen Sie nicht glauben.'],
  [
    'There is no such workbook about this offering.',
    'Eine solche Arbeitsmappe gibt es zu diesem Angebot nicht.',
  ],
  [
    'The address for the vendor must begin with https://.',
    'Die Adresse für den Anbieter muss mit https:// beginnen.',
  ],
  [
    'The link in it is the key: nobody on the way may read it.',
    'Der Link darin ist der Schlüssel: Niemand auf dem Weg darf ihn lesen.',
  ],
  ['The workbook was not read: {why:phrase}.', 'Die Arbeitsmappe wurde nicht gelesen: {why:phrase}.'],
  ['it takes more time or memory than is allowed', 'sie braucht mehr Zeit oder Speicher, als erlaubt ist'],
  [
    'This file answers questions about {id}, not about this offering.',
    'Diese Datei beantwortet Fragen zu {id}, nicht zu diesem Angebot.',
  ],
  ['Nothing was changed. Enter it there.', 'Es wurde nichts geändert. Tragen Sie sie dort ein.'],
  ['This questionnaire was taken back.', 'Dieser Fragebogen wurde zurückgezogen.'],
  [
    'Nothing was changed. Ask anew for other answers.',
    'Es wurde nichts geändert. Fragen Sie neu, wenn Sie andere Antworten wollen.',
  ],
  [
    'This is neither an answer file of a questionnaire of ours nor a workbook.',
    'Das ist weder die Antwortdatei eines unserer Fragebögen noch eine Arbeitsmappe.',
  ],
  [
    'Nothing was changed. Take a workbook as .xlsx, or the file that the vendor sent back.',
    'Es wurde nichts geändert. Nehmen Sie eine Arbeitsmappe als .xlsx oder die Datei, die der Anbieter zurückgeschickt hat.',
  ],
  ['The first day lies after the last.', 'Der erste Tag liegt nach dem letzten.'],
  ['Choose an earlier first day.', 'Wählen Sie einen früheren ersten Tag.'],
  ['There is no trusted key of this name.', 'Einem Schlüssel dieses Namens wird nicht vertraut.'],
  ['The product does not know this offering.', 'Das Produkt kennt dieses Angebot nicht.'],
  ['The file is larger than {most} MB.', 'Die Datei ist größer als {most} MB.'],
  ['The file is not in UTF-8.', 'Die Datei ist nicht in UTF-8.'],
  ['The file ends within a signature.', 'Die Datei endet mitten in einer Unterschrift.'],
  [
    'The file is no bundle of knowledge about vendors.',
    'Die Datei ist kein Bündel mit Wissen über Anbieter.',
  ],
  [
    'The file is written in version {version} of the format; this product reads version {own}.',
    'Die Datei ist in Version {version} des Formats geschrieben; dieses Produkt liest Version {own}.',
  ],
  [
    'Update the product, or get a bundle that is made for it.',
    'Aktualisieren Sie das Produkt, oder besorgen Sie ein Bündel, das dafür gemacht ist.',
  ],
  ['Have it corrected by whoever made it.', 'Lassen Sie es von dem berichtigen, der es gemacht hat.'],
  ['Line {line} cannot be read at {place}.', 'Zeile {line} ist bei {place} nicht lesbar.'],
  ['Line {line} cannot be read.', 'Zeile {line} ist nicht lesbar.'],
  [
    'It says that it was made on {day}, which is yet to come.',
    'Sie gibt an, am {day} gemacht zu sein; dieser Tag liegt noch vor uns.',
  ],
  [
    'Check the clock of this machine; if it is right, ask whoever signed the file.',
    'Prüfen Sie die Uhr dieses Rechners; geht sie richtig, fragen Sie den, der die Datei unterschrieben hat.',
  ],
  [
    '{name} is not newer than {other}, which is in use.',
    '{name} ist nicht neuer als {other}, das in Gebrauch ist.',
  ],
  [
    'Load a newer bundle. An older one would bring back answers that were found to be wrong.',
    'Laden Sie ein neueres Bündel. Ein älteres brächte Antworten zurück, die sich als falsch erwiesen haben.',
  ],
  [
    'The knowledge about vendors that was loaded cannot be used.',
    'Das geladene Wissen über Anbieter ist nicht verwendbar.',
  ],
  ['The file is too large.', 'Die Datei ist zu groß.'],
  [
    'Load it again, or delete {path} to go by what the product brought along.',
    'Laden Sie es noch einmal, oder löschen Sie {path}, um nach dem zu gehen, was das Produkt mitgebracht hat.',
  ],
  ['Nobody has signed the file.', 'Niemand hat die Datei unterschrieben.'],
  [
    'Load the signed file, or sign it with a key of your own.',
    'Laden Sie die unterschriebene Datei, oder unterschreiben Sie sie mit einem eigenen Schlüssel.',
  ],
  ['A signature cannot be read.', 'Eine Unterschrift ist nicht lesbar.'],
  [
    'Get the file again from where it was published.',
    'Holen Sie die Datei noch einmal von dort, wo sie veröffentlicht wurde.',
  ],
  [
    'It is signed by {names}, whom this installation does not trust.',
    'Unterschrieben ist sie von {names}; dem vertraut diese Installation nicht.',
  ],
  [
    'Compare the key with its owner, then trust it: in the console, or by `bailiwick vendor kb trust NAME.pub`.',
    'Vergleichen Sie den Schlüssel mit seinem Besitzer, und vertrauen Sie ihm dann: in der Konsole oder mit `bailiwick vendor kb trust NAME.pub`.',
  ],
  [
    'The signature does not fit the file: it was changed after it was signed, or damaged.',
    'Die Unterschrift passt nicht zur Datei: Sie wurde nach dem Unterschreiben geändert oder beschädigt.',
  ],
  [
    'Do not use it. Get the file again from where it was published.',
    'Verwenden Sie sie nicht. Holen Sie sie noch einmal von dort, wo sie veröffentlicht wurde.',
  ],
  ['The file holds no {kind} key for bundles.', 'Die Datei enthält keinen passenden Schlüssel für Bündel.'],
  [
    'Name a file that `bailiwick vendor kb keygen` made: NAME.pub to trust, NAME.key to sign.',
    'Nehmen Sie eine Datei, die `bailiwick vendor kb keygen` gemacht hat: NAME.pub zum Vertrauen, NAME.key zum Unterschreiben.',
  ],
  [
    'There is no such suspension of this offering.',
    'Eine solche Aussetzung gibt es bei diesem Angebot nicht.',
  ],
  [
    'There is no such time to object at this offering.',
    'Eine solche Frist zum Widerspruch gibt es bei diesem Angebot nicht.',
  ],
  ['Choose another id.', 'Wählen Sie einen anderen Kurznamen.'],
  [
    'There is no such change of a document about this offering.',
    'Eine solche Änderung eines Dokuments gibt es zu diesem Angebot nicht.',
  ],
  ['Add it as a document of its own.', 'Fügen Sie es als eigenes Dokument hinzu.'],
  [
    'Nothing changed: the texts are the same to the letter.',
    'Nichts hat sich geändert: Die Texte sind Buchstabe für Buchstabe gleich.',
  ],
  [
    'Nothing that counts changed: only layout, counters, links’ tracking or order.',
    'Nichts von Belang hat sich geändert: nur Gestaltung, Zähler, Kennungen in Links oder Reihenfolge.',
  ],
  ['{count} clause changed; every answer stays.', '{count} Klausel geändert; jede Antwort bleibt.'],
  ['{count} clauses changed; every answer stays.', '{count} Klauseln geändert; jede Antwort bleibt.'],
  [
    '{answers} answer changed, {worse} for the worse; {rest:phrase}',
    '{answers} Antwort geändert, davon {worse} zum Schlechteren; {rest:phrase}',
  ],
  [
    '{answers} answers changed, {worse} for the worse; {rest:phrase}',
    '{answers} Antworten geändert, davon {worse} zum Schlechteren; {rest:phrase}',
  ],
  [
    'sub-processors: {added} added, {removed} removed, {changed} changed; {rest:phrase}',
    'Unterauftragsverarbeiter: {added} dazu, {removed} weg, {changed} geändert; {rest:phrase}',
  ],
  ['{count} clause changed', '{count} Klausel geändert'],
  ['{count} clauses changed', '{count} Klauseln geändert'],
  ['This text was seen before; it came back.', 'Dieser Text war schon einmal da und ist zurückgekommen.'],
];
