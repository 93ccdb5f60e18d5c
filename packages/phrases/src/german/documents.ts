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
];
