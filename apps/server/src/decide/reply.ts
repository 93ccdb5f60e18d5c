import type { DataClass } from '@bailiwick/contract/classes';
import type { ReplyTreatment } from '../config/configuration.ts';
import type { Policy } from './policy.ts';
import { wantedAction } from './verdict.ts';

/** Classes about nobody: a place or a date in a reply is no leak, though the firm hides its own on the way out. */
const ABOUT_NOBODY: ReadonlySet<DataClass> = new Set(['public', 'internal']);

/**
 * What happens to a value in a reply that the caller never sent. Unless the policy says otherwise, what may not go
 * out in clear does not come in either.
 */
export function replyVerdict({ rules }: Policy, dataClass: DataClass): ReplyTreatment {
  const written = rules.reply.classes.get(dataClass) ?? rules.reply.default;
  if (written !== undefined) return written;
  return ABOUT_NOBODY.has(dataClass) || wantedAction(rules, dataClass) === 'allow' ? 'pass' : 'withhold';
}
