import type { Candidate } from '../../../candidate.ts';
import type { TextFinder } from '../../../recogniser.ts';
import { isPlaceholder } from '../value/placeholder.ts';

const KIND = /^(?:kind|"kind"):[ \t]*"?Secret"?[ \t]*\r?$/gm;
const LONGEST = 65_536;
const ENTRY = /^([ \t]+)([\w.-]+):[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s|>#][^\n#]*?))[ \t]*\r?$/;
/** What is published by design. */
const PUBLIC =
  /(?:\.crt|\.pem|\.pub|\.cer|ca-?bundle|namespace|user(?:name)?|host(?:name)?|port|database|type)$/i;

/** The entries of a Kubernetes Secret, in `data` (base64) and in `stringData`, whatever they are called. */
export const kubernetesSecret: TextFinder = {
  on: 'text',
  find: ({ text }) => {
    if (!text.includes('Secret')) return [];
    const found: Candidate[] = [];
    let done = 0;
    for (const match of text.matchAll(KIND)) {
      if (match.index < done) continue;
      const start = documentStart(text, match.index, done);
      const end = documentEnd(text, match.index);
      found.push(...entries(text, start, end));
      done = end;
    }
    return found;
  },
};

function documentStart(text: string, at: number, done: number): number {
  const from = Math.max(done, at - LONGEST);
  return from + text.slice(from, at).lastIndexOf('\n---') + 1;
}

function documentEnd(text: string, at: number): number {
  const end = text.slice(at, at + LONGEST).indexOf('\n---');
  return end < 0 ? Math.min(text.length, at + LONGEST) : at + end;
}

function entries(text: string, start: number, end: number): readonly Candidate[] {
  const found: Candidate[] = [];
  let inside: 'data' | 'stringData' | undefined;
  for (let at = start; at < end;) {
    const stop = text.indexOf('\n', at);
    const lineEnd = stop < 0 || stop > end ? end : stop;
    const line = text.slice(at, Math.min(lineEnd, at + 8192));
    const section = /^(data|stringData):/.exec(line)?.[1];
    if (section === 'data' || section === 'stringData') inside = section;
    else if (/^\S/.test(line)) inside = undefined;
    else if (inside !== undefined) {
      const value = entry(line, inside);
      if (value !== undefined) found.push(secret(at + line.lastIndexOf(value), value));
    }
    at = lineEnd + 1;
  }
  return found;
}

function entry(line: string, section: 'data' | 'stringData'): string | undefined {
  const match = ENTRY.exec(line);
  const value = match?.[3] ?? match?.[4] ?? match?.[5];
  if (value === undefined || PUBLIC.test(match?.[2] ?? '') || isPlaceholder(value)) return undefined;
  if (section === 'stringData') return value.length >= 4 && !/\s/.test(value) ? value : undefined;
  return /^[A-Za-z0-9+/]{4,}={0,2}$/.test(value) && value.length % 4 === 0 ? value : undefined;
}

function secret(start: number, value: string): Candidate {
  return {
    start,
    end: start + value.length,
    type: 'SECRET',
    subtype: 'KUBERNETES_SECRET',
    score: 0.9,
    evidence: 'context',
  };
}
