import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ExportRequest, InputOf } from '../../backend/api/contract.ts';
import { problemShape } from '../../backend/api/wire.ts';
import { exportFormatNames, exportFormats } from '../../backend/model/briefings.ts';
import type { ExportJob } from '../../backend/model/exportJobs.ts';
import { listBriefings } from '../../backend/usecases/briefings.ts';
import { defaultLimits } from '../../backend/usecases/exportJobs.ts';
import type { OpenedCases } from '../bundledCases.ts';
import { serveBundledCases, serveWorkspace, type Served } from './served.ts';

const order = (settings: Partial<ExportRequest['settings']> = {}): InputOf<'startExport'> => ({
  question: { from: ['Amazon'] },
  settings: { format: 'csv', ...settings },
});

const { cases, served } = await serveBundledCases();

async function ended(server: Served, started: ExportJob): Promise<ExportJob> {
  let job = started;
  while (job.state === 'waiting' || job.state === 'running') {
    await wait(5);
    job = await server.ask('exportJob', { job: job.job });
  }
  return job;
}

async function made(server: Served, input: InputOf<'startExport'>): Promise<ExportJob> {
  return ended(server, await server.ask('startExport', input));
}

describe('exports through the API', () => {
  it.each(exportFormatNames)(
    '%s: makes a file as a job and gives its bytes under a name that says what is in it',
    async (format) => {
      const job = await made(served, order({ format }));
      expect(job.problem).toBeNull();
      expect(job).toMatchObject({ state: 'done', phase: 'ready', progress: 1 });
      const file = await served.ask('exportedFile', { job: job.job });
      const { ending, mediaType } = exportFormats[format];
      expect(file.name).toMatch(/^cutout-[a-z-]*amazon-to-sanctioned-2026-11-23-en\./);
      expect(file.name.endsWith(`.${ending}`)).toBe(true);
      expect(file.mediaType).toBe(mediaType);
      expect(job.file).toEqual({
        name: file.name,
        mediaType,
        bytes: file.bytes.byteLength,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
      });
    },
  );

  it.each(exportFormatNames)('%s: the same order gives the same bytes', async (format) => {
    const [one, two] = [await made(served, order({ format })), await made(served, order({ format }))];
    expect(one.file?.sha256).toBe(two.file?.sha256);
  });

  it('sends a file as a download that opens nothing here, and a preview for a frame of the page only', async () => {
    const { job } = await made(served, order());
    const download = await served.send(`/api/exports/${job}/file`);
    expect(download.headers.get('content-disposition')).toMatch(
      /^attachment; filename="cutout-chains-[\w-]+\.csv"; filename\*=UTF-8''cutout-chains-[\w-]+\.csv$/,
    );
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect(download.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(download.headers.get('cache-control')).toBe('no-store');
    const preview = await served.send(`/api/exports/${job}/file?use=preview`);
    expect(preview.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(preview.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*; frame-ancestors 'self'; sandbox$/,
    );
    expect(await preview.text()).toBe(await download.text());
  });

  it('warns every audience of targets that are only last seen listed, and the public of parties not asked', async () => {
    const check = await served.ask('checkExport', order());
    if (!check.possible) throw new Error(check.problem.detail);
    expect(check.warnings).toContainEqual({
      kind: 'last-seen',
      names: ['SEK Studio (last seen listed on 24 December 2025)'],
    });
    expect(check.warnings).toContainEqual({ kind: 'unasked', names: check.unasked.map(({ name }) => name) });
    expect(check.unasked.map(({ name }) => name)).toContain('Skybound Entertainment');
    expect(check.name).toBe('cutout-chains-amazon-to-sanctioned-2026-11-23-en.csv');
    const job = await made(served, order());
    expect(job.warnings).toEqual(check.warnings);
    const counsel = await served.ask('checkExport', order({ edits: { audience: 'counsel' } }));
    if (!counsel.possible) throw new Error(counsel.problem.detail);
    const kinds = counsel.warnings.map((warning) => warning.kind);
    expect(kinds).toContain('last-seen');
    expect(kinds).not.toContain('unasked');
  });

  it('names no redacted party in the file or in its name', async () => {
    const input = order({ format: 'md', edits: { redact: ['amazon'], trail: false } });
    const job = await made(served, input);
    expect(job.problem).toBeNull();
    const file = await served.ask('exportedFile', { job: job.job });
    expect(file.name).not.toMatch(/amazon/i);
    expect(new TextDecoder().decode(file.bytes)).not.toMatch(/amazon/i);
  });

  it('issues a briefing and makes the same bytes of it again, whatever the day', async () => {
    const job = await made(served, { ...order({ format: 'md', language: 'de' }), issue: true });
    const issued = await listBriefings(cases.workspace);
    expect(issued.map(({ id }) => id)).toContain(job.briefing);
    const again = await ended(
      served,
      await served.ask('exportBriefing', { id: job.briefing ?? '', format: 'md' }),
    );
    expect(again.file).toEqual(job.file);
    expect(again.briefing).toBe(job.briefing);
  });

  it('says why an export failed, with what to do', async () => {
    const job = await made(served, order({ edits: { chains: ['no-such-chain'] } }));
    expect(job).toMatchObject({ state: 'failed', file: null, problem: { code: 'bad-question' } });
    expect(job.problem?.remedy).toMatch(/Choose among/);
    const check = await served.ask('checkExport', order({ edits: { chains: ['no-such-chain'] } }));
    expect(check).toEqual({ possible: false, problem: job.problem });
    const unknown = await made(served, { ...order(), question: { from: ['Nobody at all'] } });
    expect(unknown.problem?.code).toBe('not-found');
  });

  it.each([
    ['an unknown job', '/api/exports/none', 404, 'not-found'],
    ['the file of an unknown job', '/api/exports/none/file', 404, 'not-found'],
    ['a use that there is not', '/api/exports/none/file?use=print', 400, 'bad-question'],
  ] as const)('%s is refused with status, code and remedy', async (_title, path, status, code) => {
    const response = await served.send(path);
    expect(response.status).toBe(status);
    const body = problemShape.parse(await response.json());
    expect(body.code).toBe(code);
    expect(body.remedy ?? '').not.toBe('');
  });

  it('refuses an order without a question, and a format that does not exist', async () => {
    for (const body of [{ settings: { format: 'csv' } }, { ...order(), settings: { format: 'exe' } }]) {
      const response = await served.send('/api/exports', { method: 'POST', body: JSON.stringify(body) });
      expect(response.status).toBe(400);
    }
  });

  it('gives no file without the token or to another site', async () => {
    const { job } = await made(served, order());
    const path = `/api/exports/${job}/file`;
    expect((await fetch(served.base + path)).status).toBe(401);
    const foreign = { Origin: 'http://elsewhere.example' };
    expect((await served.send(path, { headers: foreign })).status).toBe(403);
    const start = { method: 'POST', body: JSON.stringify(order()) };
    expect((await served.send('/api/exports', { ...start, headers: foreign })).status).toBe(403);
    const text = { 'Content-Type': 'text/plain' };
    expect((await served.send('/api/exports', { ...start, headers: text })).status).toBe(415);
  });
});

describe('the queue of exports', () => {
  it('cancels one that waits and one that runs', async () => {
    const held = await holdingServer(cases);
    const first = await held.served.ask('startExport', order());
    const second = await held.served.ask('startExport', order());
    expect((await held.served.ask('exportJob', { job: second.job })).state).toBe('waiting');
    const dropped = await held.served.ask('cancelExport', { job: second.job });
    expect(dropped).toMatchObject({ state: 'cancelled', problem: { code: 'cancelled' } });
    const cancelling = held.served.ask('cancelExport', { job: first.job });
    held.release();
    expect((await cancelling).state).toBe('cancelled');
    expect((await held.served.send(`/api/exports/${first.job}/file`)).status).toBe(404);
    await held.served.close();
  });

  it('makes so many at a time, lets so many wait and refuses the next', async () => {
    const held = await holdingServer(cases);
    const started = [
      await held.served.ask('startExport', order()),
      await held.served.ask('startExport', order()),
    ];
    const refused = await held.served.send('/api/exports', { method: 'POST', body: JSON.stringify(order()) });
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'busy' });
    const early = await held.served.send(`/api/exports/${started[0]?.job ?? ''}/file`);
    expect(early.status).toBe(503);
    held.release();
    for (const job of started) expect((await ended(held.served, job)).state).toBe('done');
    expect(held.most()).toBe(1);
    await held.served.close();
  });

  it('keeps files for a while and only so many, then says to export again', async () => {
    let now = 0;
    const limits = { ...defaultLimits, keptFiles: 2, keptMs: 60_000 };
    const short = await serveWorkspace(cases.workspace, { limits, now: () => now });
    const jobs = [await made(short, order()), await made(short, order()), await made(short, order())];
    const statuses = async (): Promise<number[]> =>
      Promise.all(jobs.map(async ({ job }) => (await short.send(`/api/exports/${job}/file`)).status));
    expect(await statuses()).toEqual([404, 200, 200]);
    now = 60_001;
    expect(await statuses()).toEqual([404, 404, 404]);
    const gone = await short.send(`/api/exports/${jobs[2]?.job ?? ''}/file`);
    const body = problemShape.parse(await gone.json());
    expect(body.code).toBe('not-found');
    expect(body.remedy).toMatch(/Export again/);
    await short.close();
  });

  it('refuses a file that is larger than any should be', async () => {
    const small = await serveWorkspace(cases.workspace, { limits: { ...defaultLimits, fileBytes: 100 } });
    expect((await made(small, order())).problem?.code).toBe('too-large');
    await small.close();
  });
});

/** A server that makes one file at a time, lets one wait, and makes none before `release`. */
async function holdingServer({ workspace }: OpenedCases) {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let running = 0;
  let most = 0;
  const server = await serveWorkspace(workspace, {
    limits: { ...defaultLimits, running: 1, waiting: 1 },
    around: (run) => async (input, hooks) => {
      most = Math.max(most, ++running);
      await gate;
      return run(input, hooks).finally(() => running--);
    },
  });
  return { served: server, release: () => release(), most: () => most };
}
