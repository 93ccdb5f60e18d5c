/** Our own detector as anyone would import it, with nothing configured but the defaults. */
import { createDetector } from '@bailiwick/detect';
import type { Answer } from './peers/isolated.ts';

/** Asks our detector about every text, in this process: a crash of ours ends the run. */
export async function askOurs(texts: readonly string[]): Promise<Answer[]> {
  const detector = createDetector();
  const answers: Answer[] = [];
  for (const text of texts) {
    // With a model the answer may be a promise.
    const findings = await Promise.resolve(detector.detect(text));
    answers.push({
      predictions: findings.map(({ start, end, type, score }) => ({ start, end, type, score })),
    });
  }
  return answers;
}
