import type { Prediction, SpanType } from '../labelled.ts';
import { load, type Peer } from './peer.ts';

interface Detection {
  readonly type: string;
  readonly position: readonly [start: number, end: number];
  readonly confidence?: number;
}
interface Module {
  readonly OpenRedaction: new () => {
    detect(text: string): { detections: Detection[] } | Promise<{ detections: Detection[] }>;
  };
}

/** Their names are many (579 patterns); the first rule that fits tells the type. */
const RULES: readonly (readonly [RegExp, SpanType])[] = [
  [/EMAIL/, 'EMAIL'],
  [/IBAN/, 'IBAN'],
  [/CREDIT_CARD|DEBIT_CARD|CARD_NUMBER/, 'CREDIT_CARD'],
  [/(^|_)PHONE|MOBILE|FAX/, 'PHONE'],
  [/DATE_OF_BIRTH|^DOB|BIRTH/, 'DATE_OF_BIRTH'],
  [/^DATE|TIMESTAMP/, 'DATE_TIME'],
  [/^AGE/, 'AGE'],
  [/USERNAME|USER_ID|GAMERTAG|HANDLE/, 'USERNAME'],
  [/COMPANY_NAME|ORGANI[SZ]ATION|EMPLOYER/, 'ORGANIZATION'],
  [/(^|_)NAME($|_)|PERSON/, 'PERSON'],
  [/ADDRESS_STREET|ADDRESS_PO_BOX|^ADDRESS|STREET/, 'ADDRESS'],
  [/ZIP|POSTCODE|POSTAL|CITY|LOCATION/, 'LOCATION'],
  [/COORDINATE|GPS|LATITUDE|GEO/, 'COORDINATES'],
  [/MAC_ADDRESS/, 'MAC'],
  [/IPV4|IPV6|IP_ADDRESS/, 'IP'],
  [/^URL|WEBSITE/, 'URL'],
  [/PRIVATE_KEY/, 'PRIVATE_KEY'],
  [/PASSWORD/, 'PASSWORD'],
  [/API_KEY|TOKEN|SECRET|JWT|BEARER|ACCESS_KEY|WEBHOOK/, 'SECRET'],
  [/BITCOIN|ETHEREUM|WALLET|LITECOIN|CARDANO|SOLANA|MONERO|RIPPLE|CRYPTO/, 'CRYPTO_WALLET'],
  [/PASSPORT/, 'PASSPORT'],
  [/DRIVING|DRIVER/, 'DRIVER_LICENSE'],
  [/LICENSE_PLATE|NUMBER_PLATE|VEHICLE_REG/, 'LICENSE_PLATE'],
  [/(^|_)VIN($|_)/, 'VEHICLE_ID'],
  [/IMEI|DEVICE/, 'DEVICE_ID'],
  [/NHS|HEALTH|MEDICARE|MEDICAL_RECORD|PATIENT|NPI|DEA/, 'HEALTH_ID'],
  [/TAX|VAT|(^|_)EIN|ITIN|UTR|CUIT|CNPJ|RFC|GST|NIF($|_)/, 'TAX_ID'],
  [/BANK|ROUTING|ACCOUNT|SORT_CODE|SWIFT|BIC/, 'BANK_ACCOUNT'],
  [/SSN|NATIONAL|NINO|INSURANCE|PESEL|AADHAAR|CPF|BSN|DNI|NIE|_ID($|_)|SIN($|_)/, 'NATIONAL_ID'],
];

function typeOf(word: string): SpanType {
  return RULES.find(([pattern]) => pattern.test(word))?.[1] ?? 'OTHER';
}

function version(name: string, packageName: string): Peer {
  return {
    name,
    package: packageName,
    async load() {
      const { OpenRedaction } = await load<Module>(packageName);
      const detector = new OpenRedaction();
      return async (text) =>
        (await detector.detect(text)).detections.map(({ type, position: [start, end] }): Prediction => ({
          start,
          end,
          type: typeOf(type),
        }));
    },
  };
}

export const openredaction1 = version('@openredaction', '@openredaction/openredaction');
export const openredaction = version('openredaction', 'openredaction');
