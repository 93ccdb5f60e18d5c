/** Words with their forms, as patterns: lexicons stay lists that can be read aloud. */

/** Any of `parts`, which may be patterns themselves, as whole words. */
export function anyOf(...parts: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${parts.join('|')})(?!\\w)`);
}

/** Both patterns' words in one. */
export function either(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

/** `delete` with `deletes`, `deleted`, `deleting`; an irregular form is listed as a word of its own. */
export function verbs(list: string): string {
  return list.trim().split(/\s+/).map(inflected).join('|');
}

/** `prompt` with `prompts`, `copy` with `copies`; `_` stands for a space within one. */
export function nouns(list: string): string {
  return list
    .trim()
    .split(/\s+/)
    .map((noun) => noun.replaceAll('_', '[- ]?'))
    .map((noun) => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}(?:y|ies)` : `${noun}(?:s|es)?`))
    .join('|');
}

function inflected(verb: string): string {
  const [head = '', ...rest] = verb.split('_');
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const stem = head.slice(0, -1);
  if (head.endsWith('e')) return `${stem}(?:e|es|ed|ing)${tail}`;
  if (/[^aeiou]y$/.test(head)) return `${stem}(?:y|ies|ied|ying)${tail}`;
  if (/[^aeiou][aeiou][bdgmnpt]$/.test(head)) return `${head}(?:s|${head.at(-1)}?(?:ed|ing))?${tail}`;
  return `${head}(?:s|es|ed|ing)?${tail}`;
}
