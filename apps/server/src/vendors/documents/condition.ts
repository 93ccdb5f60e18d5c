/** What stands where terms were expected. A page that is no terms is said to be none, not taken for silence. */
import { speaksAsTerms } from '@bailiwick/evidence';

export type Condition =
  | 'terms'
  | 'empty'
  | 'login_page'
  | 'cookie_wall'
  | 'bot_check'
  | 'script_shell'
  | 'error_page'
  | 'other_language'
  | 'no_terms';

export interface Signs {
  readonly passwordField: boolean;
  /** Scripts of the page; 0 for what is no page. */
  readonly scripts: number;
}

/** Completes "This looks like …". */
export const CONDITIONS: Readonly<Record<Exclude<Condition, 'terms'>, string>> = {
  empty: 'an empty document: there is nothing to read in it',
  login_page: 'a login page, not terms: log in with a browser, save the page or PDF, and name the file',
  cookie_wall:
    'a banner for cookies, not terms: accept or decline it in a browser, save the page, and name the file',
  bot_check: 'a check against programs, not terms: open the page in a browser, save it, and name the file',
  script_shell:
    'a page that its scripts fill in, and scripts are not run: save it in a browser, or print it to PDF, and name the file',
  error_page: 'an error page, not terms: check the address',
  other_language:
    'a text in another language than English, which is the only one that is read: look for the English version',
  no_terms: 'no terms: nothing in it binds anybody',
};

const NEARLY_EMPTY = 120;
const LITTLE = 3000;
const LOGIN =
  /\b(?:sign in|log ?in|forgot(?:ten)? (?:your )?password|password|single sign-on|continue with (?:google|microsoft|sso)|anmelden|passwort|se connecter|mot de passe|iniciar sesi[oó]n|contraseña|accedi)\b/i;
const COOKIES = /\bcookies?\b|\bconsent\b|\btracking technologies\b/gi;
const BOT =
  /\b(?:just a moment|verif(?:y|ying) (?:that )?you are (?:a )?human|checking (?:your|if the site) (?:browser|connection)|are you a robot|captcha|unusual traffic|access denied|request (?:was )?blocked|ray id|attention required)\b/i;
const SCRIPT =
  /\b(?:enable|requires?|turn on|activate) javascript\b|\bjavascript (?:is )?(?:required|disabled)\b|\bloading\b/i;
const ERROR =
  /\b(?:page|file) (?:not|could not be|can(?:'|no)t be) found\b|\b(?:404|410|500|502|503)\b|\bsomething went wrong\b|\bno longer (?:available|exists)\b|\binternal server error\b/i;
/** The commonest words: a text of any length has many of its language's, and few of another's. */
const ENGLISH = /\b(?:the|and|of|to|in|that|is|for|with|or|by|any|this|be)\b/gi;
const OTHERS =
  /\b(?:der|die|das|und|nicht|wird|werden|für|von|den|le|la|les|des|du|et|une|pour|dans|que|el|los|las|una|por|con|para|het|een|van|niet|il|di|che|della|per|och|att|som)\b/gi;

/** What `text`, the words of a document or page, is. */
export function conditionOf(text: string, { passwordField, scripts }: Signs): Condition {
  const words = text.trim();
  if (words === '') return scripts > 0 ? 'script_shell' : 'empty';
  if (speaksAsTerms(words)) return 'terms';
  const little = words.length < LITTLE;
  if (passwordField || (little && LOGIN.test(words))) return 'login_page';
  if (little && BOT.test(words)) return 'bot_check';
  if (little && scripts > 0 && (SCRIPT.test(words) || words.length < NEARLY_EMPTY)) return 'script_shell';
  if (little && ERROR.test(words)) return 'error_page';
  if (little && (words.match(COOKIES)?.length ?? 0) >= 3) return 'cookie_wall';
  if (words.length < NEARLY_EMPTY) return 'empty';
  const sample = words.slice(0, 20_000);
  const english = sample.match(ENGLISH)?.length ?? 0;
  const others = sample.match(OTHERS)?.length ?? 0;
  const share = (sample.match(/[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]/gu)?.length ?? 0) / sample.length;
  return others > english * 2 + 5 || share > 0.3 ? 'other_language' : 'no_terms';
}
