/**
 * Loads every module that a server runs, once, so that the compile cache holds them: the first start is then as quick
 * and as small in memory as every later one. Run by the launcher after installing and after a change of the sources.
 */
const ENTRIES = [
  './main.ts',
  './commands/run.ts',
  './serve.ts',
  './redact/safe-copy.ts',
  './store/sqlite/worker.ts',
  './inspect/detection-thread.ts',
  './files/worker.ts',
  './opinion/worker.ts',
  './pictures/worker.ts',
];

await Promise.all(ENTRIES.map((entry) => import(new URL(entry, import.meta.url).href)));
// What the modules opened on loading, the main thread has no use for.
process.exit(0);
