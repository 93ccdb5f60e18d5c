/** Hears a reply: whole, or as a stream in whatever pieces. Bounded, and never throws. */
import { fromJson } from '@bailiwick/contract/from-json';
import type { BodyShape } from '../ingress/routes.ts';
import { SseParser } from '../ingress/sse.ts';
import { type Heard, MOST_CHARACTERS, type Saying } from './content.ts';
import { type Spoken, spokenIn } from './said.ts';
import { wholePairs } from './views.ts';

/** Characters of a reply that are read through for what it says; what is longer is kept as it begins. */
const LONGEST_READ = 1_000_000;
const MOST_SAYINGS = 1_000;
const LONGEST_NAME = 200;

export function hearWhole(text: string, shape: BodyShape, most = MOST_CHARACTERS): Heard {
  const document = text.length > LONGEST_READ ? undefined : fromJson(text);
  if (document === undefined) {
    const kept = wholePairs(text, most);
    return { said: [{ kind: 'other', text: kept }], cut: text.length - kept.length };
  }
  const sayings = new Sayings(most);
  for (const one of spokenIn(document, shape)) sayings.add(one);
  return sayings.heard();
}

/** One direction of a stream: bytes of the vendor, or texts as they went to the caller. */
export class StreamHearing {
  readonly #shape: BodyShape;
  readonly #sse = new SseParser();
  readonly #sayings: Sayings;
  #broken = false;

  constructor(shape: BodyShape, most = MOST_CHARACTERS) {
    this.#shape = shape;
    this.#sayings = new Sayings(most);
  }

  push(bytes: Uint8Array): void {
    if (this.#broken) return;
    try {
      for (const { data } of this.#sse.push(bytes)) {
        if (data === undefined || data === '' || data === '[DONE]') continue;
        for (const one of spokenIn(fromJson(data), this.#shape)) this.#sayings.add(one);
      }
    } catch {
      // An event without an end; the door itself says what is wrong with it.
      this.#broken = true;
    }
  }

  heard(): Heard {
    return this.#sayings.heard();
  }
}

class Sayings {
  readonly #byKey = new Map<string, Saying>();
  #room: number;
  #cut = 0;

  constructor(most: number) {
    this.#room = most;
  }

  add({ key, kind, name, text }: Spoken): void {
    if (!this.#byKey.has(key) && this.#byKey.size === MOST_SAYINGS) {
      this.#cut += text.length;
      return;
    }
    const kept = wholePairs(text, this.#room);
    this.#room -= kept.length;
    this.#cut += text.length - kept.length;
    const before = this.#byKey.get(key);
    const called = name?.slice(0, LONGEST_NAME) ?? before?.name;
    this.#byKey.set(key, {
      kind: before?.kind ?? kind,
      ...(called === undefined ? {} : { name: called }),
      text: (before?.text ?? '') + kept,
    });
  }

  heard(): Heard {
    return { said: [...this.#byKey.values()], cut: this.#cut };
  }
}
