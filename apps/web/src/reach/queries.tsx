/** How answers of the server are kept, asked again, and forgotten. */
import { ApiFailure } from '@bailiwick/api/failure';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** The name under which the session is kept; an answer “not signed in” makes it be asked again. */
export const SESSION_KEY = ['session'] as const;
export const ACCOUNT_KEY = ['account'] as const;

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, query) {
      const ended = error instanceof ApiFailure && error.code === 'not_signed_in';
      if (ended && query.queryKey[0] !== SESSION_KEY[0])
        void queries.invalidateQueries({ queryKey: SESSION_KEY });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A no stays a no; only a server that could not be reached is worth another try.
      retry: (count, error) => count < 2 && error instanceof ApiFailure && error.status === 0,
    },
    mutations: { retry: false },
  },
});

export function Queries({ children }: { readonly children: ReactNode }): ReactNode {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
