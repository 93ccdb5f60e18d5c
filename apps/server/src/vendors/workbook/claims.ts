import { type Claim, claimId } from '@bailiwick/diligence/claim';
import type { Day } from '@bailiwick/diligence/day';
import type { ProfileId } from '@bailiwick/diligence/profile';
import { usuallyValidUntil } from '@bailiwick/diligence/validity';
import type { WorkbookProposal } from './proposals.ts';

const VERDICTS = { yes: 'Yes. ', no: 'No. ', not_applicable: 'Not applicable. ' } as const;
const LONGEST_QUESTION = 2000;
const LONGEST_ANSWER = 5000;

export interface WorkbookFile {
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly title: string;
  readonly profile: ProfileId;
  readonly today: Day;
}

/** The same workbook for the same offering gives the same ids, however often it is entered. */
export function claimsFromWorkbook(
  proposals: readonly WorkbookProposal[],
  { sha256, title, profile, today }: WorkbookFile,
): readonly Claim[] {
  const numbers = new Map<string, number>();
  return proposals.map(({ field, value, answer }) => {
    const key = `${answer.id}-${field}`;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    const said = answer.verdict === undefined ? '' : VERDICTS[answer.verdict];
    return {
      id: claimId(`w-${sha256.slice(0, 16)}-${profile}-${key}-${number}`),
      profile,
      field,
      value,
      source: {
        kind: 'answer',
        questionnaire: `${title}, SHA-256 ${sha256}`,
        question: `${answer.id} (${answer.sheet}, row ${answer.row}): ${answer.question}`.slice(
          0,
          LONGEST_QUESTION,
        ),
        answer: `${said}${answer.text}`.trim().slice(0, LONGEST_ANSWER),
      },
      seenOn: today,
      validUntil: usuallyValidUntil('answer', today),
      voidedBy: [],
      unless: [],
    };
  });
}
