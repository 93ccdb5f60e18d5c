/**
 * From a scanned body to its positions: every string, name and long number ends up in exactly one place -
 * inspected, sealed, a file, or passed because of its look - and nothing is left over.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { JsonContainer, JsonToken } from '../json/document.ts';
import { scanJson } from '../json/scan.ts';
import { type FilePlace, fileIn, repeatedType, severalFiles } from './file-place.ts';
import type { Layer, Part, TextPlace } from './place.ts';
import { free, type Position, type Rule, type Shape } from './shape.ts';
import { isIdentifier, isMemberName, isOpaque, isToolName, isWord } from './verbatim.ts';

/** JSON in strings in JSON is opened this often; deeper levels are inspected as the text they are. */
const NESTING = 3;

const MOST_FILES = 1000;

/** Of a long member name its end is context enough. */
const CONTEXT = 64;

export interface Positions {
  readonly texts: readonly TextPlace[];
  readonly files: readonly FilePlace[];
  /** Every layer that was opened, an outer one before the ones inside it. */
  readonly layers: readonly Layer[];
  readonly passed: number;
}

/** What is known of a container: the rule for what stands in it, and where it stands itself. */
interface Frame {
  readonly container: JsonContainer;
  /** Of an array: the rule of its items. */
  readonly rule: Rule;
  /** Of an object; an array has the one its items would have. */
  readonly shape: Shape;
  readonly position: Position;
  readonly sealed: boolean;
  readonly part: Part | undefined;
  /** The nearest member name. */
  readonly label: string | undefined;
}

/** @throws BailiwickError `malformed_request`, `uninspectable_content` */
export function findPositions(body: Layer, shape: Shape, limits: { readonly depth: number }): Positions {
  const walk = new Walk(limits.depth);
  walk.read(body, { string: 'text', position: 'unknown', shape: () => shape, free: false }, 'unknown', 0);
  return walk;
}

class Walk implements Positions {
  readonly texts: TextPlace[] = [];
  readonly files: FilePlace[] = [];
  readonly layers: Layer[] = [];
  passed = 0;
  readonly #depth: number;
  /** Objects that have named a file. */
  readonly #carriers = new Set<JsonContainer>();

  constructor(depth: number) {
    this.#depth = depth;
  }

  read(layer: Layer, rule: Rule, position: Position, nesting: number): void {
    this.layers.push(layer);
    const frames = new Map<JsonContainer, Frame>();
    for (const container of layer.document.containers) {
      const around = container.parent === undefined ? undefined : frames.get(container.parent);
      frames.set(container, frameOf(container, around, rule, position));
    }
    let frame: Frame | undefined;
    for (const token of layer.document.tokens) {
      if (frame?.container !== token.container) frame = frames.get(token.container);
      if (frame === undefined) continue;
      if (token.kind === 'key') this.#readKey(token, layer, frame);
      else this.#readValue(token, layer, frame, nesting);
    }
  }

  #readKey(token: JsonToken, layer: Layer, { shape }: Frame): void {
    if (!shape.freeKeys) {
      if (shape.members.has(token.value)) return;
      if (isMemberName(token.value)) return this.#pass();
    }
    this.#add(token, layer, 'key', false, '');
  }

  #readValue(token: JsonToken, layer: Layer, frame: Frame, nesting: number): void {
    const rule = ruleAt(frame, token.key);
    const position = rule.position ?? frame.position;
    // A signature covers the members that the vendor knows; one that was slipped in beside them is inspected.
    const sealed = frame.sealed && !rule.free;
    if (token.kind === 'number') {
      if (rule.free) this.#add(token, layer, position, false, before(token, frame, rule));
      else this.#pass();
      return;
    }
    // An empty string is two quotes long.
    if (token.end - token.start === 2) return this.#pass();
    switch (rule.string) {
      case 'word':
        if (isWord(token.value)) return this.#pass();
        break;
      case 'id':
        if (isIdentifier(token.value)) return this.#pass();
        break;
      case 'name':
        if (isToolName(token.value)) return this.#pass();
        break;
      case 'opaque':
        if (isOpaque(token.value)) return this.#add(token, layer, position, true, '');
        break;
      case 'text':
        break;
      default: {
        if (!isUnknown(rule)) this.#refuseSecondFile(token.container);
        const carried = fileIn(token, rule, frame.part);
        if (carried === 'passed') return this.#pass();
        if (carried !== 'text') {
          if (this.files.push(carried) > MOST_FILES)
            throw new BailiwickError('too_large', `The request names more than ${MOST_FILES} files.`);
          return;
        }
      }
    }
    if (!sealed && position !== 'file_name' && this.#open(token, layer, position, nesting)) return;
    this.#add(token, layer, position, sealed, before(token, frame, rule));
  }

  /** Which of two would the vendor read? */
  #refuseSecondFile(container: JsonContainer): void {
    if (this.#carriers.has(container)) throw severalFiles();
    this.#carriers.add(container);
  }

  /** Opens a string that holds a JSON object or array: tool arguments, results of tools, records in prompts. */
  #open(token: JsonToken, layer: Layer, position: Position, nesting: number): boolean {
    if (nesting === NESTING || !beginsLikeJson(token.value)) return false;
    let inner: Layer;
    try {
      inner = { document: scanJson(token.value, { depth: this.#depth }), outer: { layer, token } };
    } catch (error) {
      // Not JSON after all, or too deep: it is inspected as text.
      if (error instanceof BailiwickError) return false;
      throw error;
    }
    this.read(inner, free(position), position, nesting + 1);
    return true;
  }

  #add(token: JsonToken, layer: Layer, position: Position, sealed: boolean, context: string): void {
    this.texts.push({
      position,
      treatment: sealed ? 'sealed' : 'inspect',
      value: token.value,
      before: context,
      token,
      layer,
    });
  }

  #pass(): void {
    this.passed += 1;
  }
}

function frameOf(
  container: JsonContainer,
  around: Frame | undefined,
  rootRule: Rule,
  rootPosition: Position,
): Frame {
  const rule = around === undefined ? rootRule : ruleAt(around, container.key);
  const shape = rule.shape();
  const position = rule.position ?? around?.position ?? rootPosition;
  const label = container.key ?? around?.label;
  const sealed = around?.sealed ?? false;
  if (container.kind === 'array') {
    // Numbers where a text is expected are token ids: text that nobody here can read.
    if (container.numeric && rule.string === 'text' && !rule.free) throw tokenNumbers();
    return { container, rule, shape, position, sealed, part: around?.part, label };
  }
  if (shape.positions !== undefined || shape.sealedTypes !== undefined || shape.part !== undefined)
    refuseRepeats(container);
  return {
    container,
    rule,
    shape,
    position: positionBy(shape, container) ?? position,
    sealed: sealed || isSigned(shape, container),
    part: shape.part === undefined ? around?.part : { family: shape.part, container, files: 0 },
    label,
  };
}

function ruleAt(frame: Frame, key: string | undefined): Rule {
  if (key === undefined) return frame.rule;
  return frame.shape.members.get(key) ?? frame.shape.other;
}

function positionBy({ positions }: Shape, container: JsonContainer): Position | undefined {
  if (positions === undefined) return undefined;
  for (const member of positions.by) {
    const value = container.text(member);
    if (value !== undefined && Object.hasOwn(positions.of, value)) return positions.of[value];
  }
  return positions.otherwise;
}

/** A block with a signature of the vendor: the vendor checks it, so a changed one would be refused. */
function isSigned({ sealedTypes }: Shape, container: JsonContainer): boolean {
  if (sealedTypes === undefined || !sealedTypes.has(container.text('type') ?? '')) return false;
  return (container.text('signature') ?? '') !== '';
}

/** One parser reads the first of two members, another the last: whoever decides by them must see one. */
function refuseRepeats(container: JsonContainer): void {
  for (const name of ['type', 'role', 'signature']) {
    if (container.kinds(name).length > 1) throw repeatedType();
  }
}

function isUnknown(rule: Rule): boolean {
  return rule.string === 'unknown' || rule.string === 'unknown_in_part';
}

function tokenNumbers(): BailiwickError {
  return new BailiwickError(
    'uninspectable_content',
    'The request holds numbers where text is expected; token numbers cannot be inspected.',
    {
      remedy: 'Send the text itself instead of its tokens.',
    },
  );
}

function before(token: JsonToken, frame: Frame, rule: Rule): string {
  if (!rule.free) return '';
  const label = token.key ?? frame.label;
  return label === undefined || label === '' ? '' : `${label.slice(-CONTEXT)}: `;
}

function beginsLikeJson(value: string): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code > 0x20) return code === 0x7b || code === 0x5b;
  }
  return false;
}
