/** JSON Schema (2020-12) of every kind of line, in every export: what a reader needs who has none of our code. */
import type { Part } from './manifest.ts';

const integer = { type: 'integer' } as const;
const text = { type: 'string' } as const;
const base64 = {
  type: 'object',
  properties: { base64: { type: 'string', contentEncoding: 'base64' } },
  required: ['base64'],
} as const;

const SCHEMAS = {
  manifest: object('What the export holds: every file with its length and SHA-256.', {
    format: { const: 'bailiwick-export' },
    version: { const: 1 },
    product: text,
    made: { type: 'string', format: 'date-time' },
    parts: { type: 'array' },
  }),
  journal: object('A request or how it ended; `seq` is its number in the journal.', {
    seq: integer,
    entry: { type: 'object' },
  }),
  register: object('An event in the register of vendors.', {
    seq: integer,
    at: integer,
    event: { type: 'object' },
  }),
  'api-key': object('An API key, by the SHA-256 of it.', {
    id: text,
    name: text,
    hash: text,
    created: integer,
  }),
  pseudonym: object('A pseudonym: `plain` is [value, canonical form] and how it was written.', {
    scope: text,
    token: text,
    type: text,
    expires: integer,
  }),
  conversation: object('A conversation that was kept, where the firm chose to take them along readable.', {
    id: text,
    owner: text,
    title: text,
    made: integer,
    changed: integer,
    said: { type: 'array' },
  }),
  content: object(
    'What was said in a request that was kept, where the firm chose to take it along readable.',
    {
      id: text,
      principal: text,
      scope: text,
      at: integer,
      until: integer,
      said: { type: 'object' },
    },
  ),
  'ledger-row': object('Of which row an entry of the log was made; the entry stands in tile/entries.', {
    index: integer,
    source: { enum: ['journal', 'register', 'acts'] },
    seq: integer,
    record: text,
    kept: { type: 'boolean' },
  }),
  'table-row': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A row of a table: columns by name; bytes stand in Base64.',
    type: 'object',
    additionalProperties: { anyOf: [text, { type: 'number' }, { type: 'null' }, base64] },
  },
} as const;

export function* schemas(): Generator<Part> {
  for (const [name, schema] of Object.entries(SCHEMAS))
    yield {
      kind: 'schema',
      path: `schema/${name}.schema.json`,
      bytes: Buffer.from(`${JSON.stringify(schema, undefined, 2)}\n`),
    };
}

function object(description: string, properties: Readonly<Record<string, object>>) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description,
    type: 'object',
    properties,
    required: Object.keys(properties),
  };
}
