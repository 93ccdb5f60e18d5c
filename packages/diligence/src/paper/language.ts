/** Papers go to people outside of the firm: they are written in English or in German. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in every language. */
export type Words = Readonly<Record<Language, string>>;
