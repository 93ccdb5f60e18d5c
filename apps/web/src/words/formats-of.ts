/** Numbers, dates and amounts as the reader writes them; always in the reader's own time zone. */
export interface Formats {
  readonly number: (value: number) => string;
  /** 1,2 k and 3,4 M where room is scarce. */
  readonly compact: (value: number) => string;
  /** What something costs, in the organisation's currency; never rounded to nothing. */
  readonly amount: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly bytes: (count: number) => string;
  /** @param at milliseconds since the epoch. */
  readonly date: (at: number) => string;
  readonly dateTime: (at: number) => string;
  /** Without the year, for lists of what happened lately. */
  readonly shortTime: (at: number) => string;
  /** “3 minutes ago”, “in 2 days”. */
  readonly relative: (at: number, now: number) => string;
  readonly milliseconds: (span: number) => string;
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** @param language with or without a region: `en`, `en-IE`. */
export function formatsOf(language: string): Formats {
  const number = new Intl.NumberFormat(language);
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const shortTime = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const cents = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const tiny = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const bytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  const unit = (name: string, digits = 0): Intl.NumberFormat =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    });
  return {
    number: (value) => number.format(value),
    compact: (value) => compact.format(value),
    percent: (share) => percent.format(share),
    bytes: (count) =>
      count < 1_000
        ? bytes.format(count)
        : count < 1_000_000
          ? unit('kilobyte', 1).format(count / 1_000)
          : unit('megabyte', 1).format(count / 1_000_000),
    date: (at) => date.format(at),
    shortTime: (at) => shortTime.format(at),
    amount: (value) => (value === 0 || value >= 0.01 ? cents : tiny).format(value),
    dateTime: (at) => dateTime.format(at),
    relative(at, now) {
      const span = at - now;
      const [name, size] = STEPS.find(([, length]) => Math.abs(span) >= length) ?? ['second', 1_000];
      return relative.format(Math.round(span / size), name);
    },
    milliseconds: (span) =>
      span < 1_000 ? unit('millisecond').format(span) : unit('second', 1).format(span / 1_000),
  };
}
