/** Errors of the door, as the chat passes them on. */
import type { Phrase } from '../phrase.ts';

export const DOOR: readonly Phrase[] = [
  ['This offering is not set up any more.', 'Dieses Angebot ist nicht mehr eingerichtet.'],
  ['The vendor answered with status {status}.', 'Der Anbieter antwortete mit Status {status}.'],
  ['The vendor refused without a reason.', 'Der Anbieter lehnte ohne Begründung ab.'],
  [
    'The header x-bailiwick-scope is longer than {most} characters.',
    'Die Kopfzeile x-bailiwick-scope ist länger als {most} Zeichen.',
  ],
  [
    'The header x-bailiwick-purpose must be a label of lower-case letters, dashes and underscores.',
    'Die Kopfzeile x-bailiwick-purpose muss aus Kleinbuchstaben, Bindestrichen und Unterstrichen bestehen.',
  ],
  [
    'Without a key, the door answers only to localhost and 127.0.0.1.',
    'Ohne Schlüssel antwortet die Tür nur auf localhost und 127.0.0.1.',
  ],
  [
    'Use http://127.0.0.1, or create a key with `bailiwick key create` and send it.',
    'Nutzen Sie http://127.0.0.1, oder erstellen Sie mit `bailiwick key create` einen Schlüssel und senden Sie ihn mit.',
  ],
  [
    'Offering {id} refused our credentials (status {status}).',
    'Das Angebot {id} hat unsere Zugangsdaten abgelehnt (Status {status}).',
  ],
  [
    'Check the API key of this offering in bailiwick.yaml with `bailiwick doctor`.',
    'Prüfen Sie den API-Schlüssel dieses Angebots in bailiwick.yaml mit `bailiwick doctor`.',
  ],
  [
    'Offering {id} asks to slow down (status 429).',
    'Das Angebot {id} bittet um weniger Anfragen (Status 429).',
  ],
  [
    'Offering {id} gave up waiting (status {status}).',
    'Das Angebot {id} hat das Warten aufgegeben (Status {status}).',
  ],
  ['Offering {id} failed (status {status}).', 'Das Angebot {id} ist ausgefallen (Status {status}).'],
  [
    'Offering {id} answered with the unexpected status {status}.',
    'Das Angebot {id} antwortete mit dem unerwarteten Status {status}.',
  ],
  ['Bailiwick is stopping.', 'Bailiwick hält an.'],
  ['Bailiwick is stopping and sends nothing more.', 'Bailiwick hält an und sendet nichts mehr.'],
  [
    'No offering is left that policy allows for this request.',
    'Es bleibt kein Modell, das unsere Regeln für diese Anfrage zulassen.',
  ],
  [
    'Offering {id} has failed repeatedly and is left alone for a moment.',
    'Das Angebot {id} ist mehrmals ausgefallen und bleibt für einen Augenblick in Ruhe.',
  ],
  [
    'No offering that this key may use serves this model.',
    'Kein Angebot, das dieser Schlüssel nutzen darf, hat dieses Modell.',
  ],
  [
    'A picture of the request cannot be drawn: {why}.',
    'Ein Bild der Anfrage lässt sich nicht zeichnen: {why}.',
  ],
  [
    'A signed block of the conversation holds a value of type {type} in clear; it can be neither changed nor sent.',
    'Ein signierter Block der Unterhaltung enthält einen Wert der Art {type} im Klartext; er lässt sich weder ändern noch senden.',
  ],
  [
    'Start a new conversation, or remove the signed block.',
    'Beginnen Sie eine neue Unterhaltung, oder entfernen Sie den signierten Block.',
  ],
  ['The body is not valid UTF-8.', 'Der Inhalt ist kein gültiges UTF-8.'],
  [
    'Only bodies of type application/json can be inspected on this route.',
    'Auf diesem Weg lassen sich nur Inhalte der Art application/json prüfen.',
  ],
  ['Only UTF-8 bodies can be inspected.', 'Nur Inhalte in UTF-8 lassen sich prüfen.'],
  ['Compressed bodies are not accepted.', 'Gepackte Inhalte werden nicht angenommen.'],
  ['Send the body uncompressed.', 'Senden Sie den Inhalt ungepackt.'],
  ['The body did not arrive in time.', 'Der Inhalt kam nicht rechtzeitig an.'],
  [
    'The client went away before the body was complete.',
    'Das Programm war fort, bevor der Inhalt vollständig war.',
  ],
  [
    'The body is larger than the limit of {most} bytes.',
    'Der Inhalt ist größer als die Grenze von {most} Bytes.',
  ],
  [
    'The request could not be handled because of a fault in Bailiwick.',
    'Die Anfrage ließ sich wegen eines Fehlers in Bailiwick nicht bearbeiten.',
  ],
  [
    'The vendor answered with a content type that is neither JSON nor an event stream.',
    'Der Anbieter antwortete weder mit JSON noch mit einem Ereignisstrom.',
  ],
  [
    'The vendor reported a failure in its stream.',
    'Der Anbieter meldete mitten in der Antwort einen Ausfall.',
  ],
  [
    'The stream of the vendor ended before the answer was complete.',
    'Die Antwort des Anbieters endete, bevor sie vollständig war.',
  ],
  ['The stream of the vendor broke off.', 'Die Antwort des Anbieters brach ab.'],
  [
    'The reply of the vendor is larger than the limit of {most} bytes.',
    'Die Antwort des Anbieters ist größer als die Grenze von {most} Bytes.',
  ],
  ['The request ended before it was sent.', 'Die Anfrage endete, bevor sie gesendet wurde.'],
  ['The reader wants no more.', 'Niemand liest mehr mit.'],
  ['The attempt is over.', 'Der Versuch ist vorbei.'],
  ['{who} could not be reached in time.', '{who} war nicht rechtzeitig zu erreichen.'],
  [
    '{who} answered with something that is not HTTP ({code}).',
    '{who} antwortete mit etwas, das kein HTTP ist ({code}).',
  ],
  [
    '{who} may be reached by quantum-safe connections only, and {why}.',
    '{who} darf nur quantensicher erreicht werden: {why}.',
  ],
  ['{who} answered with more than it should.', '{who} antwortete mit mehr, als sein sollte.'],
  ['The answer is too large.', 'Die Antwort ist zu groß.'],
  ['The connection would not be quantum-safe.', 'Die Verbindung wäre nicht quantensicher.'],
  [
    '{who} cannot be reached: this edge breaks on large TLS hellos. It {does} when hybrid, quantum-safe key agreement is offered, and lets the handshake pass without it.',
    '{who} ist nicht zu erreichen: Diese Gegenstelle verträgt keine großen TLS-Begrüßungen. Sie bricht ab, wenn hybrider, quantensicherer Schlüsselaustausch angeboten wird, und lässt den Verbindungsaufbau ohne ihn zu ({does}).',
  ],
  [
    'Offering {id} has no address to send to.',
    'Das Angebot {id} hat keine Adresse, an die gesendet werden könnte.',
  ],
  [
    'The query of the address holds more than the protocols use; it cannot be inspected.',
    'In der Adresse steht mehr, als die Protokolle nutzen; das lässt sich nicht prüfen.',
  ],
  ['Send what it holds in the body.', 'Senden Sie es im Inhalt.'],
  [
    'The vendor answered with something that is not valid JSON.',
    'Der Anbieter antwortete mit etwas, das kein gültiges JSON ist.',
  ],
  ['The body is not a JSON object.', 'Der Inhalt ist kein JSON-Objekt.'],
  ['Requests to this address have no body.', 'Anfragen an diese Adresse haben keinen Inhalt.'],
  ['This address is served for {method} requests only.', 'Diese Adresse nimmt nur {method}-Anfragen an.'],
  [
    'No such address is served here for {method} requests.',
    'Für {method}-Anfragen gibt es hier keine solche Adresse.',
  ],
  [
    'The vendor sent an event of more than {most} characters.',
    'Der Anbieter schickte ein Ereignis von mehr als {most} Zeichen.',
  ],
  [
    'The vendor sent an event that is not a JSON object.',
    'Der Anbieter schickte ein Ereignis, das kein JSON-Objekt ist.',
  ],
  [
    'The vendor sent more than {most} texts at once.',
    'Der Anbieter schickte mehr als {most} Texte auf einmal.',
  ],
  ['The JSON ends before it is complete.', 'Das JSON endet, bevor es vollständig ist.'],
  [
    'The JSON is broken at line {line}, column {column}.',
    'Das JSON ist in Zeile {line}, Spalte {column} fehlerhaft.',
  ],
  ['The JSON is nested deeper than {depth} levels.', 'Das JSON ist tiefer als {depth} Ebenen verschachtelt.'],
  ['A data URL of the request is broken.', 'Eine Daten-URL der Anfrage ist fehlerhaft.'],
  ['A file of the request is not valid base64.', 'Eine Datei der Anfrage ist kein gültiges Base64.'],
  [
    'A member that says what an object is ("type" or "role") occurs twice in it.',
    'Ein Feld, das sagt, was ein Objekt ist ("type" oder "role"), kommt darin zweimal vor.',
  ],
  [
    'One content part of the request names more than one file.',
    'Ein Teil der Anfrage nennt mehr als eine Datei.',
  ],
  ['The request names more than {most} files.', 'Die Anfrage nennt mehr als {most} Dateien.'],
  [
    'The request holds numbers where text is expected; token numbers cannot be inspected.',
    'Die Anfrage enthält Zahlen, wo Text erwartet wird; Tokennummern lassen sich nicht prüfen.',
  ],
  ['Send the text itself instead of its tokens.', 'Senden Sie den Text selbst anstelle seiner Token.'],
  [
    'The request could not be inspected in time, so it was not sent.',
    'Die Anfrage ließ sich nicht rechtzeitig prüfen und wurde daher nicht gesendet.',
  ],
  [
    'The request could not be inspected, so it was not sent.',
    'Die Anfrage ließ sich nicht prüfen und wurde daher nicht gesendet.',
  ],
  ['Send the file itself.', 'Senden Sie die Datei selbst.'],
  ['The request carries no key.', 'Die Anfrage hat keinen Schlüssel.'],
  [
    'The key of the request is not a Bailiwick key.',
    'Der Schlüssel der Anfrage ist kein Bailiwick-Schlüssel.',
  ],
  [
    'The key of the request is misspelt or incomplete.',
    'Der Schlüssel der Anfrage ist verschrieben oder unvollständig.',
  ],
  ['The key of the request is unknown here.', 'Der Schlüssel der Anfrage ist hier unbekannt.'],
  ['The key of the request was revoked.', 'Der Schlüssel der Anfrage wurde widerrufen.'],
  ['The key of the request has expired.', 'Der Schlüssel der Anfrage ist abgelaufen.'],
  ["The key's tokens for today are used up.", 'Die Token des Schlüssels für heute sind aufgebraucht.'],
  [
    "The key's money for this month is used up.",
    'Das Geld des Schlüssels für diesen Monat ist aufgebraucht.',
  ],
  [
    'The key may send {number} requests per minute, and has.',
    'Der Schlüssel darf {number} Anfragen in der Minute senden und hat das getan.',
  ],
  [
    'The name of the model is longer than {most} characters.',
    'Der Name des Modells ist länger als {most} Zeichen.',
  ],
  ['The request names no model.', 'Die Anfrage nennt kein Modell.'],
  [
    'Name one in the field `model`, or an offering in the header x-bailiwick-offering.',
    'Nennen Sie eines im Feld `model` oder ein Angebot in der Kopfzeile x-bailiwick-offering.',
  ],
  [
    'No offering serves the model that the request asks for.',
    'Kein Angebot hat das Modell, das die Anfrage verlangt.',
  ],
  [
    'Offering {id} does not speak the protocol of this address.',
    'Das Angebot {id} spricht das Protokoll dieser Adresse nicht.',
  ],
  [
    'Use an address of the {protocols} protocol, or another offering.',
    'Nutzen Sie eine Adresse des Protokolls {protocols} oder ein anderes Angebot.',
  ],
  [
    'Offering {id} does not serve the model that the request asks for.',
    'Das Angebot {id} hat das Modell nicht, das die Anfrage verlangt.',
  ],
  [
    'Ask for a model that /v1/models lists, or add it to an offering in bailiwick.yaml.',
    'Verlangen Sie ein Modell aus der Liste von /v1/models, oder ergänzen Sie es in bailiwick.yaml bei einem Angebot.',
  ],
];
