/** Countries as the reader calls them; the Union is one of the places where data can be. */
import { useCallback, useMemo } from 'react';
import { useLanguage } from './language.tsx';

const UNKNOWN = { en: 'somewhere unknown', de: 'an unbekanntem Ort' } as const;

/** What a region of an offering is called: `eu` and codes of countries have names, all others are their own. */
export function useRegionName(): (region: string) => string {
  const nameOf = usePlaceName();
  return useCallback(
    (region) => (/^[a-z]{2}$/i.test(region) ? nameOf(region.toUpperCase()) : region),
    [nameOf],
  );
}

/** @returns what a place is called: a country by its code, `EU`, or that nobody knows. */
export function usePlaceName(): (place: string | undefined) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
    return (place) => (place === undefined ? UNKNOWN[language] : (names.of(place) ?? place));
  }, [language]);
}
