/** Files in a request: what they are, and where their bytes stand. */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { JsonContainer, JsonToken } from '../json/document.ts';
import { fileBytes, looksLikeBlob, parseDataUrl } from './base64.ts';
import type { Part } from './place.ts';
import type { Rule } from './shape.ts';

export type FileKind = 'document' | 'image' | 'audio' | 'remote' | 'reference';

/** A file of a request. */
export interface FilePosition {
  readonly position: 'file';
  /** `remote` names an address, `reference` a file that lies with the vendor or one that cannot be read. */
  readonly kind: FileKind;
  readonly mediaType: string | undefined;
  readonly filename: string | undefined;
  /** The decoded bytes. @throws BailiwickError `malformed_request` when they are not valid base64 */
  bytes(): Uint8Array;
}

export class FilePlace implements FilePosition {
  readonly position = 'file';
  readonly kind: FileKind;
  readonly mediaType: string | undefined;
  readonly token: JsonToken;
  readonly part: Part | undefined;

  constructor(kind: FileKind, mediaType: string | undefined, token: JsonToken, part: Part | undefined) {
    this.kind = kind;
    this.mediaType = mediaType;
    this.token = token;
    this.part = part;
  }

  get filename(): string | undefined {
    const { container } = this.token;
    return (
      container.text('filename') ??
      (this.part?.family === 'anthropic' ? this.part.container.text('title') : undefined)
    );
  }

  bytes(): Uint8Array {
    return fileBytes(this.token.value);
  }
}

/** What a string is, in a place where a file may stand: a file, or an ordinary text, or nothing of interest. */
type Carried = FilePlace | 'text' | 'passed';

export function fileIn(token: JsonToken, rule: Rule, part: Part | undefined): Carried {
  const carried = carriedBy(token, rule, part);
  if (carried instanceof FilePlace && part !== undefined) {
    part.files += 1;
    if (part.files > 1) throw severalFiles();
  }
  return carried;
}

function carriedBy(token: JsonToken, rule: Rule, part: Part | undefined): Carried {
  const { container } = token;
  switch (rule.string) {
    case 'file_data':
      return fromDataUrl(token, part) ?? document(token, undefined, part);
    case 'file_url':
      return fromDataUrl(token, part) ?? new FilePlace('remote', undefined, token, part);
    case 'file_id':
      // What the vendor's own tools wrote into their container is named in the history that goes back.
      return part?.container.text('type')?.endsWith('_output') === true
        ? 'passed'
        : new FilePlace('reference', undefined, token, part);
    case 'audio_data':
      return new FilePlace('audio', audioType(container), token, part);
    case 'image_data':
      return container.text('type') === 'image_generation_call'
        ? new FilePlace('image', 'image/png', token, part)
        : 'text';
    case 'source_data':
      return fromSource(token, part);
    case 'unknown':
      return fromDataUrl(token, undefined) ?? 'text';
    case 'unknown_in_part':
      return fromDataUrl(token, undefined) ?? fromUnknown(token);
    default:
      return 'text';
  }
}

function fromDataUrl(token: JsonToken, part: Part | undefined): FilePlace | undefined {
  const url = token.value.length > 5 ? parseDataUrlIn(token, part) : undefined;
  if (url === undefined) return undefined;
  const { mediaType } = url;
  if (mediaType?.startsWith('image/') === true) return new FilePlace('image', mediaType, token, part);
  if (mediaType?.startsWith('audio/') === true) return new FilePlace('audio', mediaType, token, part);
  return document(token, mediaType, part);
}

/** Outside the places for files, a text that merely begins with `data:` is a text. */
function parseDataUrlIn(token: JsonToken, part: Part | undefined): ReturnType<typeof parseDataUrl> {
  if (part !== undefined) return parseDataUrl(token.value);
  return /^data:[a-z]+\/[a-z0-9.+-]+(?:;[^,;\s]{0,128}){0,4};base64,/i.test(token.value.slice(0, 1024))
    ? parseDataUrl(token.value)
    : undefined;
}

/** A document can be replaced by its text where the part's form is known; elsewhere it cannot be let through. */
function document(token: JsonToken, mediaType: string | undefined, part: Part | undefined): FilePlace {
  const replaceable =
    part !== undefined && (part.family !== 'anthropic' || part.container.text('type') === 'document');
  return new FilePlace(replaceable ? 'document' : 'reference', mediaType, token, part);
}

function fromSource(token: JsonToken, part: Part | undefined): Carried {
  const { container } = token;
  if (container.kinds('type').length > 1) throw repeatedType();
  if (container.text('type') === 'text') return 'text';
  if (container.child('content') !== undefined) throw severalFiles();
  const mediaType = container.text('media_type')?.toLowerCase();
  const picture =
    part?.container.text('type') === 'image' && (mediaType === undefined || mediaType.startsWith('image/'));
  return picture ? new FilePlace('image', mediaType, token, part) : document(token, mediaType, part);
}

function fromUnknown(token: JsonToken): Carried {
  const { value, key } = token;
  // An address that the vendor may fetch: `video_url: { url }` and whatever comes next.
  if (/^(?:https?|gs|s3):\/\/\S+$/i.test(value) && key !== undefined && /ur[il]$|href$|src$/i.test(key)) {
    return new FilePlace('remote', undefined, token, undefined);
  }
  return looksLikeBlob(value) ? new FilePlace('reference', undefined, token, undefined) : 'text';
}

function audioType(container: JsonContainer): string | undefined {
  const format = container.text('format');
  return format === undefined ? undefined : `audio/${format.toLowerCase()}`;
}

export function repeatedType(): BailiwickError {
  return new BailiwickError(
    'malformed_request',
    'A member that says what an object is ("type" or "role") occurs twice in it.',
  );
}

export function severalFiles(): BailiwickError {
  return new BailiwickError('malformed_request', 'One content part of the request names more than one file.');
}
