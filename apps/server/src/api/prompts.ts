import type { Audience, promptsEndpoints } from '@bailiwick/api/prompts';
import { BailiwickError } from '@bailiwick/contract/errors';
import { can } from '@bailiwick/contract/permissions';
import type { PromptId } from '../prompts/prompt.ts';
import type { Prompts, Writer } from '../prompts/prompts.ts';
import type { Asking, Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface PromptsParts {
  readonly prompts: Prompts;
  readonly teams: () => Promise<readonly string[]>;
}

export function promptsHandlers({ prompts, teams }: PromptsParts): Handlers<typeof promptsEndpoints> {
  return {
    async list(_, asking) {
      const by = writer(asking);
      const [seen, instructions] = await Promise.all([prompts.seenBy(by), prompts.instructionsFor(by.team)]);
      return {
        prompts: seen.map(({ id, title, text, audience, changed }) => ({
          id,
          title,
          text,
          audience,
          changed,
          editable: audience === 'own' || by.shares,
        })),
        instructions: [...instructions],
        audiences: audiencesOf(by),
      };
    },
    add: async ({ audience, ...words }, asking) => ({
      id: await prompts.add(writer(asking), words, audience),
    }),
    async change({ id, changed, ...words }, asking) {
      await prompts.change(writer(asking), id as PromptId, { ...words, before: changed });
      return {};
    },
    async remove({ id }, asking) {
      await prompts.remove(writer(asking), id as PromptId);
      return {};
    },
    async teams() {
      const [known, instructions] = await Promise.all([teams(), prompts.instructions()]);
      return { teams: [...known], instructions: [...instructions] };
    },
    async instruct({ team, text, changed }, asking) {
      if (team !== undefined && !(await teams()).includes(team))
        throw new BailiwickError('not_found', 'There is no such team.');
      await prompts.instruct(writer(asking), { team, text, before: changed });
      return {};
    },
  };
}

function writer({ visitor }: Asking): Writer {
  const { principal, name, team, role } = signedIn(visitor);
  return { principal: principal.id, name, team, shares: can(role, 'chat.team_prompts.edit') };
}

const audiencesOf = ({ shares, team }: Writer): Audience[] => [
  'own',
  ...(shares && team !== undefined ? (['team'] as const) : []),
  ...(shares ? (['firm'] as const) : []),
];
