import { TITLES } from '../cast/titles.ts';
import { anyAge } from '../cast/moment.ts';
import { fullDate } from '../cast/moment.ts';
import { phone } from '../cast/identifier.ts';
import { account, address, type Person } from '../cast/person.ts';
import { inflected, type Case } from '../cast/polish.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

const whole = (of: Person): string => `${of.first}${of.middle === '' ? '' : ` ${of.middle}`} ${of.last}`;
const initial = (name: string): string =>
  name
    .split('-')
    .map((part) => `${[...part][0] ?? ''}.`)
    .join('-');

/** The ways to write a person's name: each gives one label PERSON, and TITLE before it where there is one. */
const FIELDS: Readonly<Record<string, (draft: Draft, of: Person, scene: Scene) => void>> = {
  full: (draft, of) => draft.mark(whole(of) + of.suffix, 'PERSON'),
  short: (draft, of) => draft.mark(`${of.first} ${of.last}`, 'PERSON'),
  first: (draft, of) => draft.mark(of.first, 'PERSON'),
  last: (draft, of) => draft.mark(of.last, 'PERSON'),
  given: (draft, of) => draft.mark(of.middle === '' ? of.first : `${of.first} ${of.middle}`, 'PERSON'),
  init: (draft, of) => draft.mark(`${initial(of.first)} ${of.last}`, 'PERSON'),
  lasti: (draft, of) => draft.mark(`${of.first} ${initial(of.last)}`, 'PERSON'),
  inits: (draft, of) =>
    draft.mark(`${[...of.first][0] ?? ''}${[...of.last][0] ?? ''}`.toUpperCase(), 'PERSON'),
  inv: (draft, of) => draft.mark(`${of.last}, ${of.first}`, 'PERSON'),
  up: (draft, of) => draft.mark(`${of.last.toUpperCase()} ${of.first}`, 'PERSON'),
  lastup: (draft, of) => draft.mark(`${of.first} ${of.last.toUpperCase()}`, 'PERSON'),
  allup: (draft, of) => draft.mark(whole(of).toUpperCase(), 'PERSON'),
  familyup: (draft, of) => draft.mark(of.last.toUpperCase(), 'PERSON'),
  hon: (draft, of, scene) => titled(draft, of, scene, of.last),
  honfull: (draft, of, scene) => titled(draft, of, scene, whole(of)),
  dr: (draft, of, scene) => {
    const { random, code } = scene;
    draft.mark(
      code === 'en' || code === 'fr' || code === 'es' || code === 'pt'
        ? random.pick(['Dr.', 'Dr', code === 'fr' ? 'Docteur' : 'Dr.'])
        : random.pick(['Dr.', 'Prof.', 'Dr.']),
      'TITLE',
    );
    draft.write(' ');
    draft.mark(random.chance(0.5) ? of.last : whole(of), 'PERSON');
  },
  low: (draft, of) => draft.mark(whole(of).toLowerCase(), 'PERSON'),
  poss: (draft, of, scene) => {
    const name = scene.random.chance(0.5)
      ? of.first
      : scene.random.chance(0.5)
        ? of.last
        : `${of.first} ${of.last}`;
    if (scene.code === 'de') draft.mark(/[sßxz]$/.test(name) ? `${name}'` : `${name}s`, 'PERSON');
    else {
      draft.mark(name, 'PERSON');
      draft.write(scene.code === 'en' ? scene.random.pick(["'s", "'s", '’s']) : '');
    }
  },
  email: (draft, of, scene) => draft.mark(address(scene.random, of, scene.code), 'EMAIL'),
  user: (draft, of, scene) => draft.mark(account(scene.random, of), 'USERNAME'),
  handle: (draft, of, scene) =>
    draft.mark(`@${account(scene.random, of).replaceAll(/[.-]/g, '_')}`, 'USERNAME'),
  phone: (draft, _of, scene) => draft.mark(phone(scene.random, scene.code), 'PHONE'),
  dob: (draft, of, scene) => draft.mark(fullDate(scene.random, scene.code, of.year), 'DATE_OF_BIRTH'),
  age: (draft, of) => draft.mark(String(2026 - of.year), 'AGE'),
  ageful: (draft, _of, scene) => draft.mark(anyAge(scene.random, scene.code), 'AGE'),
};

function titled(draft: Draft, of: Person, scene: Scene, name: string): void {
  const titles = TITLES[scene.code];
  const { random } = scene;
  const title = random.chance(0.75)
    ? random.pick(of.female ? titles.female : titles.male)
    : random.pick(titles.degrees);
  draft.mark(title, 'TITLE');
  draft.write(' ');
  if (title === titles.degrees[0] || !random.chance(0.06)) draft.mark(name, 'PERSON');
  else {
    draft.mark(titles.degrees[0] ?? 'Dr.', 'TITLE');
    draft.write(' ');
    draft.mark(name, 'PERSON');
  }
}

const NATURAL: readonly (readonly [string, number])[] = [
  ['full', 0.4],
  ['short', 0.22],
  ['honfull', 0.05],
  ['hon', 0.1],
  ['first', 0.09],
  ['init', 0.05],
  ['last', 0.05],
  ['lastup', 0.01],
  ['lasti', 0.02],
];

/** Writes a person by a field; with none, in a manner that chance picks. */
export function writePerson(draft: Draft, scene: Scene, of: Person, field: string): void {
  if (field === 'gen' || field === 'dat' || field === 'acc' || field === 'ins' || field === 'loc') {
    const form = inflected(of, field satisfies Case);
    draft.mark(
      scene.random.chance(0.75)
        ? `${form.first} ${form.last}`
        : scene.random.chance(0.5)
          ? form.first
          : form.last,
      'PERSON',
    );
    return;
  }
  let chosen = field;
  if (field === '') {
    let draw = scene.random.next();
    chosen = NATURAL.find(([, share]) => (draw -= share) < 0)?.[0] ?? 'full';
  }
  const write = FIELDS[chosen];
  if (write === undefined) throw new RangeError(`a person has no field "${field}"`);
  write(draft, of, scene);
}
