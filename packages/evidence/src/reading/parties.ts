/**
 * Who is who in a document: every name of the vendor becomes `vendor`, every name of the customer `customer`.
 *
 * A rule can then say "vendor notifies customer", whatever the parties call themselves. Roles of the law (processor,
 * controller, importer) and of drafting practice (we, you, Provider, Subscriber) are known beforehand; names are
 * learnt from the definitions (`Acme, Inc. ("Acme")`) and from who is said to do things most often.
 */

import { jurisdictionsIn } from './places.ts';
import { type ContentTerms, contentTermsOf } from './content-terms.ts';

const VENDOR_WORDS = [
  'we',
  'We',
  'us',
  'Us',
  'our',
  'Our',
  'ours',
  'Ours',
  'Provider',
  'Service Provider',
  'service provider',
  'Supplier',
  'Vendor',
  'Licensor',
  'Processor',
  'processor',
  'Data Processor',
  'data processor',
  'Contractor',
  'data importer',
  'Data Importer',
  'Business Associate',
  'Auftragnehmer',
  'Auftragsverarbeiter',
  'Sous-traitant',
  'Prestataire',
];
const CUSTOMER_WORDS = [
  'you',
  'You',
  'your',
  'Your',
  'yours',
  'Yours',
  'customer',
  'Customer',
  'Client',
  'client',
  'Subscriber',
  'subscriber',
  'Licensee',
  'Purchaser',
  'User',
  'Controller',
  'controller',
  'Data Controller',
  'data controller',
  'data exporter',
  'Data Exporter',
  'Business Customer',
  'Covered Entity',
  'Principal',
  'Institution',
  'Merchant',
  'Buyer',
  'School',
  'District',
  'LEA',
  'University',
  'Agency',
  'Council',
  'Employer',
  'Account Holder',
  'Account Owner',
  'Auftraggeber',
  'Kunde',
  'Responsable de traitement',
];
const POSSESSIVES = new Set(['our', 'your', 'ours', 'yours']);

const LEGAL_FORM =
  /\b(?:Inc|LLC|LLP|Ltd|Limited|Pty|Pvt|GmbH|AG|KG|UG|SE|SAS|S\.A\.S|SA|S\.A|SARL|SRL|S\.r\.l|S\.p\.A|S\.L|Lda|Ltda|B\.V|BV|N\.V|NV|AB|AS|A\/S|ApS|Oy|OÜ|UAB|s\.r\.o|a\.s|d\.o\.o|Kft|Sp\. z o\.o|Corp|Corporation|PBC|Pte|Co|PLC|plc|Ireland|Labs|Company)\b/;
const DEFINED = /\([^()\n]{0,240}"[^()\n]{0,240}\)/g;
const QUOTED = /"([^"\n]{1,50})"/g;
const ACTS =
  /\b([A-Z][A-Za-z0-9.&]{1,24}(?: [A-Z][A-Za-z0-9&]{1,20})?) (?:shall|will|may|agrees|does not|is not|maintains|reserves|uses|undertakes|has)\b/g;
/** Words that open sentences or name things, not parties. */
const NO_NAME =
  /^(?:The|This|These|Those|Such|Each|Any|All|No|If|In|It|They|There|That|Both|Either|Neither|Nothing|Other|Where|When|Who|What|Which|Party|Parties|Services?|Platform|Agreement|Terms|Addendum|DPA|Data|Personal|Content|Output|Input|Fees|User|Users|End Users?|Affiliates?|Sub-?processors?|Authori[sz]ed|Company|Section|Clause|Schedule|Annex|Standard|Order|Software|Product|Products|Information|Confidential|Member|Model|Models|Site|Website|Account|Subscription|Third|Access|Failure|Use|Payment|Notice|Customers?|Clients?|Controller|Processor|Provider|Claude|ChatGPT|SCCs?|GDPR|CCPA|Group|Law|Laws|Exporter|Importer|Recipient|Discloser|Disclosing|Receiving|Court|State|Only|One|And|Or|But|As|At|By|For|To|So|Upon|Note|Purchaser|AI|API|Beta|Preview|Labs|Features?|EU|UK|US|Kingdom|States|Union|Article|Annex)(?![A-Za-z])|^(?:Indemni|Arbitrat)/;

/** A name that ends so is of a thing, however often it is said to do something: `Student Data`, `Source Material`. */
const THING =
  /(?:Data|Content|Materials?|Records|Agreement|Services?|Terms|Information|Models?|Features?|Submissions?|Results?|Completions?|Prompts?|Outputs?|Inputs?|Recordings?|Transcripts?|Files?|Documents?|Deliverables?|Messages?|Answers?|Questions?|Weights|Metrics|Credits|Invoices|Schedule|Minutes|Images|Reports?|Students?|Employees?|Owners?|Administrators?|Admins?|Programme|Program)$/;
const MEANT = /"([^"\n]{1,40})" (?:means|is|are|includes|refers to)\b/g;

/** What the document defines by saying what it means, and not by naming a company. */
function thingsIn(folded: string): ReadonlySet<string> {
  return new Set([...folded.matchAll(MEANT)].map(([, term = '']) => term));
}

/** `"Acme" means Acme Limited (company number …)`: a definition that names the company itself. */
const IS_COMPANY = /"([A-Z][\w&.-]{1,24}(?: [A-Z][\w&.-]{1,20})?)" (?:means|is|refers to) ([^";]{3,80})/g;

function companiesIn(folded: string): readonly string[] {
  return [...folded.matchAll(IS_COMPANY)]
    .filter(
      ([, name = '', meaning = '']) =>
        (meaning.startsWith(name.split(' ')[0] ?? name) && LEGAL_FORM.test(meaning)) ||
        new RegExp(
          `^the ${name.replace(/[.&]/g, '\\$&')} (?:\\w+ ){0,2}?(?:entity|company|group|affiliate)\\b`,
        ).test(meaning),
    )
    .map(([, name = '']) => name);
}

const BETWEEN =
  /\bbetween\b[^"]{0,200}\("?(?:the )?"?([^"()]{2,30})"\)[^"]{0,200}\("?(?:the )?"?([^"()]{2,30})"\)/;

/** `between the District ("LEA") and Acme, Inc. ("Provider")`: who is not the vendor is the customer. */
function otherParty(folded: string, vendor: ReadonlySet<string>): string | undefined {
  const [, one = '', two = ''] = BETWEEN.exec(folded.slice(0, 20_000)) ?? [];
  if (vendor.has(two) && !vendor.has(one) && isName(one)) return one;
  if (vendor.has(one) && !vendor.has(two) && isName(two)) return two;
  return undefined;
}

export interface Parties {
  /** The same words with both parties under one name each; text folded, case kept. */
  readonly rename: (text: string) => string;
}

/** @param folded the document, or as much of it as names the parties, folded */
export function partiesOf(folded: string): Parties {
  const vendor = new Set(VENDOR_WORDS);
  const customer = new Set(CUSTOMER_WORDS);
  for (const { 0: group, index } of folded.matchAll(DEFINED)) {
    const names = [...group.matchAll(QUOTED)]
      .map(([, name = '']) => trimName(name))
      .filter((name) => name !== '');
    const before = folded.slice(Math.max(0, index - 90), index);
    const side = sideOf(names, before, vendor, customer, /^\((?:an?|each|any)\b/i.test(group));
    if (side === undefined) continue;
    for (const name of names) if (isName(name)) side.add(name);
  }
  if (companyIsCustomer(folded)) customer.add('Company');
  else vendor.add('Company');
  for (const name of rolesActing(folded, PROVIDING)) vendor.add(name);
  for (const name of rolesActing(folded, RECEIVING)) customer.add(name);
  const content = contentTermsOf(folded);
  for (const name of companiesIn(folded)) vendor.add(name);
  const other = otherParty(folded, vendor);
  if (other !== undefined) customer.add(other);
  const things = thingsIn(folded);
  const isParty = (name: string): boolean => !customer.has(name) && !things.has(name) && !THING.test(name);
  const isOwn = (name: string): boolean =>
    isParty(name) && (!SUPPLIER.test(name) || folded.slice(0, TITLE).includes(name));
  for (const name of actors(folded).filter(isOwn)) vendor.add(name);
  if (vendor.size === VENDOR_WORDS.length + 1)
    for (const name of properNames(folded).filter(isOwn)) vendor.add(name);
  for (const name of [...content.given, ...content.made]) vendor.delete(name);
  return { rename: renaming(vendor, customer, content) };
}

function sideOf(
  names: readonly string[],
  before: string,
  vendor: ReadonlySet<string>,
  customer: ReadonlySet<string>,
  isKind: boolean,
): Set<string> | undefined {
  const known = (words: ReadonlySet<string>, word: string): boolean =>
    words.has(word) || words.has(word.toLowerCase());
  if (names.some((name) => known(customer, name))) return customer as Set<string>;
  if (names.some((name) => known(vendor, name))) return vendor as Set<string>;
  const words = before.slice(-60);
  if (/\b(?:customer|client|subscriber|you|entity|organi[sz]ation|individual)\b[^.;]{0,40}$/i.test(words)) {
    return names.every((name) => /company|organi[sz]ation|you/i.test(name))
      ? (customer as Set<string>)
      : undefined;
  }
  // `(an "Audit")` names one of a kind, and no party.
  if (!isKind && names.some((name) => namesItself(name, before))) return vendor as Set<string>;
  if (ACCEPTS.test(before) && !LEGAL_FORM.test(words) && names.every((name) => !THING.test(name)))
    return customer as Set<string>;
  const owner = LEGAL_FORM.test(words);
  return owner && names.some((name) => before.includes(name.split(' ')[0] ?? name) || name === 'Company')
    ? (vendor as Set<string>)
    : undefined;
}

/** `the Acme company identified in Schedule 1 ("Acme")`, `ordered from Acme AS ("Acme")`: the short form of a name before it. */
function namesItself(name: string, before: string): boolean {
  const said = name.replace(/[^\w ]/g, '\\$&');
  return new RegExp(
    `\\b${said}\\b[^,;]{0,12}\\b(?:company|entity|group|affiliate)\\b|(?<![\\w-])${said}(?:\\.[a-z]{2,6})?(?:,? [A-Z][\\w./]{0,14}){1,3}[.,]? ?$`,
  ).test(before);
}

/** Whoever signs is the other side, whatever it is called: `the clinic that signs up ("Clinic")`. */
const ACCEPTS =
  /\b(?:the|each|any|a|an) (?:[a-z]+ ){1,3}?(?:that|which|who|whose|named|identified|executing|accepting|signing|ordering|using|set out|listed|stated)\b[^.;()"]{0,60}$/i;

function isName(name: string): boolean {
  return (
    /^(?:\p{Lu}|\d{0,4}\p{L}+\d|\d+\p{L}|\p{Ll}{1,3}\p{Lu})[\p{L}\d.&' -]{0,40}$/u.test(name) &&
    (!NO_NAME.test(name) || name === 'Company')
  );
}

function trimName(name: string): string {
  return name.replace(/^[\s,.;]+|[\s,.;]+$/g, '');
}

/** "Company" is the vendor in most terms; in many processing agreements it is the one whose data is processed. */
function companyIsCustomer(folded: string): boolean {
  return /\bCompany Personal Data\b|on behalf of (?:the )?Company\b|\("?(?:the )?"?(?:Company|Controller)"?,? (?:or|and) "?(?:the )?"?(?:Controller|Company|Customer)"?\)|"you(?:r)?"[^.]{0,60}"Company"/.test(
    folded,
  );
}

/** Firms that half the world builds on: named often, and seldom the one that speaks, unless it opens the document. */
const SUPPLIER =
  /^(?:Stripe|PayPal|Paddle|Google|Amazon|AWS|Microsoft|Azure|GitHub|Apple|Meta|Facebook|Anthropic|OpenAI|Supabase|Vercel|Cloudflare|Twilio|SendGrid|Sentry|PostHog|Slack|Telegram|WhatsApp|Hetzner|Netlify|Heroku|Render|Railway|Auth0|Okta|Intercom|HubSpot|Mailchimp|Zendesk)\b/;

/** Who acts three times or more, and at least a third as often as the most frequent. */
function actors(folded: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const [, name = ''] of folded.matchAll(ACTS)) {
    if (!NO_NAME.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count >= 3 && count * 3 >= most).map(([name]) => name);
}

/** Roles in small letters, which are common nouns until a document makes parties of them. */
const PROVIDING = 'contractor|provider|supplier|licensor|operator|host|hosting provider';
const RECEIVING = 'licensee|purchaser|buyer|orderer|principal|user|subscriber|contracting authority';

/** `the contractor shall`, three times or more: a party, though it is never capitalised. */
function rolesActing(folded: string, roles: string): readonly string[] {
  const counts = new Map<string, number>();
  const acts = new RegExp(
    `\\b[Tt]he (${roles}) (?:shall|will|may|must|is|has|undertakes|agrees|ensures|warrants|informs|processes|provides)\\b`,
    'g',
  );
  for (const [, role = ''] of folded.matchAll(acts)) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 3).map(([role]) => role);
}

const OPENING = 600;
const TITLE = 200;
const LONGEST_LIST = 12;

/** Where nobody is defined or said to act: names of the opening that recur, and that are no words. */
function properNames(folded: string): readonly string[] {
  const opening = new Set(
    [...folded.slice(0, OPENING).matchAll(/(?<![\w'-])[A-Z][a-z]{3,20}(?![\w-])/g)]
      .map(([name]) => name)
      .filter((name) => !NO_NAME.test(name) && jurisdictionsIn(name).length === 0),
  );
  const counts = new Map<string, number>();
  for (const [word] of folded.matchAll(/\b[A-Za-z][a-z]{3,20}\b/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...opening]
    .filter((name) => (counts.get(name) ?? 0) >= 3 && !counts.has(name.toLowerCase()))
    .filter((name) =>
      new RegExp(`\\b${name}(?:'s\\b| (?:[a-z]+s|will|may|shall|or its|and its)\\b)`).test(folded),
    )
    .slice(0, LONGEST_LIST);
}

function renaming(
  vendor: ReadonlySet<string>,
  customer: ReadonlySet<string>,
  content: ContentTerms,
): (text: string) => string {
  const role = new Map<string, string>();
  for (const [words, name] of [
    [customer, 'customer'],
    [vendor, 'vendor'],
    [content.given, 'customer content'],
    [content.made, 'outputs'],
  ] as const) {
    for (const word of words) {
      role.set(word, name);
      role.set(word.toUpperCase(), name);
    }
  }
  role.delete('US');
  const names = [...role.keys()].sort((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  const pattern = new RegExp(
    `(?<![\\w-])(?:the |The |THE )?(${names.join('|')})(?![\\w]|-(?!based|owned)|(?<=Business Associate) (?:Agreement|Addendum|Contract))`,
    'g',
  );
  return (text) =>
    text.replace(pattern, (_, word: string) => {
      const name = role.get(word) ?? word;
      return POSSESSIVES.has(word.toLowerCase()) ? `${name}'s` : name;
    });
}
