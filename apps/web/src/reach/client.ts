/** The control plane as this page reaches it: same origin, with the session's cookie, patient when the session ended. */
import { API } from '@bailiwick/api/catalogue';
import { createClient } from '@bailiwick/api/client';
import { failureOf, unreachable } from '@bailiwick/api/failure';
import { patience } from './patience.ts';
import { patientFetch } from './patient-fetch.ts';

const BASE = '/api/v1';

const ask = patientFetch(
  (input, init) => fetch(input, { ...init, credentials: 'same-origin', redirect: 'error' }),
  patience,
);

export const client = createClient(API, { base: BASE, fetch: ask });

/** A file of the control plane, by the address of a link. @throws ApiFailure */
export async function askForFile(address: string, signal: AbortSignal): Promise<Response> {
  const response = await ask(address, { signal }).catch((error: unknown) => {
    throw unreachable(error);
  });
  if (!response.ok) throw await failureOf(response);
  return response;
}

export const isOurs = (address: string): boolean => address.startsWith(`${BASE}/`);
