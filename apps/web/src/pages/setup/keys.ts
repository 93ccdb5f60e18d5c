export const SETUP_KEY = ['setup'] as const;
