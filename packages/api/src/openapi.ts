/** The control plane described as OpenAPI 3.1, made of the same schemas that the server parses with. */
import * as z from 'zod';
import { type Endpoint, type Endpoints, asksByQuery, partsOf } from './endpoint.ts';
import { failureSchema } from './failure.ts';

type Schema = Record<string, unknown>;

export function openApiOf(
  groups: Readonly<Record<string, Endpoints>>,
  { version, base }: { readonly version: string; readonly base: string },
): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [group, endpoints] of Object.entries(groups)) {
    for (const [name, one] of Object.entries(endpoints)) {
      const path = one.path.replaceAll(/:(\w+)/g, '{$1}');
      (paths[path] ??= {})[one.method.toLowerCase()] = operation(group, name, one);
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Bailiwick control plane',
      version,
      description: 'All that the console does. The error shape and the codes are stable within v1.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: base }],
    paths,
    components: {
      schemas: { Failure: schemaOf(failureSchema, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-bailiwick' },
      },
    },
  };
}

function operation(group: string, name: string, one: Endpoint): object {
  const {
    properties = {},
    required = [],
    ...open
  } = schemaOf(one.input, 'input') as {
    properties?: Record<string, Schema>;
    required?: readonly string[];
  };
  const inPath = partsOf(one.path);
  const rest = Object.keys(properties).filter((key) => !inPath.includes(key));
  const parameter = (key: string, place: 'path' | 'query'): object => ({
    name: key,
    in: place,
    required: place === 'path' || required.includes(key),
    schema: properties[key] ?? {},
  });
  const byQuery = asksByQuery(one.method);
  return {
    operationId: `${group}.${name}`,
    tags: [group],
    summary: one.summary,
    'x-access': one.access,
    ...(one.fresh === true ? { 'x-fresh-session': true } : {}),
    security: one.access === 'anybody' ? [] : [{ session: [] }],
    parameters: [
      ...inPath.map((key) => parameter(key, 'path')),
      ...(byQuery ? rest.map((key) => parameter(key, 'query')) : []),
    ],
    ...(byQuery
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  ...open,
                  type: 'object',
                  properties: Object.fromEntries(rest.map((key) => [key, properties[key]])),
                  required: required.filter((key) => rest.includes(key)),
                },
              },
            },
          },
        }),
    responses: {
      200: answerOf(one),
      default: {
        description: 'No, with the reason and what to do.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
      },
    },
  };
}

function answerOf(one: Endpoint): object {
  switch (one.answers) {
    case 'json':
      return {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(one.output, 'output') } },
      };
    case 'lines':
      return {
        description: 'One document a line, as they come; an empty line closes.',
        content: { 'application/x-ndjson': { schema: schemaOf(one.output, 'output') } },
      };
    case 'file':
      return { description: 'A file.', content: { 'application/octet-stream': {} } };
  }
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
}
