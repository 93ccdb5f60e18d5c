import type { ErasureTarget, erasureEndpoints } from '@bailiwick/api/erasure';
import { BailiwickError } from '@bailiwick/contract/errors';
import { principalId, scopeId } from '@bailiwick/contract/ids';
import type { Configuration } from '../config/configuration.ts';
import { isConversationId } from '../conversations/conversation.ts';
import { inWords } from '../erasure/certificate-words.ts';
import { type Certificate, readCertificate } from '../erasure/certificate.ts';
import { type EraseParts, erase } from '../erasure/erase.ts';
import type { ErasureId, ErasureStore } from '../erasure/erasure-store.ts';
import { type FindParts, findAll } from '../erasure/find.ts';
import type { Finds, Target } from '../erasure/target.ts';
import type { Evidence } from '../erasure/verify.ts';
import type { HeldThing } from '../holds/hold.ts';
import type { LegalHolds } from '../holds/legal-holds.ts';
import type { Doer } from '../record/act.ts';
import type { Acts } from '../record/acts.ts';
import type { Asking, Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface ErasureParts {
  readonly configuration: () => Configuration;
  readonly erasures: ErasureStore;
  readonly holds: LegalHolds;
  readonly acts: Pick<Acts, 'record'>;
  readonly finding: () => FindParts;
  readonly erasing: (findAgain: () => Promise<Finds>) => Promise<EraseParts>;
  readonly evidenceOf: (certificate: Certificate) => Promise<Evidence | undefined>;
  readonly now: () => number;
}

export function erasureHandlers(parts: ErasureParts): Handlers<typeof erasureEndpoints> {
  const { erasures, holds, configuration } = parts;
  const by = ({ visitor }: Asking): Doer => ({ kind: 'person', name: signedIn(visitor).name });
  const search = (target: Target): Promise<Finds> => {
    const find = parts.finding();
    if (target.kind === 'subject' && find.person(target.values).nobody)
      throw new BailiwickError('malformed_request', 'This would be found everywhere.', {
        remedy: 'Name the person by values of three letters or digits and more.',
      });
    return findAll(target, find);
  };
  return {
    async show() {
      const { retention, pseudonyms } = configuration();
      const [requests, standing] = await Promise.all([erasures.requests(), holds.list()]);
      return {
        retention: {
          pseudonymDays: pseudonyms.retentionDays,
          conversationDays: retention.conversations.kind === 'on' ? retention.conversations.days : undefined,
          contentDays: retention.contents.kind === 'on' ? retention.contents.days : undefined,
          backupDays: retention.backupDays,
        },
        requests: [...requests],
        holds: [...standing],
      };
    },
    async find({ target }) {
      const { pseudonyms, conversations, contents, words, unreadable } = await search(targetOf(target));
      const types: Record<string, number> = {};
      for (const { type } of pseudonyms) types[type] = (types[type] ?? 0) + 1;
      return {
        pseudonyms: types,
        conversations: conversations.length,
        messages: conversations.reduce((sum, { messages }) => sum + messages, 0),
        contents: contents.length,
        acts: words.length,
        unreadable,
      };
    },
    async erase({ target: asked }, asking) {
      const target = targetOf(asked);
      const finds = await search(target);
      const eraseParts = await parts.erasing(() => search(target));
      const { certificate } = await erase(target, finds, { by: by(asking), parts: eraseParts });
      const { opened, files } = certificate.check;
      return {
        id: certificate.id,
        text: inWords(certificate),
        clean: opened === 0 && files.every(({ found }) => found === 0),
      };
    },
    async certificate({ id }) {
      const found = await erasures.find(id as ErasureId);
      const certificate = found && readCertificate(JSON.parse(found.body));
      const evidence = certificate && (await parts.evidenceOf(certificate));
      if (evidence === undefined)
        throw new BailiwickError(
          'not_found',
          'There is no such certificate, or it is not in the ledger yet.',
          {
            remedy: 'Try again in a few seconds.',
          },
        );
      return {
        name: `${id}.json`,
        type: 'application/json',
        bytes: `${JSON.stringify(evidence, undefined, 2)}\n`,
      };
    },
    async mark({ id, state }, asking) {
      const request = (await erasures.requests()).find((one) => one.id === id);
      if (request === undefined) throw new BailiwickError('not_found', 'There is no such request.');
      const { offering } = request;
      await parts.acts.record({
        kind: `deletion_request.${state}`,
        by: by(asking),
        about: id,
        details: { offering },
      });
      await erasures.mark(id, state, parts.now());
      return {};
    },
    hold: async ({ on, reason }, asking) => ({
      id: await holds.set(heldOf(on), { by: by(asking), reason }),
    }),
    async lift({ id, reason }, asking) {
      await holds.lift(id as `hold_${string}`, { by: by(asking), reason });
      return {};
    },
  };
}

function targetOf(target: ErasureTarget): Target {
  switch (target.kind) {
    case 'subject':
      return target;
    case 'principal':
      return { kind: 'principal', principal: principalId(target.principal) };
    case 'conversation':
      if (isConversationId(target.conversation))
        return { kind: 'conversation', conversation: target.conversation };
      throw new BailiwickError('malformed_request', 'This is not the id of a conversation.');
  }
}

function heldOf({ kind, id }: { readonly kind: HeldThing['kind']; readonly id: string }): HeldThing {
  switch (kind) {
    case 'conversation':
      return { kind, id };
    case 'principal':
      return { kind, id: principalId(id) };
    case 'scope':
      return { kind, id: scopeId(id) };
  }
}
