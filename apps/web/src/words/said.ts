/** What the server says, in the language of the console and in plain words. Reasons and errors are recorded in one form. */
import { useQuery } from '@tanstack/react-query';
import { type Language, useLanguage } from './language.tsx';

type Say = (text: string) => string;

const asItIs: Say = (text) => text;

/** The readings are large: they come when something is to be said. */
const READINGS: Readonly<Record<Language, () => Promise<Say>>> = {
  async en() {
    const { plain } = await import('@bailiwick/phrases/plain');
    return (text) => plain.read(text).text;
  },
  async de() {
    const { german } = await import('@bailiwick/phrases/german');
    return (text) => german.read(text).text;
  },
};

/** Until the readings have come, and where there is none, a text stands as it was said. */
export function useSaid(): Say {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['readings', language],
    queryFn: READINGS[language],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return data ?? asItIs;
}
