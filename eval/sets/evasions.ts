/** Every kind of value in every disguise, each with a benign twin: as long, as odd, and nobody's. */
import type { SpanType, Probe, ProbeSet } from '../labelled.ts';
import { personName } from './names.ts';
import { BASE62, chance, type Chance, HEX } from './random.ts';
import { TOKENS } from './tokens.fixture.ts';
import { TRANSFORMS } from './transforms.ts';
import { valueOf } from './values.ts';

interface Kind {
  readonly type: SpanType;
  /** What stands before the value. */
  readonly lead: string;
  readonly value: (random: Chance) => string;
  /** The same shape with another lead, and no right check digit where there is one. */
  readonly twinLead: string;
  readonly twin: (random: Chance) => string;
}

const of = (type: Parameters<typeof valueOf>[0]) => (random: Chance) => valueOf(type, random);
const one = (value: string) => () => value;
const shaped = (shape: string) => (random: Chance) => random.shape(shape);
const token = (kind: string) => (random: Chance) => TOKENS[kind]?.(random) ?? '';

const KINDS: Readonly<Record<string, Kind>> = {
  email: {
    type: 'EMAIL',
    lead: 'Write to ',
    value: of('EMAIL'),
    twinLead: 'Install ',
    twin: shaped('!!!!!-!!!!@##.#.#'),
  },
  phone: {
    type: 'PHONE',
    lead: 'Call me on ',
    value: one('+44 20 7946 0321'),
    twinLead: 'Part number ',
    twin: shaped('44-20-79-#'),
  },
  card: {
    type: 'CREDIT_CARD',
    lead: 'Card number: ',
    value: one('5500 0055 5555 5559'),
    twinLead: 'Order ',
    twin: one('5500 0055 5555 5552'),
  },
  iban: {
    type: 'IBAN',
    lead: 'IBAN: ',
    value: one('NL02 RABO 0123 4567 89'),
    twinLead: 'Lot ',
    twin: one('NL03 RABO 0123 4567 88'),
  },
  ssn: {
    type: 'NATIONAL_ID',
    lead: 'SSN: ',
    value: one('457-55-5462'),
    twinLead: 'Shelf ',
    twin: one('457-5-54620'),
  },
  nhs: {
    type: 'HEALTH_ID',
    lead: 'NHS number: ',
    value: one('943 476 5919'),
    twinLead: 'Batch ',
    twin: one('943 476 5912'),
  },
  dni: {
    type: 'NATIONAL_ID',
    lead: 'DNI: ',
    value: one('54362315K'),
    twinLead: 'Modelo ',
    twin: one('54362315L'),
  },
  'codice fiscale': {
    type: 'NATIONAL_ID',
    lead: 'Codice fiscale: ',
    value: one('RSSMRA85T10A562S'),
    twinLead: 'Articolo ',
    twin: one('RSSMRA85T10A562X'),
  },
  bsn: {
    type: 'NATIONAL_ID',
    lead: 'BSN: ',
    value: one('123456782'),
    twinLead: 'Artikel ',
    twin: one('123456789'),
  },
  'steuer-id': {
    type: 'TAX_ID',
    lead: 'Steuer-ID: ',
    value: one('86095742719'),
    twinLead: 'Charge ',
    twin: one('86095742711'),
  },
  pesel: {
    type: 'NATIONAL_ID',
    lead: 'PESEL: ',
    value: one('44051401359'),
    twinLead: 'Partia ',
    twin: one('44051401351'),
  },
  nir: {
    type: 'NATIONAL_ID',
    lead: 'Numéro de sécurité sociale : ',
    value: one('295109912611193'),
    twinLead: 'Lot n° ',
    twin: one('295109912611199'),
  },
  cpf: {
    type: 'TAX_ID',
    lead: 'CPF: ',
    value: one('529.982.247-25'),
    twinLead: 'Peça ',
    twin: one('529.982.247-21'),
  },
  ip: {
    type: 'IP',
    lead: 'The login came from ',
    value: one('203.87.145.22'),
    twinLead: 'Upgrade to version ',
    twin: one('20.387.145'),
  },
  mac: {
    type: 'MAC',
    lead: 'MAC address ',
    value: one('3c:22:fb:9a:41:d7'),
    twinLead: 'Ratio ',
    twin: one('3:22:11'),
  },
  wallet: {
    type: 'CRYPTO_WALLET',
    lead: 'Send ETH to ',
    value: (random) => `0x${random.letters(40, HEX)}`,
    twinLead: 'Blob ',
    twin: (random) => random.letters(36, HEX),
  },
  'github token': {
    type: 'SECRET',
    lead: 'token = ',
    value: token('github'),
    twinLead: 'See file ',
    twin: (random) => `ghx-${random.letters(30, BASE62)}.log`,
  },
  'aws key': {
    type: 'SECRET',
    lead: 'aws_access_key_id = ',
    value: token('aws-id'),
    twinLead: 'Room ',
    twin: shaped('AKB-?#?#'),
  },
  password: {
    type: 'PASSWORD',
    lead: 'The password is ',
    value: one('Quartz!Lemon82'),
    twinLead: 'The product is called ',
    twin: one('Quartz Lemon Tea'),
  },
  person: {
    type: 'PERSON',
    lead: 'Dear Mr ',
    value: personName,
    twinLead: 'Press ',
    twin: one('Save Changes'),
  },
};

export function evasions(): ProbeSet {
  const probes: Probe[] = Object.entries(TRANSFORMS).flatMap(([group, transform], row) =>
    Object.entries(KINDS).flatMap(([name, kind], column): Probe[] => {
      const random = chance(31_337 * (row + 1) + column);
      const make = (lead: string, value: string, wanted: boolean): Probe => {
        const hidden = transform(value, lead);
        return {
          id: `evasions/${group}/${name}/${wanted ? 'value' : 'twin'}`,
          group,
          text: `${hidden.before}${hidden.value}${hidden.after} as discussed.`,
          value: {
            start: hidden.before.length,
            end: hidden.before.length + hidden.value.length,
            type: kind.type,
          },
          wanted,
        };
      };
      const value = kind.value(random);
      // A disguise that changes nothing in this value is none.
      if (group !== 'json in json' && transform(value, '').value === value) return [];
      return [make(kind.lead, value, true), make(kind.twinLead, kind.twin(random), false)];
    }),
  );
  return {
    shape: 'probes',
    name: 'evasions',
    kind: 'values in disguise, and twins that are nobody’s',
    lang: 'mixed',
    seen: 'never',
    probes,
  };
}
