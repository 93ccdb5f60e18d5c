import { privateOfferings } from '../offerings/catalogue.ts';
import type { Decision } from '../decide/decision.ts';
import type { Exchange } from './exchange.ts';
import type { Stop } from './itinerary.ts';

/**
 * Narrows a decision for sound, and for pictures that nobody could look into: they go to a private offering freely, to
 * anyone else only as the policy's `images` rule says.
 */
export function judgeUninspected(exchange: Exchange, { offering }: Stop, decision: Decision): Decision {
  const unseen = [...exchange.inspection.files.values()].find((file) => file.kind === 'uninspected');
  if (
    unseen === undefined ||
    offering.private ||
    decision.action === 'block' ||
    decision.action === 'private'
  )
    return decision;
  const { verdicts } = decision;
  const { rules } = exchange;
  const rule = rules.configuration.policy.images;
  if (rule === 'pass') return decision;
  const because = `The request carries ${unseen.what === 'image' ? 'a picture' : 'sound'} that cannot be inspected, and the policy for it is "${rule}".`;
  const homes =
    rule === 'private'
      ? privateOfferings(rules.catalogue, {
          protocol: exchange.route.protocol,
          principal: exchange.caller.principal,
        })
      : [];
  if (homes.length > 0) return { action: 'private', to: homes, because, verdicts };
  return { action: 'block', code: 'uninspectable_content', because, verdicts };
}
