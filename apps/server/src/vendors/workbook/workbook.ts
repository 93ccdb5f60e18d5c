/**
 * Self-assessments that vendors publish as workbooks, read into proposals.
 *
 * Promises: only what a person who opens the file sees, and what somebody typed, is taken; what was left out is counted;
 * a hostile file costs no more than a thread, its memory and its time.
 */
import { DEFAULT_FILE_LIMITS } from '../../files/extract.ts';
import { Thread } from '../../files/thread.ts';
import type { WorkbookJob, WorkbookReading } from './worker.ts';

const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** Reads one workbook and ends its thread. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const limits = DEFAULT_FILE_LIMITS;
  const thread = new Thread<WorkbookJob, WorkbookReading>(FILE, { ...limits, waiting: 1 });
  try {
    const outcome = await thread.run({ bytes, limits });
    return outcome.kind === 'done'
      ? outcome.answer
      : { kind: 'unreadable', because: 'it takes more time or memory than is allowed' };
  } finally {
    await thread.close();
  }
}
