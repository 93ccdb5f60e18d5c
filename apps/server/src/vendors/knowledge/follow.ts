import type { Knowledge } from '@bailiwick/diligence/knowledge/knowledge';
import { shippedKnowledge } from '@bailiwick/diligence/knowledge/shipped';
import type { KnowledgeShelf } from './shelf.ts';

const LOOK_EVERY_MS = 5_000;

export interface Followed {
  /** The one in use. A bundle that is damaged takes nothing away: what was in use before stays. */
  current(): Knowledge;
  /** Looks now what is loaded. */
  refresh(): Promise<void>;
  stop(): void;
}

/** The knowledge of a running server, kept up with what is loaded beside it. */
export async function followKnowledge(
  shelf: Pick<KnowledgeShelf, 'inUse'>,
  onProblem: (error: unknown) => void,
): Promise<Followed> {
  let knowledge = shippedKnowledge();
  let troubled = false;
  const look = async (): Promise<void> => {
    try {
      knowledge = (await shelf.inUse()).knowledge;
      troubled = false;
    } catch (error) {
      // Said once, not every few seconds.
      if (!troubled) onProblem(error);
      troubled = true;
    }
  };
  await look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return { current: () => knowledge, refresh: look, stop: () => clearInterval(timer) };
}
