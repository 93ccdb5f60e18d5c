/** What no document of a vendor says: asked of whoever knows, each with a scale that runs from best to worst. */
import type { Day } from '../day.ts';

export interface SovereigntyQuestion {
  readonly asks: string;
  /** Best first: the word that is stored, and what it means. */
  readonly scale: Readonly<Record<string, string>>;
}

const asked = <const T extends Readonly<Record<string, SovereigntyQuestion>>>(questions: T): T => questions;

/** At home, “the vendor” is the firm itself. */
export const SOVEREIGNTY_QUESTIONS = asked({
  change_of_control: {
    asks: 'Could control of the vendor pass abroad?',
    scale: {
      impossible: 'No: its statutes or its owners rule that out.',
      with_consent: 'Only if its customers agree.',
      with_notice: 'Yes, but customers are told and may leave.',
      freely: 'Yes.',
    },
  },
  operation: {
    asks: 'Who runs and supports the service from day to day?',
    scale: {
      home_only: 'People under the firm’s own law, without help from abroad.',
      home_with_help: 'People under the firm’s own law, with help from abroad.',
      abroad: 'People abroad.',
    },
  },
  foreign_suppliers: {
    asks: 'Which companies under foreign law does it rely on to serve requests?',
    scale: {
      none: 'None.',
      without_content: 'Some, but none that can reach content.',
      with_content: 'Some that can reach content.',
    },
  },
  hardware: {
    asks: 'Where do its machines and their firmware come from?',
    scale: {
      home: 'They are designed and made under the firm’s own law.',
      documented: 'Their origin is known part by part, and there is a second source.',
      unreviewed: 'Nobody has looked.',
    },
  },
  model_making: {
    asks: 'How open is the making of the model?',
    scale: {
      open: 'Code, data and training are published under open licences.',
      weights_only: 'Only its weights are published.',
      undisclosed: 'It is a secret.',
    },
  },
  security_team: {
    asks: 'Under whose law do the people work who watch over its security?',
    scale: {
      home_only: 'Only the firm’s own.',
      mixed: 'The firm’s own and others’.',
      abroad: 'Others’.',
    },
  },
  energy_report: {
    asks: 'Is it published what energy and water the service takes?',
    scale: { audited: 'Yes, audited.', published: 'Yes.', none: 'No.' },
  },
  energy_source: {
    asks: 'What energy does it run on?',
    scale: {
      renewable: 'Renewable energy only.',
      mostly_renewable: 'Renewable energy for the most part.',
      other: 'Other energy.',
    },
  },
  hardware_life: {
    asks: 'What becomes of its machines in the end?',
    scale: {
      reused: 'They are repaired, reused and recycled, by plan.',
      recycled: 'They are recycled.',
      unplanned: 'There is no plan.',
    },
  },
});

export type QuestionId = keyof typeof SOVEREIGNTY_QUESTIONS;
export const QUESTION_IDS = Object.keys(SOVEREIGNTY_QUESTIONS) as readonly QuestionId[];

export interface SovereigntyAnswer {
  /** A word of the question's scale. */
  readonly value: string;
  /** Who says so. */
  readonly by: string;
  /** The last day on which it counts. */
  readonly validUntil: Day;
  /** What shows it, in words. */
  readonly note: string | undefined;
}

export type SovereigntyAnswers = Readonly<Partial<Record<QuestionId, SovereigntyAnswer>>>;

/** Whether a word is on the scale of a question. */
export const isOnScale = (question: QuestionId, value: string): boolean =>
  Object.hasOwn(SOVEREIGNTY_QUESTIONS[question].scale, value);
