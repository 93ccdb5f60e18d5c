/** Errors of the control plane: what a page asked and could not have. */
import type { Phrase } from '../phrase.ts';

export const CONSOLE: readonly Phrase[] = [
  ['The journal has no such record.', 'Das Journal hat keinen solchen Eintrag.'],
  ['The ledger has no entry {index}.', 'Das Protokoll hat keinen Eintrag {index}.'],
  ['You keep no such search.', 'Eine solche Suche haben Sie nicht gespeichert.'],
  ['There is nothing under this address.', 'Unter dieser Adresse gibt es nichts.'],
  ['See {base}/openapi.json for what there is.', 'Was es gibt, steht in {base}/openapi.json.'],
  ['This address takes {methods}.', 'Diese Adresse nimmt {methods} an.'],
  [
    'That is no question that can be asked of a vendor.',
    'Das ist keine Frage, die man einem Anbieter stellen kann.',
  ],
  ['The last day must not be over yet.', 'Der letzte Tag darf noch nicht vorbei sein.'],
  ['There is no such requirement of this class.', 'Diese Art von Daten hat keine solche Anforderung.'],
  ['This word stands there already.', 'Dieses Wort steht schon da.'],
  ['This word does not stand there any more.', 'Dieses Wort steht nicht mehr da.'],
  ['There are {most} corrections already.', 'Es gibt schon {most} Korrekturen.'],
  ['Load a list instead; it holds millions.', 'Laden Sie stattdessen eine Liste; sie fasst Millionen.'],
  ['There is no correction about this value any more.', 'Zu diesem Wert gibt es keine Korrektur mehr.'],
  ['This list is not known any more.', 'Diese Liste ist nicht mehr bekannt.'],
  ['This document is not known any more.', 'Dieses Dokument ist nicht mehr bekannt.'],
  ['This would be found everywhere.', 'Das würde überall gefunden.'],
  [
    'Name the person by values of three letters or digits and more.',
    'Benennen Sie die Person durch Werte von mindestens drei Buchstaben oder Ziffern.',
  ],
  [
    'There is no such certificate, or it is not in the ledger yet.',
    'Diese Bescheinigung gibt es nicht, oder sie steht noch nicht im Protokoll.',
  ],
  ['This answer cannot be taken up again.', 'Diese Antwort lässt sich nicht wieder aufnehmen.'],
  ['What came is kept. Ask again for the rest.', 'Was kam, ist da. Fragen Sie für den Rest noch einmal.'],
  ['Too many answers are being written at once.', 'Es werden zu viele Antworten auf einmal geschrieben.'],
  [
    'Wait until one of them is done, or stop one.',
    'Warten Sie, bis eine davon fertig ist, oder halten Sie eine an.',
  ],
  ['There is no such prompt.', 'Diese Vorlage gibt es nicht.'],
  ['There is no such team.', 'Dieses Team gibt es nicht.'],
  ['You are in no team.', 'Sie gehören keinem Team an.'],
  [
    'Keep it for yourself, or ask whoever looks after people to put you into a team.',
    'Behalten Sie es für sich, oder bitten Sie, in ein Team aufgenommen zu werden.',
  ],
  ['You keep {most} prompts already.', 'Sie bewahren schon {most} Vorlagen auf.'],
  ['Delete some that you do not use.', 'Löschen Sie einige, die Sie nicht brauchen.'],
  [
    'Your role may not write prompts for others.',
    'Mit Ihrer Rolle darf man keine Vorlagen für andere schreiben.',
  ],
  [
    'Keep it for yourself, or ask somebody who may.',
    'Behalten Sie es für sich, oder bitten Sie jemanden, der es darf.',
  ],
  ['Somebody else has changed this meanwhile.', 'Das hat inzwischen jemand anderes geändert.'],
  [
    'Look at what stands now; yours was not written.',
    'Sehen Sie nach, was jetzt dasteht; Ihres wurde nicht geschrieben.',
  ],
  ['There is no such request for approval.', 'Diese Bitte um Freigabe gibt es nicht.'],
  [
    'It may have been taken back, or its time is over.',
    'Vielleicht wurde sie zurückgenommen, oder ihre Zeit ist um.',
  ],
  [
    'Somebody else was faster: this request is decided already.',
    'Jemand war schneller: Über diese Bitte ist schon entschieden.',
  ],
  ['Nobody decides their own request.', 'Über die eigene Bitte entscheidet niemand selbst.'],
  ['Somebody else who may decide has to.', 'Das muss jemand anderes tun, der entscheiden darf.'],
  [
    'Many of your requests wait for a decision already.',
    'Schon viele Ihrer Bitten warten auf eine Entscheidung.',
  ],
  [
    'Wait until some of them are decided, or take some back.',
    'Warten Sie, bis über einige entschieden ist, oder nehmen Sie einige zurück.',
  ],
  [
    'There is nobody else here who could decide this.',
    'Hier gibt es sonst niemanden, der das entscheiden könnte.',
  ],
  [
    'An owner can invite an approver on the page People.',
    'Eine Inhaberin oder ein Inhaber kann auf der Seite „Personen“ jemanden zum Freigeben einladen.',
  ],
  [
    'An exception lasts until a day within the next year.',
    'Eine Ausnahme gilt bis zu einem Tag im nächsten Jahr.',
  ],
  [
    'Choose a day between today and a year from now. Nothing was decided.',
    'Wählen Sie einen Tag zwischen heute und in einem Jahr. Es wurde nichts entschieden.',
  ],
  ['This is no day of the calendar.', 'Diesen Tag gibt es im Kalender nicht.'],
  [
    'An approval cannot open this. Choose another model.',
    'Eine Freigabe kann das nicht öffnen. Wählen Sie ein anderes Modell.',
  ],
  ['Nothing stands in the way of this any more.', 'Dem steht nichts mehr im Weg.'],
  ['Whoever asked for this cannot come in any more.', 'Wer darum bat, hat hier keinen Zugang mehr.'],
  ['There is no such request.', 'Diese Anfrage gibt es nicht.'],
  ['This is not the id of a conversation.', 'Das ist nicht die Kennung einer Unterhaltung.'],
  ['No key of this name is in force.', 'Kein Schlüssel dieses Namens ist in Kraft.'],
  ['A key of this name is in force.', 'Ein Schlüssel dieses Namens ist schon in Kraft.'],
  [
    'Something in what was sent is not as it must be.',
    'Etwas in dem, was gesendet wurde, ist nicht so, wie es sein muss.',
  ],
  ['The body is not JSON.', 'Der Inhalt ist kein JSON.'],
  ['The body must be a JSON object.', 'Der Inhalt muss ein JSON-Objekt sein.'],
  [
    'The body did not arrive whole, or is not UTF-8.',
    'Der Inhalt kam nicht vollständig an oder ist kein UTF-8.',
  ],
  ['The body is larger than {largest} bytes.', 'Der Inhalt ist größer als {largest} Bytes.'],
  ['Something went wrong on the server.', 'Auf dem Server ist etwas schiefgegangen.'],
  [
    'This request was made by a page that is not the console.',
    'Diese Anfrage kam von einer Seite, die nicht die Konsole ist.',
  ],
  ['An offering of this name is set up already.', 'Ein Angebot dieses Namens ist schon eingerichtet.'],
  [
    'It does not answer with this address and key.',
    'Mit dieser Adresse und diesem Schlüssel antwortet es nicht.',
  ],
  [
    'Check the address and paste the key again; nothing was added.',
    'Prüfen Sie die Adresse und fügen Sie den Schlüssel noch einmal ein; es wurde nichts hinzugefügt.',
  ],
  [
    'The recovery kit does not travel over a connection without TLS.',
    'Das Wiederherstellungsblatt geht nicht über eine Verbindung ohne TLS.',
  ],
  [
    'Open the console on the server itself or by https, or run `bailiwick keys kit` there.',
    'Öffnen Sie die Konsole auf dem Server selbst oder per https, oder führen Sie dort `bailiwick keys kit` aus.',
  ],
  ['There is no offering of this name in the register.', 'Im Register steht kein Angebot dieses Namens.'],
  ['There is no such claim about this offering.', 'Zu diesem Angebot gibt es keine solche Aussage.'],
  ['The product does not know this offering.', 'Das Produkt kennt dieses Angebot nicht.'],
  ['This offering is in the register already.', 'Dieses Angebot steht schon im Register.'],
  ['That is no answer to this question.', 'Das ist keine Antwort auf diese Frage.'],
  ['Choose a question of the list.', 'Wählen Sie eine Frage aus der Liste.'],
  ['Answer with {choices}.', 'Antworten Sie mit {choices}.'],
  ['A reason is missing.', 'Es fehlt eine Begründung.'],
  ['Say why, in a sentence.', 'Sagen Sie in einem Satz, warum.'],
  [
    'It is to assess an offering that is not configured.',
    'Es soll ein Angebot bewerten, das nicht eingerichtet ist.',
  ],
  ['The limit {limit} must be a number from zero up.', 'Die Grenze {limit} muss eine Zahl ab null sein.'],
  [
    'The {field} of a key must be 1 to 100 visible characters.',
    '{field} eines Schlüssels muss aus 1 bis 100 sichtbaren Zeichen bestehen.',
  ],
  [
    'The file is not valid YAML, so it was not changed.',
    'Die Datei ist kein gültiges YAML und wurde daher nicht geändert.',
  ],
  [
    'The configuration was changed in the meantime; nothing was overwritten.',
    'Die Konfiguration wurde inzwischen geändert; nichts wurde überschrieben.',
  ],
  ['There is no such version.', 'Diese Fassung gibt es nicht.'],
  ['This is no id of an offering.', 'Das ist keine Kennung eines Angebots.'],
  [
    'Others were writing about vendors all the time.',
    'Andere haben die ganze Zeit über Anbieter geschrieben.',
  ],
  [
    'What is known of vendors cannot be read: {where} is damaged.',
    'Was über Anbieter bekannt ist, lässt sich nicht lesen: {where} ist beschädigt.',
  ],
  [
    'What is known of vendors cannot be read: {where} is not JSON.',
    'Was über Anbieter bekannt ist, lässt sich nicht lesen: {where} ist kein JSON.',
  ],
  [
    'Bailiwick ended before this request did; whether the vendor received it is not known.',
    'Bailiwick endete vor dieser Anfrage; ob der Anbieter sie erhalten hat, ist nicht bekannt.',
  ],
];
