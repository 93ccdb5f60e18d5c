/**
 * A token bucket: it holds a minute's worth of requests and refills evenly, so a burst is served and a flood is not.
 */
export interface Bucket {
  readonly level: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What is in the bucket now; a clock that stepped back refills nothing. */
export function refilled(bucket: Bucket | undefined, perMinute: number, now: number): Bucket {
  if (bucket === undefined) return { level: perMinute, at: now };
  const elapsed = Math.max(0, now - bucket.at);
  return {
    level: Math.min(perMinute, bucket.level + (elapsed * perMinute) / 60_000),
    at: Math.max(now, bucket.at),
  };
}

/** Whole seconds until one request fits again. */
export function secondsUntilNext(bucket: Bucket, perMinute: number): number {
  if (perMinute <= 0) return 60;
  return Math.max(1, Math.ceil(((1 - bucket.level) * 60) / perMinute));
}
