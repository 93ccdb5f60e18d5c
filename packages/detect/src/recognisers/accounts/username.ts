/**
 * Names of accounts: `username: akeller`, `login "anna.k"`, `user anna.schmidt`, `@annakeller on Instagram`.
 *
 * Names that belong to no person (`root`, `admin`), types and variables of code are none.
 */
import type { Candidate } from '../../candidate.ts';
import type { SignFinder, WordFinder } from '../../recogniser.ts';
import { fieldValue } from '../prose/field.ts';
import { kindOfText } from '../prose/kind-of-text.ts';

const LABELS = (
  'username usernames login userid uid handle nickname nick screenname benutzername benutzer anmeldename nutzername benutzerkennung identifiant pseudo utilisateur usuario ' +
  'utente gebruikersnaam gebruiker utilizador użytkownika login_name samaccountname loginname suser duser uname acct skype discord telegram twitter instagram snapchat tiktok github gamertag'
).split(' ');
/** `user name`, `screen name`, `nom d'utilisateur`. */
const JOINED = /(?:user|screen|login|account|display|nome|nazwa|nombre de)[ _-]$/i;
const VALUE = /@?[\p{L}\p{N}](?:[\p{L}\p{N}._-]{1,30}[\p{L}\p{N}_])?(?![\p{L}\p{N}@(\\/:])/uy;
const NOBODY: ReadonlySet<string> = new Set(
  (
    'root admin administrator user users username test guest anonymous none null nil undefined true false string str text varchar char object any number int required optional unknown ' +
    'your name login password value example system service default public private self this me and or the is was with for failed successful success error invalid not you can must ' +
    'nobody www-data ubuntu ec2-user postgres mysql sa oracle git jenkins deploy nginx apache daemon'
  ).split(' '),
);

function username(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'USERNAME', score, evidence: 'context' };
}

function valueAt(text: string, from: number): number {
  VALUE.lastIndex = from;
  const match = VALUE.exec(text);
  if (match === null || NOBODY.has(match[0].toLowerCase())) return -1;
  return VALUE.lastIndex;
}

/** A field: in code its value must be a literal. */
const labelled: WordFinder = {
  on: 'word',
  words: [...LABELS, 'name', 'user'],
  find(scene, start, end) {
    const { text } = scene;
    if (/^name$/i.test(text.slice(start, end)) && !JOINED.test(text.slice(Math.max(0, start - 12), start)))
      return undefined;
    const from = fieldValue(text, end);
    if (from < 0) return undefined;
    const quoted = /["']/.test(text[from - 1] ?? '');
    const to = valueAt(text, from);
    // `UID: ATU…`: a number of another kind.
    if (to < 0 || to - from < 3 || /^(?:ATU|CHE)\W?\d/i.test(text.slice(from, from + 5))) return undefined;
    const after = text[to] ?? '\n';
    if (quoted ? after !== text[from - 1] : !/[\s,;|)<.]/.test(after)) return undefined;
    // `User: hello` opens a line of a conversation.
    if (/^user$/i.test(text.slice(start, end)) && !LIKE_ACCOUNT.test(text.slice(from, to))) return undefined;
    if (!quoted && (kindOfText(scene).code || (text[from - 1] !== '=' && isSentence(text, to))))
      return undefined;
    return username(from, to, 0.8);
  },
};

/** More small words follow: the label was a word of prose. */
function isSentence(text: string, to: number): boolean {
  return /^ \p{Ll}+ \p{Ll}/u.test(text.slice(to, to + 16));
}

const NAMED =
  /(?: (?:name|id|account|is|named|called))? ["'`]?(?=[\p{L}\p{N}._-]{3,32}["'`]?(?:[\s,;.)]|$))([\p{L}][\p{L}\p{N}]*[._-]?[\p{L}\p{N}]*(?:[._-][\p{L}\p{N}]+)?)/uy;
/** Of prose, only what no word looks like: `anna.schmidt`, `akeller82`. */
const LIKE_ACCOUNT =
  /^(?=.{4,32}$)(?:\p{Ll}+[._]\p{Ll}{2,}\d{0,4}|\p{Ll}{3,}\d{1,4}|\p{Ll}{2,}_\p{Ll}{2,}\d{0,4})$/u;

/** `user anna.schmidt`, `account akeller82`, `logged in as pketer`. */
const inProse: WordFinder = {
  on: 'word',
  words: [
    'user',
    'account',
    'login',
    'username',
    'benutzer',
    'konto',
    'utilisateur',
    'compte',
    'usuario',
    'cuenta',
    'utente',
    'gebruiker',
    'as',
  ],
  find(scene, start, end) {
    const { text } = scene;
    if (text.charCodeAt(end) !== 32) return undefined;
    if (end - start === 2 && !text.slice(Math.max(0, start - 4), start).endsWith(' in ')) return undefined;
    NAMED.lastIndex = end;
    const match = NAMED.exec(text);
    const name = match?.[1];
    if (
      match === null ||
      name === undefined ||
      !LIKE_ACCOUNT.test(name) ||
      isFile(name) ||
      kindOfText(scene).code
    )
      return undefined;
    const from = NAMED.lastIndex - name.length;
    return username(from, NAMED.lastIndex, 0.65);
  },
};

/** `config.json`, `example.com`. */
function isFile(name: string): boolean {
  return /\.(?:js|ts|json|md|txt|com|org|net|io|de|fr|es|it|nl|pl|py|go|rs|html|css|yml|yaml|xml|csv|pdf|log|sh|exe|dll|id|name|email|get|set)\d*$/.test(
    name,
  );
}

const HANDLE = /@[A-Za-z][A-Za-z0-9_.]{2,29}(?<!\.)(?![A-Za-z0-9_@/-])/y;
const SOCIAL = [
  'twitter',
  'instagram',
  'insta',
  'tiktok',
  'telegram',
  'threads',
  'bluesky',
  'mastodon',
  'snapchat',
  'handle',
  'follow',
  'followed',
  'following',
  'dm',
  'tweet',
  'tweeted',
  'retweet',
  'rt',
  'ig',
  'social media',
  'youtube',
  'twitch',
  'folge',
  'folgt',
  'suivez',
  'siguenos',
  'sigueme',
  'seguimi',
  'volg',
  'siga',
  'via',
  'facebook',
];

/** `@annakeller` where people speak of a social network. */
const handle: SignFinder = {
  on: 'sign',
  sign: '@',
  find(scene, at) {
    const { text } = scene;
    if (at > 0 && !/[\s(:,"']/.test(text[at - 1] as string)) return undefined;
    HANDLE.lastIndex = at;
    if (!HANDLE.test(text)) return undefined;
    const end = HANDLE.lastIndex;
    const social =
      scene.speaksOf(at, SOCIAL) ||
      / on (?:Twitter|X|Instagram|TikTok|Threads|Telegram|Bluesky|Mastodon)/.test(text.slice(end, end + 14));
    return social && !kindOfText(scene).code ? username(at, end, 0.7) : undefined;
  },
};

export const usernames = [labelled, inProse, handle] as const;
