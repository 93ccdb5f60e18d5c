import type { SpanType } from '../labelled.ts';
import { replacedSpans } from './aligned.ts';
import { load, named, type Peer } from './peer.ts';

const TYPES: Readonly<Record<string, SpanType>> = {
  PERSON_NAME: 'PERSON',
  EMAIL_ADDRESS: 'EMAIL',
  PHONE_NUMBER: 'PHONE',
  CREDIT_CARD_NUMBER: 'CREDIT_CARD',
  US_SOCIAL_SECURITY_NUMBER: 'NATIONAL_ID',
};

/** Five patterns, none of them broad. */
export const redactpii: Peer = {
  name: '@redactpii/node',
  package: '@redactpii/node',
  async load() {
    const { Redactor } = await load<{ Redactor: new () => { redact(text: string): string } }>(
      '@redactpii/node',
    );
    const redactor = new Redactor();
    const placeholder = new RegExp(`\\b(?:${Object.keys(TYPES).join('|')})\\b`, 'g');
    return (text) => replacedSpans(text, redactor.redact(text), placeholder, (word) => named(TYPES, word));
  },
};
