/** Texts that the detector is timed on: made from a seed, no line twice the same, values new each time. */

/** A small generator of even numbers (mulberry32); the same texts on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS =
  'the of and to in that it was for on are with they be at this have from or had by but what some we can out other were all there when up use your how said an each she which do their time if will way about many then them write would like so these her long make thing see him two has look more day could go come did number sound no most people my over know water than call first who may down side been now find any new work part take get place made live where after back little only round man year came show every good me give our under name very through just form sentence great think say help low line differ turn cause much mean before move right boy old too same tell does set three want air well also play small end put home read hand port large spell add even land here must big high such follow act why ask men change went light kind off need house picture try us again animal point mother world near build self earth father'.split(
    ' ',
  );

type Line = (random: () => number) => string;

const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;
const digits = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const below = (random: () => number, most: number): number => Math.floor(random() * most);

const sentence: Line = (random) => {
  const words = Array.from({ length: 8 + below(random, 12) }, () => pick(random, WORDS));
  const [first = 'A', ...rest] = words;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}. `;
};

const NAMES = [
  'Anna Keller',
  'Jan de Vries',
  'Maria Rossi',
  'John Carter',
  'Luc Moreau',
  'Eva Nowak',
] as const;

const business: Line = (random) => {
  const order = digits(random, 7);
  const contact =
    random() < 0.5
      ? `${pick(random, WORDS)}.${pick(random, WORDS)}@example.com`
      : `+49 30 ${1 + below(random, 9)}${digits(random, 6)}`;
  return (
    `Dear ${pick(random, NAMES)},\n\nthank you for your order ${order} of ${1 + below(random, 28)} March 2026. ` +
    `We have shipped ${1 + below(random, 40)} items (total EUR ${below(random, 9000)}.${digits(random, 2)}). ` +
    `${sentence(random)}${sentence(random)}For questions write to ${contact}. ${sentence(random)}` +
    `The reference is 2026-${digits(random, 5)}, the customer number ${digits(random, 6)}. ${sentence(random)}\n\n` +
    `${sentence(random)}${sentence(random)}${sentence(random)}\n\nBest regards\n${pick(random, NAMES)}\n\n`
  );
};

const dense: Line = (random) =>
  `${pick(random, NAMES)}, ${pick(random, WORDS)}${digits(random, 3)}@example.com, +49 30 ${1 + below(random, 9)}${digits(random, 6)}, ` +
  `4111 1111 1111 1111, DE89 3704 0044 0532 0130 00, SSN ${100 + below(random, 500)}-${10 + below(random, 80)}-${1000 + below(random, 8000)}, ` +
  `10.${below(random, 256)}.${below(random, 256)}.7, born on ${1 + below(random, 28)}.${1 + below(random, 12)}.19${10 + below(random, 89)}\n`;

const code: Line = (random) =>
  `export function ${pick(random, WORDS)}${below(random, 99)}(${pick(random, WORDS)}: readonly string[]): number {\n` +
  `  // ${sentence(random)}\n  const ${pick(random, WORDS)} = ${below(random, 1000)};\n` +
  `  for (let i = 0; i < ${pick(random, WORDS)}.length; i++) {\n    if (${pick(random, WORDS)}[i] !== '${pick(random, WORDS)}') continue;\n` +
  `    ${pick(random, WORDS)}.push({ start: i, end: i + ${below(random, 64)}, text: \`\${${pick(random, WORDS)}} ok\` });\n  }\n  return 0x${digits(random, 4)};\n}\n\n`;

const log: Line = (random) =>
  `2026-11-22T23:${10 + below(random, 50)}:${10 + below(random, 50)}.${digits(random, 3)}Z INFO [http-${below(random, 16)}] ` +
  `request id=${below(random, 2 ** 31).toString(16)} path=/api/v1/${pick(random, WORDS)}/${below(random, 99_999)} status=200 ` +
  `duration=${below(random, 900)}ms bytes=${below(random, 99_999)} ${pick(random, WORDS)}=${pick(random, WORDS)}\n`;

const json: Line = (random) =>
  `${JSON.stringify({
    id: below(random, 1e6),
    name: `${pick(random, WORDS)} ${pick(random, WORDS)}`,
    price: below(random, 1e5) / 100,
    tags: [pick(random, WORDS), pick(random, WORDS)],
    created: `2026-11-${10 + below(random, 18)}T10:${10 + below(random, 49)}:00Z`,
    note: sentence(random),
    sku: `A-${digits(random, 4)}`,
  })},\n`;

/** As a shop keeps it. */
const customer: Line = (random) => {
  const [first = '', last = ''] = pick(random, NAMES).split(' ');
  return (
    `${100_000 + below(random, 899_999)},${first},${last},${first.toLowerCase()}${below(random, 999)}@example.org,+49 ${30 + below(random, 60)} ${1 + below(random, 9)}${digits(random, 6)},` +
    `Hauptstraße ${1 + below(random, 200)},10115 Berlin,19${10 + below(random, 89)}-${10 + below(random, 3)}-${10 + below(random, 18)},DE89370400440532013000,${below(random, 99_999)}.${digits(random, 2)}\n`
  );
};

/** As a web server writes it. */
const access: Line = (random) =>
  `${1 + below(random, 223)}.${below(random, 256)}.${below(random, 256)}.${below(random, 256)} - - [22/Nov/2026:23:${10 + below(random, 50)}:${10 + below(random, 50)} +0000] ` +
  `"GET /api/v2/${pick(random, WORDS)}/${below(random, 99_999)}?page=${below(random, 40)}&sort=created_at HTTP/1.1" 200 ${below(random, 99_999)} ` +
  `"https://shop.example.com/${pick(random, WORDS)}/${below(random, 9999)}" "Mozilla/5.0 (X11; Linux x86_64; rv:${100 + below(random, 40)}.0) Gecko/20100101" rt=0.${digits(random, 3)}\n`;

const LINES: Readonly<Record<string, Line>> = {
  prose: sentence,
  'business letters': business,
  'dense personal data': dense,
  'source code': code,
  logs: log,
  JSON: json,
  'customers as CSV': customer,
  'logs of a web server': access,
};

/** About `size` characters of each kind of text. */
export function texts(size: number): readonly (readonly [kind: string, text: string])[] {
  return Object.entries(LINES).map(([kind, line], seed) => {
    const random = generator(seed + 1);
    let text = '';
    while (text.length < size) text += line(random);
    return [kind, text] as const;
  });
}

/** Prompts of two thousand characters, each different: letters mostly, as people paste them. */
export function prompts(count: number): readonly string[] {
  const random = generator(42);
  return Array.from({ length: count }, (_, i) => {
    let text = '';
    while (text.length < 2000) text += (i % 8 === 0 ? dense : i % 3 === 0 ? json : business)(random);
    return text.slice(0, 2000);
  });
}

/** Strings that make careless detectors slow, by what they repeat. */
export const HOSTILE: Readonly<Record<string, string>> = {
  digits: '7',
  'digits and spaces': '4 1 ',
  'card-like groups': '4111 ',
  'at signs': 'a@b.',
  'digit words': 'one two ',
  'open brackets': '{"a":[',
  entities: '&#64;',
  'base64 of text': 'aGVsbG8gd29ybGQg',
};
