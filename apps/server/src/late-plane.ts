/** The control plane, loaded when somebody first asks it: a door that serves programs alone does without. */
import type { Answering } from './api/api.ts';
import type { ControlParts } from './control.ts';

export function latePlane(parts: ControlParts): Answering {
  let plane: Promise<Answering> | undefined;
  return async (request, response) => {
    if (!request.url?.startsWith('/api/')) return false;
    plane ??= import('./control.ts').then(({ control }) => control(parts));
    return (await plane)(request, response);
  };
}
