import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { client } from '../../reach/client.ts';

const LOOK_EVERY_MS = 15_000;

type Shown = Awaited<ReturnType<typeof client.system.show>>;

/** How the install is, looked at again now and then. @param may whether who looks may know. */
export function useSystem(may: boolean): UseQueryResult<Shown> {
  return useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => client.system.show({}, { signal }),
    refetchInterval: LOOK_EVERY_MS,
    enabled: may,
  });
}
