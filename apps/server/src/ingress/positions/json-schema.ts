/** JSON Schema, as it stands in tool definitions and structured output. Its own words pass, the caller's do not. */
import { all, free, object, settings, shape, text, word, type Shape } from './shape.ts';

const schema = object(() => JSON_SCHEMA);
const named = object(() => NAMED);

export const JSON_SCHEMA: Shape = shape(
  'JSON schema',
  {
    ...all(word, 'type', 'format', '$schema', 'contentEncoding', 'contentMediaType'),
    ...all(text(), 'title', 'description', '$comment', '$id', '$ref', '$anchor', 'pattern', 'required'),
    ...all(free(), 'enum', 'const', 'default', 'examples', 'example'),
    ...all(
      schema,
      'items',
      'prefixItems',
      'contains',
      'additionalProperties',
      'propertyNames',
      'not',
      'if',
      'then',
      'else',
    ),
    ...all(schema, 'anyOf', 'oneOf', 'allOf', 'unevaluatedProperties', 'unevaluatedItems'),
    ...all(named, 'properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'),
    ...all(
      settings,
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'multipleOf',
      'minLength',
      'maxLength',
    ),
    ...all(
      settings,
      'minItems',
      'maxItems',
      'minProperties',
      'maxProperties',
      'uniqueItems',
      'nullable',
      'readOnly',
      'strict',
    ),
  },
  { other: free() },
);

/** Names of parameters on the left, schemas on the right. */
const NAMED: Shape = shape('named schemas', {}, { other: schema, freeKeys: true });
