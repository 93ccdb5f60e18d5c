/**
 * What an independent body has examined.
 *
 * A name counts where the vendor says that it holds it: not as an example of a standard, not for its data centres or
 * sub-processors, not while it is pursued.
 */
import type { Certification } from '../fields.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import type { Answer } from './answer.ts';

const ISO_FAMILY =
  /\biso(?:\/iec)?(?: standards?| norms?)?[ -]?(?:\d{5}|9001)(?:[:-]\d{4})?(?:(?:,|\/| and| &|,? and) ?(?:iso(?:\/iec)?[ -]?)?\d{4,5}(?:[:-]\d{4})?)*/g;
const ISO: Readonly<Record<string, Certification>> = {
  '27001': 'iso27001',
  '27701': 'iso27701',
  '42001': 'iso42001',
  '27017': 'iso27017',
  '27018': 'iso27018',
};
const NAMES: readonly (readonly [RegExp, Certification])[] = [
  [/\bsoc[ -]?1\b/, 'soc1'],
  [/\bsoc[ -]?3\b/, 'soc3'],
  [
    /\b(?:pci[ -]?dss|pci)\b.{0,30}\b(?:certif|complian|level 1|attest|aoc)|\b(?:certif\w*|complian\w*|attest\w*)\b.{0,30}\bpci[ -]?dss\b|^\W*pci[ -]?dss\W*$/,
    'pci',
  ],
  [
    /\bhipaa[ -](?:complian|certif|attest|type 1|audit)\w*|\bcompl(?:y|ies|iant|iance) with (?:the )?hipaa\b|\bcertified\b.{0,40}\bhipaa\b/,
    'hipaa',
  ],
  [
    /^\W*hipaa\b[^.]{0,40}\b(?:sign|business associate|baa)|\bhipaa\b[^.]{0,60}\b(?:vendor|we) (?:signs?|offers?|enters?)|\bsupports? hipaa\b/,
    'hipaa',
  ],
  [/\bhds\b|\bh[ée]bergeurs? de donn[ée]es de sant[ée]\b/, 'hds'],
  [/\bcsa[ -]star\b|\bstar (?:level|registry|certif)|\bcloud security alliance\b.{0,40}\bstar\b/, 'csa_star'],
];
const TYPE_2 =
  /\bsoc[ -]?2[,:]?(?: \(?ssae[ -]?\d+\)?)? ?\(?-?type[ -]?(?:ii|2)\b|\btype[ -]?(?:ii|2) soc[ -]?2\b|\bsoc[ -]?2\b[^.;]{0,24}\btype (?:i|1)? ?(?:and|&|\/) ?(?:type )?(?:ii|2)\b|\bsoc[ -]?2\b[^.;]{0,120}\(type (?:ii|2)\)|\bsoc[ -]?1[^.;]{0,20}soc[ -]?2[^.;]{0,12}\btype (?:ii|2)\b/;
const SOC_2 = /\bsoc[ -]?(?:1(?:,| and| &|\/) ?)?2\b|\bsoc2\b/;
const SOME = /\biso\b|\bsoc[ -]?[123]\b|\bpci\b|\bhipaa\b|\bhds\b|\bcsa\b|\bstar\b|\bsant[ée]\b/;

const HOLDS =
  /\b(?:certifi(?:ed|cations?|cates?)|attest\w*|accredit\w*|audit(?:ed|s)?|reports?|holds?|maintain\w*|obtain\w*|achiev\w*|complian(?:t|ce)|complies|comply|hipaa|examin\w*|assess(?:ed|ments?))\b/;
const STRONG =
  /\b(?:sign|undergo\w*|certified|certifications?|certificates?|attest\w*|accredit\w*|audited|reports?|holds?|achieved|obtained|maintains?|compliant|complies)\b/;
const OF_OTHERS =
  /\bcompliant (?:\w+ )?(?:processors?|providers?|partners?)\b|\b(?:(?:data|comput(?:ing|er))[- ]?cent(?:er|re)s?|hosting (?:vendor|provider|facilit|partner|infrastructure|environment|platform)\w*|infrastructure (?:vendor|provider)s?|cloud (?:vendor|provider|service provider|platform|hosting)s?|aws|amazon web services|azure|google cloud|gcp|ovh|hetzner|facilit(?:y|ies)|colocation|subprocessor|payment (?:vendor|processor|provider|gateway|partner|page|platform)s?|stripe|third[- ]party (?:vendor|provider|hosting)s?)\b|\b(?:providers|suppliers)/;
const NOT_YET =
  /\bfor more information (?:on|about)\b|\bcommitment to (?:obtain|achieve|pursue)\b|\b(?:has|have|holds?) no\b|\b(?:pursu(?:e|es|ed|ing)|working (?:on|towards?)|in (?:the )?process|in progress|plan(?:ned|ning)|plans? (?:to|for|on)|intend\w*|seek\w*|prepar\w+|expected|roadmap|(?:is|are|currently) (?:\w+ )?undergoing|not (?:(?:yet|currently|presently) )*(?:certified|hold|maintain|compliant|hipaa|pci|soc|iso|intended|designed)|no longer|underway|gap (?:analysis|assessment)|objective|targeted|goal|aim\w*|strive\w*)\b/;
const EXAMPLE =
  /\b(?:such as|e\.g\.?|for example|for instance|similar|equivalent|comparable|like|consistent with|aligned (?:with|to)|alignment|based on|modell?ed|in line with|in accordance with|according to|recogni[sz]ed standards?|guided by|or (?:a |its |any )?(?:successor|other)|if (?:any|available)|where available|as applicable|substantially)\b/;
const CUSTOMER_DUTY = /\bcustomer (?:shall|will|must|may not|agrees?|is|are|represents?|acknowledges?)\b/;

export function readCertifications(reading: Reading): Answer<'certifications'> | undefined {
  const held = new Map<Certification, Passage>();
  const titled = reading.titles.filter(({ words }) => /\b(?:certifi|report|attest|complian)/.test(words));
  for (const passage of [...reading.passages, ...titled]) {
    if (passage.definition || !SOME.test(passage.words) || !isHeld(passage)) continue;
    for (const name of namesIn(passage.words)) if (!held.has(name)) held.set(name, passage);
  }
  if (held.has('soc2_type2')) held.delete('soc2');
  if (held.size === 0) return undefined;
  return { value: [...held.keys()], evidence: [...new Set(held.values())].slice(0, 3) };
}

/** The examinations that `words` name. */
export function namesIn(words: string): readonly Certification[] {
  const names: Certification[] = [];
  for (const [family] of words.matchAll(ISO_FAMILY)) {
    for (const [number] of family.matchAll(/\d{5}/g)) {
      const name = ISO[number];
      if (name !== undefined) names.push(name);
    }
  }
  if (TYPE_2.test(words)) names.push('soc2_type2');
  else if (SOC_2.test(words)) names.push('soc2');
  for (const [pattern, name] of NAMES) if (pattern.test(words)) names.push(name);
  return names;
}

function isHeld({ words, full, lead, section }: Passage): boolean {
  if (NOT_YET.test(full) || CUSTOMER_DUTY.test(full)) return false;
  const at = words.search(SOME);
  const around = words.slice(Math.max(0, at - 160), at + 160);
  if (OF_OTHERS.test(around) || /\bdata[- ]?cent(?:er|re)/.test(section.split(' > ').at(-1) ?? ''))
    return false;
  const named = /\bcertif|\battest|\bcomplian|\baccredit|\baudit|\breports?\b/.test(
    `${lead} ${section.split(' > ').slice(-1).join(' ')}`,
  );
  if (words.length < 90 && named) return !EXAMPLE.test(words);
  if (!HOLDS.test(full)) return false;
  if (EXAMPLE.test(full))
    return (
      /\b(?:is|are|has been|been|remains?|currently) (?:\w+ )?(?:certified|audited|accredited)|\b(?:holds?|has obtained|has achieved|maintains?) (?:\S+ ){0,8}?(?:certifi|report|attest)/.test(
        full,
      ) && !/\b(?:similar|equivalent|comparable|or other|if available|where available)\b/.test(full)
    );
  return STRONG.test(full);
}
