/** The worker's side: one document in, one extraction out. Everything here may be killed at any moment. */
import { parentPort } from 'node:worker_threads';
import { readDocument } from './documents.ts';
import type { Extraction } from './plain.ts';
import type { DocumentInput, FileLimits } from './reading.ts';

export interface Job {
  readonly input: DocumentInput;
  readonly limits: FileLimits;
}

parentPort?.on('message', ({ input, limits }: Job) => {
  void readDocument(input, limits).then((extraction: Extraction) => parentPort?.postMessage(extraction));
});
