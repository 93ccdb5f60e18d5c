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
    'Auf eigenen Rechnern gibt es kein Modell, das stattdessen antworten könnte; es lässt sich einrichten.',
  ],
  ['{class:class} at {offering}: {reason:phrase}.', '{class:class} bei {offering}: {reason:phrase}.'],

  [
    '{rule:phrase}, but allow needs evidence about this offering, which is missing; so it goes under pseudonyms; {more:phrase}',
    '{rule:phrase}. Dafür braucht es Belege über dieses Angebot, und noch gibt es keine; daher werden Namen ersetzt. {more:phrase}',
  ],
  [
    '{rule:phrase}, but allow needs evidence about this offering, which is missing; so it goes under pseudonyms',
    '{rule:phrase}. Dafür braucht es Belege über dieses Angebot, und noch gibt es keine; daher werden Namen ersetzt',
  ],
  [
    '{rule:phrase}, but {ground:phrase}. To change this: {remedy:phrase}',
    '{rule:phrase}. Doch: {ground:phrase}. Was das ändert: {remedy:phrase}',
  ],
  ['{rule:phrase}, but {ground:phrase}', '{rule:phrase}. Doch: {ground:phrase}'],
  ['{rule:phrase}, and the evidence carries it', '{rule:phrase}, und die Belege tragen es'],
  ['{rule:phrase}, and this offering is not private', '{rule:phrase}, und dieses Modell läuft anderswo'],
  ['{rule:phrase}, whatever the offering', '{rule:phrase}, gleich wohin'],
  [
    '{rule:phrase}; the offering is private, so nothing leaves the house',
    '{rule:phrase}. Dieses Modell läuft auf eigenen Rechnern, daher verlässt nichts das Haus',
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
  ['{ground:phrase}; so it goes under pseudonyms', '{ground:phrase}; daher werden Namen ersetzt'],
  ['so it goes under pseudonyms', 'daher werden Namen ersetzt'],
  ['the evidence does not carry it', 'Die Belege tragen es nicht'],

  [
    'exception {id} lets it pass under pseudonyms',
    'Jemand hat es mit ersetzten Namen hinausgelassen (Ausnahme {id})',
  ],
  ['exception {id} lets it pass as it is', 'Jemand hat es unverändert hinausgelassen (Ausnahme {id})'],
  ['policy says {action:action} here', 'Nach unserer Regel für dieses Angebot {action:action}'],
  ['policy says {action:action} by default', 'Nach unserer allgemeinen Regel {action:action}'],
  ['policy says {action:action}', 'Nach unserer Regel {action:action}'],
  ['public data may go anywhere', 'Öffentliches darf überallhin'],
  [
    'policy keeps it in {regions}, and the region of the offering is unknown',
    'Nach unserer Regel bleibt es in {regions}, und niemand hat gesagt, wo dieses Angebot arbeitet',
  ],
  [
    'policy keeps it in {regions}, and the offering is in {region}',
    'Nach unserer Regel bleibt es in {regions}, und dieses Angebot arbeitet in {region}',
  ],
];
