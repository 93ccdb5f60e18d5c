/** The name under which answers about the policy are kept, so that a change makes all of them be asked anew. */
export const POLICY_KEY = ['policy'] as const;
