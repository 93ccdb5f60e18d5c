import type { SpanType } from '../labelled.ts';
import { replacedSpans } from './aligned.ts';
import { load, named, type Peer } from './peer.ts';

interface Module {
  readonly redactPII: (text: string) => {
    redacted: string;
    redactions: readonly { type: string; position: number }[];
  };
}

const TYPES: Readonly<Record<string, SpanType>> = {
  EMAIL: 'EMAIL',
  PHONE_US: 'PHONE',
  PHONE_INTL: 'PHONE',
  SSN: 'NATIONAL_ID',
  PASSPORT: 'PASSPORT',
  DRIVERS_LICENSE: 'DRIVER_LICENSE',
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  CREDIT_CARD: 'CREDIT_CARD',
  BANK_ACCOUNT: 'BANK_ACCOUNT',
  ROUTING_NUMBER: 'BANK_ACCOUNT',
  IBAN: 'IBAN',
  API_KEY: 'SECRET',
  AWS_KEY: 'SECRET',
  AWS_SECRET: 'SECRET',
  GITHUB_TOKEN: 'SECRET',
  SLACK_TOKEN: 'SECRET',
  STRIPE_KEY: 'SECRET',
  JWT_TOKEN: 'SECRET',
  PRIVATE_KEY: 'PRIVATE_KEY',
  PASSWORD_INLINE: 'PASSWORD',
  IP_ADDRESS: 'IP',
  IPV6_ADDRESS: 'IP',
  MAC_ADDRESS: 'MAC',
  US_ADDRESS: 'ADDRESS',
  ZIP_CODE: 'LOCATION',
  MEDICAL_RECORD: 'HEALTH_ID',
};

/** Shortens the values it reports; their places follow from the redacted text. */
export const llmverify: Peer = {
  name: 'llmverify',
  package: 'llmverify',
  async load() {
    const { redactPII } = await load<Module>('llmverify');
    return (text) => {
      const { redacted, redactions } = redactPII(text);
      return replacedSpans(text, redacted, /\[REDACTED\]/g, () => 'OTHER').map((span) => {
        const reported = redactions.find(({ position }) => position >= span.start && position < span.end);
        return { ...span, type: named(TYPES, reported?.type ?? '') };
      });
    };
  },
};
