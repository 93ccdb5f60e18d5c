/**
 * Which models there are: the names that the configuration spells out and, for offerings of patterns, the vendor's own
 * list, asked for at most once a minute.
 */
import type { OfferingId } from '@bailiwick/contract/ids';
import type { Outbound } from '../egress/outbound.ts';
import { isPattern } from '@bailiwick/contract/model-pattern';
import { matchesPattern } from '../offerings/model-name.ts';
import type { Offering, Protocol } from '../offerings/offering.ts';

const FRESH_MS = 60_000;
/** A vendor that is slow to list its models must not hold up the list of all others. */
const PATIENCE_MS = 5_000;
const LONGEST_LIST = 4 * 1024 * 1024;
/** Dates in these lists are a formality; this one says "unknown". */
export const UNKNOWN_DATE = 0;

interface Asked {
  readonly at: number;
  readonly names: Promise<readonly string[]>;
}

export class ModelDirectory {
  readonly #tick: () => number;
  readonly #outbound: Outbound;
  readonly #asked = new Map<OfferingId, Asked>();

  constructor({ tick, outbound }: { readonly tick: () => number; readonly outbound: Outbound }) {
    this.#tick = tick;
    this.#outbound = outbound;
  }

  /** Names that callers can ask this offering for. A vendor that does not answer adds nothing to what is spelled out. */
  async namesOf(offering: Offering, protocol: Protocol): Promise<readonly string[]> {
    if (offering.destination.kind === 'mirror') return [offering.id];
    const spelledOut = [
      ...offering.models.filter((model) => !isPattern(model)),
      ...Object.keys(offering.aliases),
    ];
    if (!offering.models.some(isPattern)) return spelledOut;
    const listed = await this.#vendorNames(offering, protocol);
    return [...spelledOut, ...listed.filter((name) => matchesPattern(offering, name))];
  }

  #vendorNames(offering: Offering, protocol: Protocol): Promise<readonly string[]> {
    const known = this.#asked.get(offering.id);
    if (known !== undefined && this.#tick() - known.at < FRESH_MS) return known.names;
    const names = this.listed(offering, protocol).then((listed) => listed ?? []);
    this.#asked.set(offering.id, { at: this.#tick(), names });
    return names;
  }

  /** What an offering lists right now; undefined where it does not answer as it should. */
  listed(offering: Offering, protocol: Protocol): Promise<readonly string[] | undefined> {
    return this.#ask(offering, protocol).catch(() => undefined);
  }

  /** The request carries nothing of the caller's: no body, no query, no header. */
  async #ask(offering: Offering, protocol: Protocol): Promise<readonly string[] | undefined> {
    const reply = await this.#outbound.send({
      offering,
      route: { protocol, upstreamPath: 'models', method: 'GET' },
      headers: protocol === 'anthropic' ? { 'anthropic-version': '2023-06-01' } : {},
      body: undefined,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    let text = '';
    for await (const chunk of reply.body) {
      text += Buffer.from(chunk).toString('latin1');
      if (text.length > LONGEST_LIST) return undefined;
    }
    return reply.status === 200 ? namesIn(text) : undefined;
  }
}

function namesIn(text: string): readonly string[] {
  const list: unknown = JSON.parse(text);
  const data =
    typeof list === 'object' && list !== null && 'data' in list && Array.isArray(list.data)
      ? (list.data as unknown[])
      : [];
  return data.flatMap((entry) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
      ? [entry.id]
      : [],
  );
}
