/**
 * Requests for approval: asked by one person, decided by another, honoured at the door.
 *
 * Promises: nobody decides their own request; of two who decide at once one is told; what was decided is in the ledger
 * before it counts; a permission ends with its day, with its one request, or when it is taken back, at the very next
 * request on every server, for none is kept in memory.
 * Refuses: to show a text to anybody unless its writer chose to, and to keep it longer than until the decision.
 */
import type { ActKind } from '@bailiwick/contract/acts';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { OfferingId, PrincipalId } from '@bailiwick/contract/ids';
import { type Day, endOf } from '@bailiwick/diligence/day';
import { faultOfException } from '@bailiwick/diligence/dossier/objection';
import type { Form } from '@bailiwick/diligence/event';
import type { ClassVerdict } from '../decide/decision.ts';
import type { GrantedException } from '../decide/exception.ts';
import type { Details } from '../record/act.ts';
import type { Acts } from '../record/acts.ts';
import type { SubjectKeys } from '../subjects/subject-keys.ts';
import {
  UNDECIDED,
  type Approval,
  type ApprovalId,
  type ApprovalRow,
  type ApprovalState,
  type Lasting,
} from './approval.ts';
import type { ApprovalStore, SealedApproval } from './approval-store.ts';
import { openWords, sealWords, subjectOf } from './approval-words.ts';

export interface ApprovalsParts {
  readonly store: ApprovalStore;
  readonly keys: SubjectKeys;
  readonly acts: Pick<Acts, 'record'>;
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Whoever acts: as the journal knows them, and by name. */
export interface Actor {
  readonly principal: PrincipalId;
  readonly name: string;
}

export interface Asked {
  readonly offering: OfferingId;
  readonly verdicts: readonly ClassVerdict[];
  readonly record: string | undefined;
  readonly reason: string;
  readonly shown: string | undefined;
}

const DAY = 86_400_000;
/** A permission for one request that nobody makes. */
const ONCE_LASTS = 7 * DAY;
const LONGEST = 366 * DAY;
/** Somebody who began to decide and whose server fell over meanwhile. */
const STALE_MS = 30_000;
const MOST_OPEN = 20;
const MOST_SHOWN = 200;
const KEPT = 90 * DAY;

export class Approvals {
  readonly #parts: ApprovalsParts;

  constructor(parts: ApprovalsParts) {
    this.#parts = parts;
  }

  /** @throws BailiwickError `rate_limited` where too many of one's own are open. */
  async ask(by: Actor, { reason, shown, ...asked }: Asked): Promise<ApprovalId> {
    const { store, keys, acts, newId, now } = this.#parts;
    const own = await store.of(by.principal, MOST_SHOWN);
    if (own.filter(({ state }) => state === 'open').length >= MOST_OPEN)
      throw new BailiwickError('rate_limited', 'Many of your requests wait for a decision already.', {
        remedy: 'Wait until some of them are decided, or take some back.',
      });
    const id: ApprovalId = `ap_${newId()}`;
    const details = { offering: asked.offering, classes: asked.verdicts.map((one) => one.class) };
    await acts.record({ kind: 'approval.asked', by: person(by), about: id, details, reason });
    const seal = await keys.make(subjectOf(id));
    await store.add({
      ...asked,
      ...UNDECIDED,
      id,
      asker: by.principal,
      asked: now(),
      sealed: sealWords(seal, { reason, shown, word: undefined }),
    });
    return id;
  }

  /** One's own, the newest first. */
  async own(asker: PrincipalId): Promise<readonly Approval[]> {
    return this.#opened(await this.#parts.store.of(asker, MOST_SHOWN));
  }

  async inState(states: readonly ApprovalState[]): Promise<readonly Approval[]> {
    return this.#opened(await this.#parts.store.inState(states, MOST_SHOWN));
  }

  /**
   * @throws BailiwickError `not_found`; `not_allowed` for one's own; `conflict` when somebody else was faster;
   *   `malformed_request` for a day that is over or too far away.
   */
  async grant(
    id: ApprovalId,
    by: Actor,
    { form, lasting, word }: { readonly form: Form; readonly lasting: Lasting; readonly word: string },
  ): Promise<void> {
    const row = await this.#decidable(id, by);
    const at = this.#parts.now();
    const until = lasting.kind === 'once' ? at + ONCE_LASTS : lastMoment(lasting.day, at);
    const fault = faultOfException({
      owner: row.asker,
      reason: (await this.#opened([row]))[0]?.words?.reason ?? '',
      until: lasting.kind === 'once' ? undefined : lasting.day,
      secondPerson: by.principal,
    });
    if (fault !== undefined) throw new BailiwickError('malformed_request', fault);
    await this.#decide(row, by, {
      kind: 'approval.granted',
      state: 'granted',
      word,
      permission: { form, uses: lasting.kind === 'once' ? 'once' : 'many', until },
      details: { form, lasting: lasting.kind === 'once' ? 'once' : lasting.day },
    });
  }

  /** @throws BailiwickError `not_found`, `not_allowed`, `conflict` */
  async refuse(id: ApprovalId, by: Actor, word: string): Promise<void> {
    const row = await this.#decidable(id, by);
    await this.#decide(row, by, { kind: 'approval.refused', state: 'refused', word, details: {} });
  }

  /** Takes back one's own request, or ends a permission before its time. @throws BailiwickError `not_found`, `conflict` */
  async end(id: ApprovalId, by: Actor, whose: 'own' | 'anybody'): Promise<void> {
    const { store, acts, now } = this.#parts;
    const row = await store.find(id);
    if (row === undefined || (whose === 'own' && row.asker !== by.principal)) throw unknown();
    const state = row.state === 'granted' ? 'ended' : 'withdrawn';
    // Whoever did not ask has nothing to take back; refusing says why.
    if (row.state !== 'granted' && (row.state !== 'open' || row.asker !== by.principal)) throw decided();
    await acts.record({
      kind: row.state === 'granted' ? 'approval.ended' : 'approval.withdrawn',
      by: person(by),
      about: id,
      details: detailsOf(row),
    });
    const words = (await this.#opened([row]))[0]?.words;
    const settled = await store.settle(id, [row.state], {
      ...row,
      state,
      by: row.decider ?? by.principal,
      at: row.decided ?? now(),
      until: row.until === undefined ? undefined : Math.min(row.until, now()),
      sealed: words === undefined ? undefined : await this.#sealed(id, { ...words, shown: undefined }),
    });
    if (!settled) throw decided();
  }

  /** What this person was let beside the policy, for the door. Read anew each time. */
  async inForce(asker: PrincipalId, request: string | undefined): Promise<readonly GrantedException[]> {
    const rows = await this.#parts.store.inForce(asker, this.#parts.now());
    return rows.flatMap(({ id, offering, verdicts, form, uses, usedBy }) =>
      form === undefined || uses === undefined || (usedBy !== undefined && usedBy !== request)
        ? []
        : [{ id, offering, classes: new Set(verdicts.map((one) => one.class)), form, uses }],
    );
  }

  /** Uses up a permission for one request. False where it is used up, taken back or over. */
  spend(id: string, request: string): Promise<boolean> {
    return this.#parts.store.spend(id as ApprovalId, request, this.#parts.now());
  }

  /** Deletes what has been over for three months: the keys of its words first. */
  async sweep(): Promise<number> {
    const { store, keys, now } = this.#parts;
    const ids = await store.outdated(now() - KEPT, MOST_SHOWN);
    if (ids.length === 0) return 0;
    await keys.destroy(ids.map(subjectOf));
    await store.remove(ids);
    return ids.length;
  }

  /** What people said in every request, for whoever looks for somebody to erase. */
  async *spoken(): AsyncGenerator<{ readonly id: string; readonly by: PrincipalId; readonly text: string }> {
    for (let after = ''; ;) {
      const page = await this.#parts.store.after(after, MOST_SHOWN);
      for (const { id, asker: by, words } of await this.#opened(page))
        if (words !== undefined)
          yield { id, by, text: `${words.reason}\n${words.shown ?? ''}\n${words.word ?? ''}` };
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  /** Erases what people said; what was decided stands. */
  async eraseWords(ids: readonly ApprovalId[]): Promise<void> {
    await this.#parts.keys.destroy(ids.map(subjectOf));
    await this.#parts.store.mute(ids);
  }

  async #decidable(id: ApprovalId, by: Actor): Promise<SealedApproval> {
    const row = await this.#parts.store.find(id);
    if (row === undefined) throw unknown();
    if (row.asker === by.principal)
      throw new BailiwickError('not_allowed', 'Nobody decides their own request.', {
        remedy: 'Somebody else who may decide has to.',
      });
    if (row.state !== 'open') throw decided();
    return row;
  }

  async #decide(
    row: SealedApproval,
    by: Actor,
    {
      kind,
      state,
      word,
      permission = { form: undefined, uses: undefined, until: undefined },
      details,
    }: {
      readonly kind: ActKind;
      readonly state: ApprovalState;
      readonly word: string;
      readonly permission?: Pick<ApprovalRow, 'form' | 'uses' | 'until'>;
      readonly details: Details;
    },
  ): Promise<void> {
    const { store, acts, now } = this.#parts;
    const { id } = row;
    const at = now();
    if (!(await store.claim(id, by.principal, { at, stale: at - STALE_MS }))) throw decided();
    await acts.record({
      kind,
      by: person(by),
      about: id,
      details: { ...detailsOf(row), ...details },
      reason: word === '' ? undefined : word,
    });
    const words = (await this.#opened([row]))[0]?.words;
    const sealed =
      words === undefined
        ? undefined
        : await this.#sealed(id, {
            reason: words.reason,
            shown: undefined,
            word: word === '' ? undefined : word,
          });
    if (!(await store.settle(id, ['open'], { ...permission, state, by: by.principal, at, sealed })))
      throw decided();
  }

  async #sealed(id: ApprovalId, words: NonNullable<Approval['words']>): Promise<Uint8Array | undefined> {
    const seal = (await this.#parts.keys.of([subjectOf(id)])).get(subjectOf(id));
    return seal && sealWords(seal, words);
  }

  async #opened(rows: readonly SealedApproval[]): Promise<readonly Approval[]> {
    const seals = await this.#parts.keys.of(rows.map(({ id }) => subjectOf(id)));
    return rows.map(({ sealed, ...row }) => {
      const seal = seals.get(subjectOf(row.id));
      return {
        ...row,
        words: sealed === undefined || seal === undefined ? undefined : openWords(seal, sealed),
      };
    });
  }
}

const person = ({ name }: Actor): { readonly kind: 'person'; readonly name: string } => ({
  kind: 'person',
  name,
});

const detailsOf = ({ offering, verdicts }: ApprovalRow): Details => ({
  offering,
  classes: verdicts.map((one) => one.class),
});

function lastMoment(day: Day, now: number): number {
  const end = endOf(day);
  if (end > now && end <= now + LONGEST) return end;
  throw new BailiwickError('malformed_request', 'An exception lasts until a day within the next year.', {
    remedy: 'Choose a day between today and a year from now. Nothing was decided.',
  });
}

const unknown = (): BailiwickError =>
  new BailiwickError('not_found', 'There is no such request for approval.', {
    remedy: 'It may have been taken back, or its time is over.',
  });

const decided = (): BailiwickError =>
  new BailiwickError('conflict', 'Somebody else was faster: this request is decided already.');
