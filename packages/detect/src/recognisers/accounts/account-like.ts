/** Whether a word looks like the name of an account and like no word of a sentence: `akeller82`, `jsmith`, `anna.k`. */
import { fold } from '../../letters.ts';
import { isGivenName } from '../people/given-names.ts';

/** Letters and then digits, small words with a joint, or capitals inside. */
const SHAPES =
  /^\p{L}{2,}[\p{L}._-]*\d[\p{L}\p{N}._-]*$|^\p{Ll}[\p{Ll}\p{N}]*[._]\p{Ll}[\p{Ll}\p{N}._]+$|^\p{Ll}{4,}\.\p{Ll}$|^\p{L}+_[\p{L}\p{N}_]+$|^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+){1,3}$/u;
const FILE =
  /\.(?:[jt]sx?|mjs|py|go|rs|rb|java|json|md|txt|html|css|ya?ml|xml|csv|pdf|docx?|xlsx?|log|sh|exe|com|de|org|net|io)$/i;
/** Two consonants that begin an initial and a surname, and no word of our languages: `jsmith`, `mkeller`, `tberger`. */
const INITIAL_AND_NAME =
  /^(?:[jq][b-df-hj-np-tv-z]|[bdfgm][b-df-hjkmnpqstvwz]|[hrlw][b-df-gj-np-qs-tv-xz]|[cn][bdfgjm-nprtv-xz]|[kpt][bdgjkmpqtvx]|v[b-df-hjkm-qs-tvw]|s[bdfgjrx])(?=\p{L}*[aeiouy])\p{Ll}{3,}$/u;
const SHORTEST_NAME = 4;
const LONGEST_NAME = 10;

export function looksLikeAccount(word: string): boolean {
  if (FILE.test(word)) return false;
  return SHAPES.test(word) || INITIAL_AND_NAME.test(word) || isNamedAfter(word);
}

/** `annakeller`, `smithkaren`: a given name at one end and more than an ending of a word at the other. */
function isNamedAfter(word: string): boolean {
  if (!/^[a-z]{7,24}$/.test(word)) return false;
  const folded = fold(word);
  for (let length = SHORTEST_NAME; length <= Math.min(LONGEST_NAME, word.length - 3); length++) {
    if (isGivenName(folded.slice(0, length)) || isGivenName(folded.slice(-length))) return true;
  }
  return false;
}

/** What no word of a sentence is, and a word joined from several may be: `mlund-ext`, `_emmalou_`; to be asked where much else speaks for it. */
export function mayBeAccount(word: string): boolean {
  return looksLikeAccount(word) || (JOINED.test(word) && !FILE.test(word));
}
const JOINED =
  /^_*\p{Ll}[\p{Ll}\p{N}]{1,20}(?:[._-]+[\p{Ll}\p{N}]{1,20}){1,3}_*$|^_+\p{Ll}{3,20}_*$|^\p{Ll}{3,20}_+$/u;
