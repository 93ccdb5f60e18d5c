/**
 * Milliseconds of processor time that this thread has used. A test that compares times must not count those in which the
 * machine did something else.
 */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
