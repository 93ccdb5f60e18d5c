/** Kinds of data that vendors do not want, by the words for them in contracts and in plain talk. */
import type { ProhibitedData } from '../fields.ts';
import { anyOf, either } from './lexeme.ts';

const KIND =
  '(?:data|information|records?|details|files|history|histories|conditions?|circumstances|particulars|numbers?)';

/** Words that mean a class wherever they stand in what must not be sent. */
export const CLASS_WORDS: readonly (readonly [ProhibitedData, RegExp])[] = [
  [
    'health',
    anyOf(
      "health(?:care)?(?:'s)?|medical|patients?(?:')?|clinical|phi|e-?phi|hipaa|hitech|diagnos[ei]s|illness(?:es)?|diseases?|medication|prescriptions?|treatments?",
    ),
  ],
  [
    'financial',
    anyOf(
      `financial(?:ly)?(?:[ ,]+\\w+){0,3} (?:${KIND}|accounts?|standing|situation)|bank(?:ing)?(?: (?:account|or card|and card|details|or \\w+))+|bank(?:ing)?(?: \\w+)? ${KIND}|(?:details|particulars) of (?:\\w+ )?(?:bank )?accounts|numbers? of (?:\\w+ )?bank accounts|bank accounts?|(?<!primary )account numbers?|ibans?|glba|gramm-leach(?:-bliley)?|credit (?:scores?|reports?|histor(?:y|ies))`,
    ),
  ],
  [
    'payment_card',
    anyOf(
      `(?:payment|credit|debit|bank)(?:[ ,/]| or | and )+(?:\\w+ )?cards?|(?:credit|debit)(?:,| or| and|,? and/or|/) ?(?:credit|debit)|cards? (?:data|numbers?|details|information)|card-?holders?|primary account numbers?|pci(?:[- ]dss)?|cvvs?|cvcs?`,
    ),
  ],
  [
    'special_category',
    either(
      anyOf(
        '(?:special(?:ly)?|particular) (?:\\w+ )?categor(?:y|ies)|sensitive(?: \\w+){0,3} (?:data|information|categories|matters|details)|biometrics?|biometric|genetics?|genetic|dna|rac(?:e|ial)|ethnic(?:ity)?|religi(?:on|ous|ons)|beliefs?|philosophical|ideolog(?:y|ical)|politic(?:s|al)|trade[- ]unions?|sex(?:ual|uality)?(?: (?:life|orientation))?|article 9|articles 9|art\\.? 9|criminal (?:convictions?|records?|offences?)',
      ),
    ),
  ],
  [
    'government_id',
    anyOf(
      "social[- ]security|ssns?|passports?|driv(?:er|ing)(?:'?s)?'? licen[sc]es?|government[- ](?:issued )?(?:\\w+ )?(?:ids?|identif\\w+|identity)|national (?:\\w+ )?(?:ids?|identif\\w+|identity|insurance)|identity (?:cards?|documents?|papers|numbers?)|id (?:cards?|numbers?|documents?)|tax(?:payer)? (?:\\w+ )?(?:ids?|identif\\w+|numbers?)|identification (?:numbers?|cards?|documents?)|state ids?|residence permits?|aadhaar|pan numbers?|tax file numbers?|national register numbers?",
    ),
  ],
  [
    'children',
    anyOf(
      "child(?:ren)?(?:'s)?|minors?'?|kids|pupils'?|coppa|(?:persons?|people|individuals|anyone|students?|users) (?:\\w+ )?(?:under|below|younger than)|under[- ](?:1[3468]|the age)",
    ),
  ],
  [
    'credentials',
    anyOf(
      'passwords?|pass(?:phrase|code)s?|secret keys?|private keys?|api (?:keys?|tokens?|secrets?)|access (?:tokens?|keys?)|(?:login|authentication|access|account) (?:credentials|secrets?|details)|(?<!(?:trade|business) )secrets|credentials|authentication (?:\\w+ )?(?:data|secrets?)',
    ),
  ],
];

/** People as such. */
export const ANY_PERSON = anyOf(
  'personal (?:data|information|details)|personally identif\\w+ (?:data|information)|pii|identifiable (?:people|persons|individuals|data|information)|(?:data|information) (?:that |which )?(?:relat\\w+ to|identif\\w+|about|on) (?:\\w+,? ){0,2}(?:people|persons|individuals|natural persons)|data of natural persons|(?:real|actual|living|natural|identified) (?:persons?|people|individuals?)|(?:person|people|individuals?) (?:can|could|may) be identified',
);
