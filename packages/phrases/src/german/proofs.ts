/** What was promised and what was seen at run time, and why an answer of a vendor fell. */
import type { Phrase } from '../phrase.ts';

export const PROOFS: readonly Phrase[] = [
  [
    'It was expected to prove what it promises, but the header {header} of its replies is missing.',
    'Es sollte beweisen, was es verspricht, aber die Kopfzeile {header} seiner Antworten fehlt.',
  ],
  [
    'It was expected to prove what it promises, but the header {header} of its replies says {said}.',
    'Es sollte beweisen, was es verspricht, aber die Kopfzeile {header} seiner Antworten sagt {said}.',
  ],
  [
    'It was expected to prove what it promises, but its account of our settings says {said}.',
    'Es sollte beweisen, was es verspricht, aber seine Auskunft über unsere Einstellungen sagt {said}.',
  ],
  [
    'It was expected to prove what it promises, but its account of our settings lacks “{property}”.',
    'Es sollte beweisen, was es verspricht, aber in seiner Auskunft über unsere Einstellungen fehlt „{property}“.',
  ],
  [
    '{promised:values} was promised, but the header {header} of its replies says {said:values}.',
    'Versprochen war {promised}, aber die Kopfzeile {header} seiner Antworten sagt {said}.',
  ],
  [
    '{promised:values} was promised, but its account of our settings says {said:values}.',
    'Versprochen war {promised}, aber seine Auskunft über unsere Einstellungen sagt {said}.',
  ],
  [
    '{promised} was promised, but requests go to an address in {region}.',
    'Versprochen war {promised}, aber Anfragen gehen an eine Adresse in {region}.',
  ],
  [
    '{groups} was promised for connections, but this one uses {group}.',
    'Für Verbindungen war {groups} versprochen, aber diese benutzt {group}.',
  ],
  ['A newer answer from the same source.', 'Eine neuere Antwort aus derselben Quelle.'],
];
