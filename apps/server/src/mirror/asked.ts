/** The few things in a request on which the form of a reply depends. */
export interface Asked {
  /** How many texts an embeddings request holds. */
  readonly inputs: number;
  readonly dimensions: number;
  readonly encoding: 'float' | 'base64';
  /** Whether a chat stream closes with a chunk of usage. */
  readonly usage: 'wanted' | 'unwanted';
}

const DIMENSIONS = 8;
const MOST_DIMENSIONS = 4096;
const MOST_INPUTS = 2048;

/** Reads leniently: a body that makes no sense is mirrored all the same. */
export function readAsked(body: string): Asked {
  const request = parse(body);
  const input = request['input'];
  const texts = Array.isArray(input) && typeof input[0] !== 'number' ? input.length : 1;
  const dimensions = request['dimensions'];
  const options = request['stream_options'];
  return {
    inputs: Math.min(Math.max(texts, 1), MOST_INPUTS),
    dimensions: Number.isInteger(dimensions)
      ? Math.min(Math.max(Number(dimensions), 1), MOST_DIMENSIONS)
      : DIMENSIONS,
    encoding: request['encoding_format'] === 'base64' ? 'base64' : 'float',
    usage: isObject(options) && options['include_usage'] === true ? 'wanted' : 'unwanted',
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parse(body: string): JsonObject {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
