/** A comparison in the words of people. */
import type { Comparison, FieldChange } from '@bailiwick/diligence/change/versions';

export const EFFECTS: Readonly<Record<FieldChange['effect'], string>> = {
  better: 'better',
  worse: 'worse',
  different: 'different',
  reworded: 'other words, same answer',
};

/** One or two sentences: what sort of change it is, and how much of it. */
export function summaryOf({ kind, because, fields, clauses, subprocessors }: Comparison): string {
  switch (kind) {
    case 'same':
      return 'Nothing changed: the texts are the same to the letter.';
    case 'noise':
      return 'Nothing that counts changed: only layout, counters, links’ tracking or order.';
    case 'flap':
    case 'unconfirmed':
      return because ?? '';
    case 'wording':
      return `${count(clauses.length, 'clause')} changed; every answer stays.`;
    case 'material': {
      const answers = fields.filter(({ effect }) => effect !== 'reworded');
      const worse = answers.filter(({ effect }) => effect === 'worse').length;
      const parts = [
        ...(answers.length === 0
          ? []
          : [`${count(answers.length, 'answer')} changed, ${worse} for the worse`]),
        ...(subprocessors === undefined
          ? []
          : [
              `sub-processors: ${subprocessors.added.length} added, ${subprocessors.removed.length} removed, ${subprocessors.changed.length} changed`,
            ]),
        `${count(clauses.length, 'clause')} changed`,
      ];
      return `${parts.join('; ')}.`;
    }
  }
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
