/** What the evidence says of an offering, and what would open it. */
import type { Phrase } from '../phrase.ts';

export const GROUNDS: readonly Phrase[] = [
  [
    '{people} let it pass as it is until {day}: {reason}.',
    '{people} hat es unverändert zugelassen, bis {day}: {reason}.',
  ],
  [
    '{people} let it pass under pseudonyms until {day}: {reason}.',
    '{people} hat es unter Pseudonymen zugelassen, bis {day}: {reason}.',
  ],
  ['{people} let it pass as it is: {reason}.', '{people} hat es unverändert zugelassen: {reason}.'],
  [
    '{people} let it pass under pseudonyms: {reason}.',
    '{people} hat es unter Pseudonymen zugelassen: {reason}.',
  ],
  [
    '{people} let off “{question:phrase}” until {day}: {reason}.',
    '{people} hat „{question:phrase}“ erlassen, bis {day}: {reason}.',
  ],
  ['{people} let off “{question:phrase}”: {reason}.', '{people} hat „{question:phrase}“ erlassen: {reason}.'],
  ['It never leaves as it is: {why:phrase}.', 'Unverändert verlässt es das Haus nie: {why:phrase}.'],
  [
    'whoever sees a password or a key can use it; change it if it was sent',
    'Wer ein Passwort oder einen Schlüssel sieht, kann sie benutzen; ändern Sie sie, wenn sie gesendet wurden',
  ],
  [
    'The vendor’s terms forbid {kinds:values} unless {lifts:phrase} ({place}).',
    'Die Bedingungen des Anbieters verbieten {kinds:values}, außer wenn {lifts:phrase} ({place}).',
  ],
  [
    'The vendor’s terms forbid {kinds:values} unless {lifts:phrase}.',
    'Die Bedingungen des Anbieters verbieten {kinds:values}, außer wenn {lifts:phrase}.',
  ],
  [
    'The vendor’s terms forbid {kinds:values} ({place}).',
    'Die Bedingungen des Anbieters verbieten {kinds:values} ({place}).',
  ],
  ['The vendor’s terms forbid {kinds:values}.', 'Die Bedingungen des Anbieters verbieten {kinds:values}.'],
  [
    '“{question:phrase}” is: {value:values} and {lifts:phrase}',
    '„{question:phrase}“ lautet: {value:values} und {lifts:phrase}',
  ],
  ['“{question:phrase}” is: {value:values}', '„{question:phrase}“ lautet: {value:values}'],
  ['Not known: {question:phrase}', 'Nicht bekannt: {question:phrase}'],
  ['Proposed, not accepted: {value:values}.', 'Vorgeschlagen, nicht angenommen: {value:values}.'],
  ['No longer known: {question:phrase}', 'Nicht mehr bekannt: {question:phrase}'],
  ['It was {value:values}.', 'Es hieß: {value:values}.'],
  ['Sources contradict each other: {question:phrase}', 'Die Quellen widersprechen sich: {question:phrase}'],
  ['Not as it must be: {question:phrase}', 'Nicht, wie es sein muss: {question:phrase}'],
  ['Needed because {why:phrase}.', 'Nötig, weil Folgendes gilt: {why:phrase}.'],
  ['It is suspended: {reason}.', 'Es ist ausgesetzt: {reason}.'],
  ['It is suspended ({reason}).', 'Es ist ausgesetzt ({reason}).'],
  ['It is suspended.', 'Es ist ausgesetzt.'],
  [
    'It is restricted to public and internal data ({reason}).',
    'Es ist auf öffentliche und interne Daten beschränkt ({reason}).',
  ],
  ['It is restricted to public and internal data.', 'Es ist auf öffentliche und interne Daten beschränkt.'],
  ['Nobody has approved it yet.', 'Noch niemand hat es freigegeben.'],
  ['The firm has ended its use ({reason}).', 'Der Betrieb nutzt es nicht mehr ({reason}).'],
  ['The firm has ended its use.', 'Der Betrieb nutzt es nicht mehr.'],
  [
    'Look into the incident, then lift the suspension.',
    'Klären Sie den Vorfall und heben Sie dann die Aussetzung auf.',
  ],
  ['Approve the offering without the restriction.', 'Geben Sie das Angebot ohne die Einschränkung frei.'],
  ['Look at its answers and approve it.', 'Sehen Sie seine Antworten durch und geben Sie es frei.'],
  ['Approve it again.', 'Geben Sie es wieder frei.'],
  ['Choose another offering.', 'Wählen Sie ein anderes Angebot.'],
  [
    'Choose another offering, or a private model: nothing lifts this prohibition.',
    'Wählen Sie ein anderes Angebot oder ein privates Modell: Nichts hebt dieses Verbot auf.',
  ],
  ['Attest the answer to “{question:phrase}”.', 'Bestätigen Sie die Antwort auf „{question:phrase}“.'],
];
