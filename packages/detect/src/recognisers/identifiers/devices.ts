/** Telephones, SIM cards, computers and vehicles. */
import { allSame, digitAt, luhn, remainder } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { listed } from './vocabulary.ts';

function isImei(digits: string): boolean {
  return luhn(digits) && !allSame(digits);
}

/** Embedded SIM, GSMA SGP.29: mod 97 over all 32 digits. */
function isEid(digits: string): boolean {
  return remainder(digits, 97) === 1;
}

/** ISO 3779: what a letter counts; I, O and Q are not used. */
const TRANSLITERATED: Readonly<Record<string, number>> = Object.fromEntries(
  [...'A1B2C3D4E5F6G7H8J1K2L3M4N5P7R9S2T3U4V5W6X7Y8Z9'.matchAll(/([A-Z])(\d)/g)].map(
    ([, letter = '', value]): [string, number] => [letter, Number(value)],
  ),
);
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** 49 CFR 565.15: the ninth character checks the others, mod 11; X is 10. */
function hasVinCheck(compact: string): boolean {
  let sum = 0;
  for (const [i, weight] of VIN_WEIGHTS.entries())
    sum += (TRANSLITERATED[compact.charAt(i)] ?? digitAt(compact, i)) * weight;
  return '0123456789X'[sum % 11] === compact[8];
}

/** Only North America (1 to 5) and China (L) oblige makers to use the check digit. */
function isVin(compact: string): boolean {
  return !/^[1-5L]/.test(compact) || hasVinCheck(compact);
}

function hasLettersAndDigits(compact: string): boolean {
  return /[A-Z]/.test(compact) && (compact.match(/\d/g)?.length ?? 0) >= 3;
}

const PHONE_WORDS = [
  'imei',
  'imei1',
  'imei2',
  'handset',
  'iphone',
  'android',
  'device',
  'gerät',
  'appareil',
  'dispositivo',
  'toestel',
  'urządzenie',
];
const VIN_WORDS = listed(`
  vin, vin number, vehicle identification, vehicle identification number, chassis, chassis no, vehicle,
  chassis number, car, fin, fahrgestellnummer, fahrzeug, fahrzeugidentifikationsnummer, fahrzeug identnr,
  numéro de châssis, châssis, bastidor, número de bastidor, telaio, numero di telaio, chassisnummer,
  número de chassi, chassi, quadro, nadwozia, numer vin, numer nadwozia, fahrgestell
`);
const VIN = '[A-HJ-NPR-Z0-9]{17}';
const UUID = '[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}';

export const devices = identifiers(
  '',
  [],
  [
    {
      type: 'DEVICE_ID',
      name: 'IMEI',
      layout: '##[ -]?#{6}[ -]?#{6}[ -]?#',
      check: isImei,
      words: PHONE_WORDS,
      alone: '##-#{6}-#{6}-#',
    },
    { type: 'DEVICE_ID', name: 'IMEISV', layout: '##-?#{6}-?#{6}-?##', words: ['imeisv', 'imei sv'] },
    {
      type: 'DEVICE_ID',
      name: 'IMSI',
      layout: '[2-7]##[ -]?#{2,3}[ -]?#{9,10}',
      words: ['imsi', 'subscriber identity'],
    },
    {
      type: 'DEVICE_ID',
      name: 'ICCID',
      layout: '89#{17,18}|89#{2}[ -]?#{4}[ -]?#{4}[ -]?#{4}[ -]?#{3,4}',
      check: luhn,
      words: ['iccid', 'sim', 'sim card', 'simkarte', 'carte sim', 'sim number'],
      alone: '89#{17,18}',
    },
    {
      type: 'DEVICE_ID',
      name: 'EID',
      layout: '89#{30}|89#{3} ?#{3} ?#{4} ?#{4} ?#{4} ?#{4} ?#{4} ?#{4}',
      check: isEid,
      words: ['eid', 'esim', 'e sim'],
      alone: '89#{30}',
    },
    {
      type: 'DEVICE_ID',
      name: 'MEID',
      layout: '[A-F0-9]{14}',
      fits: (one) => /\d/.test(one),
      words: ['meid', 'esn'],
    },
    {
      type: 'DEVICE_ID',
      name: 'UDID',
      layout: '[0-9A-F]{8}-[0-9A-F]{16}',
      words: ['udid', 'device id', 'device identifier', 'device udid'],
    },
    {
      type: 'DEVICE_ID',
      name: 'ADVERTISING_ID',
      layout: UUID,
      words: [
        'idfa',
        'gaid',
        'aaid',
        'advertising id',
        'advertising identifier',
        'ad id',
        'idfv',
        'device id',
        'device uuid',
      ],
    },
    {
      type: 'DEVICE_ID',
      name: 'ANDROID_ID',
      layout: '[0-9a-f]{16}',
      fits: (one) => /\d/.test(one),
      words: ['android id', 'androidid', 'device id', 'deviceid'],
    },
    {
      type: 'DEVICE_ID',
      name: 'SERIAL',
      layout: '[A-Z0-9]{8,14}',
      fits: hasLettersAndDigits,
      words: [
        'device serial number',
        'laptop serial number',
        'serial number of the device',
        'gerätenummer',
        'geräteseriennummer',
      ],
    },
    {
      type: 'VEHICLE_ID',
      name: 'VIN',
      layout: VIN,
      fits: (one) => hasLettersAndDigits(one) && isVin(one),
      words: VIN_WORDS,
    },
    {
      type: 'VEHICLE_ID',
      name: 'VIN_CHECKED',
      layout: VIN,
      check: hasVinCheck,
      fits: hasLettersAndDigits,
      words: VIN_WORDS,
      alone: '[A-HJ-NPR-Z0-9]{9}[A-HJ-NPR-TV-Y1-9][A-HJ-NPR-Z0-9]{2}#{5}',
    },
  ],
);
