/**
 * A page that comes when it is needed, or a little before. Without Suspense: React holds what was suspended back for
 * 300 ms once a fallback was shown, and a page should stand there as soon as it has come.
 */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Loading } from '../ui/state.tsx';

export interface LatePage {
  readonly Page: ComponentType;
  /** Begins to load, so that it is there when it is shown. */
  readonly bring: () => Promise<unknown>;
}

export function latePage<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LatePage {
  let Loaded: ComponentType | undefined;
  let coming: Promise<unknown> | undefined;
  const bring = (): Promise<unknown> =>
    (coming ??= load().then(
      (module) => (Loaded = module[name]),
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    ));
  function Page(): ReactNode {
    const [state, setState] = useState<{ readonly failed?: unknown }>();
    useEffect(() => {
      if (Loaded === undefined)
        bring().then(
          () => setState({}),
          (failed: unknown) => setState({ failed }),
        );
    }, []);
    if (state?.failed !== undefined) throw state.failed;
    return Loaded === undefined ? <Loading /> : <Loaded />;
  }
  return { Page, bring };
}
