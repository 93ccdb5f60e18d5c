/** What only some ask for is loaded when the first of them comes: a door that serves programs alone does without. */
import type { Answering } from './api/api.ts';

/** @param prefix of the paths that it answers. */
export function late(prefix: string, load: () => Promise<Answering>): Answering {
  let loaded: Promise<Answering> | undefined;
  return async (request, response) => {
    if (!request.url?.startsWith(prefix)) return false;
    loaded ??= load().catch((error: unknown) => {
      // Whoever comes next tries again: what could not be read now may be there in a moment.
      loaded = undefined;
      throw error;
    });
    return (await loaded)(request, response);
  };
}
