import { jobs, list, nationalities, calendar } from '../cast/lists.ts';
import { age, anyAge, date, fullDate, time } from '../cast/moment.ts';
import * as identifier from '../cast/identifier.ts';
import { city, country, region, street, water } from '../cast/place.ts';
import type { Language } from '../languages/language.ts';
import { Draft, type Labelled } from './draft.ts';
import type { Random } from './random.ts';
import { ORGANISATIONS, type Scene } from './scene.ts';
import { parse, type Node } from './template.ts';
import { writePerson } from './write-person.ts';

type Make = (scene: Scene) => string;

/** Things with a label that need nothing but chance. */
const MARKED: Readonly<Record<string, readonly [string, Make]>> = {
  city: ['LOCATION', ({ random, code }) => city(random, code)],
  country: ['LOCATION', ({ random, code }) => country(random, code)],
  region: ['LOCATION', ({ random, code }) => region(random, code)],
  water: ['LOCATION', ({ random, code }) => water(random, code)],
  place: [
    'LOCATION',
    ({ random, code }) => random.pick([city, city, city, country, country, region])(random, code),
  ],
  street: ['LOCATION', ({ random, code }) => street(random, code)],
  nrp: ['NRP', ({ random, code }) => random.pick(list(nationalities, code))],
  date: ['DATE_TIME', ({ random, code }) => date(random, code)],
  time: ['DATE_TIME', ({ random, code }) => time(random, code)],
  dob: ['DATE_OF_BIRTH', ({ random, code }) => fullDate(random, code, random.between(1930, 2022))],
  age: ['AGE', ({ random, code }) => age(random, code)],
  anyage: ['AGE', ({ random, code }) => anyAge(random, code)],
  agenum: ['AGE', ({ random }) => String(random.between(1, 96))],
  phone: ['PHONE', ({ random, code }) => identifier.phone(random, code)],
  iban: ['IBAN', ({ random, code }) => identifier.iban(random, code)],
  card: ['CREDIT_CARD', ({ random }) => identifier.card(random)],
  account: ['BANK_ACCOUNT', ({ random }) => random.digits(random.between(8, 10))],
  nid: ['NATIONAL_ID', ({ random, code }) => identifier.national(random, code)],
  tax: ['TAX_ID', ({ random, code }) => identifier.tax(random, code)],
  hid: ['HEALTH_ID', ({ random, code }) => identifier.health(random, code)],
  mrn: ['HEALTH_ID', ({ random }) => identifier.record(random)],
  passport: ['PASSPORT', ({ random }) => identifier.passport(random)],
  licence: ['DRIVER_LICENSE', ({ random }) => identifier.passport(random) + random.digits(2)],
  plate: ['LICENSE_PLATE', ({ random, code }) => identifier.plate(random, code)],
  vin: ['VEHICLE_ID', ({ random }) => `WVWZZZ${random.between(1, 9)}KZ${random.digits(8)}`],
  ip: ['IP', ({ random }) => identifier.ip(random)],
  mac: ['MAC', ({ random }) => identifier.mac(random)],
  imei: ['DEVICE_ID', ({ random }) => random.digits(15)],
  pw: ['PASSWORD', ({ random }) => identifier.password(random)],
  amount: ['AMOUNT', ({ random, code }) => identifier.amount(random, code)],
  coord: [
    'COORDINATES',
    ({ random }) =>
      `${random.between(36, 59)}.${random.digits(5)}, ${random.between(-9, 24)}.${random.digits(5)}`,
  ],
  url: [
    'URL',
    ({ random }) =>
      `https://www.${random.pick(['example', 'portal', 'shop', 'docs', 'status', 'intranet'])}.${random.pick(['com', 'org', 'net', 'eu'])}/${random.pick(['login', 'help', 'a/b', 'news/today', 'invoice', 'profile?id=7', ''])}`,
  ],
};

/** Things without a label: what looks like a name or a number and is none of anybody's business. */
const PLAIN: Readonly<Record<string, Make>> = {
  job: ({ random, code }) => random.pick(list(jobs, code)),
  ref: ({ random }) => identifier.reference(random),
  uuid: ({ random }) => identifier.uuid(random),
  ver: ({ random }) => `${random.between(0, 24)}.${random.between(0, 40)}.${random.between(0, 12)}`,
  weekday: ({ random, code }) => random.pick(list(calendar, `weekday/${code}`)),
  month: ({ random, code }) => random.pick(list(calendar, `month/${code}`)),
  year: ({ random }) => String(random.between(1985, 2026)),
  sex: ({ random }) => random.pick(['M', 'F', 'H', 'W', 'm', 'f']),
  up: ({ random }) => random.pick([...'ABCDEFGHKLMNPRSTVWXZ']),
};

/** Writes a template's nodes into a draft. */
export function render(nodes: readonly Node[], scene: Scene, language: Language, draft: Draft): void {
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
        draft.write(node.text);
        break;
      case 'choice':
        render(scene.random.pick(node.options), scene, language, draft);
        break;
      case 'gender': {
        const match = /^(p|pf|pm)(\d*)$/.exec(node.key);
        draft.write(scene.person(match?.[1] ?? 'p', match?.[2] ?? '').female ? node.female : node.male);
        break;
      }
      case 'phrase':
        phrase(node.name, scene, language, draft);
        break;
      case 'slot':
        fill(node.name, node.number, node.field, scene, draft);
        break;
    }
  }
}

/** Phrases that are a finding as a whole: conditions, and names that are common words too. */
const LABELLED_PHRASES: Readonly<Record<string, string>> = {
  condition: 'HEALTH',
  homonym: 'PERSON',
  homonymplace: 'LOCATION',
  homonymfirm: 'ORGANIZATION',
};

function phrase(name: string, scene: Scene, language: Language, draft: Draft): void {
  const wordings = language.phrases[name];
  if (wordings === undefined) throw new RangeError(`${language.code} has no phrase "${name}"`);
  const nodes = parse(scene.random.pick(wordings));
  const type = LABELLED_PHRASES[name];
  if (type === undefined) return render(nodes, scene, language, draft);
  const inner = new Draft();
  render(nodes, scene, language, inner);
  draft.mark(inner.finish().text, type);
}

function fill(name: string, number: string, field: string, scene: Scene, draft: Draft): void {
  if (name === 'p' || name === 'pf' || name === 'pm')
    writePerson(draft, scene, scene.person(name, number), field);
  else if (ORGANISATIONS.has(name)) {
    const organisation = scene.organisation(name, number);
    draft.mark(
      field === 'short'
        ? organisation.short
        : field === 'up'
          ? organisation.full.toUpperCase()
          : organisation.full,
      'ORGANIZATION',
    );
  } else if (name === 'addr') {
    const address = scene.address(number);
    if (field === 'city') draft.mark(address.city, 'LOCATION');
    else
      draft.mark(
        field === 'street' ? address.street : field === 'code' ? address.code : address.full,
        'ADDRESS',
      );
  } else if (name === 'email') writePerson(draft, scene, scene.person('p', ''), 'email');
  else if (name === 'user' || name === 'handle') writePerson(draft, scene, scene.person('p', ''), name);
  else if (name === 'num') draft.write(count(scene.random, field));
  else if (name === 'lt') draft.write('<');
  else if (name === 'gt') draft.write('>');
  else {
    const marked = MARKED[name];
    const plain = PLAIN[name];
    const make = marked?.[1] ?? plain;
    if (make === undefined) throw new RangeError(`there is no slot <${name}>`);
    const text = scene.word(name, number, () => make(scene));
    const shown = field === 'up' ? text.toUpperCase() : text;
    if (marked === undefined) draft.write(shown);
    else draft.mark(shown, marked[0]);
  }
}

function count(random: Random, range: string): string {
  const [from = '1', to = '60'] = range === '' ? [] : range.split('-');
  return String(random.between(Number(from), Number(to)));
}

/** One text from a template. */
export function written(template: string, scene: Scene, language: Language): Labelled {
  const draft = new Draft();
  render(parse(template), scene, language, draft);
  return draft.finish();
}
