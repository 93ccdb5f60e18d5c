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
  /** The names that begin so. */
  namesUnder(beginning: string): Promise<readonly string[]>;
}

export interface Sent extends Questionnaire {
  /** Milliseconds since the epoch; from then on the link is as good as none. */
  readonly expiresAt: number;
  /** When it went out and who sent it; undefined for those of before this was kept. */
  readonly out?: { readonly at: number; readonly by: string } | undefined;
}

/** How it ended: of a submission and a revocation at once, one stands. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answers: readonly GivenAnswer[] }
  | { readonly kind: 'revoked'; readonly at: number; readonly by: string };

/** A questionnaire with where it lies and how it ended, if it has. */
export interface Kept {
  /** The hash of a link’s token, or what a file is found by. */
  readonly key: string;
  readonly sent: Sent;
  readonly outcome: Outcome | undefined;
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
  out: z.strictObject({ at: z.number(), by: z.string() }).optional(),
  /** Texts and forms are the product's; only what is asked and what is believed is kept. */
  questions: z.array(z.strictObject({ field, known: z.string().optional() })),
});
const answersSchema = z.array(z.strictObject({ field, value: z.string(), note: z.string() }));
const revokedSchema = z.strictObject({ revoked: z.strictObject({ at: z.number(), by: z.string() }) });
const ID_PREFIX = 'questionnaire/id/';

export class QuestionnaireShelf {
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** @param key the hash of a link's token, or what a file is found by */
  async add(key: string, sent: Sent): Promise<void> {
    const questions = sent.questions.map(({ field: asked, known }) => ({ field: asked, known }));
    await this.#facts.claim(nameOf(key), JSON.stringify({ ...sent, questions }));
    await this.#facts.claim(`${ID_PREFIX}${sent.id}`, key);
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
    return this.#facts.get(`${ID_PREFIX}${id}`);
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

  /** @returns what counts from now on: these answers, or how it had ended before. */
  async submit(key: string, answers: readonly GivenAnswer[]): Promise<Outcome> {
    return outcomeOf(await this.#facts.claim(outcomeName(key), JSON.stringify(answers)));
  }

  /** Ends it before anybody has answered. @returns how it ended. */
  async revoke(key: string, revoked: { readonly at: number; readonly by: string }): Promise<Outcome> {
    return outcomeOf(await this.#facts.claim(outcomeName(key), JSON.stringify({ revoked })));
  }

  /** undefined: nobody has answered yet. */
  async outcome(key: string): Promise<Outcome | undefined> {
    const text = await this.#facts.get(outcomeName(key));
    return text === undefined ? undefined : outcomeOf(text);
  }

  /** The answers that were handed in. */
  async submitted(key: string): Promise<readonly GivenAnswer[] | undefined> {
    const outcome = await this.outcome(key);
    return outcome?.kind === 'answered' ? outcome.answers : undefined;
  }

  async byId(id: string): Promise<Kept | undefined> {
    const key = await this.keyOf(id);
    const sent = key === undefined ? undefined : await this.find(key);
    return key === undefined || sent === undefined
      ? undefined
      : { key, sent, outcome: await this.outcome(key) };
  }

  /** Every questionnaire that ever went out about an offering, the newest first. */
  async about(profile: ProfileId): Promise<readonly Kept[]> {
    const names = await this.#facts.namesUnder(ID_PREFIX);
    const all = await Promise.all(names.map((name) => this.byId(name.slice(ID_PREFIX.length))));
    return all
      .filter((kept) => kept?.sent.profile === profile)
      .flatMap((kept) => kept ?? [])
      .toSorted((a, b) => b.sent.expiresAt - a.sent.expiresAt);
  }

  async #lastDraft(key: string): Promise<number> {
    let last = 0;
    while (last < MOST_DRAFTS && (await this.#facts.get(draftName(key, last + 1))) !== undefined) last += 1;
    return last;
  }
}

const nameOf = (key: string): string => `questionnaire/${key}`;
const outcomeName = (key: string): string => `${nameOf(key)}/answers`;
const draftName = (key: string, number: number): string => `${nameOf(key)}/draft/${number}`;

function outcomeOf(text: string): Outcome {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value)
    ? { kind: 'answered', answers: answersSchema.parse(value) }
    : { kind: 'revoked', ...revokedSchema.parse(value).revoked };
}
