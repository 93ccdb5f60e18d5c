/** How data is guarded: kept apart from other customers', made unreadable, and looked after under the customer's eyes. */
import type { AuditRights } from '../fields.ts';
import type { Answer } from '../fields/answer.ts';
import { ENCRYPTED_THINGS } from '../fields/security.ts';
import { actorBefore, sentenceAt, withoutAsides } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { anyOf, verbs } from './lexeme.ts';
import { EXAMINE, REPORT } from './lexicon.ts';
import { isDenied, type Sense, sensesOf, together, where } from './sense.ts';

const TENANT =
  "(?:customers?(?:'s?)?|tenants?(?:'s?)?|clients?'?|workspaces?'?|organi[sz]ations?'?|accounts?|controllers?|schools?)";
/** One customer over against the others. */
const OTHERS = anyOf(
  `(?:other|another|different|each|every|one|1|various|individual|between|its own|their own|per) ${TENANT}`,
  `${TENANT} (?:\\S+ ){0,6}?(?:from (?:one another|each other|others|that of|those of)|(?:an)?other's)|(?:across|between|among) ${TENANT}|tenant (?:identifiers?|ids?|tokens?|separation|isolation)|organi[sz]ational data|multi-?tenan\\w+`,
);
const APART = anyOf(
  verbs('separate segregate isolate partition silo ring-fence compartmentalise compartmentalize'),
  'scoped (?:to|per|by)|(?:databases?|schemas?|tenants?|buckets?|namespaces?|stores?) of (?:its|their) own|apart|separation|segregation|isolation|ring-?fenced|own (?:\\w+ ){0,2}?(?:database|schema|key|encryption key|bucket|namespace|container|partition|index|tenant)s?(?: and [^.;]{0,30})?|rejects? (?:\\S+ ){0,6}?cross\\w*|(?:out of|beyond) (?:\\S+ ){0,2}?reach|row-level|(?:can|could) (?:not|never) (?:\\w+ )?(?:see|access|read|reach)|prevents? (?:\\S+ ){0,8}?(?:access|reading|seeing)\\w*',
);
const HARDWARE = anyOf(
  'bare[- ]metal|dedicated (?:\\w+ ){0,2}?(?:servers?|hardware|machines?|nodes?|instances?|hosts?|racks?|gpus?)|no (?:hardware|server|machine|gpu|node)s? (?:is|are) shared|(?:own|separate) (?:physical |database )?(?:servers?|hardware|machines?|racks?)|physical(?:ly)? (?:\\w+ )?(?:separat\\w*|segregat\\w*|isolat\\w*)|single[- ]tenant|hardware is not shared|physical servers|(?:machines|servers|hardware|nodes|gpus|clusters?) (?:\\S+ ){0,5}?(?:no other customers?|customer alone|customer only|not shared)',
);
const FOR_ONE = new RegExp(
  `\\b(?:reserved|dedicated|exclusive\\w*|single|own|solely|only|alone|no other|separate|not shared|shared with)\\b`,
);
/** What customers run for themselves is no promise of the vendor's. */
const THEIR_MACHINES =
  /(?<!\b(?:each|every|per|1) )\bcustomers?'?s? own (?:\w+ )?(?:servers?|hardware|machines?|infrastructure|racks?)\b/g;
const HELD =
  /\b(?:data|content|records?|information|databases?|schemas?|keys?|workspaces?|requests?|tenants?|environments?|instances?|storage)\b/;
const OTHER_BORDERS = /\b(?:production|staging|development|networks?|vlans?|duties|guest|office|test)\b/;

export function composeSegregation(reading: Reading): Answer<'segregation'> | undefined {
  const senses = sensesOf(reading).filter(
    ({ words }) =>
      !/\b(?:circumvent|bypass|defeat|evade)\w*\b[^.;]{0,80}\b(?:isolation|separation|segregation)|\bmay be (?:shared|combined)\b|\bupon request\b|\bfor an additional\b|\bif customer\b|\boptional\w*\b|\bon request\b/.test(
        words,
      ),
  );
  const physical = senses.filter(
    ({ words }) =>
      HARDWARE.test(words.replace(THEIR_MACHINES, ' ')) &&
      (FOR_ONE.test(words) || OTHERS.test(words)) &&
      /\bcustomers?\b|\btenants?\b|\bclients?\b/.test(words) &&
      !/\blogical|\bshared (?:infrastructure|platform)|\bon hardware\b/.test(words),
  );
  const logical = senses.filter(({ words, passage }) => {
    const apart = where(words, APART);
    const asked = passage.lead.startsWith('not: ') ? passage.lead : '';
    if (apart === undefined || !(together(words, 120, APART, OTHERS, HELD) || OTHERS.test(asked)))
      return false;
    if (OTHER_BORDERS.test(words) && !/\bcustomers?'? data\b|\btenants?\b/.test(words)) return false;
    if (
      /\bcustomer (?:shall|must|may|will)\b|\baccounts? (?:are|is) separate\b|\bconfidential\b|\bpurposes?\b/.test(
        words,
      )
    )
      return false;
    return !/\bnot (?:\w+ )?(?:separat|segregat|isolat|kept apart|partition)/.test(words);
  });
  const first = (found: readonly Sense[]): readonly Passage[] =>
    found.slice(0, 2).map(({ passage }) => passage);
  if (physical.length > 0) return { value: 'physical', evidence: first(physical) };
  return logical.length > 0 ? { value: 'logical', evidence: first(logical) } : undefined;
}

const CIPHER = anyOf(
  `(?:${verbs('encrypt encipher cipher')})|encryption|aes(?:[- ]?\\d{3})?|cryptograph\\w*`,
);
const RESTING = anyOf(
  "at[- ]rest|kept (?:\\S+ ){0,3}?encrypted|rest|in (?:its|vendor's) custody|stored?|storage|stores|storing|data carriers?|storage media|hard drives?|disks?|volumes?|databases?|snapshots?|object stores?|back-?ups?|on file|persisted|drives?",
);
const MOVING = anyOf(
  'in[- ]?(?:transit|motion|flight)|transit|transmitted|transmission|transport|travel\\w*|moved|on the wire|connections?|sessions?|links|traffic|network|moving|https|tls|ssl|transport layer security|communications?|sent',
);
const PERHAPS =
  /\b(?:where|if|as|when|to the extent|wherever|whenever) (?:\w+ ){0,3}?(?:appropriate|applicable|possible|feasible|practicable|necessary|required|reasonable|thinks? fit|available)\b|\bmay (?:include|involve|be)\b|\bsuch as\b|\bcan be\b|\boption\w*\b|\bintends?\b|\bplan\w*\b|\broadmap\b|\bconsider\w*\b|\bpasswords?\b|\bcookies?\b|\bhashed\b|\blaptops?\b|\bdevices?\b|\bcustomer (?:shall|must|should|is responsible|may|can)\b|\be-?mail\b|\bpayment\b|\bcard\b/;

function enciphered(reading: Reading, medium: RegExp): readonly Passage[] {
  return sensesOf(reading)
    .filter(({ words: said, head, passage }) => {
      const words = said.replace(ENCRYPTED_THINGS, ' ');
      const lead = /^(yes|not): /.exec(passage.lead);
      if (lead?.[1] === 'not') return false;
      const bare = /^[^:]{0,40}: /.test(words) ? undefined : where(words, medium);
      const cipher =
        where(words, CIPHER) ??
        (lead === null ? undefined : where(passage.lead, CIPHER)) ??
        (CIPHER.test(head) && words.length < 160 ? bare : undefined) ??
        (medium === MOVING ? where(words, /\b(?:tls|https|transport layer security)\b/) : undefined);
      return (
        cipher !== undefined &&
        medium.test(itemAt(words, cipher.at)) &&
        !PERHAPS.test(sentenceAt(words, Math.min(cipher.at, words.length))) &&
        !isDenied(words, Math.min(cipher.at, words.length)) &&
        !/\bunencrypted\b|\bnot encrypt/.test(words)
      );
    })
    .map(({ passage }) => passage)
    .slice(0, 2);
}

/** Of measures listed in one sentence, `(i) … (ii) …`, the one that `at` stands in. */
function itemAt(words: string, at: number): string {
  const marks = [...words.matchAll(/(?:^|[ ,;])\((?:[a-z]|[ivx]{2,4}|\d)\) /g)].map(({ index }) => index);
  if (marks.length < 2) return words;
  return words.slice(
    marks.findLast((mark) => mark <= at) ?? 0,
    marks.find((mark) => mark > at),
  );
}

export function composeEncryptionAtRest(reading: Reading): Answer<'encryption_at_rest'> | undefined {
  const evidence = enciphered(reading, RESTING);
  return evidence.length > 0 ? { value: 'stated', evidence } : undefined;
}

export function composeEncryptionInTransit(reading: Reading): Answer<'encryption_in_transit'> | undefined {
  const evidence = enciphered(reading, MOVING);
  return evidence.length > 0 ? { value: 'stated', evidence } : undefined;
}

const LOOKER = anyOf(
  "customers?(?:'s (?:\\w+ )?auditors?)?|auditors? (?:\\w+ )?(?:by|of) customer|independent expert|(?:third[- ]party|independent|external) (?:auditors?|experts?)|on its behalf",
);
const MAY_LOOK =
  /\b(?:may|can|could|faculty|right|rights|entitled|allow\w*|permit\w*|let|enable\w*|have (?:\S+ ){0,8}?(?:examined|audited|inspected|verified|checked)|submit\w*|contribut\w*|accept\w*|carry out|conduct|on [- ]?site)\b/;
const AT_THE_VENDOR =
  /\bcontrols\b|\bvendor\b|\bcompliance\b|\bpremises\b|\bseat of\b|\bsite\b|\bfacilit\w+\b|\bthis (?:agreement|schedule|addendum|dpa)\b|\bsystems\b|\bprocessing\b|\binspections? included\b|\bbusiness hours\b/;
const VENDOR_LOOKS =
  /\bvendor (?!(?:\w+ ){0,2}?(?:allow|permit|contribut|submit|enabl|accept|tolerat|support|cooperat)\w*\b)(?:\S+ ){0,6}?(?:audit(?!or)|inspect(?!ion)|verify|examine|check|review|monitor)\w* (?:\S+ ){0,4}?(?:customer|use|usage|accounts?|content)|\b(?:customer's|its) (?:use|usage|records|books|compliance with (?:section|clause|paragraph|this section)|compliance with (?:these|the acceptable))\b|\bauthorit(?:y|ies)\b[^;.]{0,30}\baudit|\bsubprocessor\b/;
const NO_VISITS =
  /\b(?:in place of|instead(?: of)?|in lieu of|rather than|unable|whole of|only way|sole|limited to|no right|no on-?site|met (?:in full )?by|satisf\w*|fulfil\w*|exercis\w*|discharg\w*)\b/;
const SHOWS =
  /\b(?:may|can|will|shall|available|request\w*|download\w*|obtain\w*|review\w*|provid\w*|suppl\w*|shar\w*|furnish\w*|receiv\w*|see|for the asking|to be had|access\w*|cop(?:y|ies)|met)\b/;

/** What the vendor finds out about what it is owed. */
const OF_FEES =
  /\bdisclaims?\b|\bfailed inspections?\b|\binspection (?:fee|of (?:the )?(?:equipment|goods|hardware))\b|\bunderpa(?:id|y\w*)\b|\baudits? (?:\S+ ){0,4}?(?:reveals?|shows?)\b[^;]{0,40}\bcustomer (?:has|is)\b/;
const AUDIT_RECORDS = /\baudit (?:logs?|trails?|records)\b/g;

/** Reports first, and a look where they leave something open. */
const NOT_ENOUGH = /\bnot (?:be |provide )?suffic\w*|\binsufficient\b/;
const NO_REPORTS = /\bno (?:\w+ ){0,2}(?:reports?|assessments?)\b/;

export function composeAuditRights(reading: Reading): Answer<'audit_rights'> | undefined {
  const senses = sensesOf(reading);
  const reports = senses.filter(
    ({ words, passage }) =>
      REPORT.test(words) &&
      !NO_REPORTS.test(words) &&
      !OF_FEES.test(words) &&
      !/\bcustomers? (?:\w+ )?(?:remains?|is|are) (?:solely )?(?:and \w+ )?responsible\b/.test(words) &&
      SHOWS.test(words) &&
      /\b(?:customers?|request|nda|prospects?|download\w*)\b/.test(passage.full) &&
      /\b(?:audit\w*|soc ?[123]?|assessments?|penetration|assurance|independent|certificat\w*|attestation)\b/.test(
        `${words} ${/\bthe reports?\b|^(?:the |our |vendor's )?(?:reports|copies)\b/.test(words) ? priorOf(senses, passage) : ''}`,
      ) &&
      !/\bincident\b|\bbreach\b|\bcustomer (?:shall|must) (?:provide|furnish)\b/.test(words),
  );
  const visits = senses.filter(looks);
  const first = (value: AuditRights, found: readonly Sense[]): Answer<'audit_rights'> => ({
    value,
    evidence: found.slice(0, 2).map(({ passage }) => passage),
  });
  const despite = senses.filter(
    ({ words }) =>
      NOT_ENOUGH.test(words) &&
      /\bcustomer (?:may|can|has|is entitled|shall have|will have)\b[^;]{0,160}\b(?:audit\w*|inspect\w*)/.test(
        words,
      ),
  );
  if (despite.length > 0) return first('yes', despite);
  const instead = senses.filter(
    ({ words }) =>
      !NO_REPORTS.test(words) &&
      !OF_FEES.test(words) &&
      EXAMINE.test(words) &&
      NO_VISITS.test(words) &&
      (REPORT.test(words) || reports.length > 0) &&
      /\b(?:audit\w*|on[- ]site|inspection\w*)\b/.test(words.replace(AUDIT_RECORDS, ' ')) &&
      !/\bnot (?:suffic\w*|adequate)|\bleave\b|\binsufficient\b|\badditional information\b|\b(?:however|but),? if\b[^.]{0,160}\baudit/.test(
        words,
      ),
  );
  if (instead.length > 0) return first('third_party_reports_only', [...instead, ...reports]);
  if (visits.length > 0) return first('yes', visits);
  return reports.length > 0 ? first('third_party_reports_only', reports) : undefined;
}

const priorOf = (senses: readonly Sense[], { index }: Passage): string =>
  senses
    .filter(({ passage }) => passage.index < index && passage.index >= index - 3)
    .map(({ words }) => words)
    .join(' ');

/** `verified downtime`: an adjective, nobody's looking. */
const SAID_OF_A_THING =
  /(?<!\b(?:be|is|are|been|being|was|were|have|has|had|it|them|examined|audited|inspected) )\b(?:verified|checked|reviewed|examined) (?=[a-z])/g;

/** What there is to verify at a vendor's; references and identities are verified too. */
const OF_DUTIES =
  /\b(?:complian\w*|compl(?:y|ies)|controls?|measures|obligations?|security|safeguards?|processing|practices|agreement|dpa|facilit\w*|records|systems|itself|themselves)\b/;

/** Who is handed what others found has not looked. */
const AUDIT_PAPERS =
  /\b(?:third[- ]party|external|independent|available|latest) audit (?:reports?|results|summar\w+)\b/g;

function looks({ words: said, passage, head }: Sense): boolean {
  const words = said.replace(SAID_OF_A_THING, ' ').replace(AUDIT_RECORDS, ' ').replace(AUDIT_PAPERS, ' ');
  if (/\b(?:books|records|practices)\b[^;.]{0,60}\bavailable\b[^;.]{0,140}\bto customer\b/.test(words))
    return !/\bcustomer (?:shall|must)\b/.test(words);
  const found = where(words, EXAMINE);
  if (found === undefined || VENDOR_LOOKS.test(words) || OF_FEES.test(words)) return false;
  if (
    /^(?:audit rights?|inspections?|audits?|on-site audits?)\b(?! reports?)[^:]{0,20}: (?!no\b|none\b|not\b)/.test(
      words,
    )
  )
    return /\b(?:customer|notice|per|year|on[- ]?site|yes|right|once|annual\w*)\b/.test(words);
  if (!/\b(?:audit\w*|inspect\w*|on[- ]site|premises|examin\w*|visits? to|verif\w*|for itself)\b/.test(words))
    return false;
  if (!/\b(?:audit\w*|inspect\w*|on[- ]site|premises)\b/.test(words) && !OF_DUTIES.test(words)) return false;
  if (!LOOKER.test(words) || !MAY_LOOK.test(words) || !AT_THE_VENDOR.test(words)) return false;
  if (
    /\b(?:logs?|trail|identity|accounts?|outputs?|accuracy|results|age)\b/.test(words) &&
    !/\baudits?\b/.test(words)
  )
    return false;
  const plain = withoutAsides(words);
  const lastly = Math.max(...[...plain.matchAll(new RegExp(EXAMINE, 'g'))].map(({ index }) => index));
  const comma = plain.lastIndexOf(',', lastly) + 1;
  if (isDenied(plain.slice(comma), lastly - comma) && !/\bnot more than once\b/.test(words)) return false;
  if (/\b(?:financial|invoices|fees|royalt)\b/.test(words) || /\bfees\b/.test(head)) return false;
  return (
    actorBefore(passage.full, passage.full.length - words.length + found.at) !== 'vendor' ||
    /\b(?:allow|permit|let|submit|contribut|enabl|accept)\w*\b/.test(words)
  );
}
