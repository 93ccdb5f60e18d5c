import type { Prompt } from '@bailiwick/api/prompts';

const LONGEST_SEARCH = 40;

/** What is looked for when a message begins with a slash; undefined where it is a message. */
export function searchedIn(message: string): string | undefined {
  const search = /^\/([^/\n]*)$/.exec(message)?.[1];
  return search === undefined || search.length > LONGEST_SEARCH ? undefined : search;
}

/** Titles that begin so before titles and words that hold it. */
export function fitting(prompts: readonly Prompt[], search: string): readonly Prompt[] {
  const wanted = search.trim().toLowerCase();
  const rank = ({ title, text }: Prompt): number =>
    title.toLowerCase().startsWith(wanted)
      ? 0
      : title.toLowerCase().includes(wanted)
        ? 1
        : text.toLowerCase().includes(wanted)
          ? 2
          : 3;
  return prompts.filter((prompt) => rank(prompt) < 3).toSorted((a, b) => rank(a) - rank(b));
}
