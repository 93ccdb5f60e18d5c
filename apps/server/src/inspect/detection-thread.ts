/** The thread of `Detection`: the same detector, fed by messages. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DetectorOptions } from '@bailiwick/contract/detector';
import { createDetector } from '@bailiwick/detect';
import type { Job, JobResult } from './detection.ts';

const detector = createDetector((workerData ?? {}) as DetectorOptions);

parentPort?.on('message', ({ id, passages }: Job) => {
  parentPort?.postMessage(answer(id, passages));
});

function answer(id: number, passages: Job['passages']): JobResult {
  try {
    return { id, findings: passages.map(({ text, before }) => detector.detect(text, before)) };
  } catch {
    // The error may quote the text; the request is refused without it.
    return { id, failed: true };
  }
}
