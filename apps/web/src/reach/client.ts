/** The control plane as this page reaches it: same origin, with the session's cookie. */
import { API } from '@bailiwick/api/catalogue';
import { createClient } from '@bailiwick/api/client';

export const client = createClient(API, {
  base: '/api/v1',
  fetch: (input, init) => fetch(input, { ...init, credentials: 'same-origin', redirect: 'error' }),
});
