/**
 * Builds every word list into `training/.cache/gazetteers/`, with a record of sources and licences beside them. Run from
 * `training/`; the same packages give the same files to the last byte.
 */
import { writeFileSync } from 'node:fs';
import { buildJobs, buildLegalForms, buildOrganisations, buildStreets } from './organisations.ts';
import { buildPeople } from './people.ts';
import { buildCalendar, buildNationalities, buildPlaces } from './places.ts';
import { SOURCES } from './sources.ts';
import { LISTS } from './table.ts';
import { buildVectorClasses } from './vectors.ts';
import { buildBrown, buildWords } from './words.ts';

const STEPS: Readonly<Record<string, () => number>> = {
  people: buildPeople,
  places: buildPlaces,
  nationalities: buildNationalities,
  calendar: buildCalendar,
  organisations: buildOrganisations,
  'legal-forms': buildLegalForms,
  jobs: buildJobs,
  streets: buildStreets,
  words: buildWords,
  brown: () => buildBrown(120_000),
  'vector-classes': () => buildVectorClasses(60_000, 512),
};

const wanted = process.argv.slice(2);
for (const [name, build] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`${name}: ${build()} rows\n`);
}
writeFileSync(`${LISTS}LICENCES.json`, `${JSON.stringify(SOURCES, null, 2)}\n`);
