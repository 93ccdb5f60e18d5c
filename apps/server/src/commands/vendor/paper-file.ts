/** Papers as files: the ending says the format, and nothing that is there is written over. */
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Paper } from '@bailiwick/diligence/paper/document';
import { docx } from '../../vendors/papers/docx.ts';
import { html } from '../../vendors/papers/html.ts';
import { pdf } from '../../vendors/papers/pdf.ts';
import { text } from '../../vendors/papers/text.ts';
import { UsageError } from '../command.ts';

/** @throws UsageError where the ending is none of .docx, .pdf, .html and .txt, or the file is there already */
export async function writePaper(path: string, paper: Paper): Promise<void> {
  await writeNew(path, await bytesOf(path, paper));
}

/** Somebody may have worked on a file of this name: it stays. @throws UsageError */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new UsageError('The file is there already. Name another one, or move it away.');
    if (code === 'ENOENT') throw new UsageError('There is no such folder to write into.');
    throw error;
  }
}

async function bytesOf(path: string, paper: Paper): Promise<string | Uint8Array> {
  switch (extname(path).toLowerCase()) {
    case '.docx':
      return docx(paper);
    case '.pdf':
      return pdf(paper);
    case '.html':
      return html(paper);
    case '.txt':
      return text(paper);
    default:
      throw new UsageError('The file must end in .docx, .pdf, .html or .txt.');
  }
}
