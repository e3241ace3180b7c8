import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  contract,
  schemas,
  type EndpointName,
  type InputOf,
  type ResultOf,
} from '../../backend/api/contract.ts';
import { requestOf } from '../../backend/api/wire.ts';
import { Desk } from '../cli/program.ts';

const serverFile = z.object({ port: z.int(), token: z.string() });
const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  remedy: z.string().optional(),
  items: z.array(z.string()).optional(),
});

let desk: Desk;
let base: string;
let headers: Record<string, string>;

beforeAll(async () => {
  desk = await Desk.openWithCases();
  await desk.serve();
  const { port, token } = serverFile.parse(
    JSON.parse(await readFile(desk.path('store', 'server.json'), 'utf8')),
  );
  base = `http://127.0.0.1:${String(port)}`;
  headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
});

afterAll(async () => {
  await desk.close();
});

function send(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(base + path, {
    ...init,
    // a connection that is kept would be closed under a request while this process, which serves too, is busy
    headers: { ...headers, Connection: 'close', ...Object.fromEntries(new Headers(init.headers)) },
  });
}

async function ask<K extends EndpointName>(name: K, input: InputOf<K>): Promise<ResultOf<K>> {
  const { url, init } = requestOf(contract[name], input);
  const response = await send(url, init);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return schemas[name].result.parse(body);
}

async function refused(response: Response) {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const text = await response.text();
  expect(text).not.toMatch(/\n? +at .*[jt]s:\d/);
  const body = problem.parse(JSON.parse(text));
  expect(body.status).toBe(response.status);
  return body;
}

describe('the API', () => {
  it('says what it serves: version, store, counts and imports', async () => {
    const status = await ask('status', {});
    expect(status.store).toBe('embedded');
    expect(status.revision).toBeGreaterThan(0);
    expect(status.counts.relationship).toBeGreaterThanOrEqual(115);
    expect(status.imports.map((one) => one.label)).toContain('SEK Studio and the 2024 server');
  });

  it('opens with two questions that are never mixed', async () => {
    const { contracting, trail, sets } = await ask('start', {});
    expect(sets.map((set) => set.name)).toContain('sek-studio.major-producers');
    expect([contracting?.profile, trail?.profile]).toEqual(['contracting', 'trail']);
    if (contracting === null || trail === null) throw new Error('the bundled cases have start sets');
    const chains = await ask('trace', asRequest(contracting));
    const trails = await ask('trace', asRequest(trail));
    const hosts = new Set(trails.entities.filter((one) => one.schema === 'Host').map((one) => one.id));
    expect(chains.chains.flatMap((chain) => chain.links).some((link) => hosts.has(link.to))).toBe(false);
    expect(trails.chains.every((chain) => chain.links.some((link) => hosts.has(link.to)))).toBe(true);
  });

  it('gives one entity, its neighbours by page and one relationship with its evidence', async () => {
    const { summary } = await ask('entity', { id: 'SEK Studio' });
    expect(summary.id).toBe('ofac-34022');
    const all = await ask('neighbours', { id: summary.id });
    const first = await ask('neighbours', { id: summary.id, limit: 5 });
    const rest = await ask('neighbours', { id: summary.id, limit: 500, offset: 5 });
    expect([...first.links, ...rest.links]).toEqual(all.links);
    expect(first.total).toBe(all.links.length);
    const [link] = all.links;
    if (link === undefined) throw new Error('SEK Studio has relationships');
    const view = await ask('relationship', { id: link.id });
    expect(view.claims.some((claim) => claim.stance === 'supports')).toBe(true);
    const sources = new Set(view.sources.map((source) => source.id));
    expect(view.claims.every((claim) => sources.has(claim.source))).toBe(true);
  });

  it('equal questions have equal answers, byte for byte', async () => {
    const body = JSON.stringify({ from: ['major-producers'], maxHops: 7 });
    const one = await (await send('/api/trace', { method: 'POST', body })).text();
    const two = await (await send('/api/trace', { method: 'POST', body })).text();
    expect(two).toBe(one);
  });

  it('records right of reply and takes it back', async () => {
    const [link] = (await ask('neighbours', { id: 'amazon' })).links;
    const input = { party: 'Amazon', relationship: link?.id ?? '', askedOn: '2025-11-02' } as const;
    const request = schemas.recordInquiry.input.parse({ ...input, means: 'letter', by: 'A. Tester' });
    const { id, claims } = await ask('recordInquiry', request);
    expect(claims.length).toBeGreaterThan(0);
    const answer = await ask('recordAnswer', { id, answer: 'No comment.', answeredOn: '2025-11-03' });
    expect(answer).toMatchObject({ id, state: 'answered' });
    expect((await ask('inquiries', { party: 'amazon' })).inquiries).toEqual([answer]);
    expect((await ask('inquiries', { state: 'open' })).inquiries).toEqual([]);
    expect(await ask('removeInquiry', { id })).toMatchObject({ removed: id });
    expect((await ask('briefings', {})).briefings).toEqual([]);
  });

  it('imports a case file as a job, and says where a bad one is wrong', async () => {
    const path = desk.path('bad.yaml');
    await writeFile(path, 'case: {id: x, title: X}\nsources:\n  - id: [\n');
    let job = await ask('startImport', { importer: 'case', path });
    while (job.state === 'running') job = await ask('importJob', { job: job.job });
    expect(job.state).toBe('failed');
    expect(job.problem?.place?.file).toContain('bad.yaml');
    expect(job.problem?.place?.line).toBeGreaterThan(0);
    const before = await ask('verify', {});
    expect(before.damaged).toEqual([]);
  });
});

/** A resolved question as it would be asked: absent where it has the default of none. */
function asRequest(question: NonNullable<ResultOf<'start'>['contracting']>): InputOf<'trace'> {
  const { from, profile, maxHops, statusDate } = question;
  return { from, profile, maxHops, statusDate };
}

describe('errors of the API', () => {
  it.each([
    ['an unknown name', () => send('/api/entities/Nobody%20at%20all'), 404, 'not-found'],
    ['an unknown relationship', () => send('/api/relationships/r-0'), 404, 'not-found'],
    ['an unknown briefing', () => send('/api/briefings/b-0'), 404, 'not-found'],
    ['an unknown inquiry', () => send('/api/inquiries/i-0', { method: 'DELETE' }), 404, 'not-found'],
    ['an inquiry about nothing', () => post('inquiries', asked({})), 400, 'bad-question'],
    [
      'an inquiry about an unknown claim',
      () => post('inquiries', asked({ claims: ['c-0'] })),
      422,
      'dangling-reference',
    ],
    ['an unknown job', () => send('/api/imports/none'), 404, 'not-found'],
    ['an unknown endpoint', () => send('/api/nothing'), 404, 'not-found'],
    ['a search without words', () => send('/api/search'), 400, 'bad-question'],
    ['a limit out of range', () => send('/api/search?q=sek&limit=1000'), 400, 'bad-question'],
    ['a repeated parameter', () => send('/api/search?q=a&q=b'), 400, 'bad-question'],
    ['an unknown key', () => post('trace', { from: ['Amazon'], hops: 3 }), 400, 'bad-question'],
    ['a wrong type', () => post('trace', { from: 'Amazon' }), 400, 'bad-question'],
    ['no start', () => post('trace', { from: [] }), 400, 'bad-question'],
    ['a broken body', () => send('/api/trace', { method: 'POST', body: '{"from":' }), 400, 'bad-question'],
    ['a body that is too large', () => post('trace', { from: ['x'.repeat(2_000_000)] }), 413, 'too-large'],
    ['a body that is not JSON', () => form(), 415, 'wrong-content-type'],
    [
      'a Cypher file in a store without Cypher',
      () => post('cypher', { name: 'trace/none' }),
      400,
      'bad-question',
    ],
  ] as const)('%s has its own status, code and remedy', async (_title, call, status, code) => {
    const body = await refused(await call());
    expect(body).toMatchObject({ status, code });
    expect(body.remedy ?? '').not.toBe('');
  });

  it('a name that is not clear is answered with candidates', async () => {
    const body = await refused(await post('trace', { from: ['Funsaga'] }));
    expect(body.items).toContain('ofac-40202 — Funsaga Pte Ltd. (Company, SG)');
  });

  it('without a token nothing is answered', async () => {
    const response = await fetch(`${base}/api/status`);
    expect(response.status).toBe(401);
    expect(await refused(response)).toMatchObject({ code: 'unauthorised' });
  });

  it('no input of any shape makes an endpoint fail', async () => {
    const names = Object.keys(contract).filter(
      (name) => !['startImport', 'exportArchive', 'verify'].includes(name),
    );
    const keys = fc.constantFrom(
      'from',
      'to',
      'q',
      'id',
      'limit',
      'offset',
      'profile',
      'maxHops',
      'types',
      '__proto__',
      'job',
    );
    const input = fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })), {
      maxKeys: 5,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), input, async (name, values) => {
        const { url, init } = requestOf(endpointOf(name), values);
        const response = await send(url, init);
        await response.arrayBuffer();
        expect(response.status, `${url} ${JSON.stringify(init.body)}`).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
  });
});

function asked(over: object): object {
  return { party: 'Amazon', askedOn: '2025-11-02', means: 'email', by: 'A. Tester', ...over };
}

function endpointOf(name: string) {
  const found = Object.entries(contract).find(([key]) => key === name);
  if (found === undefined) throw new Error(`no endpoint ${name}`);
  return found[1];
}

function post(path: string, body: unknown): Promise<Response> {
  return send(`/api/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

function form(): Promise<Response> {
  return send('/api/trace', {
    method: 'POST',
    body: 'from=Amazon',
    headers: { 'Content-Type': 'text/plain' },
  });
}
