/** Where what a firm's directory says rests. A rejected promise is always `journal_unavailable`. */
import type { UserId } from '@bailiwick/contract/ids';

export interface DirectoryGroup {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | undefined;
  readonly created: number;
}

export interface DirectoryToken {
  readonly name: string;
  readonly created: number;
}

export interface DirectoryStore {
  /** Who stands behind a subject of an issuer. */
  linked(issuer: string, subject: string): Promise<UserId | undefined>;
  /** False where the subject is somebody already. */
  link(issuer: string, subject: string, user: UserId, at: number): Promise<boolean>;

  groups(): Promise<readonly DirectoryGroup[]>;
  group(id: string): Promise<DirectoryGroup | undefined>;
  groupsOf(user: UserId): Promise<readonly DirectoryGroup[]>;
  addGroup(group: DirectoryGroup): Promise<'added' | 'taken'>;
  changeGroup(
    id: string,
    changes: Partial<Pick<DirectoryGroup, 'name' | 'externalId'>>,
  ): Promise<'changed' | 'taken' | 'unknown'>;
  removeGroup(id: string): Promise<boolean>;
  members(group: string): Promise<readonly UserId[]>;
  changeMembers(
    group: string,
    changes: { readonly add: readonly UserId[]; readonly remove: readonly UserId[] },
  ): Promise<void>;

  addToken(hash: string, token: DirectoryToken): Promise<'added' | 'taken'>;
  token(hash: string): Promise<DirectoryToken | undefined>;
  tokens(): Promise<readonly DirectoryToken[]>;
  removeToken(name: string): Promise<boolean>;
}
