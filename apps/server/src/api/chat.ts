import type { ChatModel, TurnEvent, chatEndpoints } from '@bailiwick/api/chat';
import type { ScopeId } from '@bailiwick/contract/ids';
import type * as z from 'zod';
import { RunningTurns } from '../chat/running-turns.ts';
import { type TurnParts, takeTurn } from '../chat/turn.ts';
import type { ConversationId, Keeping } from '../conversations/conversation.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Principal } from '../keys/principal.ts';
import type { Offering, Protocol } from '../offerings/offering.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface ChatParts extends TurnParts {
  readonly conversations: Conversations;
  readonly keeping: () => Keeping;
  /** For how many days the firm keeps what somebody asks in the chat; undefined where it does not. */
  readonly contentDays: (principal: Principal) => number | undefined;
  /** What goes along with everything that this team asks. */
  readonly instructionsFor: (team: string | undefined) => Promise<readonly { readonly text: string }[]>;
  /** Where the door names the values of a conversation. */
  readonly scopeOf: (principal: Principal, conversation: string) => ScopeId;
  /** Names of an offering's models, as the vendor or the owner gives them. */
  readonly modelsOf: (offering: Offering, protocol: Protocol) => Promise<readonly string[]>;
  /** Whether a request in which nothing is found might go there. */
  readonly isOpen: (offering: Offering, model: string, principal: Principal) => boolean;
}

export function chatHandlers(parts: ChatParts): Handlers<typeof chatEndpoints> {
  const { conversations } = parts;
  const turns = new RunningTurns();
  return {
    async models(_, { visitor }) {
      const { principal } = signedIn(visitor);
      const models = await Promise.all(
        parts.offerings().map(async (offering) => {
          const [protocol] = offering.protocols;
          if (protocol === undefined) return [];
          const named = await parts.modelsOf(offering, protocol);
          return named
            .filter((model) => parts.isOpen(offering, model, principal))
            .map((model): ChatModel => ({
              offering: offering.id,
              model: bare(model, offering),
              private: offering.private,
              region: offering.region,
            }));
        }),
      );
      return { models: models.flat() };
    },
    async conversations(_, { visitor }) {
      const { principal } = signedIn(visitor);
      const kept = await conversations.list(principal.id);
      const contentDays = parts.contentDays(principal);
      return { keeping: parts.keeping(), contentDays, conversations: [...kept] };
    },
    async begin({ title, conversation, messages = [] }, { visitor }) {
      const { principal } = signedIn(visitor);
      const scope = parts.scopeOf(principal, conversation);
      const id = await conversations.create(principal.id, { title, scope });
      if (messages.length > 0) await conversations.append(principal.id, id, messages);
      return { id };
    },
    async append({ id, messages }, { visitor }) {
      await conversations.append(signedIn(visitor).principal.id, own(id), messages);
      return {};
    },
    async read({ id }, { visitor }) {
      const { said, ...head } = await conversations.read(signedIn(visitor).principal.id, own(id));
      return {
        ...head,
        said: said.map(({ id: message, text, more }) => ({ id: message, text, more: more as JsonValue })),
      };
    },
    async rename({ id, title, folder }, { visitor }) {
      await conversations.rename(signedIn(visitor).principal.id, own(id), {
        ...(title === undefined ? {} : { title }),
        ...(folder === undefined ? {} : { folder: folder ?? undefined }),
      });
      return {};
    },
    async remove({ id }, { visitor }) {
      await conversations.delete(signedIn(visitor).principal.id, own(id));
      return {};
    },
    async search({ words }, { visitor }) {
      return { hits: [...(await conversations.search(signedIn(visitor).principal.id, words))] };
    },
    turn({ turn, instructions, ...asked }, { visitor, signal }) {
      const { principal, team } = signedIn(visitor);
      const take = async function* (until: AbortSignal): AsyncGenerator<TurnEvent, void> {
        // Put before whatever the page says, so that nobody leaves them out.
        const set = (await parts.instructionsFor(team)).map(({ text }) => text);
        const all = [...set, ...(instructions === undefined ? [] : [instructions])].join('\n\n');
        const turnAsked = { ...asked, instructions: all === '' ? undefined : all, principal, signal: until };
        yield* takeTurn(parts, turnAsked);
      };
      if (turn === undefined) return take(signal);
      turns.begin(principal.id, turn, take);
      return turns.follow(principal.id, turn, { after: 0, gone: signal });
    },
    resume: ({ turn, after }, { visitor, signal }) =>
      turns.follow(signedIn(visitor).principal.id, turn, { after, gone: signal }),
    stop({ turn }, { visitor }) {
      turns.stop(signedIn(visitor).principal.id, turn);
      return {};
    },
  };
}

type JsonValue = z.output<ReturnType<typeof z.json>>;

const own = (id: string): ConversationId => id as ConversationId;

/** The directory may name a model with its offering before it, as callers write it. */
function bare(model: string, { id }: Offering): string {
  return model.startsWith(`${id}/`) ? model.slice(id.length + 1) : model;
}
