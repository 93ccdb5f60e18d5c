/**
 * Knowledge as one file that travels on a stick: JSON Lines, so that a change reads well in a diff.
 *
 *     {"format":"bailiwick-knowledge","version":1,"name":"bailiwick","builtOn":"2026-11-22","revision":1}
 *     {"offering":{"id":"openai-api",…}}
 *     {"question":{"text":"…",…}}
 *     {"signature":{"by":"acme-2026","key":"…","ed25519":"…","mlDsa65":"…"}}
 *
 * Signatures come last and cover every byte before the first of them.
 */
import { faultsOf } from '@bailiwick/diligence/knowledge/faults';
import type { Knowledge, PlanQuestion, Template } from '@bailiwick/diligence/knowledge/knowledge';
import type { z } from 'zod';
import { FORMAT, VERSION, formatSchema, headSchema, offeringLine, questionLine } from './bundle-schema.ts';
import { type Refusal, refused } from './refusal.ts';

/** Thirteen vendors take 60 KB; this is room for a thousand, and little enough to read at once. */
export const MOST_BYTES = 4 << 20;

const SIGNATURE = '{"signature":';
const ASK = 'Get the file again from where it was published.';

export interface Envelope {
  /** What signatures cover. */
  readonly body: string;
  /** The lines after it, as they stand. */
  readonly signatures: readonly string[];
}

/** @throws nothing: a file that is no text is a refusal. */
export function opened(bytes: Uint8Array): Envelope | Refusal {
  if (bytes.length > MOST_BYTES) {
    return refused('too_large', `The file is larger than ${MOST_BYTES >> 20} MB.`, ASK);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refused('unreadable', 'The file is not in UTF-8.', ASK);
  }
  const at = text.startsWith(SIGNATURE) ? 0 : text.indexOf(`\n${SIGNATURE}`) + 1;
  if (at === 0) return { body: text, signatures: [] };
  // Written one way only: with another, two files that differ could carry the same signature.
  const tail = text.slice(at);
  if (!tail.endsWith('\n')) return refused('unreadable', 'The file ends within a signature.', ASK);
  return { body: text.slice(0, at), signatures: tail.slice(0, -1).split('\n') };
}

/** Whether this version of the product can read it at all; asked before anything else of it is believed. */
export function versionOf({ body }: Envelope): 'known' | Refusal {
  const head = formatSchema.safeParse(read(body.slice(0, Math.max(0, body.indexOf('\n')))));
  if (!head.success) return refused('unreadable', 'The file is no bundle of knowledge about vendors.', ASK);
  if (head.data.version === VERSION) return 'known';
  return refused(
    'unknown_version',
    `The file is written in version ${head.data.version} of the format; this product reads version ${VERSION}.`,
    'Update the product, or get a bundle that is made for it.',
  );
}

export function knowledgeIn({ body }: Envelope): Knowledge | Refusal {
  const [first = '', ...rest] = body.replace(/\n$/, '').split('\n');
  const head = headSchema.safeParse(read(first));
  if (!head.success) return misread(1, head.error);
  const templates: Template[] = [];
  const questions: PlanQuestion[] = [];
  for (const [i, line] of rest.entries()) {
    const said = read(line);
    const parsed = line.startsWith('{"question":')
      ? questionLine.safeParse(said)
      : offeringLine.safeParse(said);
    if (!parsed.success) return misread(i + 2, parsed.error);
    if ('offering' in parsed.data) templates.push(parsed.data.offering);
    else questions.push(parsed.data.question);
  }
  const { name, builtOn, revision } = head.data;
  const knowledge: Knowledge = { name, builtOn, revision, templates, questions };
  const [fault] = faultsOf(knowledge);
  return fault === undefined
    ? knowledge
    : refused('unreadable', fault, 'Have it corrected by whoever made it.');
}

/** The body of a bundle, ready to be signed. */
export function written({ name, builtOn, revision, templates, questions }: Knowledge): string {
  const lines = [
    { format: FORMAT, version: VERSION, name, builtOn, revision },
    ...templates.map((offering) => ({ offering })),
    ...questions.map((question) => ({ question })),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function read(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Names the place, never what stands there. */
function misread(line: number, { issues }: z.ZodError): Refusal {
  const place = issues[0]?.path.join('.') ?? '';
  return refused(
    'unreadable',
    `Line ${line} cannot be read${place === '' ? '' : ` at ${place}`}.`,
    'Have it corrected by whoever made it.',
  );
}
