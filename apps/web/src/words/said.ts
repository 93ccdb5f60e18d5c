/** What the server says, in the language of the console. Reasons and errors are recorded in English; here they are read. */
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from './language.tsx';

type Say = (text: string) => string;

const asItIs: Say = (text) => text;

/** The German readings are large, and few ask for them: they come when somebody does. */
async function loadGerman(): Promise<Say> {
  const { german } = await import('@bailiwick/phrases/german');
  return (text) => german.read(text).text;
}

/** Until the readings have come, and where there is none, a text stands as it was said. */
export function useSaid(): Say {
  const german = useLanguage().language === 'de';
  const { data } = useQuery({
    queryKey: ['readings', 'de'],
    queryFn: loadGerman,
    enabled: german,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return (german ? data : undefined) ?? asItIs;
}
