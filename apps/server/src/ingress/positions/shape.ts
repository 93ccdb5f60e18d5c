/**
 * The coverage map as data: which member of which object of a protocol carries what.
 *
 * A *shape* describes an object of a protocol, a *rule* what may stand under a member of it: how a string there is
 * treated, and the shape of an object there. An array gives its rule to its items. The same data drives the
 * reading of requests and is printed by `bailiwick coverage`, so the two cannot drift apart.
 */

export type Position =
  | 'system'
  | 'developer'
  | 'user'
  | 'assistant'
  | 'tool_definition'
  | 'tool_name'
  | 'tool_arguments'
  | 'tool_result'
  | 'document'
  | 'file_name'
  | 'file'
  | 'metadata'
  | 'end_user'
  | 'participant'
  | 'prediction'
  | 'prompt_variable'
  | 'output_schema'
  | 'stop'
  | 'user_location'
  | 'mcp'
  | 'thinking'
  | 'signature'
  | 'model'
  | 'setting'
  | 'id'
  | 'key'
  | 'unknown';

export type StringRule =
  /** Inspected; opened first when it holds JSON. */
  | 'text'
  /** A word of the protocol, an identifier, a tool's name: passed when it looks like one, else inspected. */
  | 'word'
  | 'id'
  | 'name'
  /** Encrypted or signed by the vendor: sealed when it looks so, else inspected. */
  | 'opaque'
  /** A file: base64 or a data URL; an address or a data URL; the name of a file that lies with the vendor. */
  | 'file_data'
  | 'file_url'
  | 'file_id'
  /** Sound as base64; a picture as base64. */
  | 'audio_data'
  | 'image_data'
  /** Text or a file, as the `type` beside it says. */
  | 'source_data'
  /** Unknown: inspected, or a file when it is a data URL. In a content part, addresses and blobs are files too. */
  | 'unknown'
  | 'unknown_in_part';

export interface Rule {
  readonly string: StringRule;
  /** Undefined: the position of the object around it, e.g. of the message. */
  readonly position: Position | undefined;
  readonly shape: () => Shape;
  /** Free-form: long numbers are inspected too, and the member name is context for the detector. */
  readonly free: boolean;
}

/** The members that decide the position of what is inside, the first with a known value winning. */
export interface PositionRule {
  readonly by: readonly string[];
  readonly of: Readonly<Record<string, Position>>;
  /** Undefined: the position around it. */
  readonly otherwise: Position | undefined;
}

export interface Shape {
  readonly name: string;
  readonly members: ReadonlyMap<string, Rule>;
  /** For members that are not listed. */
  readonly other: Rule;
  /** Member names are the caller's own and inspected. Elsewhere only names that are not listed are. */
  readonly freeKeys: boolean;
  readonly positions: PositionRule | undefined;
  /** A content part of this family; a document in it can be replaced by text. */
  readonly part: PartFamily | undefined;
  /** An object with one of these types and a signature is sealed as a whole. */
  readonly sealedTypes: ReadonlySet<string> | undefined;
}

export type PartFamily = 'chat' | 'responses' | 'anthropic';

const OPAQUE: Rule = { string: 'opaque', position: 'signature', shape: () => UNKNOWN, free: false };

/** Members that vendors encrypt or sign, wherever the protocol may put them next. */
const SIGNATURES: readonly [string, Rule][] = [
  'encrypted_content',
  'encrypted_index',
  'encrypted_stdout',
  'encrypted_function_result',
  'signature',
  'thought_signature',
].map((name) => [name, OPAQUE]);

const inherit: Rule = { string: 'text', position: undefined, shape: () => FREE, free: true };

/** An object of the caller's own: everything in it is inspected, names and long numbers included. */
export const FREE: Shape = {
  name: 'free',
  members: new Map(),
  other: inherit,
  freeKeys: true,
  positions: undefined,
  part: undefined,
  sealedTypes: undefined,
};

/** An object that the door does not know: as free-form, but a file in it is seen. */
export const UNKNOWN: Shape = {
  ...FREE,
  name: 'unknown',
  members: new Map(SIGNATURES),
  other: { string: 'unknown', position: undefined, shape: () => UNKNOWN, free: true },
};

/** The same inside a content part, where addresses and blobs are files too. */
export const UNKNOWN_IN_PART: Shape = {
  ...UNKNOWN,
  name: 'unknown part',
  other: { string: 'unknown_in_part', position: undefined, shape: () => UNKNOWN_IN_PART, free: true },
};

/** Options of the protocol: words and small numbers, whatever they are called. */
export const SETTINGS: Shape = {
  ...FREE,
  name: 'settings',
  members: new Map([
    ['instructions', { string: 'text', position: 'system', shape: () => SETTINGS, free: false }],
  ]),
  other: { string: 'word', position: 'setting', shape: () => SETTINGS, free: false },
  freeKeys: false,
};

const unknown: Rule = { string: 'unknown', position: 'unknown', shape: () => UNKNOWN, free: true };
export const unknownInPart: Rule = {
  string: 'unknown_in_part',
  position: undefined,
  shape: () => UNKNOWN_IN_PART,
  free: true,
};

export const opaque = OPAQUE;
export const word: Rule = { string: 'word', position: 'setting', shape: () => UNKNOWN, free: false };
export const id: Rule = { string: 'id', position: 'id', shape: () => UNKNOWN, free: false };
export const toolName: Rule = { string: 'name', position: 'tool_name', shape: () => UNKNOWN, free: false };
export const settings: Rule = { string: 'word', position: 'setting', shape: () => SETTINGS, free: false };

/** A string, or anything free-form, at `position`; without one at the position of the object around it. */
export function text(position?: Position): Rule {
  return { string: 'text', position, shape: () => FREE, free: false };
}

/** Data of the caller's own: any JSON. */
export function free(position?: Position): Rule {
  return { string: 'text', position, shape: () => FREE, free: true };
}

/** An object of a known shape, or a list of them; a bare string in its place is `string`. */
export function object(known: () => Shape, position?: Position, string: StringRule = 'text'): Rule {
  return { string, position, shape: known, free: false };
}

export function file(string: StringRule): Rule {
  return { string, position: 'file', shape: () => UNKNOWN, free: false };
}

type Traits = Partial<Pick<Shape, 'other' | 'freeKeys' | 'positions' | 'part'>> & {
  readonly sealedTypes?: readonly string[];
};

export function shape(name: string, members: Readonly<Record<string, Rule>>, traits: Traits = {}): Shape {
  return {
    name,
    members: new Map([...SIGNATURES, ...Object.entries(members)]),
    other: traits.other ?? unknown,
    freeKeys: traits.freeKeys ?? false,
    positions: traits.positions,
    part: traits.part,
    sealedTypes: traits.sealedTypes === undefined ? undefined : new Set(traits.sealedTypes),
  };
}

/** The same rule for several members. */
export function all(rule: Rule, ...names: string[]): Record<string, Rule> {
  return Object.fromEntries(names.map((name) => [name, rule]));
}
