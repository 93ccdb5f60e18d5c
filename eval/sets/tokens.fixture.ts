/**
 * Secrets of known makers, put together from parts when they are needed: no file of this repository holds one.
 *
 * Prefixes, lengths and alphabets follow what the makers document; where a token carries a checksum, so do these.
 */
import { crc32 } from 'node:zlib';
import { BASE62, type Chance, DIGITS, HEX, LOWER, UPPER } from './random.ts';

const BASE32 = `${UPPER}234567`;
const URLSAFE = `${BASE62}-_`;

/** The CRC32 of the text in base 62, six characters, as GitHub and npm end their tokens. */
function base62Crc(text: string): string {
  const alphabet = DIGITS + UPPER + LOWER;
  let rest = crc32(text);
  let out = '';
  for (let at = 0; at < 6; at++) {
    out = (alphabet[rest % 62] ?? '0') + out;
    rest = Math.floor(rest / 62);
  }
  return out;
}

const base64 = (random: Chance, bytes: number): string =>
  Buffer.from(Array.from({ length: bytes }, () => random.between(0, 255))).toString('base64');

const json64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function pem(random: Chance, label: string, lines: number): string {
  const body = Array.from({ length: lines }, (_, at) => base64(random, at === lines - 1 ? 30 : 48)).join(
    '\n',
  );
  const [begin, end] = [`-----${'BEGIN'} ${label}-----`, `-----${'END'} ${label}-----`];
  return `${begin}\n${body}\n${end}`;
}

const after =
  (prefix: readonly string[], count: number, alphabet: string) =>
  (random: Chance): string =>
    prefix.join('') + random.letters(count, alphabet);

export const TOKENS: Readonly<Record<string, (random: Chance) => string>> = {
  'aws-id': after(['AK', 'IA'], 16, BASE32),
  'aws-secret': (random) => random.letters(40, `${BASE62}/+`),
  github: (random) => {
    const body = random.letters(30, BASE62);
    return `${'gh'}p_${body}${base62Crc(body)}`;
  },
  'github-fine': (random) => `${'github'}_pat_${random.letters(22, BASE62)}_${random.letters(59, BASE62)}`,
  npm: (random) => {
    const body = random.letters(30, BASE62);
    return `${'np'}m_${body}${base62Crc(body)}`;
  },
  gitlab: after(['gl', 'pat-'], 20, URLSAFE),
  slack: (random) =>
    `${'xo'}xb-${random.shape('############')}-${random.shape('############')}-${random.letters(24, BASE62)}`,
  'slack-hook': (random) =>
    `https://hooks.slack.com/${'serv'}ices/T${random.letters(8, UPPER + DIGITS)}/B${random.letters(8, UPPER + DIGITS)}/${random.letters(24, BASE62)}`,
  stripe: after(['sk_', 'live_'], 24, BASE62),
  'stripe-restricted': after(['rk_', 'live_'], 24, BASE62),
  openai: (random) =>
    `sk-${'proj'}-${random.letters(74, URLSAFE)}T3${'Blbk'}FJ${random.letters(74, URLSAFE)}`,
  anthropic: (random) => `sk-${'ant'}-api03-${random.letters(93, URLSAFE)}AA`,
  google: after(['AI', 'za'], 35, URLSAFE),
  'google-oauth': after(['GOC', 'SPX-'], 28, URLSAFE),
  sendgrid: (random) => `${'S'}G.${random.letters(22, URLSAFE)}.${random.letters(43, URLSAFE)}`,
  twilio: after(['S', 'K'], 32, HEX),
  mailgun: after(['ke', 'y-'], 32, HEX),
  telegram: (random) => `${random.shape('6#########')}:${'A'}A${random.letters(33, URLSAFE)}`,
  'hugging-face': after(['h', 'f_'], 34, BASE62),
  digitalocean: after(['dop_', 'v1_'], 64, HEX),
  databricks: after(['da', 'pi'], 32, HEX),
  shopify: after(['sh', 'pat_'], 32, HEX),
  square: after(['sq0', 'csp-'], 43, URLSAFE),
  linear: after(['lin_', 'api_'], 40, BASE62),
  notion: after(['nt', 'n_'], 46, BASE62),
  postman: (random) => `${'PM'}AK-${random.letters(24, HEX)}-${random.letters(34, HEX)}`,
  grafana: (random) => `${'gl'}sa_${random.letters(32, BASE62)}_${random.letters(8, HEX)}`,
  vault: after(['hv', 's.'], 24, BASE62),
  doppler: after(['dp.', 'pt.'], 43, BASE62),
  pulumi: after(['pu', 'l-'], 40, HEX),
  supabase: after(['sb', 'p_'], 40, HEX),
  pypi: (random) => `${'py'}pi-AgEIcHlwaS5vcmc${random.letters(120, URLSAFE)}`,
  age: (random) => `AGE-${'SECRET'}-KEY-1${random.letters(58, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')}`,
  'new-relic': after(['NR', 'AK-'], 27, UPPER + DIGITS),
  dynatrace: (random) => `${'dt0'}c01.${random.letters(24, BASE32)}.${random.letters(64, BASE32)}`,
  mapbox: (random) =>
    `${'s'}k.${json64({ u: 'acct', a: random.letters(24, LOWER) })}.${random.letters(22, URLSAFE)}`,
  jwt: (random) =>
    `${json64({ alg: 'HS256', typ: 'JWT' })}.${json64({ sub: random.shape('#######'), iat: 1_700_000_000 })}.${random.letters(43, URLSAFE)}`,
  'azure-storage': (random) => base64(random, 64),
  hex32: (random) => random.letters(32, HEX),
  hex64: (random) => random.letters(64, HEX),
  base64: (random) => base64(random, 32),
  random20: (random) => random.letters(20, BASE62),
  random32: (random) => random.letters(32, BASE62),
  password: (random) =>
    random.shape(random.pick(['?!!!!-##-!!!?', '!!!!?###$!!', '?!##!!_?!!#', '!!!!!!!#?!@##'])),
  word: (random) =>
    random.pick(['hunter', 'Sommer', 'letmein', 'Tr0ub4dor', 'dragonfly', 'Passwort']) + random.shape('####'),
  phrase: (random) => Array.from({ length: 4 }, () => random.shape('!!!!!')).join('-'),
  rsa: (random) => pem(random, 'RSA PRIVATE KEY', 12),
  openssh: (random) => pem(random, 'OPENSSH PRIVATE KEY', 7),
  pkcs8: (random) => pem(random, 'PRIVATE KEY', 9),
  ec: (random) => pem(random, 'EC PRIVATE KEY', 4),
  pgp: (random) => pem(random, 'PGP PRIVATE KEY BLOCK', 10),
  basic: (random) => Buffer.from(`robot:${random.letters(14, BASE62)}`).toString('base64'),
  sas: (random) => encodeURIComponent(base64(random, 32)),
  totp: (random) => random.letters(32, BASE32),
  session: (random) => `${'IQo'}Jb3JpZ2luX2VjE${random.letters(320, `${BASE62}/+`)}==`,
  whsec: after(['wh', 'sec_'], 32, BASE62),
  discord: (random) =>
    `${Buffer.from(random.shape('9#################')).toString('base64url')}.G${random.letters(5, BASE62)}.${random.letters(38, URLSAFE)}`,
  pin: (random) => random.shape('####'),
  // What is not secret.
  sha1: (random) => random.letters(40, HEX),
  sha256: (random) => random.letters(64, HEX),
  uuid: (random) =>
    `${random.letters(8, HEX)}-${random.letters(4, HEX)}-4${random.letters(3, HEX)}-b${random.letters(3, HEX)}-${random.letters(12, HEX)}`,
  integrity: (random) => `sha512-${base64(random, 64)}`,
  certificate: (random) => pem(random, 'CERTIFICATE', 8),
  'public-key': (random) => pem(random, 'PUBLIC KEY', 5),
  'ssh-public': (random) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${random.letters(43, BASE62)}`,
  'stripe-public': after(['pk_', 'live_'], 24, BASE62),
};
