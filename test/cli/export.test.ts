import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportWarning } from '../../backend/model/exportJobs.ts';
import { Desk } from './program.ts';

const printed = z.object({
  path: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  warnings: z.array(exportWarning),
  briefing: z.string().nullable(),
});
const csv = ['export', '--from', 'Amazon', '--format', 'csv', '--status-date', '2026-11-23'] as const;

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.openWithCases();
});

afterAll(async () => {
  await desk.close();
});

describe('cutout export', () => {
  it('writes a file with a name that says what is in it into the current folder, and warns', async () => {
    const { code, out, err } = await desk.run(csv);
    expect(code, err).toBe(0);
    const name = 'cutout-chains-amazon-to-sanctioned-2026-11-23-en.csv';
    expect(out).toMatch(new RegExp(`^${name}: [\\d.]+ kB, SHA-256 [0-9a-f]{64}\\n$`));
    expect(err).toContain(
      'SEK Studio (last seen listed on 24 December 2025): not read on the list near the day asked for.',
    );
    expect(await readFile(desk.path(name), 'utf8')).toContain('SEK Studio');
  });

  it('never replaces a file unless told to, and leaves nothing half-written', async () => {
    const path = desk.path('mine.csv');
    await writeFile(path, 'mine');
    const refused = await desk.run([...csv, '--out', path]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('exists already');
    expect(await readFile(path, 'utf8')).toBe('mine');
    expect((await desk.run([...csv, '--out', path, '--force'])).code).toBe(0);
    expect(await readFile(path, 'utf8')).toContain('SEK Studio');
    expect((await readdir(desk.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('writes into a folder that is named, and refuses one that does not exist', async () => {
    await mkdir(desk.path('there'));
    expect((await desk.run([...csv, '--out', desk.path('there')])).code).toBe(0);
    expect(await readdir(desk.path('there'))).toHaveLength(1);
    const { code, err } = await desk.run([...csv, '--out', desk.path('nowhere', 'a.csv')]);
    expect([code, err]).toEqual([2, expect.stringContaining('does not exist')]);
  });

  it('gives the bytes alone on the standard output', async () => {
    const { code, out, err } = await desk.run([...csv, '--table', 'entities', '--out', '-']);
    expect(code).toBe(0);
    expect(out).toMatch(/^[^\n]*\n/);
    expect(out).not.toContain('SHA-256');
    expect(err).toContain('SHA-256');
    expect((await desk.run([...csv, '--out', '-', '--json'])).code).toBe(2);
  });

  it('prints where the file is and what is in it as JSON', async () => {
    const { out } = await desk.run([...csv, '--lang', 'de', '--out', desk.path('de.csv'), '--json']);
    const result = printed.parse(JSON.parse(out));
    expect(result).toMatchObject({ path: desk.path('de.csv'), mediaType: 'text/csv; charset=utf-8' });
    expect(result.name).toBe('cutout-chains-amazon-to-sanctioned-2026-11-23-de.csv');
    expect((await readFile(result.path)).byteLength).toBe(result.bytes);
    expect(result.warnings.map((warning) => warning.kind)).toContain('last-seen');
  });

  it.each([
    ['a party that nobody is', ['--from', 'Nobody at all', '--format', 'csv'], 'No entity is called'],
    ['a chain that is not in the answer', [...csv.slice(1), '--chains', 'none'], 'has no chain "none"'],
    ['a format that there is not', ['--from', 'Amazon', '--format', 'exe'], "argument 'exe' is invalid"],
    ['half a judgement', [...csv.slice(1), '--judgement', 'It did.'], '--likelihood'],
    ['two summaries', [...csv.slice(1), '--summary', 'a', '--summary-file', 'b'], 'Give one of them'],
    ['no start', ['--format', 'csv'], '--from'],
    ['two questions', [...csv.slice(1), '--briefing', 'b-1'], 'either --briefing or --from'],
    ['a briefing that nobody issued', ['--briefing', 'b-1', '--format', 'csv'], 'No briefing was issued'],
    ['a scale out of range', [...csv.slice(1), '--scale', '9'], 'scale'],
  ])('refuses %s with exit code 2 and writes nothing', async (_title, args, said) => {
    const before = await readdir(desk.folder);
    const { code, err } = await desk.run(['export', ...args]);
    expect(code, err).toBe(2);
    expect(err).toContain(said);
    expect(await readdir(desk.folder)).toEqual(before);
  });

  it('keeps an issued briefing and makes the same bytes of it again', async () => {
    const first = ['--title', 'Who drew it', '--issue', '--out', desk.path('issued.csv'), '--json'];
    const issued = printed.parse(JSON.parse((await desk.run([...csv, ...first])).out));
    expect(issued.briefing).toMatch(/^b-[0-9a-f]{24}$/);
    const again = ['export', '--briefing', issued.briefing ?? '', '--format', 'csv', '--json'];
    const { code, out, err } = await desk.run([...again, '--out', desk.path('again.csv')]);
    expect(code, err).toBe(0);
    expect(printed.parse(JSON.parse(out)).sha256).toBe(issued.sha256);
    const md = await desk.run([
      'export',
      '--briefing',
      issued.briefing ?? '',
      '--format',
      'md',
      '--out',
      '-',
    ]);
    expect(md.out).toContain('Who drew it');
  });

  it('goes through the server that holds the store', async () => {
    const { child } = await desk.serve();
    const { code, err } = await desk.run([...csv, '--out', desk.path('served.csv')]);
    expect(code, err).toBe(0);
    const here = await readFile(desk.path('served.csv'), 'utf8');
    expect(here).toBe(await readFile(desk.path('mine.csv'), 'utf8'));
    child.kill('SIGINT');
  });
});
