/** The worker's side: one document in, its text and answers out. Everything here may be killed at any moment. */
import { parentPort } from 'node:worker_threads';
import type { FileLimits } from '../../files/reading.ts';
import { type DocumentBytes, readBytes, type TextReading } from './reading.ts';

export interface Job {
  readonly input: DocumentBytes;
  readonly limits: FileLimits;
}

parentPort?.on('message', ({ input, limits }: Job) => {
  void readBytes(input, limits).then((reading: TextReading) => parentPort?.postMessage(reading));
});
