/**
 * People as chats name them: `ping @jkowalski`, `cc @p.smith`, `nightowl#4821` on Discord, `<@U02AB3CD4>` of Slack,
 * and accounts in the query of an address (`?user=akeller`).
 *
 * Annotations of programs (`@Override`), packages (`@types/node`) and rules of style sheets (`@media`) look the same:
 * code is not read at all, and in prose somebody must be spoken to.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type NumberFinder, type SignFinder, type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { kindOfText } from '../prose/kind-of-text.ts';

function username(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'USERNAME', score, evidence: 'context' };
}

const HANDLE = /@[A-Za-z][A-Za-z0-9_.-]{1,29}(?<![._-])(?![A-Za-z0-9_@/(:-])/y;
const SLACK = /@[UW][A-Z0-9]{7,11}(?=[>|])/y;
/** The rest of an address that a line end cut: `anna.keller\n@example.com`. */
const DOMAIN = /\.(?:com|org|net|info|biz|io|edu|gov|test|example|[a-z]{2})$/i;
const PROGRAMS: ReadonlySet<string> = new Set(
  (
    'override deprecated autowired component service repository controller injectable inject input output test before after beforeeach aftereach ' +
    'param params return returns throws type typedef see since author version todo example link default private public protected internal ' +
    'media import font-face keyframes charset supports page layer container tailwind apply include mixin extend use forward if else for while each ' +
    'property staticmethod classmethod dataclass abstractmethod pytest here channel everyone all home work gmail hotmail outlook latest next beta alpha ' +
    'entity table column id transactional nullable notnull bean configuration value getmapping postmapping requestmapping suppresswarnings decorator'
  ).split(' '),
);
/** Words of people who speak to or of others. */
const SPOKEN_TO = [
  ...'ping cc fyi hey hi hello hallo hola ciao salut bonjour thanks thx thank danke merci gracias grazie ask asked tell told message msg poke remind invite assign assigned reviewer'.split(
    ' ',
  ),
  ...'slack teams discord mattermost chat channel kanal mentioned mention contact reach frag frage fragt schreib demande demander preguntale chiedi vraag pergunta zapytaj user by from with'.split(
    ' ',
  ),
];

const mention: SignFinder = {
  on: 'sign',
  sign: '@',
  find(scene, at) {
    const { text } = scene;
    const before = text[at - 1] ?? '\n';
    if (before === '<') {
      const slack = matchEnd(SLACK, text, at);
      return slack < 0 ? undefined : username(at, slack, 0.7);
    }
    if (!/[\s(,]/.test(before)) return undefined;
    const end = matchEnd(HANDLE, text, at);
    if (end < 0) return undefined;
    const name = text.slice(at + 1, end);
    if (DOMAIN.test(name) || PROGRAMS.has(fold(name))) return undefined;
    const { code, log } = kindOfText(scene);
    if (code || log || isFenced(scene)) return undefined;
    const opens = before === '\n' && text.charCodeAt(end) === 32;
    const isMoved = (): boolean =>
      MOVED.test(text.slice(Math.max(0, at - 12), at)) && TO_A_GROUP.test(text.slice(end, end + 44));
    return opens || another(text, at) || scene.speaksOf(at, SPOKEN_TO) || isMoved()
      ? username(at, end, 0.6)
      : undefined;
  },
};

/** `add @bfletcher to the channel`. */
const MOVED = /(?<!\p{L})(?:add|remove|kick|move|put|get|let) $/iu;
const TO_A_GROUP =
  /^ (?:to|from|in|into|on) (?:the |our |my |this |that )?(?:\p{L}{1,14} )?(?:channel|group|chat|team|thread|call|repo|project|meeting|list|loop|ticket|conversation|server|issue|board)(?!\p{L})/iu;

const fenced = new WeakMap<Scene, boolean>();

/** Whether the text shows code between fences; looked for once, however many mentions there are. */
function isFenced(scene: Scene): boolean {
  let known = fenced.get(scene);
  if (known === undefined) fenced.set(scene, (known = scene.text.includes('```')));
  return known;
}

/** `@anna, @peter and @tom`: the one before was somebody too. */
function another(text: string, at: number): boolean {
  return /@[a-z][\w.-]{1,29}(?:, ?|,? (?:and|und|et|y|e|en|i|&) | )$/.test(
    text.slice(Math.max(0, at - 38), at),
  );
}

const DISCORD = /(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]{2,32}#$/u;

/** `nightowl#4821`. */
const tagged: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 4,
  find(scene, start) {
    const { text } = scene;
    if (text.charCodeAt(start - 1) !== 35 || !/^\d{4}(?!\w)/.test(text.slice(start, start + 5)))
      return undefined;
    const name = DISCORD.exec(text.slice(Math.max(0, start - 34), start))?.[0];
    if (name === undefined || !scene.speaksOf(start - name.length, ['discord', 'gamertag', 'nick']))
      return undefined;
    return username(start - name.length, start + 4, 0.75);
  },
};

const QUERY_VALUE = /=(?:[A-Za-z][A-Za-z0-9._-]{2,40})(?![A-Za-z0-9%{(@])/y;
const NOBODY =
  /^(?:true|false|null|undefined|root|admin|user|username|me|self|test|example|demo|guest|your[\w-]*)$/i;

/** `?user=akeller` in an address. */
const inQuery: WordFinder = {
  on: 'word',
  words: ['user', 'username', 'login', 'userid', 'benutzer', 'usuario'],
  find({ text }, start, end) {
    const before = text.charCodeAt(start - 1);
    if ((before !== 63 && before !== 38) || text.charCodeAt(end) !== 61) return undefined;
    const to = matchEnd(QUERY_VALUE, text, end);
    return to < 0 || NOBODY.test(text.slice(end + 1, to)) ? undefined : username(end + 1, to, 0.7);
  },
};

export const mentions = [mention, tagged, inQuery] as const;
