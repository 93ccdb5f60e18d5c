/** Reads the whole name of which a word is a part: `spring.datasource.password`, `--api-key`, `clé API`. */
import { fold } from '../../../letters.ts';
import { type Kind, OPENING, OTHER_AFTER, OTHER_BEFORE, kindOf } from './vocabulary.ts';

export interface Label {
  /** Of the whole name. */
  readonly start: number;
  readonly end: number;
  /** `password` for what a person types; a `secret` is made by a machine; `weak` labels prove little. */
  readonly promises: 'password' | 'secret' | 'weak';
  /** The word is also a verb (`pass`): it names a password only where a sign follows it. */
  readonly verbal: boolean;
}

const REACH_LEFT = 64;
const REACH_RIGHT = 40;

/** Characters of names in programs and configuration. */
function isNameCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95 ||
    code === 36 ||
    code === 45 ||
    code === 46 ||
    (code >= 0xc0 && code < 0x250)
  );
}

/** The label around the word from `start` to `end`, or nothing where the name is that of something else. */
export function labelAt(text: string, start: number, end: number): Label | undefined {
  const kind = kindOf(fold(text.slice(start, end)));
  if (kind === undefined) return undefined;
  let left = start;
  while (left > 0 && start - left < REACH_LEFT && isNameCode(text.charCodeAt(left - 1))) left--;
  let right = end;
  while (right < text.length && right - end < REACH_RIGHT && isNameCode(text.charCodeAt(right))) right++;
  while (right > end && /[.\-$]/.test(text[right - 1] as string)) right--;

  const after = wordsOf(text.slice(end, right));
  if (after.some((word) => OTHER_AFTER.has(word) || kindOf(word) !== undefined)) return undefined;
  const before = wordsOf(text.slice(left, start));
  const nearest = before.at(-1) ?? '';
  if (OTHER_BEFORE.has(nearest)) return undefined;
  if (kind !== 'key') {
    const promises = promiseOf(kind, nearest, after.length);
    return promises === undefined
      ? undefined
      : { start: left, end: right, promises, verbal: kind === 'verbal' };
  }
  const beside = nearest !== '' ? nearest : wordBefore(text, left);
  const behind = PHRASE.exec(text.slice(right, right + 28));
  const opens = OPENING.has(beside);
  const opensBehind = !opens && OPENING.has(fold(behind?.[1] ?? ''));
  if ((OTHER_BEFORE.has(beside) && !opens) || (after.length > 0 && !opens)) return undefined;
  return {
    start: left,
    end: opensBehind ? right + (behind?.[0].length ?? 0) : right,
    promises: opens || opensBehind ? 'secret' : 'weak',
    verbal: false,
  };
}

function promiseOf(
  kind: Exclude<Kind, 'key'>,
  nearest: string,
  after: number,
): Label['promises'] | undefined {
  if (kind === 'password') return 'password';
  if (kind === 'verbal') return after > 0 ? undefined : 'password';
  return kind === 'secret' && (nearest !== '' || after < 2) ? 'secret' : 'weak';
}

/** The rest of a phrase: `clé API`, `clave de acceso`. */
const PHRASE = /^ (?:d[eu]l? |d'|di )?(\p{L}{2,20})/u;

function wordsOf(name: string): readonly string[] {
  const found = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [];
  return found.filter((word) => word.length > 1).map(fold);
}

/** The word of a phrase that stands one blank before: `api key`. */
function wordBefore(text: string, at: number): string {
  return fold(/(\p{L}{2,20})[ -]$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '');
}
