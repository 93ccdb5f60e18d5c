/** What would happen to a text: the same steps as at the door, with nothing sent, stored or recorded. */
import { BailiwickError } from '@bailiwick/contract/errors';
import { LONGEST_TRIAL, type trialEndpoints } from '@bailiwick/api/trial';
import type { DataClass } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import type { PrincipalId, ScopeId } from '@bailiwick/contract/ids';
import { inContext } from '@bailiwick/detect';
import type { Feature } from '@bailiwick/diligence/feature';
import { decide } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import { type GrantedException, mayBeExcepted } from '../decide/exception.ts';
import type { Rules } from '../door/world.ts';
import type { Extractor } from '../files/extract.ts';
import { RequestRecall } from '../inspect/recall.ts';
import { ScopeBook } from '../protect/book.ts';
import { protectText } from '../protect/protect-text.ts';
import type { Principal } from '../keys/principal.ts';
import type { PseudonymKeys } from '../protect/sealed.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface TrialParts {
  readonly rules: () => Rules;
  readonly keys: PseudonymKeys;
  readonly scopeFor: (holder: string, header: string | undefined) => ScopeId;
  /** Where the door names the values of a conversation. */
  readonly conversationScope: (principal: Principal, conversation: string) => ScopeId;
  /** What somebody was let beside the policy. */
  readonly exceptionsOf: (principal: PrincipalId) => Promise<readonly GrantedException[]>;
  readonly extractor: Pick<Extractor, 'extract'>;
  readonly now: () => number;
}

const NO_FEATURES: ReadonlySet<Feature> = new Set();
/** The names live as long as the answer takes. */
const MOMENT_MS = 60_000;

export function trialHandlers(parts: TrialParts): Handlers<typeof trialEndpoints> {
  return {
    async text({ text, conversation }, { visitor }) {
      const { principal } = signedIn(visitor);
      const rules = parts.rules();
      const { findings, classes } = await look(rules, text);
      const scope =
        conversation === undefined
          ? parts.scopeFor(`trial:${principal.id}`, undefined)
          : parts.conversationScope(principal, conversation);
      const book = new ScopeBook({
        scope,
        vault: await parts.keys.of(scope),
        style: rules.configuration.pseudonyms.style,
        retentionMs: MOMENT_MS,
        now: parts.now,
      });
      const use = { model: undefined, features: NO_FEATURES, now: parts.now() };
      const { offerings } = rules.configuration;
      const byPolicy = offerings.map((offering) =>
        decide(rules.policy, { classes, offering, use, principal }),
      );
      const exceptions = byPolicy.some(mayBeExcepted) ? await parts.exceptionsOf(principal.id) : [];
      const seen = protectText(text, findings, book);
      const names = new Map(seen.pseudonyms.map(({ value, token }) => [value, token]));
      return {
        findings: findings.map(({ start, end, type, subtype, class: dataClass, score }) => ({
          start,
          end,
          type,
          subtype,
          class: dataClass,
          score,
          pseudonym: names.get(text.slice(start, end)),
        })),
        vendorView: seen.text,
        outlooks: offerings.map((offering) => ({
          offering: offering.id,
          private: offering.private,
          region: offering.region,
          ...outlookOf(decide(rules.policy, { classes, offering, use, principal, exceptions })),
        })),
      };
    },
    async file({ name, type, bytes }) {
      const extraction = await parts.extractor.extract({
        bytes: Buffer.from(bytes, 'base64'),
        mediaType: type === '' ? undefined : type,
        filename: name,
      });
      if (extraction.kind === 'unreadable') throw unreadable(extraction.because);
      if (extraction.kind === 'image' || (extraction.scans ?? []).length > 0) throw unreadable(PICTURE);
      const text = extraction.text.slice(0, LONGEST_TRIAL).toWellFormed();
      return { text, cut: extraction.text.length - text.length };
    },
  };
}

const PICTURE = 'it is a picture: have its text recognised first, or ask for a document';

const unreadable = (because: string): BailiwickError =>
  new BailiwickError('malformed_request', `The document cannot be read: ${because}.`, {
    remedy: 'Nothing was changed.',
  });

async function look(
  { detection }: Rules,
  text: string,
): Promise<{ readonly findings: readonly Finding[]; readonly classes: readonly DataClass[] }> {
  const [found = []] = await detection.detectAll([{ text, before: '' }]);
  const recall = new RequestRecall();
  recall.learn(text, found);
  const [findings = []] = inContext([recall.complete(text, found)]);
  const byKind = detection.classOfKind(text);
  const classes = new Set([
    ...findings.map((finding) => finding.class),
    ...(byKind === undefined ? [] : [byKind]),
  ]);
  return { findings, classes: [...classes] };
}

function outlookOf({ action, because, verdicts }: Decision): {
  readonly action: Decision['action'];
  readonly because: string;
  readonly classes: Decision['verdicts'][number][];
} {
  return { action, because, classes: [...verdicts] };
}
