/** What the vendor pays at most: a debt, a bound, and an amount or what it is reckoned from. */
import type { Answer } from '../fields/answer.ts';
import type { Reading } from '../reading/passages.ts';
import { anyOf, verbs } from './lexeme.ts';
import { sensesOf } from './sense.ts';

const DEBT = anyOf('liab\\w+|owes?|responsib\\w+|damages|compensation|reimburse\\w*');
const BOUND = anyOf(
  verbs('limit cap surpass exceed restrict'),
  'the most|at most|tops? out|(?:more|greater|higher) than|capped|cap on|maximum|ceiling|aggregate|up to|(?:greater|lesser|lower|higher) of',
);
const AMOUNT = anyOf(
  '(?:us|s|a|nz|c|hk|r)?[$€£₹¥] ?\\d[\\d,.]*|(?:eur|usd|gbp|chf|sek|nok|dkk|pln|inr|sgd|aud|cad|jpy) ?\\d[\\d,.]*|\\d[\\d,.]* ?(?:euros?|dollars|pounds|francs)|\\d+ ?(?:%|percent)|(?:fees?|charges?|amounts?|sums?|price|remuneration|what customer (?:has )?paid)[^;.]{0,90}\\b(?:paid|payable|due|year|months?|preceding|before)|(?:fees?|charges?|remuneration|price)[^;.]{0,40}\\b(?:of|for) (?:\\d+|the|an?) (?:\\w+ )?(?:years?|months?)|\\d+ (?:dollars|pounds|euros)|paid (?:for|in|by|during|to|under)\\b[^;.]{0,60}\\b(?:year|months?|agreement|contract)',
);

export function composeLiabilityCap(reading: Reading): Answer<'liability_cap'> | undefined {
  const capped = sensesOf(reading).filter(
    ({ words, head, passage: { full } }) =>
      (DEBT.test(full) || DEBT.test(head)) &&
      BOUND.test(full) &&
      (AMOUNT.test(words) || /[$€£₹] ?\d/.test(words)) &&
      !/\binsurance\b|\bservice credits?\b|\bfines?\b|\barbitrat|\binterest\b|\buptime\b/.test(words),
  );
  return capped.length > 0
    ? { value: 'stated', evidence: capped.slice(0, 2).map(({ passage }) => passage) }
    : undefined;
}
