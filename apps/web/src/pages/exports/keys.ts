export const EXPORTS_KEY = ['exports'] as const;
export const DRILLS_KEY = ['exports', 'drills'] as const;
