/**
 * Questionnaires that are out, and what came back.
 *
 * Promises: of two submissions at once one is taken, on every replica; what was saved is there after a restart.
 * Kept as facts that are written once and never changed, so that no lock is needed.
 */
import type { ProfileId } from '@bailiwick/diligence/profile';
import { parseProfileId } from '@bailiwick/diligence/profile';
import { ALL_FIELDS, type Field } from '@bailiwick/diligence/field';
import type { GivenAnswer, Questionnaire } from '@bailiwick/diligence/paper/questionnaire';
import { VENDOR_QUESTIONS } from '@bailiwick/diligence/paper/questions';
import { z } from 'zod';

/** Facts by name, in the database that all replicas share. */
export interface Facts {
  get(name: string): Promise<string | undefined>;
  /** Gives the value that stands afterwards: the one before, if there was one. */
  claim(name: string, value: string): Promise<string>;
}

export interface Sent extends Questionnaire {
  /** Milliseconds since the epoch; from then on the link is as good as none. */
  readonly expiresAt: number;
}

/** Times that an unfinished answer can be put by. */
const MOST_DRAFTS = 40;

const field = z.enum(ALL_FIELDS as readonly [Field, ...Field[]]);
const sentSchema = z.strictObject({
  id: z.string(),
  profile: z.string().transform((text, context): ProfileId => {
    const id = parseProfileId(text);
    if (id !== undefined) return id;
    context.addIssue('This is no id of an offering.');
    return z.NEVER;
  }),
  offering: z.string(),
  firm: z.string(),
  expiresAt: z.number(),
  /** Texts and forms are the product's; only what is asked and what is believed is kept. */
  questions: z.array(z.strictObject({ field, known: z.string().optional() })),
});
const answersSchema = z.array(z.strictObject({ field, value: z.string(), note: z.string() }));

export class QuestionnaireShelf {
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** @param key the hash of a link's token, or what a file is found by */
  async add(key: string, sent: Sent): Promise<void> {
    const questions = sent.questions.map(({ field: asked, known }) => ({ field: asked, known }));
    await this.#facts.claim(nameOf(key), JSON.stringify({ ...sent, questions }));
    await this.#facts.claim(`questionnaire/id/${sent.id}`, key);
  }

  async find(key: string): Promise<Sent | undefined> {
    const text = await this.#facts.get(nameOf(key));
    if (text === undefined) return undefined;
    const { questions, ...rest } = sentSchema.parse(JSON.parse(text));
    return {
      ...rest,
      questions: questions.flatMap(({ field: asked, known }) => {
        const question = VENDOR_QUESTIONS.find((one) => one.field === asked);
        return question === undefined ? [] : [{ ...question, known }];
      }),
    };
  }

  /** Where the questionnaire of this id lies. */
  async keyOf(id: string): Promise<string | undefined> {
    return this.#facts.get(`questionnaire/id/${id}`);
  }

  /** The newest unfinished answer. */
  async draft(key: string): Promise<readonly GivenAnswer[] | undefined> {
    const last = await this.#lastDraft(key);
    const text = last === 0 ? undefined : await this.#facts.get(draftName(key, last));
    return text === undefined ? undefined : answersSchema.parse(JSON.parse(text));
  }

  /** @returns whether there was room for it. */
  async saveDraft(key: string, answers: readonly GivenAnswer[]): Promise<boolean> {
    const text = JSON.stringify(answers);
    for (let number = (await this.#lastDraft(key)) + 1; number <= MOST_DRAFTS; number += 1) {
      if ((await this.#facts.claim(draftName(key, number), text)) === text) return true;
    }
    return false;
  }

  /** @returns what counts from now on: these answers, or those that came before. */
  async submit(key: string, answers: readonly GivenAnswer[]): Promise<readonly GivenAnswer[]> {
    return answersSchema.parse(
      JSON.parse(await this.#facts.claim(`${nameOf(key)}/answers`, JSON.stringify(answers))),
    );
  }

  /** The answers that were handed in. */
  async submitted(key: string): Promise<readonly GivenAnswer[] | undefined> {
    const text = await this.#facts.get(`${nameOf(key)}/answers`);
    return text === undefined ? undefined : answersSchema.parse(JSON.parse(text));
  }

  async #lastDraft(key: string): Promise<number> {
    let last = 0;
    while (last < MOST_DRAFTS && (await this.#facts.get(draftName(key, last + 1))) !== undefined) last += 1;
    return last;
  }
}

const nameOf = (key: string): string => `questionnaire/${key}`;
const draftName = (key: string, number: number): string => `${nameOf(key)}/draft/${number}`;
