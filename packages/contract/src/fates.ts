/**
 * What became of the data of a request. `allow`, `pseudonymise`: it left, as it was or under pseudonyms. `private`: a
 * model of the firm's own had it. `block`: it was not let out. `refused`: turned away for another reason than its
 * content. `answered`: by Bailiwick itself.
 */
export const FATES = ['allow', 'pseudonymise', 'private', 'block', 'refused', 'answered'] as const;
export type Fate = (typeof FATES)[number];

/** Whether data went out of the house. */
export const leaves = (fate: Fate): boolean => fate === 'allow' || fate === 'pseudonymise';
