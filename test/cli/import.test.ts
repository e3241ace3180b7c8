import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyResult } from '../../backend/model/views.ts';
import { sdnRow, writeEdition } from '../ofacEditions.ts';
import { Desk, ended } from './program.ts';

const fixture = join(dirname(dirname(fileURLToPath(import.meta.url))), 'fixtures', 'ofac', '2023-12-28');

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.openWithCases();
});

afterAll(() => desk.close());

async function digest(env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { out } = await desk.run(['verify', '--json'], env);
  return verifyResult.parse(JSON.parse(out)).digest;
}

async function storedBytes(folder: string): Promise<number> {
  const files = await readdir(folder);
  // a lock or a journal may be gone before it is looked at
  const sizes = await Promise.all(
    files.map(async (name) => (await stat(join(folder, name)).catch(() => ({ size: 0 }))).size),
  );
  return sizes.reduce((a, b) => a + b, 0);
}

/** Loads a list of several batches: long enough to be broken off in the midst. */
async function longImport(): Promise<readonly string[]> {
  await mkdir(desk.path('long'), { recursive: true });
  const sdn = Array.from({ length: 4_000 }, (_, at) => sdnRow(50_000 + at, `INVENTED PARTY ${String(at)}`));
  await writeEdition(desk.path('long'), { sdn });
  return ['import', 'ofac', 'long', '--list-date', '2023-12-28', '--list', 'OFAC-SDN'];
}

/** Off a terminal an import shows no progress: its store tells when the first rows are written. */
async function firstRowsWritten(folder: string): Promise<void> {
  const before = await storedBytes(folder);
  while ((await storedBytes(folder)) < before + 1_000_000) await wait(20);
}

const CASE = `case: mine
title: Mine
sources:
  - id: paper
    publisher: A paper
    title: A title
    date: 2023-02-30
`;

describe('cutout import', () => {
  it('names file, line and remedy of a bad case, and leaves the store as it was', async () => {
    const before = await digest();
    await writeFile(desk.path('mine.yaml'), CASE);
    const { code, err } = await desk.run(['import', 'case', 'mine.yaml']);
    expect(code).toBe(3);
    expect(err).toMatch(/mine\.yaml:7/);
    expect(await digest()).toBe(before);
  });

  it('refuses a list that was cut off, by its file and line, and leaves the store as it was', async () => {
    const before = await digest();
    await cp(fixture, desk.path('list'), { recursive: true });
    await writeFile(desk.path('list', 'sdn.csv'), '36,"AEROCARIBBEAN AIRLINES"');
    const { code, err } = await desk.run(['import', 'ofac', 'list', '--list-date', '2023-12-28']);
    expect(code).toBe(3);
    expect(err).toMatch(/sdn\.csv:1/);
    expect(await digest()).toBe(before);
  });

  it(
    'ends cleanly when it is told to, says what is left, and takes it back',
    { timeout: 240_000 },
    async () => {
      const before = await digest();
      const child = desk.start(await longImport());
      const end = ended(child);
      await firstRowsWritten(desk.path('store'));
      child.kill('SIGTERM');
      const { code, err } = await end;
      expect(code).toBe(130);
      const [, id = ''] = /cutout import undo (\w+)/.exec(err) ?? [];
      expect(err).toContain('was cancelled and is unfinished');
      const found = await desk.run(['search', 'nobody at all']);
      expect(found.out).toMatch(/^Unfinished import: “OFAC SDN list of 2023-12-28”/);
      expect((await desk.run(['status'])).out).toMatch(new RegExp(`${id} +UNFINISHED`));
      const undone = await desk.run(['import', 'undo', id]);
      expect(undone.out).toContain('Taken back: OFAC SDN list of 2023-12-28');
      expect(await digest()).toBe(before);
    },
  );

  it('says what a file of another kind looks like, and what can be read', async () => {
    await writeFile(desk.path('un.xml'), '<?xml version="1.0"?><CONSOLIDATED_LIST/>');
    const { code, err } = await desk.run(['import', 'case', 'un.xml']);
    expect(code).toBe(3);
    expect(err).toContain('un.xml: This looks like the UN Security Council’s consolidated list (UN XML).');
    expect(err).toContain('Cutout reads case files');
  });

  it('asks for the day of a list, one that has come, and for a file that is there', async () => {
    const undated = await desk.run(['import', 'ofac', fixture]);
    expect(undated.code).toBe(2);
    expect(undated.err).toContain('--list-date');
    const early = await desk.run(['import', 'ofac', fixture, '--list-date', '2999-01-01']);
    expect(early).toMatchObject({ code: 2 });
    expect(early.err).toContain('No edition is of 2999-01-01 yet');
    const absent = await desk.run(['import', 'case', 'nothing.yaml']);
    expect(absent.code).not.toBe(0);
    expect(absent.err).toContain('nothing.yaml');
  });

  it('loads a list once: the second time nothing is written', async () => {
    // its few rows share too little with what is loaded to be taken for the same list
    const args = ['import', 'ofac', fixture, '--list-date', '2023-12-28', '--list', 'OFAC-SDN'];
    const first = await desk.run(args);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toMatch(/OFAC SDN list of 2023-12-28: [1-9]\d* records written/);
    const after = await digest();
    expect((await desk.run(args)).out).toContain(': 0 records written, 0 removed');
    expect(await digest()).toBe(after);
  });

  it('is ended by Ctrl-C after its running batch, and completed by a new run', async () => {
    const args = await longImport();
    const undisturbed = await desk.writeCases('undisturbed');
    const disturbed = await desk.writeCases('disturbed');
    expect((await desk.run(args, undisturbed)).code).toBe(0);
    const child = desk.start(args, disturbed);
    const end = ended(child);
    await firstRowsWritten(desk.path('disturbed'));
    child.kill('SIGINT');
    const { code, err } = await end;
    expect(err).toContain('was cancelled and is unfinished');
    expect(code).toBe(130);
    const whole = await digest(undisturbed);
    expect(await digest(disturbed)).not.toBe(whole);
    expect((await desk.run(args, disturbed)).code).toBe(0);
    expect(await digest(disturbed)).toBe(whole);
  }, 240_000);
});
