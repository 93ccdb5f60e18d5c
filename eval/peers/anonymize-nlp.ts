import type { SpanType } from '../labelled.ts';
import { replacedSpans } from './aligned.ts';
import { load, named, type Peer } from './peer.ts';

const TYPES: Readonly<Record<string, SpanType>> = {
  DATE: 'DATE_TIME',
  TIME: 'DATE_TIME',
  EMAIL: 'EMAIL',
  FIRSTNAME: 'PERSON',
  LASTNAME: 'PERSON',
  MONEY: 'AMOUNT',
  ORGANIZATION: 'ORGANIZATION',
  PHONENUMBER: 'PHONE',
  CREDITCARD: 'CREDIT_CARD',
  DOMAIN: 'URL',
  URL: 'URL',
  IP: 'IP',
  TOKEN: 'SECRET',
  APIKEY: 'SECRET',
  ID: 'ID',
  SSN: 'NATIONAL_ID',
  ZIP_CODE: 'LOCATION',
  CRYPTO: 'CRYPTO_WALLET',
};

/** compromise and patterns; answers with a text that holds `<FIRSTNAME1>`. */
export const anonymizeNlp: Peer = {
  name: 'anonymize-nlp',
  package: 'anonymize-nlp',
  async load() {
    const { AnonymizeNlp } = await load<{ AnonymizeNlp: new () => { anonymize(text: string): string } }>(
      'anonymize-nlp',
    );
    return (text) =>
      replacedSpans(text, new AnonymizeNlp().anonymize(text), /<[A-Z_]+\d*>/g, (word) =>
        named(TYPES, word.replace(/[<>\d]/g, '')),
      );
  },
};
