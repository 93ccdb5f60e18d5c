/** Encryption, and the customer's right to look for itself. */
import { actorBefore, denied, sentenceAt, withoutAsides } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { type Answer, firstOf } from './answer.ts';

const CIPHER =
  /\bunreadable\b|\bencrypt\w*|\bencipher\w*|\baes(?:[- ]?\d{3})?\b|\bverschlüssel\w*|\bchiffr\w*/;
const WIRE = /\b(?:tls|ssl|https|sftp|encrypted (?:connections?|channels?|transport))\b/;
const REST =
  /\bat[- ]rest\b|\bserver[- ]side\b|\bon the server side\b|\bstores?\b|\bin rest\b|\bstored\b|\bstorage\b|\bdatabases?\b|\bdisks?\b|\bvolumes?\b|\bat a storage level\b|\bencrypted backups?\b|\bbackups? (?:\w+ ){0,3}encrypt|\bblock devices\b|\bau repos\b|\bruhend/;
const TRANSIT =
  /\bin[- ]?(?:transit|motion|flight|transport)\b|\bin transmission\b|\btransmi(?:t|ts|tted|ssion|ssions|tting)\b|\btransfer(?:s|red)?\b|\btransport\b|\bnetworks?\b|\btravels?\b|\bon the move\b|\bon (?:the|their|its) way\b|\bserved over\b|\bon the wire\b|\bexchanges?\b|\btraffic\b|\bconnections?\b|\bcommunications?\b|\binternet\b|\bbetween\b|\bweb ?sites?\b|\bapis?\b|\bsessions?\b|\ben transit\b|\bübertrag/;
const CONDITIONAL =
  /\b(?:where|if|as|when|to the extent|wherever|whenever) (?:\w+ ){0,3}?(?:appropriate|applicable|possible|feasible|practicable|necessary|required|needed|reasonable|technically|available)\b|\bas appropriate\b|\binter alia as appropriate\b|\bmay include\b|\bpseudonymi[sz]ation and encryption\b|\bmeasures of\b|\bsuch as\b.{0,60}\bencrypt|\bconsider\b|\bintends?\b|\bplan/;
const ELSEWHERE =
  /\b(?:payment|credit card|wireless|wi-?fi|internet traffic|remote (?:network )?access|administrative access|laptops?|cookies?|mobile devices?|workstations?|removable|usb|passwords?|credentials|employee devices|e-?mails?)\b/;

/** Single things that are encrypted, which say nothing of the rest. */
export const ENCRYPTED_THINGS =
  /\bencrypted,? (?:unique )?(?:content|files?|messages?|api keys?|access tokens?|tokens?|identifiers?|environment variables?|secrets)\b/g;

function stated(
  reading: Reading,
  medium: RegExp,
  others: RegExp,
  bare: RegExp | undefined,
): readonly Passage[] {
  return reading.passages.filter(({ words, full, section, definition }) => {
    const ciphers = CIPHER.test(words.replace(ENCRYPTED_THINGS, ''));
    if (definition || !(ciphers || (bare?.test(words) ?? false))) return false;
    if (CONDITIONAL.test(sentenceAt(words, words.search(ciphers ? CIPHER : bare!)))) return false;
    const topic = section.split(' > ').at(-1) ?? '';
    if (!medium.test(words) && !(medium.test(topic) && !others.test(words))) return false;
    if (
      ELSEWHERE.test(words) &&
      !/\b(?:customer|personal) (?:data|content)|\bdata (?:is|at|in)\b|\ball data\b/.test(words)
    )
      return false;
    const at = words.search(ciphers ? CIPHER : bare!);
    return (
      actorBefore(full, full.length - words.length + at) !== 'customer' &&
      !denied(words, at) &&
      !/\bunencrypted\b|\bdecrypt\w* only\b|\bcustomer is responsible\b|\bmeasures? to (?:ensure|prevent)\b/.test(
        words,
      )
    );
  });
}

export function readEncryptionAtRest(reading: Reading): Answer<'encryption_at_rest'> | undefined {
  const found = stated(reading, REST, TRANSIT, undefined).filter(
    ({ words, section }) =>
      /\bencrypt\w*|\baes|\bverschl|\bchiffr/.test(words) && nearEachOther(words, CIPHER, REST, section),
  );
  return firstOf<'encryption_at_rest'>(['stated', found.slice(0, 2)]);
}

export function readEncryptionInTransit(reading: Reading): Answer<'encryption_in_transit'> | undefined {
  const found = stated(reading, TRANSIT, REST, WIRE).filter(
    ({ words, section }) => WIRE.test(words) || nearEachOther(words, CIPHER, TRANSIT, section),
  );
  return firstOf<'encryption_in_transit'>(['stated', found.slice(0, 2)]);
}

function nearEachOther(words: string, one: RegExp, other: RegExp, section: string): boolean {
  if (!other.test(words)) return other.test(section);
  return Math.abs(words.search(one) - words.search(other)) < 160;
}

const LOOK =
  /\b(?:carry out checks|checks|controls? (?:visits?|rights?)|books and records|verif(?:y|ication|ying)|examin(?:e|ation|ations)|audit(?:s|ed|ing|or|ors)?|inspect(?:s|ed|ion|ions|ing)?)\b/;
const CUSTOMERS_RIGHT =
  /\bcustomer\b[^;]{0,80}\bmay visit vendor's\b|\bcustomer\b[^;]{0,60}\b(?:has|have|shall have) the right to[^;]{0,80}\b(?:checks|controls|inspect|verif|examin)|\b(?:practices, )?books,? and records\b[^;]{0,40}\bavailable\b[^;]{0,120}\bto customer\b|\b1 audits? (?:per|each|every|in)\b|\bsupervisory authority requires\b[^;]{0,60}\bcustomer may audit|\bcustomer\b(?:(?!\bvendor (?:may|will|shall|can|has)\b)[^;]){0,100}\b(?:may(?! have)|shall have|can|has|(?<!may )have|is entitled|be entitled|right|reserves?|permitted|allowed|conducts?)\b[^;]{0,120}\b(?:audit(?! report)|inspect)|\bvendor\b[^;]{0,120}\b(?:allow|permit|contribut|submit|enable|grant|cooperat|co-operat|agree)\w*\b[^;]{0,120}\b(?:audit(?!or|ing| report)|inspect)|\b(?:audit|inspection)s?\b[^;]{0,160}\b(?:by|on behalf of|requested by|at the request of|by,? or on behalf of,?) (?:the )?customer\b|\bcustomer's (?:right (?:to|of) )?(?:audit|inspect)|\bright (?:to|of) (?:carry out |conduct |perform )?(?:an? )?(?:audit|inspect)|\baudit rights?\b/;
/** Whoever may read the source of a program inspects no vendor. */
const AT_THE_VENDOR =
  /\baudit|\binspections?\b|\bvendor|\bpremises\b|\bfacilit|\bprocessing\b|\bcompliance\b|\bcompl(?:y|ies)\b|\brecords\b|\bsystems\b|\bmeasures\b|\bchecks\b|\bcontrols?\b/;
const VENDOR_LOOKS =
  /\bvendor\b[^;]{0,60}\b(?:may|shall have the right|has the right|is entitled|reserves)\b[^;]{0,80}\b(?:audit|inspect)[^;]{0,80}\bcustomer|\bcustomer's (?:use|compliance|records)|\bcustomer (?:shall|will|must) (?:\w+ ){0,3}(?:allow|permit|provide)\b[^;]{0,40}\bvendor|\bsubprocessor audits?\b|\bsupervisory authorit(?:y|ies)[^;]{0,30}\baudit(?!ors?\b)/;
const AUDIT_RECORDS = /\baudit (?:logs?|trails?|records|entries)\b/g;
const LETS =
  /\b(?:allow|permit|contribut|submit|enabl|grant|cooperat|co-operat|agree|make available|provide|accept|assist|consent|ensur|support|undertak|facilitat)\w*\b|\bcustomer\b[^;]{0,60}\b(?:right|may(?! have)|entitled)\b|\bon behalf of customer\b/;
/** Audits by others than the customer. */
const ELSEWHERE_AUDITED =
  /\baudit\w* (?:\S+ ){0,2}?(?:code|usage data|telemetry)\b|\bunderpa(?:id|y\w*)\b|\binspection (?:fee|of (?:the )?(?:equipment|goods|hardware))\b|\binstall\b|\bcourt\b|\bsublicen[sc]e\b|\bright and licen[sc]e\b|\baccounts?\b.{0,40}\bprogram|\bapi clients?\b|\bmerchandise\b|\bfor vendor to\b|\brespond to\b|\bgovernmental\b|\bfinancial (?:records|books|statements)\b|\btax authorit/;
const BY_REPORT =
  /\b(?:reports?|certificat\w*)\b[^;]{0,200}\bsole (?:means|way|method)\b[^;]{0,60}\b(?:verif|audit|inspect|check)|\b(?:share|provide|give|offer)s?\b[^;]{0,60}\breports?\b.{0,120}\bnot (?:offer|permit|allow|support|provide)\b[^;]{0,40}\baudit|\b(?:audit|inspection)\w*\b[^;]{0,200}\b(?:satisf|fulfil|met|exercis|limited to|deemed|solely|discharg|in lieu|instead)\w*\b[^;]{0,160}\b(?:reports?|certificat\w*|summar\w*|questionnaires?|documentation|instruct\w*)|\b(?:reports?|certificat\w*)\b[^;]{0,120}\b(?:in lieu of|instead of|satisf\w*|sole)\b[^;]{0,80}\b(?:audit|inspect)|\bexercise[^;]{0,60}\baudit[^;]{0,60}\bby instructing vendor\b/;
const REPORTS =
  /\b(?:provide|make available|furnish|supply|share)\b[^;]{0,120}\b(?:audit reports?|reports?|soc[ -]?2|certificat\w*|attestation)\b/;

/** The vendor looks at the customer, where it does not let itself be looked at. */
function vendorLooks({ full }: Passage): boolean {
  const at = full.search(LOOK);
  return actorBefore(full, at) === 'vendor' && !LETS.test(full.slice(0, at + 40));
}

/** Denied in the same breath: `may not audit`, but not `if the reports do not suffice, may audit`. */
function deniedHere(words: string): boolean {
  const at = words.search(LOOK);
  const comma = words.lastIndexOf(',', at) + 1;
  return denied(withoutAsides(words.slice(comma)), at - comma);
}

export function readAuditRights(reading: Reading): Answer<'audit_rights'> | undefined {
  const looks = reading.passages.filter(
    ({ full, definition, words }) =>
      !definition && LOOK.test(words) && !VENDOR_LOOKS.test(full) && !ELSEWHERE_AUDITED.test(words),
  );
  const replaced = new Set(looks.filter(({ full }) => BY_REPORT.test(full)));
  const rights = looks.filter(
    (passage) =>
      CUSTOMERS_RIGHT.test(passage.full.replace(AUDIT_RECORDS, ' ')) &&
      AT_THE_VENDOR.test(passage.full) &&
      !deniedHere(passage.words) &&
      !vendorLooks(passage) &&
      !replaced.has(passage) &&
      !/\blogs?\b|\btrail/.test(passage.words),
  );
  const reports = looks.filter(
    ({ full }) =>
      REPORTS.test(full) &&
      !/\bno (?:\w+ ){0,2}reports?\b/.test(full) &&
      /\bcustomer\b/.test(full) &&
      /\bvendor\b/.test(full),
  );
  return firstOf<'audit_rights'>(
    ['yes', rights.slice(0, 2)],
    ['third_party_reports_only', [...replaced, ...reports].slice(0, 2)],
  );
}
