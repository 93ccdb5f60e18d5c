/** The thread's side: one workbook in, its answers out. */
import { parentPort } from 'node:worker_threads';
import { workbookCells } from '../../files/office-cells.ts';
import { type FileLimits, Unreadable } from '../../files/reading.ts';
import { type Understood, understood } from './proposals.ts';
import { type WorkbookAnswers, answersIn } from './answers-in.ts';

export interface WorkbookJob {
  readonly bytes: Uint8Array;
  readonly limits: FileLimits;
}

export type WorkbookReading =
  | ({ readonly kind: 'read' } & WorkbookAnswers & Understood)
  /** Completes “The workbook cannot be read: …”. */
  | { readonly kind: 'unreadable'; readonly because: string };

async function read({ bytes, limits }: WorkbookJob): Promise<WorkbookReading> {
  try {
    const found = answersIn(await workbookCells(bytes, limits));
    return { kind: 'read', ...found, ...understood(found.answers) };
  } catch (error) {
    // A parser's own words may quote the file.
    return { kind: 'unreadable', because: error instanceof Unreadable ? error.because : 'it is damaged' };
  }
}

parentPort?.on('message', (job: WorkbookJob) => {
  void read(job).then((reading) => parentPort?.postMessage(reading));
});
