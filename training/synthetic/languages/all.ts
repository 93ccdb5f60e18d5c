import { english } from './en/english.ts';
import type { Language } from './language.ts';

/** Every language that has templates. */
export const ALL: readonly Language[] = [english];
