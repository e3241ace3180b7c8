/** What is wrong with a request is the asker's to mend and said so: no address, body or path is answered with 500. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Endpoint } from '../../backend/api/contract.ts';
import { traceAnswer } from '../../backend/model/answers.ts';
import { problemShape } from '../../backend/api/wire.ts';
import { serveBundledCases } from './served.ts';

const { served } = await serveBundledCases();
const folder = mkdtempSync(join(tmpdir(), 'cutout-faults-'));
beforeAll(() => {
  symlinkSync(join(folder, 'nothing'), join(folder, 'dangling.cutout.gz'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** As written, where `fetch` would tidy the address. */
function sendRaw(path: string): Promise<number> {
  const { port } = new URL(served.base);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: served.headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end();
  });
}

const paths = Object.values<Endpoint>(contract).map((endpoint) => endpoint.path);
const withParameter = [...new Set(paths.filter((path) => path.includes(':')))];

describe('an answer', () => {
  it('gives back a question that can be asked again as it is', async () => {
    const { question, chains } = await served.ask('trace', { from: ['Amazon'] });
    const again = await served.send('/api/trace', { method: 'POST', body: JSON.stringify(question) });
    expect(again.status).toBe(200);
    expect(traceAnswer.parse(await again.json())).toMatchObject({ question, chains });
  });
});

describe('a fault of the request', () => {
  it('in its method is answered with those that are served there', async () => {
    for (const { path, method } of Object.values<Endpoint>(contract)) {
      const response = await served.send(path.replace(/:\w+/, 'x'), { method: 'PUT' });
      expect(response.status, path).toBe(405);
      expect(response.headers.get('allow'), path).toContain(method);
    }
  });

  it.each(['%', '%E0%A4%A', '%00', '..%2f..', '%25'])(
    'in an address (%s) is answered as one',
    async (part) => {
      for (const path of [
        ...withParameter.map((one) => one.replace(/:\w+/, part)),
        `/${part}`,
        `/assets/${part}`,
      ]) {
        const status = await sendRaw(path);
        expect(status, path).toBeGreaterThanOrEqual(400);
        expect(status, path).toBeLessThan(500);
      }
    },
  );

  const packed = gzipSync('{"from":["Amazon"]}');
  it.each<readonly [string, string, Uint8Array]>([
    ['is not packed at all', 'gzip', Buffer.from('{"from":["Amazon"]}')],
    ['is cut off', 'gzip', packed.subarray(0, -12)],
    ['has a wrong checksum', 'gzip', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8, 7)])],
    ['is not deflated', 'deflate', Buffer.from('no')],
    ['is no Brotli', 'br', Buffer.from('no')],
    ['is packed in no known way', 'zip', packed],
    ['is no JSON', 'identity', Buffer.from('{"from":')],
    ['is no object', 'identity', Buffer.from('"Amazon"')],
    ['unpacks to more than it may', 'gzip', gzipSync(Buffer.alloc(3_000_000, ' '))],
  ])('in a body that %s is answered as one', async (_what, encoding, body) => {
    const headers = { 'Content-Encoding': encoding };
    const response = await served.send('/api/trace', { method: 'POST', headers, body: new Uint8Array(body) });
    expect([400, 413, 415]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    ['with a NUL', () => join(folder, 'a\0b.cutout.gz')],
    ['of a link to nothing', () => join(folder, 'dangling.cutout.gz')],
    ['longer than any', () => join(folder, `${'x'.repeat(300)}.cutout.gz`)],
    ['as long as any, and then some', () => join(folder, `${'x'.repeat(4_000)}.cutout.gz`)],
    ['among processes', () => '/proc/self/a.cutout.gz'],
    ['among open files', () => '/proc/self/fd/a.cutout.gz'],
    ['through a device', () => '/dev/null/a.cutout.gz'],
    ['of another ending', () => join(folder, 'a.gz')],
  ])('in the path of an archive (%s) is answered as one', async (_what, path) => {
    const body = JSON.stringify({ path: path() });
    const response = await served.send('/api/archives', { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'bad-question' });
  });

  it.each([
    ['archives', { path: 'a.cutout.gz' }],
    ['backups', { path: '../a.cutout-backup' }],
    ['imports', { importer: 'case', path: './case.yaml' }],
  ])('in a path that does not say from which folder is answered as one (%s)', async (endpoint, input) => {
    const response = await served.send(`/api/${endpoint}`, { method: 'POST', body: JSON.stringify(input) });
    expect(response.status).toBe(400);
    const { code, detail } = problemShape.parse(await response.json());
    expect([code, detail]).toEqual([
      'bad-question',
      `The path "${input.path}" does not say from which folder.`,
    ]);
  });

  it('in the name of an archive that is there is answered as one, and replaced where that is asked for', async () => {
    const path = join(folder, 'twice.cutout.gz');
    writeFileSync(path, 'here before');
    const send = (input: object): Promise<Response> =>
      served.send('/api/archives', { method: 'POST', body: JSON.stringify({ path, ...input }) });
    expect((await send({})).status).toBe(400);
    expect(readFileSync(path, 'utf8')).toBe('here before');
    expect((await send({ force: true, only: 'DPRK' })).status).toBe(200);
    expect(readFileSync(path).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  });

  it.each([
    [{ only: 'DPKR' }, 'DPRK'],
    [{ dataset: 'list:none' }, 'case:sek-studio'],
    [{ only: 'DPRK', dataset: 'list:none' }, 'case:sek-studio'],
  ])('in what an archive is to hold (%o) is told with what there is', async (chosen, there) => {
    const path = join(folder, 'none.cutout.gz');
    const response = await served.send('/api/archives', {
      method: 'POST',
      body: JSON.stringify({ path, ...chosen }),
    });
    expect(response.status).toBe(404);
    const problem = problemShape.parse(await response.json());
    expect(problem.code).toBe('not-found');
    expect(problem.items).toContain(there);
  });
});
