import type { ChatModel, chatEndpoints } from '@bailiwick/api/chat';
import { type TurnParts, takeTurn } from '../chat/turn.ts';
import type { Principal } from '../keys/principal.ts';
import type { Offering, Protocol } from '../offerings/offering.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface ChatParts extends TurnParts {
  /** Names of an offering's models, as the vendor or the owner gives them. */
  readonly modelsOf: (offering: Offering, protocol: Protocol) => Promise<readonly string[]>;
  /** Whether a request in which nothing is found might go there. */
  readonly isOpen: (offering: Offering, model: string, principal: Principal) => boolean;
}

export function chatHandlers(parts: ChatParts): Handlers<typeof chatEndpoints> {
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
    turn: (input, { visitor, signal }) =>
      takeTurn(parts, {
        ...input,
        instructions: input.instructions,
        principal: signedIn(visitor).principal,
        signal,
      }),
  };
}

/** The directory may name a model with its offering before it, as callers write it. */
function bare(model: string, { id }: Offering): string {
  return model.startsWith(`${id}/`) ? model.slice(id.length + 1) : model;
}
