/** One thing that the doctor looked at. */
export interface Health {
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'problem';
  readonly says: string;
  /** How to mend it; always there unless all is well. */
  readonly mend?: string;
}

export const ok = (check: string, says: string): Health => ({ check, state: 'ok', says });
export const warning = (check: string, says: string, mend: string): Health => ({
  check,
  state: 'warning',
  says,
  mend,
});
export const problem = (check: string, says: string, mend: string): Health => ({
  check,
  state: 'problem',
  says,
  mend,
});
