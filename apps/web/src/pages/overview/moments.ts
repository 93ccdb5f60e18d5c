import { useMemo } from 'react';
import { useLanguage } from '../../words/language.tsx';
import { regional } from '../../words/regional.ts';

export interface Moments {
  /** Under a bar. */
  readonly short: (at: number) => string;
  readonly long: (at: number) => string;
}

/** Hours or days as the reader writes them. */
export function useMoments(step: 'hour' | 'day'): Moments {
  const language = regional(useLanguage().language);
  return useMemo(() => {
    const short = new Intl.DateTimeFormat(
      language,
      step === 'hour' ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' },
    );
    const long = new Intl.DateTimeFormat(
      language,
      step === 'hour'
        ? { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
        : { weekday: 'short', day: 'numeric', month: 'short' },
    );
    return { short: (at) => short.format(at), long: (at) => long.format(at) };
  }, [language, step]);
}
