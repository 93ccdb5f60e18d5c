/** The control plane as this page reaches it: same origin, with the session's cookie, patient when the session ended. */
import { API } from '@bailiwick/api/catalogue';
import { createClient } from '@bailiwick/api/client';
import { patience } from './patience.ts';
import { patientFetch } from './patient-fetch.ts';

export const client = createClient(API, {
  base: '/api/v1',
  fetch: patientFetch(
    (input, init) => fetch(input, { ...init, credentials: 'same-origin', redirect: 'error' }),
    patience,
  ),
});
