export const PEOPLE_KEY = ['people'] as const;
export const DIRECTORY_KEY = ['directory'] as const;
