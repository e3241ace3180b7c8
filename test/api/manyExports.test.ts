import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportFormatNames } from '../../backend/model/briefings.ts';
import { exportJob, type ExportJob } from '../../backend/model/exportJobs.ts';
import { Desk } from '../cli/program.ts';

const EXPORTS = 50;
const MOST_BYTES = 1_000_000_000;

const serverFile = z.object({ pid: z.int(), port: z.int(), token: z.string() });

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.openWithCases();
});

afterAll(async () => {
  await desk.close();
});

describe('fifty exports at once', () => {
  it('are all made, in every format, within a gigabyte', { timeout: 240_000 }, async () => {
    await desk.serve();
    const { pid, port, token } = serverFile.parse(
      JSON.parse(await readFile(desk.path('store', 'server.json'), 'utf8')),
    );
    const send = (path: string, body?: unknown): Promise<Response> =>
      fetch(`http://127.0.0.1:${String(port)}${path}`, {
        // a kept connection may be closed by a busy server just as it is used again
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          Connection: 'close',
        },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
    const job = async (response: Response): Promise<ExportJob> => exportJob.parse(await response.json());
    const start = async (number: number): Promise<ExportJob> => {
      const format = exportFormatNames[number % exportFormatNames.length];
      const question = { from: ['major-producers'], maxHops: 7 };
      return job(await send('/api/exports', { question, settings: { format } }));
    };
    const begun = performance.now();
    const started = await Promise.all(Array.from({ length: EXPORTS }, (_nothing, number) => start(number)));
    const jobs: ExportJob[] = [];
    // they are made one after the other; to ask for all of them all the time would keep the server from it
    for (let now of started) {
      while (now.state === 'waiting' || now.state === 'running') {
        await wait(200);
        now = await job(await send(`/api/exports/${now.job}`));
      }
      const file = await send(`/api/exports/${now.job}/file`);
      expect((await file.arrayBuffer()).byteLength, now.file?.name).toBe(now.file?.bytes);
      jobs.push(now);
    }
    expect(jobs.map(({ problem }) => problem).filter((problem) => problem !== null)).toEqual([]);
    const peak = peakBytes(pid);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${String(EXPORTS)} exports in ${seconds} s, peak ${((peak ?? 0) / 1e6).toFixed(0)} MB`);
    if (peak !== null) expect(peak).toBeLessThan(MOST_BYTES);
  });
});

/** Peak resident size of a process; `null` on systems that do not tell. */
function peakBytes(pid: number): number | null {
  const file = `/proc/${String(pid)}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
