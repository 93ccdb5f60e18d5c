import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Prediction, SpanType } from '../labelled.ts';
import { everywhere, load, named, type Peer } from './peer.ts';

interface Module {
  readonly PIIEntity: Readonly<Record<string, string>>;
  readonly pii: (
    context: null,
    text: string,
    config: { entities: string[]; block: false; detect_encoded_pii: true },
  ) => Promise<{ info: { detected_entities?: Readonly<Record<string, readonly string[]>> } }>;
}

const TYPES: Readonly<Record<string, SpanType>> = {
  CREDIT_CARD: 'CREDIT_CARD',
  CRYPTO: 'CRYPTO_WALLET',
  DATE_TIME: 'DATE_TIME',
  EMAIL_ADDRESS: 'EMAIL',
  IBAN_CODE: 'IBAN',
  IP_ADDRESS: 'IP',
  LOCATION: 'LOCATION',
  PERSON: 'PERSON',
  PHONE_NUMBER: 'PHONE',
  MEDICAL_LICENSE: 'HEALTH_ID',
  URL: 'URL',
  US_BANK_NUMBER: 'BANK_ACCOUNT',
  US_DRIVER_LICENSE: 'DRIVER_LICENSE',
  IT_DRIVER_LICENSE: 'DRIVER_LICENSE',
  US_PASSPORT: 'PASSPORT',
  IT_PASSPORT: 'PASSPORT',
  IN_PASSPORT: 'PASSPORT',
  UK_NHS: 'HEALTH_ID',
  AU_MEDICARE: 'HEALTH_ID',
  IN_VEHICLE_REGISTRATION: 'LICENSE_PLATE',
  US_ITIN: 'TAX_ID',
  AU_ABN: 'TAX_ID',
  AU_ACN: 'TAX_ID',
  AU_TFN: 'TAX_ID',
  IN_PAN: 'TAX_ID',
  IT_VAT_CODE: 'TAX_ID',
  US_SSN: 'NATIONAL_ID',
  UK_NINO: 'NATIONAL_ID',
  ES_NIF: 'NATIONAL_ID',
  ES_NIE: 'NATIONAL_ID',
  IT_FISCAL_CODE: 'NATIONAL_ID',
  IT_IDENTITY_CARD: 'NATIONAL_ID',
  PL_PESEL: 'NATIONAL_ID',
  SG_NRIC_FIN: 'NATIONAL_ID',
  IN_AADHAAR: 'NATIONAL_ID',
  IN_VOTER: 'NATIONAL_ID',
  FI_PERSONAL_IDENTITY_CODE: 'NATIONAL_ID',
  KR_RRN: 'NATIONAL_ID',
};

/**
 * The PII check alone, with PERSON (off by default), which helps it, and without NRP (any two words), which does not.
 * The package does not export the check; it is loaded by its file.
 */
export const guardrails: Peer = {
  name: '@openai/guardrails',
  package: '@openai/guardrails',
  async load() {
    const main = createRequire(import.meta.url).resolve('@openai/guardrails');
    const { pii, PIIEntity } = await load<Module>(join(dirname(main), 'checks', 'pii.js'));
    const entities = Object.values(PIIEntity).filter((entity) => entity !== 'NRP');
    return async (text) => {
      if (text === '') return [];
      const { info } = await pii(null, text, { entities, block: false, detect_encoded_pii: true });
      return Object.entries(info.detected_entities ?? {}).flatMap(([word, values]) =>
        values.flatMap((value) => spansOf(text, value, named(TYPES, word))),
      );
    };
  },
};

const INVISIBLE = /^(?:\u200B|\u200C|\u200D|\u2060|\uFEFF)$/;

/** It reads a text without zero-width characters and in compatibility form, and reports values as read. */
function spansOf(text: string, value: string, type: SpanType): Prediction[] {
  const found = everywhere(text, value, type);
  if (found.length > 0) return found;
  let read = '';
  const origins: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = INVISIBLE.test(letter) ? '' : letter.normalize('NFKC');
    for (let unit = 0; unit < plain.length; unit++) origins.push(at);
    read += plain;
    at += letter.length;
  }
  return everywhere(read, value, type).map(({ start, end }) => ({
    start: origins[start] ?? 0,
    end: (origins[end - 1] ?? 0) + 1,
    type,
  }));
}
