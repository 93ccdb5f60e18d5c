/**
 * The policy that a firm begins with: cautious, and explained by what the firm said of itself. Pure.
 *
 * What is never needed outside is kept in; what is needed goes under pseudonyms. A firm widens later, with evidence.
 */
import type { DataClass } from '@bailiwick/contract/classes';
import type { Action } from '../decide/decision.ts';

export type Sector =
  | 'general'
  | 'financial_advice'
  | 'e_commerce'
  | 'clinic'
  | 'law_firm'
  | 'agency'
  | 'software'
  | 'manufacturer';

export interface Answers {
  readonly sector: Sector;
  readonly health: boolean;
  readonly children: boolean;
  readonly payments: boolean;
  readonly europe: boolean;
  readonly secrets: boolean;
}

type Because = 'always' | 'sector' | 'health' | 'children' | 'payments' | 'secrets';

export interface Rule {
  readonly class: DataClass;
  readonly action: Action;
  readonly because: Because;
}

export interface StartingPolicy {
  readonly default: Action;
  readonly rules: readonly Rule[];
  readonly residency: readonly string[] | undefined;
}

const OF_SECTORS: Readonly<Record<Sector, readonly (readonly [DataClass, Action])[]>> = {
  general: [],
  // Advice is of use only with figures; whose they are nobody outside needs to know.
  financial_advice: [
    ['financial', 'pseudonymise'],
    ['payment', 'block'],
  ],
  e_commerce: [['payment', 'block']],
  // Art. 9 GDPR; professional secrecy.
  clinic: [
    ['health', 'private'],
    ['special_category', 'private'],
    ['children', 'private'],
  ],
  law_firm: [
    ['special_category', 'private'],
    ['trade_secret', 'private'],
  ],
  agency: [['trade_secret', 'pseudonymise']],
  software: [['trade_secret', 'private']],
  manufacturer: [['trade_secret', 'private']],
};

/** The European Economic Area, and countries whose law the Commission found adequate, as regions are written. */
const EUROPE = ['eu', 'eea', 'ch', 'gb', 'uk'];

export function startingPolicy(answers: Answers): StartingPolicy {
  const rules = new Map<DataClass, Rule>();
  const say = (dataClass: DataClass, action: Action, because: Because): void =>
    void rules.set(dataClass, { class: dataClass, action, because });
  say('credential', 'block', 'always');
  say('special_category', 'private', 'always');
  if (answers.health) say('health', 'private', 'health');
  if (answers.children) say('children', 'private', 'children');
  if (answers.payments) say('payment', 'pseudonymise', 'payments');
  if (answers.secrets) say('trade_secret', 'private', 'secrets');
  for (const [dataClass, action] of OF_SECTORS[answers.sector]) {
    const before = rules.get(dataClass)?.action;
    if (before === undefined || isStricter(action, before)) say(dataClass, action, 'sector');
  }
  return {
    default: 'pseudonymise',
    rules: [...rules.values()],
    residency: answers.europe ? EUROPE : undefined,
  };
}

const WIDTH: readonly Action[] = ['allow', 'pseudonymise', 'private', 'block'];

const isStricter = (a: Action, b: Action): boolean => WIDTH.indexOf(a) > WIDTH.indexOf(b);
