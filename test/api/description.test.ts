/** The description of the API: examples that are answered, and tags of revisions that spare an answer. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type Endpoint } from '../../backend/api/contract.ts';
import { examples } from '../../backend/api/examples.ts';
import { openApi } from '../../backend/api/openapi.ts';
import { requestOf } from '../../backend/api/wire.ts';
import { serveBundledCases } from './served.ts';

const { served } = await serveBundledCases();

const inputs = new Map<string, unknown>(Object.entries(examples));
const endpoints = Object.entries<Endpoint>(contract);

describe('an example in the description', () => {
  it.each(endpoints)('%s: is an input of its endpoint', (name, endpoint) => {
    expect(endpoint.input.safeParse(inputs.get(name)).error).toBeUndefined();
  });

  it('is answered where it only reads what the bundled cases have', async () => {
    for (const name of [
      'start',
      'search',
      'entity',
      'neighbours',
      'relationship',
      'trace',
      'nearest',
      'inquiries',
    ]) {
      const [, endpoint] = endpoints.find(([one]) => one === name) ?? [];
      if (endpoint === undefined) throw new Error(name);
      const { url, init } = requestOf(endpoint, inputs.get(name));
      expect((await served.send(url, init)).status, name).toBe(200);
    }
  });
});

const described = z.object({
  servers: z.array(z.object({ url: z.string() })).min(1),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        tags: z.array(z.string()).length(1),
        parameters: z.array(z.object({ in: z.string(), name: z.string(), example: z.unknown().optional() })),
        requestBody: z.unknown().optional(),
      }),
    ),
  ),
});

describe('the description', () => {
  it('names a server, a tag for each operation, and asks nothing twice in path and body', () => {
    const { tags, paths } = described.parse(openApi('0'));
    const named = tags.map((tag) => tag.name);
    for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
      expect(named).toContain(operation.tags[0]);
      const body = JSON.stringify(operation.requestBody ?? {});
      for (const { name } of operation.parameters.filter((one) => one.in === 'path'))
        expect(body).not.toContain(`"${name}"`);
    }
  });
});

describe('an answer that depends on revision and day alone', () => {
  it('has a tag, and is not sent again to whoever has it', async () => {
    for (const [name, endpoint] of endpoints.filter(([, one]) => one.revised === true)) {
      const { url, init } = requestOf(endpoint, inputs.get(name));
      const tag = (await served.send(url, init)).headers.get('etag') ?? '';
      expect(tag, name).toMatch(/^W\/"/);
      const again = await served.send(url, { ...init, headers: { 'If-None-Match': tag } });
      expect([again.status, await again.text()], name).toEqual([304, '']);
      const other = await served.send(url, { ...init, headers: { 'If-None-Match': 'W/"other"' } });
      expect(other.status, name).toBe(200);
    }
  });

  it('is sent again when the store has moved on, and a refusal has no tag', async () => {
    const first = await served.send('/api/inquiries');
    const tag = first.headers.get('etag') ?? '';
    await served.ask('recordInquiry', examples.recordInquiry);
    const second = await served.send('/api/inquiries', { headers: { 'If-None-Match': tag } });
    expect(second.status).toBe(200);
    expect((await served.send('/api/entities/nobody')).headers.get('etag')).toBeNull();
  });

  it('is all that has one', async () => {
    expect((await served.send('/api/status')).headers.get('etag')).toBeNull();
    expect(
      (await served.send('/api/trace', { method: 'POST', body: '{"from":["Amazon"]}' })).headers.get('etag'),
    ).toBeNull();
  });
});
