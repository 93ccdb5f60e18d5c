/** The overview, kept up while the page is open: the server says a new one whenever something has happened. */
import type { Overview } from '@bailiwick/api/overview';
import { type UseQueryResult, keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../../reach/client.ts';
import { type Stretch, askedOf } from './stretch.ts';

const AGAIN_AFTER_MS = 3_000;

export function useOverview({ range, from, to }: Stretch): {
  readonly overview: UseQueryResult<Overview>;
  readonly live: boolean;
} {
  const queries = useQueryClient();
  const [live, setLive] = useState(false);
  const overview = useQuery({
    queryKey: ['overview', range, from, to],
    queryFn: ({ signal }) => client.overview.read(askedOf({ range, from, to }), { signal }),
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const listen = async (): Promise<void> => {
      while (!signal.aborted) {
        try {
          for await (const next of client.overview.live(askedOf({ range, from, to }), { signal })) {
            setLive(true);
            queries.setQueryData(['overview', range, from, to], next);
          }
        } catch {
          // What there is stays in sight; the page says that it is not live.
        }
        setLive(false);
        if (!signal.aborted) await pause(AGAIN_AFTER_MS, signal);
      }
    };
    void listen();
    return () => gone.abort();
  }, [queries, range, from, to]);
  return { overview, live };
}

const pause = (span: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, span);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
