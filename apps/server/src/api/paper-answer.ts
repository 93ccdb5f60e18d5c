/** Papers as files that a browser saves. */
import type { Paper } from '@bailiwick/diligence/paper/document';
import { docx } from '../vendors/papers/docx.ts';
import { pdf } from '../vendors/papers/pdf.ts';
import type { FileAnswer } from './handler.ts';

/** @param name without its ending. */
export const asPdf = async (name: string, paper: Paper): Promise<FileAnswer> => ({
  name: `${name}.pdf`,
  type: 'application/pdf',
  bytes: await pdf(paper),
});

export const asDocx = async (name: string, paper: Paper): Promise<FileAnswer> => ({
  name: `${name}.docx`,
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: await docx(paper),
});
