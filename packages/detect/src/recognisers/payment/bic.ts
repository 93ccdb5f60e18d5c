/**
 * Business identifier codes, ISO 9362: eight or eleven letters and digits with a country in the middle.
 *
 * Words look like them (`FEEDBACK`), so they are looked for only behind the words that announce one.
 */
import type { Candidate } from '../../candidate.ts';
import { isWordAt } from '../../letters.ts';
import { PhraseTable } from '../../words.ts';
import { type TextFinder, type WordFinder, matchEnd } from '../../recogniser.ts';

const COUNTRIES =
  '(?:A[DEFGILMNOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]|F[IJKMOR]|' +
  'G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|' +
  'N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|' +
  'V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW])';
const CODE = new RegExp(`[A-Z]{4}${COUNTRIES}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?!\\w)`, 'y');
/** What may stand between the word and the code: `BIC/SWIFT code: `, `"bic": "`. */
const JOINT =
  /(?:[ /_-]{0,3}(?:swift|bic|code|no|nummer|nr|is|ist|est|es|é|è)){0,3}["'`*. ]{0,3}[:=#]?["'`* \t]{0,4}/iy;

export const bic: WordFinder = {
  on: 'word',
  words: ['bic', 'swift', 'bicswift', 'swiftcode', 'swiftbic'],
  find({ text }, _start, end) {
    const from = matchEnd(JOINT, text, end);
    const to = from < 0 ? -1 : matchEnd(CODE, text, from);
    if (to < 0) return undefined;
    return found(text, from, to);
  },
};

const NAMES = new PhraseTable<true>(8);
for (const name of ['bic', 'bics', 'swift', 'swift code', 'bic code', 'bicswift'])
  NAMES.entry(name, () => true);
const CODES = new RegExp(`[A-Z]{4}${COUNTRIES}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?!\\w)`, 'g');

/** Further off: in a column, in a cell beside its label, in a list. The name must be the word before it. */
export const bicBelowItsName: TextFinder = {
  on: 'text',
  words: ['bic', 'bics', 'swift', 'bicswift'],
  find(scene) {
    const { text } = scene;
    const codes: Candidate[] = [];
    for (const { index, 0: code } of text.matchAll(CODES)) {
      if (isWordAt(text, index - 1)) continue;
      const left = scene.leftOf(index);
      if (left.count > 0 && NAMES.endsAt(left, left.count - 1))
        codes.push(found(text, index, index + code.length));
    }
    return codes;
  },
};

function found(text: string, start: number, end: number): Candidate {
  return {
    start,
    end,
    type: 'BANK_ACCOUNT',
    subtype: 'BIC',
    class: 'internal',
    score: 0.9,
    evidence: 'context',
    canonical: text.slice(start, end),
  };
}
