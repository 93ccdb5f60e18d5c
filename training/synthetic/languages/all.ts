import { german } from './de/german.ts';
import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import { french } from './fr/french.ts';
import { italian } from './it/italian.ts';
import type { Language } from './language.ts';
import { dutch } from './nl/dutch.ts';
import { polish } from './pl/polish.ts';
import { portuguese } from './pt/portuguese.ts';
import { STRUCTURED } from './structured.ts';

const shared = { name: 'structured', form: 'document', templates: STRUCTURED } as const;

/** Every language that has templates, each with the shapes that belong to none. */
export const ALL: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  italian,
  dutch,
  portuguese,
  polish,
].map((language) => ({ ...language, kinds: [...language.kinds, shared] }));
