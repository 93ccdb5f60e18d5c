/**
 * What a document calls the content that goes in and the content that comes out.
 *
 * Drafters define a term of their own for each ("Submissions", "Employee Data", "Generated Material"). Learnt from the
 * definitions, so that a rule can speak of `customer content` and `outputs` alone.
 */

export interface ContentTerms {
  /** Sent by the customer. */
  readonly given: ReadonlySet<string>;
  /** Made by the service. */
  readonly made: ReadonlySet<string>;
}

const MEANS =
  /"([A-Z][A-Za-z]{2,20}(?: [A-Z][A-Za-z]{2,20}){0,2})"(?: or "[^"]{1,40}")? (?:means|is|are|refers to|includes) ([^"]{10,260})/g;
const CALLED =
  /([^"().;]{20,200})\((?:collectively,? |together,? |the |your |its )*"([A-Z][A-Za-z]{2,20}(?: [A-Z][A-Za-z]{2,20}){0,2})"\)/g;
/** Terms that the readers know by name, and names of other things. */
const KNOWN =
  /\b(?:Outputs?|Inputs?|Content|Prompts?|Customer|User|Personal|Services?|Agreement|Terms|Model|Models|Platform|Feedback|Confidential|Usage|Aggregated|Statistics|Sensitive|Restricted|Prohibited|Purpose|Breach|Incident|Account|Derivative|Law|Laws|Technology|Software|Documentation|Controller|Processor|Host|Client|Provider|Order|Fees|Term|Features?|Party|Parties|Affiliates?|Subjects?)\b/;
const MADE =
  /\b(?:generated|returned|produced|created|delivered|sent back)\b[^.;]{0,40}\bby\b[^.;]{0,40}\b(?:services?|platform|api|models?|software|solution|system|product|ai|tool)\b/i;
const GIVEN =
  /\b(?:data|text|texts|files?|materials?|prompts?|content|information|documents?|recordings?|records)\b[^.;]{0,120}\b(?:submit\w*|upload\w*|provid\w*|input\w*|enter\w*|transmit\w*|sen[dt]s?|make available)\b/i;
const NOT_CONTENT =
  /\b(?:order|billing|payment|registration|contact|publicly|third part(?:y|ies)|(?:we|provider|company|vendor|supplier) (?:\w+,? ){0,2}(?:develop|provide|make)|about (?:the )?(?:use|operation))\b/i;

/** @param folded the document, or as much of it as defines its terms, folded */
export function contentTermsOf(folded: string): ContentTerms {
  const given = new Set<string>();
  const made = new Set<string>();
  const note = (term: string, meaning: string): void => {
    // `Service Data` is mostly what the service makes of its use; where a definition says so, it is the customer's.
    if (KNOWN.test(term) && term !== 'Service Data') return;
    if (MADE.test(meaning) && !GIVEN.test(meaning)) made.add(term);
    else if (GIVEN.test(meaning) && !NOT_CONTENT.test(meaning)) given.add(term);
  };
  for (const [, term = '', meaning = ''] of folded.matchAll(MEANS)) note(term, meaning.split(/\. /)[0] ?? '');
  for (const [, meaning = '', term = ''] of folded.matchAll(CALLED)) note(term, meaning);
  return { given, made };
}
