/** The salts under which the ledger commits to who asked; one to a principal, made when it is needed first. */
export interface SaltStore {
  /** Gives the salt that stands afterwards: the one before, if there was one. */
  saltOf(principal: string): Promise<Uint8Array>;
}
