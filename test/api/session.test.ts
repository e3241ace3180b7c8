/** Who gets in: the guards and the session, on a server that listens and over real requests. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { mkdtemp, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../backend/api/app.ts';
import { createHandlers } from '../../backend/api/handlers.ts';
import { listen, type Listening } from '../../backend/api/server.ts';
import { Sessions } from '../../backend/api/session.ts';
import { readConfig } from '../../backend/config.ts';
import { exportFile } from '../../backend/usecases/exportFile.ts';
import { ExportJobs } from '../../backend/usecases/exportJobs.ts';
import { ImportJobs } from '../../backend/usecases/importJobs.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const sessions = new Sessions();
let cases: OpenedCases;
let listening: Listening;
let page: string;
let uses = 0;

/** Errors that nobody foresaw, as the program's log gets them. */
const reported: unknown[] = [];

beforeAll(async () => {
  cases = await openBundledCases();
  page = await mkdtemp(join(tmpdir(), 'cutout-page-'));
  await mkdir(join(page, 'assets'));
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Cutout</title>');
  await writeFile(join(page, 'assets', 'index-1.js'), 'export {};');
  const jobs = new ImportJobs(() => Promise.reject(new Error('a failure nobody foresaw')), {
    report: (error) => reported.push(error),
  });
  const context = { workspace: cases.workspace, version: '0', now: () => new Date() };
  const exports = {
    jobs: new ExportJobs((order, hooks) => exportFile(context, order, hooks), { report: () => undefined }),
    context,
  };
  const handlers = createHandlers({
    workspace: cases.workspace,
    jobs,
    exports,
    version: '0',
    cypher: () => Promise.resolve([]),
  });
  const broken = { ...handlers, verify: () => Promise.reject(new Error('secret of /home/reader')) };
  const app = createApp({
    handlers: broken,
    edition: () => cases.workspace.edition(),
    sessions,
    version: '0',
    page,
    port: () => listening.port,
    log: pino({ level: 'silent' }),
    linkUsed: () => uses++,
  });
  listening = await listen(app, { host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await listening.close();
  await cases.close();
  await rm(page, { recursive: true });
});

/** Unlike `fetch`, which sets Host, Origin and Sec-Fetch-Site as it pleases. */
function send({ method = 'GET', path, headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: listening.port, method, path, headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const json = { 'Content-Type': 'application/json' };
const program = { Authorization: `Bearer ${sessions.programToken}` };
const linkToken = (): string => new URLSearchParams(sessions.linkPath.split('#')[1]).get('token') ?? '';
const redeem = (token: string, headers: Readonly<Record<string, string>> = json): Promise<Answer> =>
  send({ method: 'POST', path: '/api/session', headers, body: JSON.stringify({ token }) });
const cookieOf = (answer: Answer): string => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';

describe('the printed link', () => {
  it('carries its token in the fragment, which no request line and no log has', () => {
    expect(sessions.linkPath).toMatch(/^\/#token=[\w-]{43}$/);
  });

  it('opens a session once, with a cookie that scripts cannot read and other sites do not send', async () => {
    const token = linkToken();
    const before = uses;
    const answer = await redeem(token);
    expect(answer.status).toBe(204);
    expect(answer.body).toBe('');
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).not.toContain(token);
    expect(uses).toBe(before + 1);
    expect((await send({ path: '/api/start', headers: { Cookie: cookieOf(answer) } })).status).toBe(200);
    expect((await redeem(token)).status).toBe(401);
    expect(linkToken()).not.toBe(token);
  });

  it('names the cookie after the port, so that two programs on one computer do not take each other’s', async () => {
    const cookie = cookieOf(await redeem(linkToken()));
    expect(cookie.split('=')[0]).toBe(`cutout_session_${String(listening.port)}`);
    const other = cookie.replace(String(listening.port), '4680');
    expect((await send({ path: '/api/start', headers: { Cookie: other } })).status).toBe(401);
  });

  it('is not taken from a query, a form, an array or a body of another kind', async () => {
    const token = linkToken();
    expect((await send({ path: `/open?token=${token}` })).status).toBe(404);
    expect((await send({ path: `/api/session?token=${token}` })).status).toBe(401);
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const asForm = await send({
      method: 'POST',
      path: '/api/session',
      headers: form,
      body: `token=${token}`,
    });
    expect(asForm.status).toBe(415);
    for (const body of ['{}', `{"token":["${token}"]}`, `["${token}"]`]) {
      const answer = await send({ method: 'POST', path: '/api/session', headers: json, body });
      expect(answer.status, body).toBe(401);
    }
    expect(linkToken()).toBe(token);
  });

  it('is not taken from a page of another origin', async () => {
    const token = linkToken();
    const foreign = await redeem(token, { ...json, Origin: 'http://example.org' });
    expect(foreign.status).toBe(403);
    expect((await redeem(token, { ...json, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect(linkToken()).toBe(token);
  });
});

describe('the guards', () => {
  it('refuse every name but the loopback ones, on the API, the page and its files', async () => {
    for (const path of ['/', '/trace', '/assets/index-1.js', '/api/start', '/api/openapi.json', '/nowhere']) {
      const headers = { ...program, Host: `cutout.example:${String(listening.port)}` };
      expect((await send({ path, headers })).status, path).toBe(403);
      expect((await send({ path, headers: { ...headers, Host: '127.0.0.1' } })).status, path).toBe(403);
    }
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const answer = await send({ path: '/', headers: { Host: `${name}:${String(listening.port)}` } });
      expect(answer.status, name).toBe(200);
    }
  });

  it('refuse what a page of another origin or site asks, even with the right token', async () => {
    for (const headers of [
      { Origin: 'http://example.org' },
      { Origin: 'null' },
      { Origin: `http://127.0.0.1:${String(listening.port + 1)}` },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' },
    ]) {
      const answer = await send({ path: '/api/start', headers: { ...program, ...headers } });
      expect(answer.status, JSON.stringify(headers)).toBe(403);
    }
  });

  it('let a link on another site open the page, which tells that site nothing', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect((await send({ path: '/trace?from=x', headers })).status).toBe(200);
    expect(
      (await send({ path: '/assets/index-1.js', headers: { 'Sec-Fetch-Site': 'cross-site' } })).status,
    ).toBe(403);
  });

  it('ask every endpoint for a session', async () => {
    for (const path of ['/api/start', '/api/openapi.json', '/api/status', '/api/search?q=a', '/api/nowhere'])
      expect((await send({ path })).status, path).toBe(401);
    const wrong = { Authorization: 'Bearer wrong' };
    expect((await send({ path: '/api/start', headers: wrong })).status).toBe(401);
    const trace = { method: 'POST', path: '/api/trace', headers: json, body: '{"from":["Amazon"]}' };
    expect((await send(trace)).status).toBe(401);
    expect((await send({ ...trace, headers: { ...json, ...program } })).status).toBe(200);
  });

  it('send the strict policy with every answer: nothing from elsewhere, nothing inline, no frame', async () => {
    for (const path of ['/', '/explore', '/assets/index-1.js', '/api/start', '/nowhere']) {
      const { headers } = await send({ path });
      const policy = headers['content-security-policy'];
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('no-referrer');
      expect(headers, path).not.toHaveProperty('x-powered-by');
    }
  });
});

describe('answers', () => {
  it('take JSON alone, of at most a megabyte', async () => {
    const post = (type: string, body: string): Promise<Answer> =>
      send({ method: 'POST', path: '/api/trace', headers: { ...program, 'Content-Type': type }, body });
    expect((await post('text/plain', '{"from":["Amazon"]}')).status).toBe(415);
    expect((await post('application/json', '{"from":')).status).toBe(400);
    expect((await post('application/json', JSON.stringify({ from: ['x'.repeat(1_100_000)] }))).status).toBe(
      413,
    );
    const answer = await post('application/json', '{"from":["Amazon"],"hops":3}');
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('of an error that nobody foresaw have a number and no stack, path or message of its own', async () => {
    const answer = await send({
      method: 'POST',
      path: '/api/verify',
      headers: { ...json, ...program },
      body: '{}',
    });
    expect(answer.status).toBe(500);
    expect(answer.body).toMatch(/"instance":"urn:uuid:/);
    expect(answer.body).not.toMatch(/secret|home|at .*\.ts|stack/);
  });

  it('of the page come from its folder alone', async () => {
    const [name] = (await readdir(cases.folder)).filter((file) => file.endsWith('.sqlite'));
    for (const path of [
      `/../${name ?? ''}`,
      '/%2e%2e/package.json',
      '/assets/../../package.json',
      '/.git/config',
    ])
      expect((await send({ path })).status, path).toBe(404);
  });

  it('of built files may be kept for ever, of the page never without asking, of the API not at all', async () => {
    const cacheOf = async (path: string): Promise<string | undefined> =>
      (await send({ path, headers: program })).headers['cache-control'];
    expect(await cacheOf('/assets/index-1.js')).toContain('immutable');
    expect(await cacheOf('/')).toBe('no-cache');
    expect(await cacheOf('/trace')).toBe('no-cache');
    expect(await cacheOf('/api/start')).toBe('no-store');
  });

  it('stop coming where somebody tries links without end', async () => {
    const tries = await Promise.all(Array.from({ length: 40 }, () => redeem('guess')));
    const last = tries.filter((answer) => answer.status === 429);
    expect(last.length).toBeGreaterThan(0);
    expect(last[0]?.body).toContain('too-many-requests');
  });
});

describe('the address', () => {
  it('may only be a loopback one', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.4', 'cutout.example'])
      expect(() => readConfig({}, { host }), host).toThrow(/does not listen on/);
    for (const host of ['127.0.0.1', '::1', 'localhost']) expect(readConfig({}, { host }).host).toBe(host);
  });
});
