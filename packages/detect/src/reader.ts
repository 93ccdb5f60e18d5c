/** Reads a text that comes in pieces, block by block, and gives findings at offsets of the whole. */
import { TYPE_CLASSES } from '@bailiwick/contract/classes';
import type { DetectorStream } from '@bailiwick/contract/detector';
import type { Finding } from '@bailiwick/contract/finding';
import { blockEnd, contextOf } from './blocks.ts';
import { type Candidate, canonicalOf, collapse } from './candidate.ts';
import type { Seen } from './look.ts';
import { disguiseOf, originalSpan } from './normalise/view.ts';

export class Reader implements DetectorStream {
  readonly #look: (text: string) => Seen;
  readonly #nextCut: (text: string) => number;
  /** What lends context to the next block: a text, or the block before with its own. */
  #context: { readonly text: string } | { readonly block: string };
  #pending = '';
  #offset = 0;

  constructor(look: (text: string) => Seen, nextCut: (text: string) => number, context: string) {
    this.#look = look;
    this.#nextCut = nextCut;
    this.#context = { text: context };
  }

  push(chunk: string): Finding[] {
    const text = this.#pending + chunk;
    const findings: Finding[] = [];
    let from = 0;
    for (let end = blockEnd(text, 0, this.#nextCut); end > 0; end = blockEnd(text, from, this.#nextCut)) {
      this.#read(text.slice(from, end), findings);
      from = end;
    }
    this.#pending = text.slice(from);
    return findings;
  }

  end(): Finding[] {
    const findings: Finding[] = [];
    if (this.#pending !== '') this.#read(this.#pending, findings);
    this.#pending = '';
    return findings;
  }

  #read(block: string, findings: Finding[]): void {
    const before = 'text' in this.#context ? this.#context.text : contextOf(this.#context.block);
    const text = before + block;
    const seen = this.#look(text);
    for (const candidate of seen.candidates) {
      const finding = toFinding(candidate, seen, text, before.length, this.#offset);
      if (finding !== undefined) findings.push(finding);
    }
    this.#offset += block.length;
    this.#context = { block: text };
  }
}

/** Nothing for a candidate that ends in the lead; one that straddles it is cut down to the part behind. */
function toFinding(
  candidate: Candidate,
  { view }: Seen,
  text: string,
  lead: number,
  offset: number,
): Finding | undefined {
  const { start, end } = originalSpan(view, candidate.start, candidate.end);
  if (end <= lead) return undefined;
  const disguise = candidate.disguise ?? disguiseOf(view, candidate.start, candidate.end);
  return {
    start: offset + Math.max(0, start - lead),
    end: offset + end - lead,
    type: candidate.type,
    class: candidate.class ?? TYPE_CLASSES[candidate.type],
    score: candidate.score,
    canonical: start < lead ? collapse(text.slice(lead, end)) : canonicalOf(candidate, view.text),
    ...(candidate.subtype === undefined ? {} : { subtype: candidate.subtype }),
    ...(disguise === undefined ? {} : { disguise }),
    ...(candidate.share === undefined ? {} : { share: candidate.share }),
  };
}
