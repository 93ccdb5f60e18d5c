/** What could be taken over from another gateway's configuration, in our words, and what could not. */
import type { Protocol } from '../offerings/offering.ts';

export interface CarriedOffering {
  readonly id: string;
  readonly protocol: Protocol;
  readonly baseUrl: string;
  /** `${NAME}`; never a key itself. */
  readonly apiKey: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly models: readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
  readonly defaultModel: string | undefined;
  readonly fallback: readonly string[];
  readonly attempts: number | undefined;
  readonly headersMs: number | undefined;
  /** Per million tokens. */
  readonly price: { readonly input: number; readonly output: number } | undefined;
  /** Said above it in the file. */
  readonly remark: string;
}

/** What a new API key gets. */
export interface CarriedKeys {
  readonly expiresDays?: number;
  readonly requestsPerMinute?: number;
  readonly moneyPerMonth?: number;
}

/** Something of the other file. Names the place, never what stands there. */
export interface Note {
  readonly place: string;
  readonly what: string;
}

export interface Carried {
  readonly offerings: readonly CarriedOffering[];
  readonly keys: CarriedKeys;
  /** Taken over, but with another meaning or with something left to do. */
  readonly changed: readonly Note[];
  /** Not taken over. */
  readonly left: readonly Note[];
  /** Variables that must be set before the start. */
  readonly variables: readonly string[];
}

/** Collects notes while a file is read. */
export class Notes {
  readonly changed: Note[] = [];
  readonly left: Note[] = [];
  readonly #variables = new Set<string>();

  change(place: string, what: string): void {
    this.changed.push({ place, what });
  }

  leave(place: string, what: string): void {
    this.left.push({ place, what });
  }

  /** The reference to an environment variable. */
  reference(name: string): string {
    this.#variables.add(name);
    return `\${${name}}`;
  }

  get variables(): readonly string[] {
    return [...this.#variables].toSorted();
  }
}
