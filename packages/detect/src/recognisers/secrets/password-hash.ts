import { type WordFinder, matchEnd } from '../../recogniser.ts';

/** crypt(5): `$id$parameters$salt$hash`; Django and Werkzeug write the method in words; LDAP in braces. */
const CRYPT: readonly RegExp[] = [
  /2[abxy]\$\d{2}\$[./A-Za-z0-9]{53}(?![\w./])/y,
  /argon2(?:id|i|d)\$(?:v=\d{1,3}\$)?[a-z]=\d{1,8}(?:,[a-z]=[\w+/]{1,64}){1,4}\$[\w+/]{8,128}={0,2}\$[\w+/]{16,128}={0,2}/y,
  /[156y]\$(?:rounds=\d{1,9}\$|[./A-Za-z0-9]{1,8}\$)?[./A-Za-z0-9]{1,64}\$[./A-Za-z0-9]{22,86}(?![\w./])/y,
  /apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}(?![\w./])/y,
  /(?:scrypt|s2|7|gy|sha1|md5|pbkdf2(?:-sha\d{1,3})?)\$[\w./+=,$-]{30,256}/y,
];
const WORDY =
  /(?:pbkdf2_sha(?:1|256|512)|bcrypt_sha256|argon2|scrypt:\d{1,7}:\d{1,3}:\d|pbkdf2:sha(?:1|256|512)(?::\d{1,9})?)\$[\w./+=,$-]{30,256}/y;

/** Hashes of passwords as systems store them: with a word list they give the password back. */
export const passwordHash: WordFinder = {
  on: 'word',
  words: [
    '2a',
    '2b',
    '2x',
    '2y',
    'argon2id',
    'argon2i',
    'argon2d',
    'argon2',
    '1',
    '5',
    '6',
    'y',
    'apr1',
    'scrypt',
    '7',
    'gy',
    'pbkdf2',
    'bcrypt',
  ],
  find: ({ text }, start) => {
    const crypt = text.charCodeAt(start - 1) === 36;
    const end = crypt
      ? Math.max(...CRYPT.map((pattern) => matchEnd(pattern, text, start)))
      : matchEnd(WORDY, text, start);
    if (end < 0) return undefined;
    return {
      start: crypt ? start - 1 : start,
      end,
      type: 'SECRET',
      subtype: 'PASSWORD_HASH',
      score: 0.95,
      evidence: 'checksum',
    };
  },
};
