/**
 * Why something may go, or not, for people who do not know the words of the configuration. What is recorded keeps those
 * words, for it names the rule; what people read says what follows from it.
 */
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { className } from '@bailiwick/diligence/paper/names';
import type { Phrase } from './phrase.ts';
import { Reader, type Vocabulary } from './reader.ts';

const PHRASES: readonly Phrase[] = [
  [
    'There is no private offering that speaks {protocols} and that this key may use; add one, or remove the {class:class} data.',
    'There is no model on our own machines that could answer instead; an owner can add one.',
  ],
  [
    'Remove what is named here, or ask the owner of the policy for an exception.',
    'Take out what is named here, or ask whoever decides about the rules.',
  ],
  [
    'No offering is left that policy allows for this request.',
    'No model is left that our rules allow for this request.',
  ],
  [
    'No offering that this key may use serves this model.',
    'No offering that may be used here has this model.',
  ],
  ['This key may not use offering {offering}.', 'Whoever asked may not use {offering}.'],
  ['{class:class} at {offering}: {reason:phrase}.', '{class:class} at {offering}: {reason:phrase}.'],
  [
    '{rule:phrase}, but allow needs evidence about this offering, which is missing; so it goes under pseudonyms; {more:phrase}',
    '{rule:phrase}. That needs evidence about this offering, and there is none yet; so names are replaced; {more:phrase}',
  ],
  [
    '{rule:phrase}, but allow needs evidence about this offering, which is missing; so it goes under pseudonyms',
    '{rule:phrase}. That needs evidence about this offering, and there is none yet; so names are replaced',
  ],
  [
    '{rule:phrase}, but {ground:phrase}. To change this: {remedy:phrase}',
    '{rule:phrase}, but {ground:phrase}. To change this: {remedy:phrase}',
  ],
  ['{rule:phrase}, but {ground:phrase}', '{rule:phrase}, but {ground:phrase}'],
  ['{rule:phrase}, and the evidence carries it', '{rule:phrase}, and what we know of the vendor carries it'],
  ['{rule:phrase}, and this offering is not private', '{rule:phrase}, and this model runs elsewhere'],
  ['{rule:phrase}, whatever the offering', '{rule:phrase}, wherever it would go'],
  [
    '{rule:phrase}; the offering is private, so nothing leaves the house',
    '{rule:phrase}. This model runs on our own machines, so nothing leaves the house',
  ],
  [
    '{rule:phrase}; residency does not matter, for the mirror sends nothing anywhere',
    '{rule:phrase}; the place does not matter, for the mirror sends nothing anywhere',
  ],
  [
    'residency does not matter, for the mirror sends nothing anywhere',
    'the place does not matter, for the mirror sends nothing anywhere',
  ],
  ['{ground:phrase} (“{clause}”); {then:phrase}', '{ground:phrase} (“{clause}”); {then:phrase}'],
  ['{ground:phrase}; so it goes under pseudonyms', '{ground:phrase}; so names are replaced'],
  ['so it goes under pseudonyms', 'so names are replaced'],
  ['the evidence does not carry it', 'what we know of the vendor does not carry it'],
  [
    'exception {id} lets it pass under pseudonyms',
    'somebody let it pass with names replaced (exception {id})',
  ],
  ['exception {id} lets it pass as it is', 'somebody let it pass as it is (exception {id})'],
  ['policy says {action:action} here', 'our rule for this offering is that it {action:action}'],
  ['policy says {action:action} by default', 'our general rule is that it {action:action}'],
  ['policy says {action:action}', 'our rule is that it {action:action}'],
  [
    'policy keeps it in {regions:values}, and the region of the offering is unknown',
    'our rule keeps it in {regions:values}, and nobody has said where this offering works',
  ],
  [
    'policy keeps it in {regions:values}, and the offering is in {region:values}',
    'our rule keeps it in {regions:values}, and this offering works in {region:values}',
  ],
];

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const PLAIN: Vocabulary = {
  phrases: PHRASES,
  // A sentence begins with them.
  classes: Object.fromEntries(DATA_CLASSES.map((name) => [name, capital(className(name, 'en'))])),
  actions: {
    allow: 'may go as it is',
    pseudonymise: 'goes with names replaced',
    private: 'stays on our own machines',
    block: 'does not leave',
  },
  sameLanguage: true,
  values: new Map([
    ['eu', 'the European Union'],
    ['eea', 'the European Economic Area'],
    ['ch', 'Switzerland'],
    ['uk', 'the United Kingdom'],
    ['us', 'the United States'],
  ]),
};

export const plain = new Reader(PLAIN);
