/** Whose contents the firm keeps. Pure: the configuration and who asks decide. */
export type Keeping =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      readonly days: number;
      readonly teams: readonly string[];
      /** Of API keys, by their names. */
      readonly keys: readonly string[];
      readonly chat: 'keep' | 'leave_out';
    };

export interface Asker {
  readonly name: string;
  readonly team: string | undefined;
  /** `inside`: a person in the safe chat; `outside`: a program with a key, or without where none is needed. */
  readonly from: 'inside' | 'outside';
}

/** Why contents of somebody are not kept; undefined where they are. */
export type NotKept = 'off' | 'chat' | 'not_named';

export function notKept(keeping: Keeping, { name, team, from }: Asker): NotKept | undefined {
  if (keeping.kind === 'off') return 'off';
  if (from === 'inside' && keeping.chat === 'leave_out') return 'chat';
  const { teams, keys } = keeping;
  if (teams.length === 0 && keys.length === 0) return undefined;
  const named = (team !== undefined && teams.includes(team)) || (from === 'outside' && keys.includes(name));
  return named ? undefined : 'not_named';
}

/** For how many days contents of somebody are kept; undefined where they are not. */
export const daysFor = (keeping: Keeping, asker: Asker): number | undefined =>
  keeping.kind === 'off' || notKept(keeping, asker) !== undefined ? undefined : keeping.days;
