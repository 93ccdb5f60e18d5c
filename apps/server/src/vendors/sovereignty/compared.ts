/** The lines of a comparison that no claim says: who controls an offering, and what it costs. */
import type { Language } from '@bailiwick/diligence/paper/language';
import type { ComparedBeside } from '@bailiwick/diligence/paper/register';
import type { Subject } from '@bailiwick/diligence/paper/subject';
import { homeLawOf } from '@bailiwick/diligence/sovereignty/home-law';
import { type Sovereignty, sovereigntyOf } from '@bailiwick/diligence/sovereignty/sovereignty';
import { type Place, rowsOf } from './rows.ts';

const WORDS = {
  en: {
    control: 'Sovereignty (EU framework)',
    level: (level: number, points: number) => `SEAL-${level}, ${points} of 100 points`,
    cost: 'Price per million tokens',
    unknown: 'not known',
    unused: 'not set up',
  },
  de: {
    control: 'Souveränität (EU-Rahmen)',
    level: (level: number, points: number) => `SEAL-${level}, ${points} von 100 Punkten`,
    cost: 'Preis je Million Token',
    unknown: 'nicht bekannt',
    unused: 'nicht eingerichtet',
  },
} as const satisfies Record<Language, unknown>;

export function comparedBeside(place: Place, language: Language): readonly ComparedBeside[] {
  const words = WORDS[language];
  const amount = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const rows = rowsOf(place, undefined);
  const served = ({ assessment }: Subject) =>
    rows.filter((row) => row.assessment?.profile.id === assessment.profile.id);
  const level = ({ level: shown, score }: Sovereignty): string => words.level(shown, Math.round(score));
  return [
    {
      key: 'sovereignty',
      head: words.control,
      of(subject) {
        const [row] = served(subject);
        // What nobody has set up yet runs at its vendor.
        return level(row?.candidate.sovereignty ?? atVendor(subject, place));
      },
    },
    {
      key: 'cost',
      head: words.cost,
      of(subject) {
        const found = served(subject);
        if (found.length === 0) return words.unused;
        const costs = found.map(({ cost }) => (cost === undefined ? words.unknown : amount.format(cost)));
        return [...new Set(costs)].join(' / ');
      },
    },
  ];
}

const atVendor = (
  { assessment, standing }: Subject,
  { configuration: { organisation }, now }: Place,
): Sovereignty =>
  sovereigntyOf({
    standing,
    answers: assessment.sovereignty ?? {},
    runs: 'at_a_vendor',
    home: homeLawOf(organisation.country),
    now,
  });
