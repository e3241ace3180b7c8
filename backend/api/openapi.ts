/** OpenAPI 3.1 from the contract. */
import { z } from 'zod';
import { errorTable } from '../errors.ts';
import { contract, type Endpoint } from './contract.ts';
import { examples } from './examples.ts';

type Json = Readonly<Record<string, unknown>>;

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(errorTable) },
    detail: { type: 'string' },
    remedy: { type: 'string' },
    items: { type: 'array', items: { type: 'string' } },
    meant: {
      type: 'object',
      description: 'A name that nobody bears, and the id of the one party that has it in its name',
      properties: { given: { type: 'string' }, id: { type: 'string' } },
    },
    place: { type: 'object' },
    instance: { type: 'string' },
  },
} as const;

const examplesByName: ReadonlyMap<string, Json> = new Map(Object.entries(examples));

/** What a program that kept an answer sends to be told only whether it is still the same. */
const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The ETag of the answer that the program has',
  schema: { type: 'string' },
};
const etag = { description: 'Of this revision and day', schema: { type: 'string' } };

export function openApi(version: string): Json {
  const paths = new Map<string, Json>();
  for (const [name, endpoint] of Object.entries<Endpoint>(contract)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    const example = examplesByName.get(name) ?? {};
    const described = operation(name, endpoint, example);
    paths.set(path, { ...paths.get(path), [endpoint.method.toLowerCase()]: described });
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Cutout', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/', description: 'The running program on this computer' }],
    security: [{ session: [] }, { program: [] }],
    paths: Object.fromEntries(paths),
    tags: [...new Set(Object.values<Endpoint>(contract).map(({ path }) => path.split('/')[2] ?? ''))].map(
      (tag) => ({ name: tag, description: `Addresses under /api/${tag}` }),
    ),
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'cutout_session' },
        program: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation(name: string, endpoint: Endpoint, example: Json): Json {
  const input: Json = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' });
  const properties = isRecord(input['properties']) ? input['properties'] : {};
  const needed = Array.isArray(input['required']) ? input['required'] : [];
  const inPath = new Set([...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]));
  const isBody = endpoint.method === 'POST';
  const parameters = Object.entries(properties)
    .filter(([key]) => !isBody || inPath.has(key))
    .map(([key, schema]) => ({
      name: key,
      in: inPath.has(key) ? 'path' : 'query',
      required: inPath.has(key) || needed.includes(key),
      schema,
      ...(key in example ? { example: example[key] } : {}),
    }));
  const body = Object.fromEntries(Object.entries(example).filter(([key]) => !inPath.has(key)));
  return {
    operationId: name,
    tags: [endpoint.path.split('/')[2] ?? name],
    summary: endpoint.summary,
    parameters: endpoint.revised === true ? [...parameters, ifNoneMatch] : parameters,
    ...(isBody
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: bodyOf({ input, properties, needed }, inPath), example: body },
            },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'The answer',
        content: contentOf(endpoint),
        ...(endpoint.revised === true ? { headers: { ETag: etag } } : {}),
      },
      ...(endpoint.revised === true
        ? { 304: { description: 'The answer is the one that the program has' } }
        : {}),
      '4XX': failure('What is wrong with the request, and what to do'),
      default: failure('What failed, and what to do'),
    },
  };
}

/** What an endpoint takes. */
interface Taken {
  readonly input: Json;
  readonly properties: Json;
  readonly needed: readonly unknown[];
}

/** What travels in the body: all but what stands in the path. */
function bodyOf({ input, properties, needed }: Taken, inPath: ReadonlySet<string | undefined>): Json {
  return {
    ...input,
    properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !inPath.has(key))),
    required: needed.filter((key) => !inPath.has(String(key))),
  };
}

function failure(description: string): Json {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description, content: { 'application/problem+json': { schema } } };
}

function contentOf(endpoint: Endpoint): Json {
  if (endpoint.file === true) return { '*/*': { schema: { type: 'string', format: 'binary' } } };
  const schema = z.toJSONSchema(endpoint.result, { io: 'output', unrepresentable: 'any' });
  return { 'application/json': { schema } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
