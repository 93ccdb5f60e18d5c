import type { PrincipalId } from '@bailiwick/contract/ids';

export type PromptId = `pr_${string}`;

/** Who sees a prompt: whoever wrote it, their team, or everybody. */
export type Audience = 'own' | 'team' | 'firm';

export interface PromptWords {
  readonly title: string;
  readonly text: string;
}

export interface Prompt extends PromptWords {
  readonly id: PromptId;
  readonly audience: Audience;
  readonly owner: PrincipalId;
  readonly team: string | undefined;
  /** Names this version. */
  readonly changed: number;
}

/** What goes along with every conversation of a team, or of the firm. */
export interface Instructions {
  readonly team: string | undefined;
  readonly text: string;
  readonly changed: number;
}
