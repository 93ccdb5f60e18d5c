/** What a firm may ask of a vendor about one question: why, on what ground, in which words. */
import type { Citation } from '../../gate/cell.ts';
import type { Field } from '../../field.ts';
import type { Language } from '../language.ts';

export interface Wording {
  /** What can happen, to somebody who is no lawyer. */
  readonly risk: string;
  /** What to ask for, in one sentence. */
  readonly ask: string;
  /** Wording for a contract, as a proposal; gaps for counsel stand in square brackets. */
  readonly clause: string;
}

export interface Demand {
  /** 3: without it, no sensitive data. 2: worth insisting on. 1: worth having. */
  readonly weight: 1 | 2 | 3;
  readonly laws: readonly Citation[];
  readonly wording: Readonly<Record<Language, Wording>>;
}

export type Demands = { readonly [F in Field]?: Demand };

const GDPR = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';

export const gdpr = (article: string): Citation => ({ article: `GDPR Art. ${article}`, url: GDPR });

/** Regulation (EU) 2023/2854, applicable since 12 September 2025. */
export const dataAct = (article: string): Citation => ({
  article: `Data Act Art. ${article}`,
  url: 'https://eur-lex.europa.eu/eli/reg/2023/2854/oj',
});

export const tradeSecrets = (article: string): Citation => ({
  article: `Directive (EU) 2016/943 Art. ${article}`,
  url: 'https://eur-lex.europa.eu/eli/dir/2016/943/oj',
});

export const hipaa = (section: string): Citation => ({
  article: `45 CFR § ${section}`,
  url: `https://www.ecfr.gov/current/title-45/section-${section.replace(/\(.*/, '')}`,
});
