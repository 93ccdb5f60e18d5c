/**
 * Inspect: every text position and every file of a request → findings.
 *
 * Promises that nothing is skipped silently: a position is inspected, sealed (a signed block, checked against known
 * values when the body is protected) or the request is refused. Fails closed: a detector or extractor that breaks
 * refuses the request with `inspection_failed`; content that cannot be read, with `uninspectable_content`.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { inContext } from '@bailiwick/detect';
import type { FilePosition, TextPosition, WireRequest } from '../ingress/request.ts';
import type { Book } from '../protect/book.ts';
import type { Detection } from './detection.ts';
import { type InspectedFile, type Inspection, Tally } from './inspection.ts';
import { type FileReaders, type ReadFile, readFile } from './read-file.ts';
import { RequestRecall, recallScope } from './recall.ts';

export interface InspectionTools extends FileReaders {
  readonly detection: Detection;
  readonly book: Book;
}

/** @throws BailiwickError `inspection_failed` or `uninspectable_content`. */
export async function inspect(request: WireRequest, tools: InspectionTools): Promise<Inspection> {
  const files: Material['files'] = [];
  for (const position of request.files) files.push({ position, file: await readFile(position, tools) });
  const open = request.texts.filter((position) => position.treatment === 'inspect');
  const sealed = request.texts.filter((position) => position.treatment === 'sealed');
  try {
    return await look({ open, sealed, files, passed: request.passed }, tools);
  } catch (cause) {
    if (cause instanceof BailiwickError) throw cause;
    throw new BailiwickError('inspection_failed', 'The request could not be inspected, so it was not sent.', {
      cause,
    });
  }
}

interface Material {
  readonly open: readonly TextPosition[];
  readonly sealed: readonly TextPosition[];
  readonly files: { readonly position: FilePosition; readonly file: ReadFile }[];
  readonly passed: number;
}

async function look(
  { open, sealed, files, passed }: Material,
  { detection, book }: InspectionTools,
): Promise<Inspection> {
  const passages = [
    ...open.map(({ value, before }) => ({ text: value, before })),
    ...files.map(({ file }) => ({ text: file.kind === 'uninspected' ? '' : file.text, before: '' })),
  ];
  const recall = new RequestRecall();
  const detected = await detection.detectAll(passages);
  const found = passages.map(({ text }, i) => {
    const findings = recallScope(text, detected[i] ?? [], book);
    recall.learn(text, findings);
    return findings;
  });

  const tally = new Tally();
  const settled = inContext(passages.map(({ text }, i) => recall.complete(text, found[i] ?? [])));
  for (const findings of settled) tally.add(findings);
  for (const { text } of passages) tally.addClass(detection.classOfKind(text));
  const inspected = files.map(({ position, file }, i): [FilePosition, InspectedFile] => [
    position,
    file.kind === 'uninspected' ? file : { ...file, findings: settled[open.length + i] ?? [] },
  ]);
  return {
    texts: new Map(open.map((position, i) => [position, settled[i] ?? []])),
    sealed,
    files: new Map(inspected),
    classes: tally.classes,
    types: tally.types,
    canonicals: tally.canonicals,
    positions: { inspected: passages.length, passed, sealed: sealed.length },
  };
}
