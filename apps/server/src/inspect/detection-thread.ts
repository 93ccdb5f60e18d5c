/** The thread of `LongTexts`: the same detector, fed by messages, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DetectorOptions } from '@bailiwick/contract/detector';
import { createDetector } from '@bailiwick/detect';
import type { ThreadResult } from './long-texts.ts';
import type { Passage } from './passage.ts';

const detector = createDetector((workerData ?? {}) as DetectorOptions);

parentPort?.on('message', (passages: readonly Passage[]) => parentPort?.postMessage(answer(passages)));

function answer(passages: readonly Passage[]): ThreadResult {
  try {
    return { kind: 'found', findings: passages.map(({ text, before }) => detector.detect(text, before)) };
  } catch {
    // The error may quote the text; the request is refused without it.
    return { kind: 'failed' };
  }
}
