/**
 * What the model takes for a person or a place, and the words in it or beside it say is an organisation:
 * `Lockwood Brothers`, `Talleres Urrutia`, `a spokeswoman for Brackenbury`, `Bluecrest's shareholders`.
 */
import { wordBefore } from '../recognisers/prose/word-before.ts';
import { hashOf } from '../words.ts';
import { LISTED, type WordTable } from './lexicon.ts';
import type { Tagged } from './tagger.ts';
import { KIND, type Tokens } from './tokens.ts';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashOf));

/** Last words of names of organisations, folded. None that surnames and towns end with. */
const LAST = hashes(
  'institute steelworks ironworks haulage estates brothers bros sons register logistics holdings holding associates partners solutions technologies industries foods motors airlines ' +
    'airways railways insurance bancorp capital ventures consulting consultants pharma pharmaceuticals labs laboratories media studios software analytics robotics brewing brewery ' +
    'breweries bakery bakeries builders plumbing roofing realty properties trust foundation council committee union federation association society clinic college university academy ' +
    'ministry agency authority commission orchestra group company corporation enterprises electronics engineering energy financial finance freight shipping couriers catering cleaning ' +
    'dental dairy vineyards winery distillery hotels resorts outfitters apparel textiles plastics chemicals metals mining petroleum telecom telecommunications networks communications ' +
    'broadcasting publishing publishers herald gazette tribune chronicle rovers wanderers hospice hospital infirmary pharmacy recruitment staffing systems services advisors advisers ' +
    'securities mutual assurance supermarkets stores retail furniture interiors creamery entertainment productions automotive aerospace biotech therapeutics diagnostics utilities ' +
    'homes ferries foundries cider biotech press surgery parcels ' +
    'gmbh ag inc ltd llc sa sas srl bv ' +
    'verlag stiftung versicherung versicherungen klinik klinikum hochschule universitat institut druckerei spedition gesellschaft genossenschaft verband verein ministerium akademie apotheke ' +
    'brauerei backerei metzgerei kanzlei agentur sparkasse volksbank stadtwerke krankenkasse logistik maschinenbau werke bau technik',
);
/** First words of them, folded. */
const FIRST = hashes(
  'menuiserie boulangerie societe groupe banque hopital clinique universite institut fondation association cabinet editions librairie garage transports assurances mutuelle laboratoires ' +
    'talleres grupo banco hospital clinica universidad instituto fundacion asociacion ayuntamiento transportes construcciones bodegas panaderia farmacia editorial colegio seguros ' +
    'officine gruppo banca ospedale universita istituto fondazione associazione ditta autotrasporti edilizia stichting ziekenhuis universiteit ' +
    'universidade fundacao associacao fundacja szpital uniwersytet ' +
    'universitat hochschule stadtwerke sparkasse volksbank autohaus spedition kanzlei klinik krankenhaus backerei metzgerei brauerei apotheke firma verlag stiftung ' +
    'university ministry department institute',
);

const ROLES =
  'spokes(?:man|woman|person|people)|chief executive(?: officer)?|CEO|CFO|COO|CTO|founder|co-founder|shareholders?|employees?|subsidiary|chairman|chairwoman|managing director|shares|stake|takeover';
const PAPERS =
  'invoice|bill|tender|contract|deal|lawsuit|quote|quotation|purchase order|framework agreement|subscription|policy|account';
const FIRMS =
  'company|firm|publisher|employer|supplier|vendor|insurer|manufacturer|brewer|retailer|carmaker|airline|chipmaker|drugmaker|lender|utility|start-?up|agency|charity|broadcaster|newspaper|bank|competitor|rival|conglomerate|wholesaler|distributor|subsidiary';
/** Right before the name. */
const BEFORE = new RegExp(
  '(?<!\\p{L})(?:' +
    `(?:${ROLES}) (?:for|of|at|in) (?:the )?` +
    '|(?:work(?:s|ed|ing)?|job|career|employed|interned|interview|internship|colleagues?|engineers?|analysts?|economists?|lawyers?|consultants?|contact|salary|recruiter|agency working) (?:at|for|with|by|from) (?:the )?|(?:customers?|clients?|subscribers?|invoice|warehouse|branch|policyholders?|tenants?) of |(?:complain(?:t|ts|ed|ing)?|questions?) about |negotiat(?:e|ed|ing|ions) with ' +
    `|(?:${PAPERS})s?(?: came| comes| is)? (?:from|with|against|to|at|by) ` +
    `|(?:the|our|my|his|her|their|its|your) (?:\\p{Ll}+ )?(?:${FIRMS})(?:,| is| was|) ` +
    '|(?:sued|acquired|acquires|owned|published|supplied|outsourced) (?:by|to|from) |(?:customers|clients|companies|firms|suppliers|vendors|brands|banks) (?:such as|like|including) ' +
    '|(?:Firma|Unternehmen|Konzern|Hersteller|Lieferant(?:en)?|Arbeitgeber|Versicherer|Krankenkasse|Zulieferer|Wettbewerber|Konkurrent(?:en)?)(?:,| ist|:|) |(?:arbeite(?:t|te|n|st)?|angestellt|beschäftigt|gearbeitet)(?: \\p{L}+)? (?:bei|für) (?:der |dem )?' +
    '|(?:société|entreprise|groupe|employeur|fournisseur|éditeur|assureur|travaille(?:r|nt|z)? (?:chez|pour)|salariée? (?:chez|de)) |(?:empresa|compañía|sociedad|proveedor|trabaj[ao] para) |(?:ditta|azienda|società|impresa|fornitore|lavor[ao] (?:per|presso)) |(?:bedrijf|werkgever|leverancier|werk(?:t|en)? (?:bij|voor)) ' +
    ')$',
  'u',
);
/** Right behind it. */
const BEHIND =
  /^(?:['’]s? (?:chief executive|CEO|CFO|shares|board of|shareholders|spokes|annual report|profits?|revenues?|headquarters|subsidiary|stock|employees|staff|terms of|privacy policy|customer service|share price)|,? (?:announced|reported (?:a|its|record)|posted a (?:loss|profit)|shares|stock) )/u;
/** What firms do; somebody with a surname does it too. */
const DOES =
  /^ (?:hired|supplies|charges|sells|ships|delivers|manufactures|employs|is insolvent|went bankrupt|filed for|opened a|acquired|invoiced|refunded|quoted us|has cancelled|may step in)(?!\p{L})/u;
/** `Fonterra said it would close`, `Nordvik cut its forecast`: what has an `its`, and is no place that is known. */
const ITS =
  /^(?: said (?:on \p{Lu}\p{Ll}+ |that )?(?:it|its)(?!\p{L})|(?: (?:will|would|has|had|is|was|to|plans|expects|wants|hopes|agreed|decided)){0,3} \p{Ll}{3,14}(?: (?:up|down|off|out|back|on|in|to|all|most|some|half|part|of|that)){0,2} its(?!\p{L}))/u;
/** Teams: `beat Stoke 3-1`, `Stoke beat`. */
const BEATEN =
  /(?<!\p{L})(?:beat|beats|defeated|thrashed|edged|over|past|against|lost to|drew with|win over|victory over|defeat to|defeat by|draw with|draw at) $/u;
const SCORE = /^,? \d{1,3}[-–]\d{1,3}(?![\d/–-])/u;
const REACH = 56;

const PLACES = LISTED.LARGE_CITY | LISTED.CITY | LISTED.COUNTRY | LISTED.REGION;
const ORGANISATION = 1;
const PLACE = 2;

/**
 * The same name as an organisation where it is one; nothing else changes.
 *
 * @param before the name that was judged before it: `Bluecrest and Brackenbury`.
 */
export function asFirm(text: string, tokens: Tokens, one: Tagged, before: Tagged, words: WordTable): Tagged {
  if (one.from === one.to || (one.kind !== 0 && one.kind !== PLACE)) return one;
  return hasFirmsWord(tokens, one) ||
    isTeam(text, tokens, one) ||
    isTold(text, tokens, one, words) ||
    isBeside(text, tokens, one, before, words)
    ? { ...one, kind: ORGANISATION }
    : one;
}

const AND = /^(?: (?:and|or|und|oder|et|y|e|en|i) | ?& ?)$/u;

/** Joined to an organisation, and a word that no list of names or places holds. */
function isBeside(
  text: string,
  tokens: Tokens,
  { from, to }: Tagged,
  before: Tagged,
  words: WordTable,
): boolean {
  if (before.kind !== ORGANISATION || before.from === before.to || to - from > 1) return false;
  const gap = text.slice(tokens.ends[before.to - 1], tokens.starts[from]);
  const known = words.of(tokens.folded[from] as number);
  return AND.test(gap) && (known & (PLACES | LISTED.FIRST_NAME | LISTED.SURNAME)) === 0;
}

/** Whether words before `start` announce a firm; the last of them spares most names the long pattern. */
function isAnnounced(text: string, start: number): boolean {
  return (
    LAST_WORDS.has(wordBefore(text, start)) && BEFORE.test(text.slice(Math.max(0, start - REACH), start))
  );
}
const LAST_WORDS: ReadonlySet<string> = new Set(
  (
    'for of at in the with by from against to is was as like including about bei fur der dem ist chez pour de para per presso bij voor ' +
    'societe entreprise groupe employeur fournisseur editeur assureur empresa compania sociedad proveedor ditta azienda societa impresa fornitore bedrijf werkgever leverancier ' +
    'firma unternehmen konzern hersteller lieferant lieferanten arbeitgeber versicherer krankenkasse zulieferer wettbewerber konkurrent konkurrenten ' +
    FIRMS.replaceAll('-?', '').replaceAll('|', ' ')
  ).split(' '),
);

function isTeam(text: string, tokens: Tokens, { from, to, kind }: Tagged): boolean {
  const start = tokens.starts[from] as number;
  const end = tokens.ends[to - 1] as number;
  return (
    kind === PLACE &&
    SCORE.test(text.slice(end, end + 10)) &&
    BEATEN.test(text.slice(Math.max(0, start - 16), start))
  );
}

function hasFirmsWord(tokens: Tokens, { from, to }: Tagged): boolean {
  let last = to - 1;
  while (last > from && tokens.kinds[last] !== KIND.WORD) last--;
  if (last <= from) return false;
  return LAST.has(tokens.folded[last] as number) || FIRST.has(tokens.folded[from] as number);
}

/** Whether what follows `end` is said of a firm. */
function isActing(
  text: string,
  end: number,
  name: { readonly words: number; readonly known: number },
): boolean {
  const next = text.charCodeAt(end);
  // A blank, an apostrophe or a comma; nothing else goes on.
  if (next !== 32 && next !== 39 && next !== 0x2019 && next !== 44) return false;
  const right = text.slice(end, end + REACH);
  return (
    BEHIND.test(right) ||
    (name.words === 1 && ITS.test(right)) ||
    ((name.known & LISTED.SURNAME) === 0 && DOES.test(right))
  );
}

function isTold(text: string, tokens: Tokens, { from, to, kind }: Tagged, words: WordTable): boolean {
  const start = tokens.starts[from] as number;
  const end = tokens.ends[to - 1] as number;
  const known = words.of(tokens.folded[from] as number);
  if (!isActing(text, end, { words: to - from, known }) && !isAnnounced(text, start)) return false;
  // `works for Anna`, `the company Peter Hall founded`, `a job at Leeds`.
  return kind === PLACE
    ? (known & PLACES) === 0
    : (known & (LISTED.FIRST_NAME | LISTED.PLAIN_FIRST_NAME)) === 0;
}
