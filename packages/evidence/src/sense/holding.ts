/** What an independent body has examined: a standard's name and a word of holding it, in one clause. */
import type { Certification } from '../fields.ts';
import { namesIn } from '../fields/certifications.ts';
import type { Answer } from '../fields/answer.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { anyOf } from './lexeme.ts';
import { isDenied, sensesOf } from './sense.ts';

const HOLDS = anyOf(
  "(?:is|are|has been|have been|been|vendor's \\w+) (?:\\w+ )?(?:certified|accredited|audited|attested|validated|compliant|examined|assessed)|(?:holds?|has|have|maintains?|keep\\w* (?:current|up)|obtained|achieved|passed|completed|upholds?) (?:\\S+ ){0,8}?(?:certif\\w+|reports?|attestation\\w*|accreditation\\w*|compliance|iso\\S*|soc\\S*)|been through|undergo\\w*|examines? (?:vendor|us)|issues? (?:a|an|the) (?:\\S+ ){0,3}?report|report is issued|certificates?: ",
);
const BAAS =
  /\bvendor (?:\w+ )?(?:signs?|enters? into|offers?|executes?) (?:\S+ ){0,3}?(?:baas?|business associate agreements?)\b|\boffers? (?:\S+ ){0,2}?(?:baas?|business associate agreements?)\b/;
const NOT_HELD =
  /\b(?:roadmap|(?:has|have|holds?) no|compliant (?:\w+ )?processors?|(?:is|are|currently) (?:\w+ )?undergoing|plan\w*|progress|working (?:on|towards?)|pursu(?:e|es|ed|ing)|aim\w*|goal|intend\w*|expect\w*|next year|modell?ed|aligned?|based on|in line|inspired|such as|similar|equivalent|comparable|if|where|would|may|should|customer (?:shall|must|is)|(?:data|comput\w+)[- ]?cent(?:er|re)s?|hosting|providers?|partners?|suppliers?|subprocessor|aws|amazon|google|azure|microsoft|its facilit\w+|payment processor|stripe|run by|not yet|awareness|training)\b/;

export function composeCertifications(reading: Reading): Answer<'certifications'> | undefined {
  const held = new Map<Certification, Passage>();
  for (const { words, passage } of sensesOf(reading)) {
    for (const clause of words.split(/; |, and vendor |, but /)) {
      if (NOT_HELD.test(clause)) continue;
      const holds = HOLDS.exec(clause);
      if (holds !== null && !isDenied(clause, holds.index))
        for (const name of namesIn(clause)) if (!held.has(name)) held.set(name, passage);
      if (BAAS.test(`vendor ${clause}`) && !/\bnot\b/.test(clause)) held.set('hipaa', passage);
    }
  }
  return held.size === 0
    ? undefined
    : { value: [...held.keys()], evidence: [...new Set(held.values())].slice(0, 3) };
}
