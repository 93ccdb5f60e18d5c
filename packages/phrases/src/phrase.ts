/**
 * A sentence of the product in English and in another language, with slots for what changes.
 *
 * Slots stand in braces. `{id}` takes any words as they are. `{why:phrase}` takes words that are a phrase themselves,
 * `{class:class}` the id of a class of data, `{to:action}` what is done with it, `{list:values}` words that a vendor's
 * answer is made of. A sentence is matched without its last full stop and without regard to the case of its first
 * letter, for the same words stand alone and inside of other sentences.
 */
export type Phrase = readonly [english: string, other: string];

export type SlotKind = 'words' | 'phrase' | 'class' | 'action' | 'values';

export interface Slot {
  readonly name: string;
  readonly kind: SlotKind;
}

export interface CompiledPhrase {
  readonly pattern: RegExp;
  readonly slots: readonly Slot[];
  readonly other: string;
}

const SLOT = /\{([a-z]+)(?::(words|phrase|class|action|values))?\}/g;

export function compilePhrase([english, other]: Phrase): CompiledPhrase {
  const slots: Slot[] = [];
  let source = '';
  let end = 0;
  for (const match of english.matchAll(SLOT)) {
    const [whole, name = '', kind = 'words'] = match;
    source += `${literal(english.slice(end, match.index))}(.+?)`;
    slots.push({ name, kind: kind as SlotKind });
    end = match.index + whole.length;
  }
  source += literal(withoutStop(english.slice(end)));
  return { pattern: new RegExp(`^${eitherCase(source)}$`, 's'), slots, other: withoutStop(other) };
}

/** @param said what stands in each slot, in the other language. */
export function fill({ other }: CompiledPhrase, said: ReadonlyMap<string, string>): string {
  return other.replaceAll(SLOT, (whole, name: string) => said.get(name) ?? whole);
}

export const withoutStop = (text: string): string => (text.endsWith('.') ? text.slice(0, -1) : text);

/** A text as a pattern that matches it and nothing else. */
export const literal = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

function eitherCase(source: string): string {
  const first = source.charAt(0);
  const [upper, lower] = [first.toUpperCase(), first.toLowerCase()];
  return upper === lower ? source : `[${upper}${lower}]${source.slice(1)}`;
}
