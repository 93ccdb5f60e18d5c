/**
 * Deeds one after the other: what is read, changed and written in several steps must not run beside itself, or one change
 * undoes another. A deed that fails holds up nobody.
 */
export type InTurn = <T>(deed: () => Promise<T>) => Promise<T>;

export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (deed) => {
    const next = last.then(deed);
    last = next.catch(() => {});
    return next;
  };
}
