import type { Person } from './person.ts';

/**
 * Polish names in their cases, by the rules that cover nearly all of them: feminine and masculine nouns, adjectives in
 * -ski, -cki and -ny. What the rules don't know stays as it is, which is what people do with foreign names.
 */
export type Case = 'gen' | 'dat' | 'acc' | 'ins' | 'loc';

const SOFTENED: readonly (readonly [RegExp, string])[] = [
  [/cha$/, 'sze'],
  [/ka$/, 'ce'],
  [/ga$/, 'dze'],
  [/ra$/, 'rze'],
  [/ła$/, 'le'],
  [/ta$/, 'cie'],
  [/da$/, 'dzie'],
  [/sta$/, 'ście'],
  [/([cs]z|rz|ż|c)a$/, '$1y'],
  [/ja$/, 'i'],
  [/ia$/, 'ii'],
  [/la$/, 'li'],
  [/([bpfwmnsz])a$/, '$1ie'],
];

function feminine(name: string, which: Case): string {
  const stem = name.slice(0, -1);
  if (which === 'acc') return `${stem}ę`;
  if (which === 'ins') return `${stem}ą`;
  if (which === 'gen')
    return /(ia|ja)$/.test(name)
      ? `${name.endsWith('ja') ? stem.slice(0, -1) : stem}i`
      : /[kgl]a$/.test(name)
        ? `${stem}i`
        : `${stem}y`;
  const rule = SOFTENED.find(([ending]) => ending.test(name));
  return rule === undefined ? `${stem}ie` : name.replace(rule[0], rule[1]);
}

function masculine(name: string, which: Case): string {
  const stem = name.replace(/([^aeiouyąęó])e([kcł])$/, '$1$2');
  if (which === 'gen' || which === 'acc') return `${stem}a`;
  if (which === 'dat') return `${stem}owi`;
  if (which === 'ins') return /[kg]$/.test(stem) ? `${stem}iem` : `${stem}em`;
  if (/[kgl]$|ch$|[cs]z$|rz$|[jćńśźcż]$/.test(stem)) return `${stem}u`;
  return (
    stem
      .replace(/r$/, 'rz')
      .replace(/ł$/, 'l')
      .replace(/t$/, 'ci')
      .replace(/d$/, 'dzi')
      .replace(/([bpfwmnsz])$/, '$1i') + 'e'
  );
}

const ADJECTIVE: Readonly<Record<Case, readonly [string, string]>> = {
  gen: ['iego', 'iej'],
  dat: ['iemu', 'iej'],
  acc: ['iego', 'ą'],
  ins: ['im', 'ą'],
  loc: ['im', 'iej'],
};

function decline(name: string, female: boolean, which: Case): string {
  if (name.includes('-'))
    return name
      .split('-')
      .map((part) => decline(part, female, which))
      .join('-');
  if (/[sc]ki$/.test(name)) return name.slice(0, -1) + ADJECTIVE[which][0];
  if (/[sc]ka$/.test(name) && female && name.length > 5) return name.slice(0, -1) + ADJECTIVE[which][1];
  if (/[aA]$/.test(name)) return feminine(name, which);
  if (female || !/[bcdfghjklłmnprstwzćńśźż]$/.test(name)) return name;
  return masculine(name, which);
}

/** First name and surname in a case. */
export function inflected(of: Person, which: Case): { readonly first: string; readonly last: string } {
  if (!of.native) return { first: of.first, last: of.last };
  return { first: decline(of.first, of.female, which), last: decline(of.last, of.female, which) };
}
