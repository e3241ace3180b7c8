/** What goes wrong around the program: its output, its disk, its server, its files. Said in one sentence, with the README's exit code. */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { archiveLines, noCounts } from '../../backend/exports/archive.ts';
import { entity } from '../stores/samples.ts';
import { Desk, ended } from './program.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.openWithCases();
});
afterAll(() => desk.close());

const said = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    detail: z.string(),
    remedy: z.string().optional(),
    items: z.array(z.string()).optional(),
    place: z.object({ file: z.string() }).optional(),
  }),
});

describe('a failure', () => {
  it('has the exit code that README names, and with --json is one object on the standard error', async () => {
    writeFileSync(desk.path('bad.yaml'), 'case: {id: x\n');
    const none = { CUTOUT_STORE: '/dev/null/store' };
    const cases: readonly (readonly [string[], number, string, Record<string, string>?])[] = [
      [['search'], 2, 'bad-question'],
      [['show', 'Nobody At All'], 2, 'not-found'],
      [['trace', '--from', 'Amazon', '--max-hops', 'x'], 2, 'bad-question'],
      [['archive', 'export', 'none.cutout.gz', '--only', 'DPKR'], 2, 'not-found'],
      [['import', 'case', 'bad.yaml'], 3, 'bad-file'],
      [['import', 'case', 'nowhere.yaml'], 3, 'bad-file'],
      [['import', 'archive', '/dev/zero'], 3, 'bad-file'],
      [['import', 'ofac', '.', '--list-date', 'someday'], 2, 'bad-question'],
      [['verify'], 4, 'bad-configuration', none],
      [['verify'], 4, 'bad-configuration', { CUTOUT_PORT: 'x' }],
    ];
    for (const [args, code, name, env] of cases) {
      const { err, ...ended } = await desk.run([...args, '--json'], env);
      expect(ended, args.join(' ')).toEqual({ code, out: '' });
      expect(said.parse(JSON.parse(err)).error.code, args.join(' ')).toBe(name);
    }
    const { code, out, err } = await desk.run(['import', 'case', 'bad.yaml']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^bad\.yaml:\d+/);
  }, 120_000);

  it('is none where the reader has seen enough', async () => {
    const child = desk.start(['trace', '--from', 'major-producers', '--max-hops', '7', '--json']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, err } = await ended(child);
    expect([code, err]).toEqual([0, '']);
  });

  it('is said where the answer could not be written', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [join('dist', 'backend', 'main.js'), 'search', 'sek'], {
      env: { ...process.env, CUTOUT_STORE: desk.path('store'), XDG_CACHE_HOME: desk.path('cache') },
      stdio: ['ignore', full, 'pipe'],
    });
    const { code, err } = await ended(child);
    closeSync(full);
    expect(code).toBe(4);
    expect(err).toMatch(/could not be written/);
  });

  it('of a start that has a port already leaves neither port nor server.json behind', async () => {
    const port = await freePort();
    execFileSync('mkdir', ['-p', desk.path('blocked', 'server.json', 'x')]);
    const { code, err } = await desk.run(['start', '--port', String(port)], {
      CUTOUT_STORE: desk.path('blocked'),
    });
    expect([1, 4]).toContain(code);
    expect(err).not.toBe('');
    await listenOn(port);
  });

  it('of a full disk is said, and what was written before stands', async () => {
    const store = 'small';
    const main = join(process.cwd(), 'dist', 'backend', 'main.js');
    const env = { ...process.env, CUTOUT_STORE: desk.path(store), XDG_CACHE_HOME: desk.path('cache') };
    // no file may grow beyond so many blocks of 1,024 bytes
    const limited = 'ulimit -f 700; exec "$0" "$1" import archive "$2"';
    const archive = join(process.cwd(), 'backend', 'casefiles', 'ofac-dprk-2023-12-28.cutout.gz');
    const { code, err } = await ended(
      spawn('bash', ['-c', limited, process.execPath, main, archive], { env }),
    );
    expect(err).toMatch(/cannot be written|no space/);
    expect(code).toBe(4);
    const after = await desk.run(['verify', '--json'], { CUTOUT_STORE: desk.path(store) });
    expect(after.code, after.err).toBe(0);
  }, 60_000);
});

describe('a server', () => {
  it('that is told to end cancels its import, says so, and leaves what is written marked', async () => {
    const crowd = Array.from({ length: 30_000 }, (_, number) => entity(`crowd-${String(number)}`));
    crowd.sort((a, b) => (a.id < b.id ? -1 : 1));
    let text = '';
    const options = { counts: noCounts(), unfinished: [] };
    for await (const lines of archiveLines((kind) => [kind === 'entity' ? crowd : []], options))
      text += lines;
    writeFileSync(desk.path('crowd.cutout.gz'), gzipSync(text), { mode: 0o600 });
    const { child } = await desk.serve();
    const server = ended(child);
    const importing = ended(desk.start(['import', 'archive', 'crowd.cutout.gz']));
    const written = (): number => statSync(desk.path('store', 'store.sqlite-wal')).size;
    const before = written();
    while (written() < before + 1_000_000) await wait(10);
    child.kill('SIGTERM');
    const { code, err } = await server;
    expect(err).toContain('was cancelled and is unfinished');
    expect(code).toBe(0);
    expect((await importing).code).toBe(130);
    expect((await desk.run(['status'])).out).toContain('UNFINISHED');
  }, 60_000);
});

describe('what holds data', () => {
  it('is for its owner alone', async () => {
    await desk.run(['archive', 'export', 'all.cutout.gz']);
    await desk.run(['export', '--from', 'Amazon', '--format', 'csv', '--out', 'amazon.csv']);
    const { child } = await desk.serve();
    const open: string[] = [];
    for (const name of await readdir(desk.folder, { recursive: true })) {
      const path = desk.path(name);
      if (name.endsWith('.yaml') || name.startsWith('blocked') || !existsSync(path)) continue;
      const found = statSync(path);
      if ((found.mode & 0o077) !== 0) open.push(`${name} ${(found.mode & 0o777).toString(8)}`);
    }
    child.kill('SIGTERM');
    await ended(child);
    expect(open).toEqual([]);
    expect(existsSync(desk.path('store', 'server.json'))).toBe(false);
  });
});

async function freePort(): Promise<number> {
  return listenOn(0);
}

/** @returns the port, free again. @throws where it is taken */
function listenOn(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
