/** Why something may go, or not. */
import type { Phrase } from '../phrase.ts';

export const DECISIONS: readonly Phrase[] = [
  [
    'Nothing sensitive was found, so it may go to {offering}.',
    'Es wurde nichts Schützenswertes gefunden, daher darf es an {offering}.',
  ],
  ['This key may not use offering {offering}.', 'Dieser Schlüssel darf das Angebot {offering} nicht nutzen.'],
  [
    'The configuration changed while the request was on its way.',
    'Die Konfiguration wurde geändert, während die Anfrage unterwegs war.',
  ],
  [
    'What is known of vendors cannot be read, so nothing goes to them.',
    'Was über die Anbieter bekannt ist, lässt sich nicht lesen; daher geht nichts an sie.',
  ],
  [
    'There is no private offering that speaks {protocols} and that this key may use; add one, or remove the {class:class} data.',
    'Es gibt kein privates Angebot, das {protocols} spricht und das dieser Schlüssel nutzen darf; richten Sie eines ein oder entfernen Sie: {class:class}.',
  ],
  ['{class:class} at {offering}: {reason:phrase}.', '{class:class} bei {offering}: {reason:phrase}.'],

  [
    '{rule:phrase}, but allow needs evidence about this offering, which is missing; so it goes under pseudonyms; {more:phrase}',
    '{rule:phrase}. Dafür braucht es Belege über dieses Angebot, und die fehlen; daher geht es unter Pseudonymen. {more:phrase}',
  ],
  [
    '{rule:phrase}, but allow needs evidence about this offering, which is missing; so it goes under pseudonyms',
    '{rule:phrase}. Dafür braucht es Belege über dieses Angebot, und die fehlen; daher geht es unter Pseudonymen',
  ],
  [
    '{rule:phrase}, but {ground:phrase}. To change this: {remedy:phrase}',
    '{rule:phrase}. Doch: {ground:phrase}. Was das ändert: {remedy:phrase}',
  ],
  ['{rule:phrase}, but {ground:phrase}', '{rule:phrase}. Doch: {ground:phrase}'],
  ['{rule:phrase}, and the evidence carries it', '{rule:phrase}, und die Belege tragen es'],
  ['{rule:phrase}, and this offering is not private', '{rule:phrase}, und dieses Angebot ist kein privates'],
  ['{rule:phrase}, whatever the offering', '{rule:phrase}, gleich bei welchem Angebot'],
  [
    '{rule:phrase}; the offering is private, so nothing leaves the house',
    '{rule:phrase}; das Angebot ist ein privates, daher verlässt nichts das Haus',
  ],
  [
    '{rule:phrase}; residency does not matter, for the mirror sends nothing anywhere',
    '{rule:phrase}; der Ort spielt keine Rolle, denn der Spiegel sendet nichts nach außen',
  ],
  [
    'residency does not matter, for the mirror sends nothing anywhere',
    'Der Ort spielt keine Rolle, denn der Spiegel sendet nichts nach außen',
  ],
  ['{ground:phrase} (“{clause}”); {then:phrase}', '{ground:phrase} („{clause}“); {then:phrase}'],
  ['{ground:phrase} (“{clause}”)', '{ground:phrase} („{clause}“)'],
  ['{ground:phrase}; so it goes under pseudonyms', '{ground:phrase}; daher geht es unter Pseudonymen'],
  ['so it goes under pseudonyms', 'daher geht es unter Pseudonymen'],
  ['the evidence does not carry it', 'Die Belege tragen es nicht'],

  ['exception {id} lets it pass under pseudonyms', 'Die Ausnahme {id} lässt es unter Pseudonymen hinaus'],
  ['exception {id} lets it pass as it is', 'Die Ausnahme {id} lässt es unverändert hinaus'],
  ['policy says {action:action} here', 'Die Richtlinie sagt hier „{action:action}“'],
  ['policy says {action:action} by default', 'Die Richtlinie sagt im Regelfall „{action:action}“'],
  ['policy says {action:action}', 'Die Richtlinie sagt „{action:action}“'],
  ['public data may go anywhere', 'Öffentliches darf überallhin'],
  [
    'policy keeps it in {regions}, and the region of the offering is unknown',
    'Die Richtlinie hält es in {regions}, und die Region des Angebots ist unbekannt',
  ],
  [
    'policy keeps it in {regions}, and the offering is in {region}',
    'Die Richtlinie hält es in {regions}, und das Angebot steht in {region}',
  ],
];
