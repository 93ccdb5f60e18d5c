/**
 * Takes down what is said in one request, while the door goes on with it.
 *
 * Promises the door: nothing here waits, nothing here throws. What goes wrong is told to whoever keeps, and the request
 * knows nothing of it.
 */
import type { DataClass } from '@bailiwick/contract/classes';
import type { WireRequest } from '../ingress/request.ts';
import type { Inspection } from '../inspect/inspection.ts';
import type { Belonging, Heard, Name, Reply, Said, Sent } from './content.ts';
import { StreamHearing, hearWhole } from './hearing.ts';
import { type Changes, sentView, writtenView } from './views.ts';

/** A value of the request and the name that stood for it. */
export interface Named {
  readonly token: string;
  readonly value: string;
  readonly type: string;
}

/** One attempt at one offering. */
export interface Leaving extends Changes {
  readonly attempt: number;
  readonly offering: string;
  readonly body: string;
  readonly named: readonly Named[];
}

export interface Taken extends Belonging {
  readonly said: Said;
}

export interface TakingParts {
  readonly of: Belonging;
  readonly wire: WireRequest;
  readonly done: (taken: Taken) => void;
  readonly failed: (error: unknown) => void;
}

/** Different bodies that may have left for one request; more of them are a fallback of fallbacks. */
const MOST_SENT = 4;

export class Taking {
  readonly #parts: TakingParts;
  #inspection: Inspection | undefined;
  #left: (Omit<Leaving, 'attempt'> & { readonly attempts: readonly number[] })[] = [];
  #stream: { readonly received: StreamHearing; readonly restored: StreamHearing } | undefined;
  #whole: { readonly received: string; readonly restored: string } | undefined;
  #answered = 0;
  #over = false;

  constructor(parts: TakingParts) {
    this.#parts = parts;
  }

  inspected(inspection: Inspection): void {
    this.#inspection = inspection;
  }

  left({ attempt, ...leaving }: Leaving): void {
    this.#answered = attempt;
    const last = this.#left.at(-1);
    if (last?.body === leaving.body && last.offering === leaving.offering)
      this.#left[this.#left.length - 1] = { ...last, attempts: [...last.attempts, attempt] };
    else if (this.#left.length < MOST_SENT) this.#left.push({ ...leaving, attempts: [attempt] });
  }

  /** A reply that came whole. */
  replied(received: string, restored: string): void {
    this.#whole = { received, restored };
  }

  /** A piece of a stream: bytes of the vendor, and what went on to the caller for them. */
  streamed(received: Uint8Array | undefined, restored: string): void {
    this.#safely(() => {
      const { body } = this.#parts.wire.route;
      this.#stream ??= { received: new StreamHearing(body), restored: new StreamHearing(body) };
      if (received !== undefined) this.#stream.received.push(received);
      if (restored !== '') this.#stream.restored.push(Buffer.from(restored));
    });
  }

  /** The request is over, however it ended. */
  ended(): void {
    if (this.#over) return;
    this.#over = true;
    this.#safely(() => this.#parts.done({ ...this.#parts.of, said: this.#said() }));
  }

  #said(): Said {
    const { wire } = this.#parts;
    const inspection = this.#inspection;
    const sent = inspection === undefined ? [] : this.#left.map((left) => sentOf(wire, inspection, left));
    const reply = this.#reply();
    return {
      written: writtenView(wire, inspection),
      sent,
      ...(reply === undefined ? {} : { reply }),
      names: namesOf(
        this.#left.flatMap(({ named }) => named),
        inspection,
      ),
    };
  }

  #reply(): Reply | undefined {
    const attempt = this.#answered;
    const { body } = this.#parts.wire.route;
    const hear = (text: string): Heard => hearWhole(text, body);
    if (this.#whole !== undefined)
      return { attempt, received: hear(this.#whole.received), restored: hear(this.#whole.restored) };
    if (this.#stream !== undefined)
      return { attempt, received: this.#stream.received.heard(), restored: this.#stream.restored.heard() };
    return undefined;
  }

  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#over = true;
      this.#parts.failed(error);
    }
  }
}

function sentOf(
  wire: WireRequest,
  inspection: Inspection,
  { attempts, offering, named, ...changes }: Omit<Leaving, 'attempt'> & Pick<Sent, 'attempts'>,
): Sent {
  const names = namesOf(named, inspection);
  return { attempts, offering, view: sentView(wire, inspection, { ...changes, names }) };
}

/** Each once; of what class a value is, the findings say by its type. */
function namesOf(named: readonly Named[], inspection: Inspection | undefined): readonly Name[] {
  const classes = new Map<string, DataClass>();
  for (const findings of inspection?.texts.values() ?? [])
    for (const finding of findings) classes.set(finding.type, finding.class);
  for (const file of inspection?.files.values() ?? [])
    if (file.kind !== 'uninspected')
      for (const finding of file.findings) classes.set(finding.type, finding.class);
  const byToken = new Map(
    named.map(({ token, value, type }) => [token, { token, value, type, class: classes.get(type) ?? '' }]),
  );
  return [...byToken.values()];
}
