/**
 * Is this value, found behind a label, a secret that somebody chose or a machine made?
 *
 * Entropy alone decides nothing: a hash, an identifier and a translation have it too, and `hunter2` has none. What
 * the label promises, how the value is written (in quotes, alone on its line, within a sentence) and what it is made
 * of decide together.
 */
import { isCode, isPlace, isTerm } from './expression.ts';
import { alternations, digitsOf, isHex, isUuid, kindsOf, looksRandom } from './features.ts';
import { isNumberedName, isPlaceholder, namesSecret } from './placeholder.ts';
import { readsLikeWords } from './wordness.ts';

/**
 * How a value is written: in quotes; bare and alone on the line of its label, as configuration is; bare among other
 * text; or in a sentence that says what the secret is.
 */
export type Manner = 'quoted' | 'line' | 'inline' | 'said';

/** What may stand behind a label that says `password`. */
export function isPassword(value: string, manner: Manner): boolean {
  if (value.length < 4 || value.length > 128 || isPlaceholder(value) || isUuidLike(value)) return false;
  if (/^\d+$/.test(value)) return isChosenNumber(value, manner);
  if (isTerm(value) || isPlace(value)) return false;
  if (/\s/.test(value)) return manner === 'quoted' && isPhrase(value);
  if (manner !== 'quoted' && (isCode(value) || isNameOfIt(value))) return false;
  if (/^[\p{L}'’_-]+$/u.test(value)) return isChosenWord(value, manner);
  if (isNumberedName(value) && (manner !== 'quoted' || /[_-]/.test(value))) return false;
  if (manner === 'quoted')
    return !/\w\(.*\)$/.test(value) && !/^[.#]?[a-z]+(?:[-.:[\]=][a-z]+)+$/.test(value);
  const mixed = kindsOf(value) >= 3 || (digitsOf(value) > 0 && /\p{L}/u.test(value));
  return mixed && /[\p{L}\d]/u.test(value) && (manner === 'line' || !/^[a-z]+[-'’][a-z]+$/i.test(value));
}

function isUuidLike(value: string): boolean {
  return /^0{8}-|^[\W_]+$/.test(value);
}

function isChosenNumber(value: string, manner: Manner): boolean {
  return (
    value.length <= 12 &&
    manner !== 'said' &&
    (manner !== 'inline' || value.length >= 6) &&
    !/^0+$/.test(value)
  );
}

/** A word without digits: in quotes or alone behind its label somebody may have chosen it; capitalised it is a caption. */
function isChosenWord(value: string, manner: Manner): boolean {
  const bare = value.replace(/[^\p{L}]+/gu, '');
  if (bare.length < 4 || manner === 'inline' || manner === 'said') return isNoise(value);
  if (/^\p{Lu}?\p{Ll}+(?:['’]\p{Ll}+)?$/u.test(value)) return !/^\p{Lu}/u.test(value) || isNoise(value);
  if (/^\p{Lu}+(?:_\p{Lu}+)*$/u.test(value)) return isNoise(value);
  // `userName`, `current-password`, `reset_token`: names of things.
  return (
    !readsLikeWords(value) || (manner === 'quoted' && !/[_-]/.test(value) && !/\p{Ll}\p{Lu}/u.test(value))
  );
}

function isNoise(value: string): boolean {
  return value.length >= 8 && !readsLikeWords(value) && /^[A-Za-z]+$/.test(value);
}

/** Words that sentences are held together by. */
const SENTENCE =
  /(?:^| )(?:is|are|must|the|your|a|an|for|to|of|not|has|been|can|will|with|from|this|that|and|und|der|die|das|ihr|le|la|les|el|de|il|un|une|at|least|characters?)(?: |$)/i;

/** Words in quotes: four plain ones and more are a passphrase; fewer have a digit among them, or speak to a reader. */
function isPhrase(value: string): boolean {
  if (/^[a-z]{3,10}(?: [a-z]{3,10}){3,7}$/.test(value))
    return !SENTENCE.test(value) && value.split(' ').filter(isPlaceholder).length < 2;
  return (
    value.length >= 8 &&
    value.split(/\s+/).length <= 6 &&
    /\d/.test(value) &&
    !/[<>{}=;]|[.:?!…]$/.test(value) &&
    !SENTENCE.test(value)
  );
}

/** `Password1Validator`, `oldToken2`: names of programs that speak of the thing. */
function isNameOfIt(value: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(value) && readsLikeWords(value) && namesSecret(value);
}

/** How much the label says by itself: `api_key` names a secret, `key` or `salt` or `auth` only may. */
export type Strength = 'strong' | 'weak';

/** What may stand behind a label that says `token`, `secret` or `key`. */
export function isMachineMade(value: string, manner: Manner, strength: Strength): boolean {
  if (value.length < 8 || value.length > 4096 || /\s/.test(value)) return false;
  if (isPlaceholder(value) || isTerm(value) || isPlace(value) || !looksRandom(value)) return false;
  if (manner !== 'quoted' && (isCode(value) || isNameOfIt(value))) return false;
  if (/^[-+]?\d+$/.test(value) || /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(value)) return false;
  if (strength === 'weak') return isNoisy(value);
  if (isUuid(value)) return true;
  const digits = digitsOf(value);
  if (digits === 0) return isLetterNoise(value);
  if (isHex(value)) return value.length >= 16 || (value.length >= 10 && alternations(value) >= 3);
  if (kindsOf(value) < 2 || new Set(value).size < 6) return false;
  if (value.length < 12 && alternations(value) < 2 && !/[^\w-]/.test(value))
    return manner === 'quoted' && digits >= 2;
  return !isName(value, digits);
}

/** Words, joints and a few digits: `oauth2-token-v1`, `projects/7/locations`. */
function isName(value: string, digits: number): boolean {
  const words = readsLikeWords(value);
  if (!words) return false;
  return digits <= 3 && alternations(value) <= 3 ? /[-_./:]|[a-z][A-Z]/.test(value) || digits < 2 : false;
}

/** Letters only: long, both cases, and like no word. */
function isLetterNoise(value: string): boolean {
  if (!/^[A-Za-z+/=_-]+$/.test(value) || readsLikeWords(value)) return false;
  return value.length >= (kindsOf(value) >= 2 ? 16 : 20) && new Set(value).size >= 9;
}

/** What no label is needed for to call it made by a machine: long, of three kinds of characters, well mixed. */
function isNoisy(value: string): boolean {
  return (
    value.length >= 20 &&
    !isHex(value) &&
    !isUuid(value) &&
    kindsOf(value) >= 3 &&
    alternations(value) >= 4 &&
    new Set(value).size >= 12 &&
    !readsLikeWords(value)
  );
}
