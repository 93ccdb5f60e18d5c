import type { Code } from './lists.ts';

/** How people are addressed: for men, for women, and degrees that stand before either. Labelled TITLE where they stand. */
export const TITLES: Readonly<
  Record<
    Code,
    {
      readonly male: readonly string[];
      readonly female: readonly string[];
      readonly degrees: readonly string[];
    }
  >
> = {
  en: {
    male: ['Mr', 'Mr.', 'Mr.', 'Sir', 'Lord', 'Mister'],
    female: ['Ms', 'Mrs', 'Ms.', 'Mrs.', 'Miss', 'Lady', 'Dame'],
    degrees: ['Dr', 'Dr.', 'Prof.', 'Professor', 'Judge', 'Rev.', 'Captain', 'Sgt.', 'Senator'],
  },
  de: {
    male: ['Herr', 'Herrn', 'Herr'],
    female: ['Frau', 'Frau', 'Fr.'],
    degrees: ['Dr.', 'Prof. Dr.', 'Dr. med.', 'Dipl.-Ing.', 'Prof.', 'RA', 'Dr. jur.'],
  },
  fr: {
    male: ['M.', 'Monsieur', 'Mr', 'M.'],
    female: ['Mme', 'Madame', 'Mlle', 'Mme'],
    degrees: ['Dr', 'Docteur', 'Me', 'Maître', 'Pr', 'Professeur'],
  },
  es: {
    male: ['Sr.', 'D.', 'don', 'Don', 'señor', 'el Sr.'],
    female: ['Sra.', 'Dña.', 'doña', 'Doña', 'señora', 'Srta.', 'D.ª'],
    degrees: ['Dr.', 'Dra.', 'Prof.', 'Ing.', 'Lic.'],
  },
  it: {
    male: ['Sig.', 'signor', 'Signor', 'sig.'],
    female: ['Sig.ra', 'signora', 'Signora', 'Sig.na'],
    degrees: ['Dott.', 'Dott.ssa', 'Avv.', 'Ing.', 'Prof.', 'Prof.ssa', 'Geom.', 'Rag.'],
  },
  nl: {
    male: ['dhr.', 'de heer', 'meneer', 'Dhr.', 'De heer'],
    female: ['mevr.', 'mevrouw', 'mw.', 'Mevrouw', 'Mw.'],
    degrees: ['dr.', 'prof. dr.', 'mr.', 'ir.', 'drs.', 'ds.'],
  },
  pt: {
    male: ['Sr.', 'senhor', 'Senhor', 'Exmo. Sr.'],
    female: ['Sra.', 'D.', 'Dona', 'senhora', 'Senhora', 'Exma. Sra.'],
    degrees: ['Dr.', 'Dra.', 'Eng.', 'Eng.ª', 'Prof.', 'Profª'],
  },
  pl: {
    male: ['pan', 'Pan', 'P.'],
    female: ['pani', 'Pani', 'p.'],
    degrees: ['dr', 'prof.', 'mgr', 'lek. med.', 'mec.', 'inż.', 'dr hab.', 'ks.'],
  },
};
