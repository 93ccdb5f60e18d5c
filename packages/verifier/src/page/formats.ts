/** Dates, numbers and lists in a language. */

export interface Formats {
  /** In UTC, which it names. */
  readonly time: (at: Date) => string;
  readonly count: (value: number) => string;
  readonly list: (parts: readonly string[]) => string;
}

/** Made once, as the page opens: a browser takes longer to prepare them than to check a proof. */
export function formatsOf(locale: string): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale);
  return {
    time: (at) => `${date.format(at)} UTC`,
    count: (value) => number.format(value),
    list: (parts) => list.format(parts),
  };
}
