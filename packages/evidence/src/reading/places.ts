/** Names of countries, states and regions in contracts, and the adjectives made of them. */

const COUNTRIES =
  'Australia|Austria|Bahrain|Belgium|Brazil|Bulgaria|Canada|Chile|China|Colombia|Croatia|Cyprus|Czech Republic|Denmark|Egypt|Estonia|Finland|France|Germany|Greece|Hong Kong|Hungary|Iceland|India|Indonesia|Ireland|Israel|Italy|Japan|Kenya|Latvia|Liechtenstein|Lithuania|Luxembourg|Malaysia|Malta|Mexico|Monaco|Netherlands|New Zealand|Nigeria|Norway|Panama|Philippines|Poland|Portugal|Qatar|Romania|Saudi Arabia|Scotland|Serbia|Singapore|Slovakia|Slovenia|South Africa|South Korea|Korea|Spain|Sweden|Switzerland|Taiwan|Thailand|Turkey|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Vietnam|Northern Ireland|Jersey|Guernsey|Gibraltar|Cayman Islands|British Virgin Islands'.split(
    '|',
  );
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|New South Wales|Victoria|Queensland'.split(
    '|',
  );
const ALSO: Readonly<Record<string, string>> = {
  'England and Wales': 'England and Wales',
  'England & Wales': 'England and Wales',
  England: 'England and Wales',
  English: 'England and Wales',
  Scottish: 'Scotland',
  Scots: 'Scotland',
  French: 'France',
  German: 'Germany',
  Irish: 'Ireland',
  Swedish: 'Sweden',
  Swiss: 'Switzerland',
  Dutch: 'Netherlands',
  Danish: 'Denmark',
  Finnish: 'Finland',
  Norwegian: 'Norway',
  Belgian: 'Belgium',
  Austrian: 'Austria',
  Italian: 'Italy',
  Spanish: 'Spain',
  Portuguese: 'Portugal',
  Polish: 'Poland',
  Estonian: 'Estonia',
  Luxembourgish: 'Luxembourg',
  Israeli: 'Israel',
  Canadian: 'Canada',
  Californian: 'California',
  Australian: 'Australia',
  Japanese: 'Japan',
  Indian: 'India',
  Chinese: 'China',
  "People's Republic of China": 'China',
  PRC: 'China',
  'Mainland China': 'China',
  'The Netherlands': 'Netherlands',
  USA: 'United States',
  'U.S.A': 'United States',
  'U.S': 'United States',
  'United States of America': 'United States',
  'Great Britain': 'United Kingdom',
  UK: 'United Kingdom',
  UAE: 'United Arab Emirates',
  'Republic of Ireland': 'Ireland',
};
const NAMED: readonly (readonly [string, string])[] = [
  ...[...COUNTRIES, ...STATES].map((name) => [name, name] as const),
  ...Object.entries(ALSO),
];
/** As written, in capitals too: whole clauses are set in them. */
const CANON: ReadonlyMap<string, string> = new Map(
  NAMED.flatMap(([name, canon]) => [
    [name, canon],
    [name.toUpperCase(), canon],
  ]),
);

/** Regions that data may be bound to, by how they are written. */
const REGION: Readonly<Record<string, string>> = {
  'European Union': 'EU',
  EU: 'EU',
  'E.U': 'EU',
  Europe: 'EU',
  'European Economic Area': 'EEA',
  EEA: 'EEA',
  US: 'US',
  'United States': 'US',
  'United Kingdom': 'UK',
};

/** Where data is, a state of the union is the union; Victoria, Ontario and their like follow in the list. */
const AMERICAN: ReadonlySet<string> = new Set(STATES.slice(0, STATES.indexOf('Wyoming') + 1));

const LAW_NAMES = alternation([...CANON.keys()]);
const REGION_NAMES = alternation([...CANON.keys(), ...Object.keys(REGION)]);

function alternation(names: readonly string[]): RegExp {
  const sorted = [...names].sort((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  return new RegExp(`(?<![\\w-])(?:${sorted.join('|')})(?!\\w)`, 'g');
}

export interface Place {
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

/** Jurisdictions named in `shown`, in order. */
export function jurisdictionsIn(shown: string): readonly Place[] {
  return [...shown.matchAll(LAW_NAMES)].map(({ 0: written, index }) => ({
    name: CANON.get(written) ?? written,
    at: index,
    end: index + written.length,
  }));
}

/** Where vendors' data centres stand, for documents that name no country. */
const CITIES: Readonly<Record<string, string>> = {
  Frankfurt: 'Germany',
  Berlin: 'Germany',
  Munich: 'Germany',
  Nuremberg: 'Germany',
  Falkenstein: 'Germany',
  Leipzig: 'Germany',
  Dublin: 'Ireland',
  London: 'UK',
  Slough: 'UK',
  Manchester: 'UK',
  Paris: 'France',
  Marseille: 'France',
  Roubaix: 'France',
  Amsterdam: 'Netherlands',
  Stockholm: 'Sweden',
  Helsinki: 'Finland',
  Oslo: 'Norway',
  Copenhagen: 'Denmark',
  Zurich: 'Switzerland',
  Geneva: 'Switzerland',
  Vienna: 'Austria',
  Milan: 'Italy',
  Madrid: 'Spain',
  Warsaw: 'Poland',
  Brussels: 'Belgium',
  Sydney: 'Australia',
  Melbourne: 'Australia',
  Tokyo: 'Japan',
  Osaka: 'Japan',
  Seoul: 'South Korea',
  Mumbai: 'India',
  Toronto: 'Canada',
  Montreal: 'Canada',
  Montréal: 'Canada',
  'São Paulo': 'Brazil',
  'us-east': 'US',
  'us-west': 'US',
  'us-central': 'US',
  'eu-west': 'EU',
  'eu-central': 'EU',
  'eu-north': 'EU',
  'ca-central': 'Canada',
};
const CITY_NAMES = new RegExp(
  `(?<![\\w-])(?:${Object.keys(CITIES)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![a-zà-ÿ])`,
  'g',
);

/** Cities and cloud regions named in `shown`, by the country they lie in. */
export function citiesIn(shown: string): readonly Place[] {
  return [...shown.matchAll(CITY_NAMES)].map(({ 0: written, index }) => ({
    name: CITIES[written] ?? written,
    at: index,
    end: index + written.length,
  }));
}

/** Countries and regions named in `shown`, in order; the United States are `US`, the European Union `EU`. */
export function regionsIn(shown: string): readonly Place[] {
  return [...shown.matchAll(REGION_NAMES)].map(({ 0: written, index }) => {
    const canon = CANON.get(written) ?? written;
    return {
      name: REGION[written] ?? REGION[canon] ?? (AMERICAN.has(canon) ? 'US' : canon),
      at: index,
      end: index + written.length,
    };
  });
}
