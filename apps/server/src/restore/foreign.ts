/**
 * The second stage of the way back: personal data in the vendor's own words that the caller never sent.
 *
 * The text is inspected in segments that depend on the text alone, never on how the stream was cut: up to where the
 * detector says that nothing later can change it, up to a restored value, and in JSON up to the end of a
 * string or number, so that a complete document is never held back. Restored values are not inspected; what follows one sees
 * a placeholder in its place.
 */
import type { FindingType } from '@bailiwick/contract/classes';
import type { Detector } from '@bailiwick/contract/detector';
import type { Finding } from '@bailiwick/contract/finding';
import type { TextForm } from './dress.ts';
import type { Sink } from './token-stream.ts';

/** What counts as foreign in a reply, and whether it may be shown. */
export interface ForeignPolicy {
  readonly detector: Detector;
  /** Whether the caller sent this value, in this request or earlier in the scope. */
  isOwn(canonical: string, type: FindingType): boolean;
  withhold(finding: Finding): boolean;
}

/** Text that lends context to the segment after it, in UTF-16 code units. */
const CONTEXT = 128;
/** Stands for a restored value in the context: OBJECT REPLACEMENT CHARACTER, no letter of any word. */
const PLACEHOLDER = '\ufffc';
/** A segment is cut here at the latest, whatever the detector says, so that what is held stays bounded. */
const LONGEST_SEGMENT = 16_384;

/**
 * `whole`: nothing has to flow before the end, so what a stream would cut into segments is inspected together. The
 * findings are the same, since none spans a cut.
 */
export type Arrival = 'pieces' | 'whole';

export class ForeignFinder implements Sink {
  readonly #policy: ForeignPolicy;
  readonly #json: boolean;
  readonly #arrival: Arrival;
  readonly #write: (text: string) => void;
  readonly withheld = new Map<FindingType, number>();
  #pending = '';
  #before = '';
  /** How far `pending` was searched for an edge, and whether a backslash stands open there. */
  #searched = 0;
  #escaped = false;
  #inString = false;

  constructor({
    policy,
    form,
    write,
    arrival,
  }: {
    readonly policy: ForeignPolicy;
    readonly form: TextForm;
    readonly write: (text: string) => void;
    readonly arrival: Arrival;
  }) {
    this.#arrival = arrival;
    this.#policy = policy;
    this.#json = form === 'json';
    this.#write = write;
  }

  vendor(text: string): void {
    this.#pending += text;
    this.#cut();
  }

  value(text: string): void {
    this.end();
    this.#write(text);
    this.#before = (this.#before + PLACEHOLDER).slice(-CONTEXT);
  }

  /** Nothing more belongs to what is pending. */
  end(): void {
    if (this.#pending !== '') this.#inspect(this.#pending.length);
  }

  /** Segments that are complete together are inspected together: no finding spans a cut, and one look costs less. */
  #cut(): void {
    let ready = 0;
    while (this.#pending !== '') {
      const edge = this.#json ? this.#edge() : -1;
      const cut = this.#within(this.#pending.slice(ready, edge < 0 ? undefined : edge));
      if (cut > 0) ready += cut;
      else if (ready > 0) {
        this.#inspect(ready);
        ready = 0;
      } else if (edge >= 0) this.#passEdge(edge);
      else return;
    }
    if (ready > 0) this.#inspect(ready);
  }

  /** A cut in a text without edges; -1 while there is none. */
  #within(text: string): number {
    if (this.#arrival === 'whole') return -1;
    // Outside strings what stands between two edges is one value, and is withheld as one.
    const isWhole = text === '' || (this.#json && !this.#inString);
    const cut = isWhole ? -1 : this.#policy.detector.nextCut(text);
    if (cut > 0 && cut <= LONGEST_SEGMENT) return cut;
    if (text.length <= LONGEST_SEGMENT) return -1;
    return isHigh(text.charCodeAt(LONGEST_SEGMENT - 1)) ? LONGEST_SEGMENT - 1 : LONGEST_SEGMENT;
  }

  /** What stands before the edge is complete; the edge itself is syntax and nobody's data. */
  #passEdge(edge: number): void {
    if (edge > 0) this.#inspect(edge);
    let end = 1;
    if (this.#pending.charCodeAt(0) === 0x22) this.#inString = !this.#inString;
    else while (isStructure(this.#pending.charCodeAt(end))) end += 1;
    const syntax = this.#pending.slice(0, end);
    this.#write(syntax);
    this.#pass(syntax);
  }

  /**
   * The first place of what is pending where a JSON value ends: an unescaped quote, or structure outside strings.
   * Looks at every character once, however often it is asked.
   */
  #edge(): number {
    for (; this.#searched < this.#pending.length; this.#searched += 1) {
      const code = this.#pending.charCodeAt(this.#searched);
      if (this.#escaped) this.#escaped = false;
      else if (code === 0x22 || (!this.#inString && isStructure(code))) return this.#searched;
      else if (code === 0x5c) this.#escaped = true;
    }
    return -1;
  }

  #inspect(length: number): void {
    const segment = this.#pending.slice(0, length);
    this.#write(this.#clean(segment));
    this.#pass(segment);
  }

  #pass(segment: string): void {
    this.#pending = this.#pending.slice(segment.length);
    this.#searched = Math.max(0, this.#searched - segment.length);
    this.#before = (this.#before + segment).slice(-CONTEXT);
  }

  #clean(segment: string): string {
    let out = '';
    let done = 0;
    for (const finding of this.#policy.detector.detect(segment, this.#before)) {
      const { canonical, type } = finding;
      if (finding.start < done || this.#policy.isOwn(canonical, type) || !this.#policy.withhold(finding))
        continue;
      this.withheld.set(type, (this.withheld.get(type) ?? 0) + 1);
      // Outside strings a segment is one number; sign and fraction go with it, and what stays is valid JSON.
      if (this.#json && !this.#inString) return `"[${type} withheld]"`;
      out += `${segment.slice(done, finding.start)}[${type} withheld]`;
      done = finding.end;
    }
    return done === 0 ? segment : out + segment.slice(done);
  }
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** `{}[]:,` and white space. */
function isStructure(code: number): boolean {
  return (
    code === 0x2c ||
    code === 0x3a ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x7b ||
    code === 0x7d ||
    code === 0x20 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09
  );
}
