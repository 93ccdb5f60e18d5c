import { offeringId, principalId } from '@bailiwick/contract/ids';
import { type Kysely, sql } from 'kysely';
import type { ApprovalId } from '../approvals/approval.ts';
import type { ApprovalStore, SealedApproval } from '../approvals/approval-store.ts';
import { parseVerdicts, serialiseVerdicts } from '../approvals/verdict-serial.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** @param scrub makes what was deleted unreadable in the database's files. */
export function storedApprovals(db: Kysely<Tables>, scrub: () => Promise<void>): ApprovalStore {
  const all = () => db.selectFrom('approvals').selectAll();
  return {
    add: (row) =>
      guarded(async () => {
        const { usedBy, verdicts, ...rest } = row;
        await db
          .insertInto('approvals')
          .values({
            ...rest,
            verdicts: serialiseVerdicts(verdicts),
            record: rest.record ?? null,
            claimed_by: null,
            claimed: null,
            decider: rest.decider ?? null,
            decided: rest.decided ?? null,
            form: rest.form ?? null,
            uses: rest.uses ?? null,
            until: rest.until ?? null,
            used_by: usedBy ?? null,
            sealed: rest.sealed ?? null,
          })
          .execute();
      }),
    find: (id) =>
      guarded(async () => {
        const row = await all().where('id', '=', id).executeTakeFirst();
        return row === undefined ? undefined : approvalOf(row);
      }),
    after: (after, limit) =>
      guarded(async () => {
        const page = all().where('id', '>', after).orderBy('id').limit(limit);
        return (await page.execute()).map(approvalOf);
      }),
    of: (asker, limit) =>
      guarded(async () => {
        const own = all().where('asker', '=', asker).orderBy('asked', 'desc').orderBy('id', 'desc');
        return (await own.limit(limit).execute()).map(approvalOf);
      }),
    inState: (states, limit) =>
      guarded(async () => {
        const rows = all().where('state', 'in', states).limit(limit);
        const inOrder = states.includes('open')
          ? rows.orderBy('asked').orderBy('id')
          : rows.orderBy('decided', 'desc').orderBy('id', 'desc');
        return (await inOrder.execute()).map(approvalOf);
      }),
    claim: (id, by, { at, stale }) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('approvals')
          .set({ claimed_by: by, claimed: at })
          .where('id', '=', id)
          .where('state', '=', 'open')
          .where((row) => row.or([row('claimed_by', 'is', null), row('claimed', '<', stale)]))
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    settle: (id, from, { state, by, at, form, uses, until, sealed }) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('approvals')
          .set({
            state,
            decider: by,
            decided: at,
            form: form ?? null,
            uses: uses ?? null,
            until: until ?? null,
            sealed: sealed ?? null,
          })
          .where('id', '=', id)
          .where('state', 'in', from)
          .where((row) =>
            row.or([row('state', '!=', 'open'), row('claimed_by', 'is', null), row('claimed_by', '=', by)]),
          )
          .executeTakeFirstOrThrow();
        // The text that was shown until now must be nowhere any more.
        if (numUpdatedRows === 1n) await scrub();
        return numUpdatedRows === 1n;
      }),
    inForce: (asker, now) =>
      guarded(async () => {
        const rows = all().where('asker', '=', asker).where('state', '=', 'granted').where('until', '>', now);
        return (await rows.execute()).map(approvalOf);
      }),
    spend: (id, request, now) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('approvals')
          .set({ used_by: request })
          .where('id', '=', id)
          .where('state', '=', 'granted')
          .where('until', '>', now)
          .where((row) => row.or([row('used_by', 'is', null), row('used_by', '=', request)]))
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    outdated: (since, limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('approvals')
          .select('id')
          .where(sql<boolean>`coalesce(until, decided, asked) < ${since}`)
          .limit(limit)
          .execute();
        return rows.map(({ id }) => id as ApprovalId);
      }),
    mute: (ids) =>
      guarded(async () => {
        if (ids.length === 0) return;
        await db.updateTable('approvals').set({ sealed: null }).where('id', 'in', ids).execute();
        await scrub();
      }),
    remove: (ids) =>
      guarded(async () => {
        if (ids.length === 0) return;
        await db.deleteFrom('approvals').where('id', 'in', ids).execute();
        await scrub();
      }),
  };
}

function approvalOf({
  id,
  asker,
  offering,
  verdicts: judged,
  record,
  decider,
  decided,
  form,
  uses,
  until,
  used_by: usedBy,
  sealed,
  asked,
  state,
}: Tables['approvals']): SealedApproval {
  return {
    id: id as ApprovalId,
    asker: principalId(asker),
    offering: offeringId(offering),
    verdicts: parseVerdicts(judged),
    record: record ?? undefined,
    asked,
    state,
    decider: decider === null ? undefined : principalId(decider),
    decided: decided ?? undefined,
    form: form ?? undefined,
    uses: uses ?? undefined,
    until: until ?? undefined,
    usedBy: usedBy ?? undefined,
    // A copy of its own: what a driver hands out may be a window on its receive buffer.
    sealed: sealed === null ? undefined : new Uint8Array(sealed),
  };
}
