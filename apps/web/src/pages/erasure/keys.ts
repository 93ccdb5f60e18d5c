export const ERASURE_KEY = ['erasure'] as const;
