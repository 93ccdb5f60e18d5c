import type {
  ExplainedOffering,
  RankedOffering,
  vendorSovereigntyEndpoints,
} from '@bailiwick/api/vendor-sovereignty';
import { BailiwickError } from '@bailiwick/contract/errors';
import { isPattern } from '@bailiwick/contract/model-pattern';
import { dayOf } from '@bailiwick/diligence/day';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import { ALL_QUESTIONS, type Field } from '@bailiwick/diligence/field';
import {
  QUESTION_IDS,
  type QuestionId,
  SOVEREIGNTY_QUESTIONS,
  isOnScale,
} from '@bailiwick/diligence/sovereignty/questions';
import {
  OBJECTIVE_NAMES,
  OBJECTIVE_QUESTIONS,
  SEAL_NAMES,
  WEIGHTS,
} from '@bailiwick/diligence/sovereignty/seal';
import { usuallyValidUntil } from '@bailiwick/diligence/validity';
import type { Configuration } from '../config/configuration.ts';
import type { Register } from '../vendors/register.ts';
import { type Row, rowsNamed, rowsOf } from '../vendors/sovereignty/rows.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface VendorSovereigntyParts {
  readonly register: Register;
  readonly named: (id: string) => Promise<Assessment>;
  readonly configuration: () => Configuration;
  readonly now: () => number;
}

export function vendorSovereigntyHandlers(
  parts: VendorSovereigntyParts,
): Handlers<typeof vendorSovereigntyEndpoints> {
  const { register, named, configuration, now } = parts;
  const rows = async (model: string | undefined): Promise<readonly Row[]> => {
    const dossier = await register.read();
    return rowsOf({ dossier, configuration: configuration(), now: now() }, model);
  };
  return {
    async rank({ model = '' }) {
      const names = configuration().offerings.flatMap(({ models, aliases }) => [
        ...models.filter((one) => !isPattern(one)),
        ...Object.keys(aliases),
      ]);
      return {
        models: [...new Set(names)].toSorted(),
        ranked: (await rows(model === '' ? undefined : model)).map(ranked),
      };
    },
    async explain({ offering }) {
      const found = rowsNamed(await rows(undefined), offering);
      if (found.length === 0) throw new BailiwickError('not_found', 'There is no such offering.');
      return { explained: found.map(explained) };
    },
    async answer({ id, question: asked, value, note }, { visitor }) {
      const { profile } = await named(id);
      const question = QUESTION_IDS.find((one) => one === asked);
      if (question === undefined || !isOnScale(question, value))
        throw new BailiwickError('malformed_request', 'That is no answer to this question.', {
          remedy: 'Choose a question of the list, and one of its answers.',
        });
      const validUntil = usuallyValidUntil('attestation', dayOf(now()));
      await register.append([
        {
          by: { kind: 'person', name: signedIn(visitor).name },
          body: { kind: 'sovereignty_answered', profile: profile.id, question, value, validUntil, note },
        },
      ]);
      return {};
    },
  };
}

function ranked({ place, candidate, assessment, cost, because }: Row): RankedOffering {
  const { level, reach, score } = candidate.sovereignty;
  return {
    place,
    offering: candidate.offering,
    assessment: assessment?.profile.id,
    level,
    levelName: SEAL_NAMES[level],
    reach,
    score,
    cost,
    because,
  };
}

function explained(row: Row): ExplainedOffering {
  const { objectives, open } = row.candidate.sovereignty;
  return {
    ...ranked(row),
    objectives: objectives.map(({ objective, level, reach, points }) => ({
      objective,
      name: OBJECTIVE_NAMES[objective],
      asks: OBJECTIVE_QUESTIONS[objective],
      weight: WEIGHTS[objective],
      level,
      reach,
      points: points.map(({ level: rung, result, says, because, quote }) => ({
        level: rung,
        result,
        says,
        because,
        quote,
      })),
    })),
    open: open.map(questionAbout),
  };
}

const isOwn = (ask: Field | QuestionId): ask is QuestionId => Object.hasOwn(SOVEREIGNTY_QUESTIONS, ask);

function questionAbout(ask: Field | QuestionId): ExplainedOffering['open'][number] {
  if (!isOwn(ask)) return { ask, question: ALL_QUESTIONS[ask] };
  const { asks, scale } = SOVEREIGNTY_QUESTIONS[ask];
  return {
    ask,
    question: asks,
    scale: Object.entries(scale).map(([value, meaning]) => ({ value, meaning })),
  };
}
