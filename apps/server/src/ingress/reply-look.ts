/**
 * Which strings of a reply may pass by their look, in places where the vendor's program writes and not the model.
 *
 * The look is narrow on purpose: a name in capitals, a telephone number or a pseudonym that lost its brackets does not
 * have it, and is restored and inspected like any other text, wherever it stands.
 */

/** What the vendor's program writes in a place. */
export type PassedKind = 'word' | 'identifier' | 'tool name' | 'model' | 'time';

const LOOKS: Readonly<Record<PassedKind, RegExp>> = {
  // `in_progress`, `chat.completion`, `image/png`, `web_search_20250305`; `MAX_TOKENS` of some vendors.
  word: /^(?:[a-z][a-z0-9_.:|/-]{0,63}|[A-Z][A-Z_]{1,31})$/,
  identifier: /^[A-Za-z0-9_.:|/-]{1,256}$/,
  'tool name': /^[A-Za-z0-9_.:/-]{1,128}$/,
  // `anthropic/claude-sonnet-4-5-20250929`, `meta-llama/Llama-3.3-70B-Instruct`
  model: /^[A-Za-z0-9_.:/@-]{1,128}$/,
  time: /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})$/,
};

const LETTER = /[A-Za-z]/;
/** Cards, telephone numbers and accounts have as many, and more. */
const RUN = /[0-9]{6}/;
/** Programs put the day of a version behind a name: `claude-sonnet-4-5-20250929`. */
const DAY = /[_-]20[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?=$|[_:@-])/;
/** `PERSON_k3f9`: a pseudonym of this scope, whether it stands in brackets or not. */
const PSEUDONYM = /[A-Z]_[b-z2-9]{4}/;

/** Whether a string is what the vendor's program writes in such a place. */
export function looksLike(kind: PassedKind, value: string): boolean {
  if (!LOOKS[kind].test(value)) return false;
  if (kind === 'time') return true;
  if (PSEUDONYM.test(value)) return false;
  // Identifiers of programs hold any digits; one without letters could be the number of a person.
  return LETTER.test(value)
    ? kind === 'identifier' || !RUN.test(value) || !RUN.test(value.replace(DAY, ''))
    : !RUN.test(value);
}

/** A member name of a protocol: `choices`, `promptFeedback`, `$defs`, `x-request`. */
const MEMBER = /^[a-z_$][A-Za-z0-9_$-]{0,63}$/;

/** Whether a name can be a protocol's own, known or not. */
export function isMember(name: string): boolean {
  return MEMBER.test(name) && !RUN.test(name);
}
