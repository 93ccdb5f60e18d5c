export const EXPORTS_KEY = ['exports'] as const;
