/**
 * Which strings of a reply are restored and how, whole or in the data of a stream's event.
 *
 * Sealed: what the vendor signed or encrypted. Passed: words of the protocol, identifiers and base64, told by name and
 * look. Everything else is restored and inspected, known or not.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { TextForm } from '../restore/restorer.ts';
import type { JsonContainer, JsonDocument, JsonToken } from './json/document.ts';
import { PathNode } from './json/paths.ts';
import { scanJson } from './json/scan.ts';
import { type PassedKind, isMember, looksLike } from './reply-look.ts';
import {
  ANSWERS,
  BINARY_FIELDS,
  FREE_MEMBERS,
  PASSED_FIELDS,
  PASSED_OF_ERRORS,
  PASSED_PATHS,
  SEALED_BLOCKS,
  SEALED_FIELDS,
  SIGNED_BLOCKS,
  SOUND_EVENTS,
  TOOL_JSON,
} from './reply-words.ts';
import type { BodyShape } from './routes.ts';

/** A token that is restored. A number is its digits as a text. */
export interface ReplyText {
  readonly token: JsonToken;
  readonly form: TextForm;
}

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
const FREE = new RegExp(`(?:^|[.\\]])(?:${FREE_MEMBERS.join('|')})(?:$|[.[])`);

/** Member names of objects of the model's own making can be endless; they are forgotten after this many events. */
const FORGET_AFTER = 1024;

/** What the path of a value says about it; the rest is up to its look and to what stands beside it. */
type PathRule = 'sealed' | PassedKind | 'word of an error' | 'binary' | 'json' | 'answer' | 'text';

/** Reads the documents of one reply: one, or the data of each event. */
export class ReplyPositions {
  readonly #body: BodyShape;
  readonly #jsonReply: boolean;
  readonly #depth: number;
  #paths = new PathNode('');
  #rules = new Map<string, PathRule>();
  #free = new Map<string, boolean>();
  /** Names that were seen and are a protocol's own. */
  #members = new Set<string>();
  #scans = 0;

  constructor(body: BodyShape, options: { readonly jsonReply: boolean; readonly depth: number }) {
    this.#body = body;
    this.#jsonReply = options.jsonReply;
    this.#depth = options.depth;
  }

  /** @throws BailiwickError `upstream_failed`: faults are the vendor's, and nothing of the content is told. */
  scan(source: string): JsonDocument {
    this.#scans += 1;
    if (this.#scans % FORGET_AFTER === 0) {
      this.#paths = new PathNode('');
      this.#rules = new Map();
      this.#free = new Map();
      this.#members = new Set();
    }
    try {
      return scanJson(source, { depth: this.#depth, paths: this.#paths });
    } catch {
      throw new BailiwickError(
        'upstream_failed',
        'The vendor answered with something that is not valid JSON.',
      );
    }
  }

  /** What is to be restored, in source order. @param event the event's type, of a stream. */
  texts(document: JsonDocument, event: string | undefined): readonly ReplyText[] {
    const texts: ReplyText[] = [];
    const sealed = this.#sealedBlocks(document);
    let block = 0;
    for (const token of document.tokens) {
      while (block < sealed.length && sealed[block]!.end <= token.start) block += 1;
      if (block < sealed.length && sealed[block]!.start <= token.start) continue;
      const form = this.#form(token, event);
      if (form !== undefined) texts.push({ token, form });
    }
    return texts;
  }

  /** Inside data of the caller's or the model's own making (tool input, metadata) names mean nothing. */
  isFree({ path }: JsonContainer): boolean {
    let free = this.#free.get(path);
    if (free === undefined) {
      free = FREE.test(path);
      this.#free.set(path, free);
    }
    return free;
  }

  #form(token: JsonToken, event: string | undefined): TextForm | undefined {
    const { kind, container, value } = token;
    if (kind === 'key') return this.#isMember(value) && !this.isFree(container) ? undefined : 'text';
    if (kind === 'number') return this.isFree(container) ? 'text' : undefined;
    if (value === '') return undefined;
    const rule = this.#rule(token);
    switch (rule) {
      case 'sealed':
        return undefined;
      case 'word of an error':
        return event === 'error' && looksLike('word', value) ? undefined : 'text';
      case 'binary':
        return BASE64.test(value) && isBinary(token) ? undefined : 'text';
      case 'json':
        return 'json';
      case 'answer':
        return this.#answerForm(token, event);
      case 'text':
        return 'text';
      default:
        return looksLike(rule, value) ? undefined : 'text';
    }
  }

  #isMember(name: string): boolean {
    if (this.#members.has(name)) return true;
    if (!isMember(name)) return false;
    this.#members.add(name);
    return true;
  }

  #rule(token: JsonToken): PathRule {
    const { path } = token;
    let rule = this.#rules.get(path);
    if (rule === undefined) {
      rule = this.#ruleOf(token);
      this.#rules.set(path, rule);
    }
    return rule;
  }

  #ruleOf({ path, key, container }: JsonToken): PathRule {
    if (key === undefined || this.isFree(container)) return 'text';
    if (SEALED_FIELDS.has(key)) return 'sealed';
    const passed = PASSED_FIELDS.get(key) ?? PASSED_PATHS[this.#body].get(path);
    if (passed !== undefined) return passed;
    if (PASSED_OF_ERRORS.has(path)) return 'word of an error';
    if (key === 'data' || key === 'result' || BINARY_FIELDS.has(key)) return 'binary';
    if (TOOL_JSON.has(key)) return 'json';
    return ANSWERS[this.#body].has(path) ? 'answer' : 'text';
  }

  /** The text of an answer; in the responses protocol other texts stand in the same places, of another type. */
  #answerForm({ path, container, value }: JsonToken, event: string | undefined): TextForm | undefined {
    if (this.#body !== 'responses') return this.#jsonReply ? 'json' : 'text';
    if (path === 'delta') {
      if (event?.endsWith('arguments.delta') === true) return 'json';
      if (event !== undefined && SOUND_EVENTS.has(event) && BASE64.test(value)) return undefined;
    }
    if (!this.#jsonReply) return 'text';
    const isAnswer =
      path === 'delta' || path === 'text'
        ? event?.startsWith('response.output_text.') === true
        : container.text('type') === 'output_text';
    return isAnswer ? 'json' : 'text';
  }

  /** In source order, and none inside another. */
  #sealedBlocks({ containers }: JsonDocument): readonly JsonContainer[] {
    const blocks: JsonContainer[] = [];
    let end = 0;
    for (const container of containers) {
      if (container.kind !== 'object' || container.start < end) continue;
      const type = container.text('type');
      if (type === undefined || !SEALED_BLOCKS.has(type) || this.isFree(container)) continue;
      if (this.#body !== 'messages' && SIGNED_BLOCKS.has(type) && container.text('signature') === undefined)
        continue;
      blocks.push(container);
      end = container.end;
    }
    return blocks;
  }
}

/** Names as common as `data` count only where their place says what they hold. */
function isBinary({ key = '', container }: JsonToken): boolean {
  return (
    BINARY_FIELDS.has(key) ||
    BINARY_FIELDS.has(`${container.key}.${key}`) ||
    BINARY_FIELDS.has(`${container.text('type')}.${key}`)
  );
}
