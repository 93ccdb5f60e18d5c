/** Work that the server does for a while, saying how far it has come: the lines of an endpoint, one after another. */
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useState } from 'react';

type Line = { readonly kind: 'progress' } | { readonly kind: 'done' };
type Of<One extends Line, Kind extends Line['kind']> = Extract<One, { readonly kind: Kind }>;

export interface LongWork<Input, One extends Line> {
  readonly run: UseMutationResult<Of<One, 'done'>, Error, Input>;
  /** The last that was said; undefined before anything was. */
  readonly progress: Of<One, 'progress'> | undefined;
}

/** @param begin asks the server; @param onDone called with what came of it. */
export function useLongWork<Input, One extends Line>(
  begin: (input: Input) => AsyncIterable<One>,
  onDone: (done: Of<One, 'done'>) => unknown = () => {},
): LongWork<Input, One> {
  const [progress, setProgress] = useState<Of<One, 'progress'>>();
  const run = useMutation<Of<One, 'done'>, Error, Input>({
    async mutationFn(input) {
      setProgress(undefined);
      for await (const line of begin(input)) {
        if (line.kind === 'done') return line as Of<One, 'done'>;
        setProgress(line as Of<One, 'progress'>);
      }
      throw new Error('The server stopped saying how far it has come.');
    },
    onSuccess: onDone,
  });
  return { run, progress };
}
