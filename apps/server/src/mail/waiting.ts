/** Requests for approval: who may decide is told that one waits, who asked is told what became of it. */
import { can } from '@bailiwick/contract/permissions';
import type { ApprovalRow } from '../approvals/approval.ts';
import { principalOf } from '../identity/principal.ts';
import { type User, isInForce } from '../identity/user.ts';
import { decidedLetter, waitingLetter } from './letters.ts';
import type { Batch } from './postman.ts';
import type { MailSetting } from './setting.ts';

export interface Waiting {
  readonly open: readonly ApprovalRow[];
  /** Granted and refused, the last decided first. */
  readonly decided: readonly ApprovalRow[];
  readonly people: readonly User[];
  readonly now: number;
}

/** Whoever switches mail on is not told of what is long past. */
const NEWS_MS = 3 * 86_400_000;

export function waitingBatches(
  { open, decided, people, now }: Waiting,
  setting: MailSetting,
): readonly Batch[] {
  const here = people.filter((user) => isInForce(user, now));
  const isNews = (at: number | undefined): boolean => at !== undefined && now - at < NEWS_MS;
  return here.flatMap((user) => {
    const self = principalOf(user).id;
    const reader = { language: user.language, console: setting.console };
    const theirs = can(user.role, 'approvals.decide')
      ? open.filter(({ asker, asked }) => asker !== self && isNews(asked))
      : [];
    const keyOf = ({ id }: ApprovalRow): string => `asked ${id} ${user.id}`;
    const toDecide: Batch = {
      to: user.email,
      matters: theirs.map((one) => ({ key: keyOf(one), kind: 'approvals' })),
      letter(fresh) {
        const keys = new Set(fresh.map(({ key }) => key));
        return waitingLetter(
          theirs.filter((one) => keys.has(keyOf(one))),
          reader,
        );
      },
    };
    const answers = decided
      .filter(({ asker, decided: at }) => asker === self && isNews(at))
      .map((one): Batch => ({
        to: user.email,
        matters: [{ key: `decided ${one.id}`, kind: 'approvals' }],
        letter: () => decidedLetter(one, reader),
      }));
    return theirs.length === 0 ? answers : [toDecide, ...answers];
  });
}
