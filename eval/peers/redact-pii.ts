import type { SpanType } from '../labelled.ts';
import { replacedSpans } from './aligned.ts';
import { load, named, type Peer } from './peer.ts';

const TYPES: Readonly<Record<string, SpanType>> = {
  PERSON_NAME: 'PERSON',
  EMAIL_ADDRESS: 'EMAIL',
  PHONE_NUMBER: 'PHONE',
  CREDIT_CARD_NUMBER: 'CREDIT_CARD',
  US_SOCIAL_SECURITY_NUMBER: 'NATIONAL_ID',
  IP_ADDRESS: 'IP',
  STREET_ADDRESS: 'ADDRESS',
  ZIPCODE: 'LOCATION',
  URL: 'URL',
  USERNAME: 'USERNAME',
  PASSWORD: 'PASSWORD',
  CREDENTIALS: 'PASSWORD',
};

/** Patterns and a list of names; `DIGITS`, its word for any long number, has no type of the contract. */
export const redactPii: Peer = {
  name: 'redact-pii',
  package: 'redact-pii',
  async load() {
    const { SyncRedactor } = await load<{ SyncRedactor: new () => { redact(text: string): string } }>(
      'redact-pii',
    );
    const redactor = new SyncRedactor();
    // No word boundary: it replaces inside words too.
    const placeholder = new RegExp([...Object.keys(TYPES), 'DIGITS'].join('|'), 'g');
    return (text) => replacedSpans(text, redactor.redact(text), placeholder, (word) => named(TYPES, word));
  },
};
