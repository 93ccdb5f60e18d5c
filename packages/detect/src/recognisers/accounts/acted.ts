/**
 * Accounts by what is done to them or by them: `ticket opened by j.ramirez3`, `please unlock m.hoffmann2`,
 * `password of dragonfly_77`, `ssh kestrel92@…`, `u/quietharbour`, `on GitHub I am mlund-ext`, `rename user a to b`.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { looksLikeAccount, mayBeAccount } from './account-like.ts';

const VALUE = /_*\p{L}[\p{L}\p{N}._-]{1,30}[\p{L}\p{N}_](?![\p{L}\p{N}@\\/:(-])/uy;
const NOBODY =
  /^(?:root|admin|administrator|ubuntu|debian|centos|ec2-user|git|www-data|postgres|mysql|oracle|jenkins|deploy|vagrant|docker|pi|user|username|your[\w-]*|test|guest|nobody|system|hana|sys|me|you|(?:test|demo|example|sample|new|local)[_.-]?user\d*)$/i;

interface Deed {
  readonly words: readonly string[];
  /** From behind the word to the account. */
  readonly gap: RegExp;
  /** Whether a joined word is enough: `mlund-ext`. */
  readonly isSure?: true;
}

const DEEDS: readonly Deed[] = [
  {
    words: ['kick', 'mute', 'whitelist', 'grant', 'revoke', 'blacklist'],
    gap: / (?:the )?(?:user |account )?["'`]?@?(?=\p{L}[\p{L}_-]*[\d.]\p{L}*)/uy,
  },
  {
    words:
      'opened created posted assigned written reported closed edited submitted uploaded modified changed approved reviewed requested committed pushed raised logged updated deleted uploader owned signed'.split(
        ' ',
      ),
    gap: / (?:by|to|from) (?:user )?["'`]?@?/y,
  },
  {
    words: 'erstellt geandert bearbeitet gemeldet gepostet hochgeladen zugewiesen'.split(' '),
    gap: / (?:von|an) (?:Benutzer |Nutzer )?["'`]?@?/y,
  },
  {
    words: 'unlock disable deactivate suspend ban unban enable impersonate offboard onboard'.split(' '),
    gap: / (?:the )?(?:user |account |login )?["'`]?@?/y,
  },
  {
    words:
      'password passwords passwort kennwort contrasena wachtwoord mailbox postfach files documents inbox profile permissions laptop session calendar'.split(
        ' ',
      ),
    gap: / (?:of|for|von|für|de|del|van) (?:the )?(?:user |account |Benutzer |usuario )?["'`]?@?/y,
  },
  {
    words: ['rename', 'renamed', 'merge', 'migrate'],
    gap: / (?:the )?(?:user |account |login )["'`]?@?/y,
    isSure: true,
  },
  {
    words: [
      'github',
      'gitlab',
      'reddit',
      'twitter',
      'instagram',
      'insta',
      'discord',
      'telegram',
      'tiktok',
      'twitch',
      'steam',
      'xbox',
      'psn',
      'snapchat',
      'mastodon',
      'bluesky',
    ],
    gap: / (?:I am|I['’]m|i am|im|he is|she is|he['’]s|she['’]s|my name is|I go by|as|bin ich|heiße ich|je suis|soy) ["'`]?@?/y,
    isSure: true,
  },
];

function done({ gap, isSure, words }: Deed): WordFinder {
  const isAccount = isSure ? mayBeAccount : looksLikeAccount;
  return {
    on: 'word',
    words,
    find(scene, _start, end) {
      const { text } = scene;
      if (text.charCodeAt(end) !== 32) return undefined;
      const from = matchEnd(gap, text, end);
      const to = from < 0 ? -1 : matchEnd(VALUE, text, from);
      if (to < 0) return undefined;
      const value = text.slice(from, to);
      if (!isAccount(value) || isAbbreviation(value) || kindOfText(scene).code) return undefined;
      return account(from, to, 0.65);
    },
  };
}

/** `e.g`, `README`: nothing that has neither a digit nor a joint nor small letters only. */
function isAbbreviation(value: string): boolean {
  return value === value.toUpperCase() || NOBODY.test(value);
}

/** `rename the user a to b`: the second. */
const TO = / to ["'`]?@?/y;
const renamed: WordFinder = {
  on: 'word',
  words: ['user', 'account'],
  find(scene, start, end) {
    const { text } = scene;
    if (text.charCodeAt(end) !== 32 || !RENAMED.test(text.slice(Math.max(0, start - 20), start)))
      return undefined;
    const first = matchEnd(VALUE, text, end + 1);
    const from = first < 0 ? -1 : matchEnd(TO, text, first);
    const to = from < 0 ? -1 : matchEnd(VALUE, text, from);
    return to < 0 || !looksLikeAccount(text.slice(from, to)) ? undefined : account(from, to, 0.65);
  },
};
const RENAMED = /(?:rename|renamed|migrate|merge|change|changed) (?:the )?$/i;

const REMOTE =
  / (?:-[a-zA-Z]\S{0,24} (?:[\w./~-]{1,60} )?){0,3}(?:[\w./~*-]{1,60} ){0,2}([\p{L}_][\p{L}\p{N}._-]{1,30})(?=@(?:\d|\p{L}[\p{L}\p{N}-]{0,40}(?![\p{L}\p{N}-]|\.\p{L})))/uy;

/** `ssh kestrel92@10.2.0.7`; before a whole domain it is an address of mail as well, and found as one. */
const remote: WordFinder = {
  on: 'word',
  words: ['ssh', 'scp', 'sftp', 'rsync', 'mosh'],
  find({ text }, _start, end) {
    REMOTE.lastIndex = end;
    const name = REMOTE.exec(text)?.[1];
    if (name === undefined || NOBODY.test(name)) return undefined;
    return account(REMOTE.lastIndex - name.length, REMOTE.lastIndex, 0.75);
  },
};

const AS_USER = / (?:-[a-zA-Z-]{1,12} [\w.:/]{1,60} ){0,3}-(?:u|iu|U) ?(?![-\s])/y;

/** `puffin88 has commented on your post`. */
const hasDone: WordFinder = {
  on: 'word',
  words: 'commented liked replied joined followed mentioned invited tagged retweeted posted upvoted'.split(
    ' ',
  ),
  find(scene, start) {
    const { text } = scene;
    const left = text.slice(Math.max(0, start - 48), start);
    const match = /(?<![\p{L}\p{N}@._-])(\p{L}[\p{L}\p{N}._-]{2,30}) (?:has |just |also |recently )*$/u.exec(
      left,
    );
    const name = match?.[1];
    if (
      match === null ||
      name === undefined ||
      !looksLikeAccount(name) ||
      NOBODY.test(name) ||
      /^\p{Lu}/u.test(name)
    )
      return undefined;
    const from = start - left.length + match.index;
    return kindOfText(scene).code ? undefined : account(from, from + name.length, 0.65);
  },
};

/** `sudo -u bthornton`, `psql -h db1 -U dkowal`. */
const asUser: WordFinder = {
  on: 'word',
  words: ['sudo', 'psql', 'dump', 'mysql', 'mysqldump', 'createdb'],
  find({ text }, _start, end) {
    const from = matchEnd(AS_USER, text, end);
    const to = from < 0 ? -1 : matchEnd(VALUE, text, from);
    return to < 0 || NOBODY.test(text.slice(from, to)) || SERVICES.has(fold(text.slice(from, to)))
      ? undefined
      : account(from, to, 0.7);
  },
};
const SERVICES: ReadonlySet<string> = new Set(
  'nginx apache httpd redis mongodb rabbitmq elasticsearch node app service build runner nobody daemon airflow hadoop spark kafka tomcat grafana prometheus gitlab gitea nextcloud solr vault consul minio backup'.split(
    ' ',
  ),
);

const REDDIT = /\/[A-Za-z0-9_-]{4,20}(?![\w/-]|\.\w)/y;

/** `u/quietharbour`. */
const redditor: WordFinder = {
  on: 'word',
  words: ['u'],
  find(scene, start, end) {
    const { text } = scene;
    if (text.charCodeAt(end) !== 47 || !/^$|[\s(,/]/.test(text.charAt(start - 1))) return undefined;
    const to = matchEnd(REDDIT, text, end);
    return to < 0 || kindOfText(scene).code ? undefined : account(end + 1, to, 0.7);
  },
};

function account(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'USERNAME', score, evidence: 'context' };
}

export const actedAccounts = [...DEEDS.map(done), renamed, hasDone, remote, asUser, redditor] as const;
