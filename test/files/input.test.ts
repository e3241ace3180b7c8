/** What a readable input file is, whatever it is read for. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBlocks, readText, readWhole } from '../../backend/files/input.ts';
import { FilledBench } from '../refusals.ts';

const folder = mkdtempSync(join(tmpdir(), 'cutout-input-'));
const at = (name: string): string => join(folder, name);
let filled: FilledBench;
beforeAll(async () => {
  writeFileSync(at('text'), 'Grüße');
  writeFileSync(at('latin'), Buffer.from('Grüße', 'latin1'));
  writeFileSync(at('large'), Buffer.alloc(1_001));
  mkdirSync(at('folder'));
  symlinkSync(at('nothing'), at('dangling'));
  symlinkSync(at('loop'), at('loop'));
  execFileSync('mkfifo', [at('pipe')]);
  filled = await FilledBench.open();
});
afterAll(async () => {
  await filled.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that is no file to be read, with what is said of it. */
const unreadable: readonly (readonly [string, string, RegExp])[] = [
  ['a pipe that nobody writes to', at('pipe'), /a pipe or a device/],
  ['a device without end', '/dev/zero', /a pipe or a device/],
  ['a folder', at('folder'), /a folder/],
  ['a link to nothing', at('dangling'), /ENOENT/],
  ['a link to itself', at('loop'), /ELOOP/],
  ['a path with a NUL', at('a\0b'), /cannot be read/],
  ['a path longer than any', at('x'.repeat(5_000)), /ENAMETOOLONG/],
  ['a path through a file', at('text/inside'), /ENOTDIR/],
  ['the memory of this process', '/proc/self/mem', /cannot be read/],
];

describe('an input file', () => {
  it('is read whole, or as a text', async () => {
    expect((await readWhole({ path: at('text'), largest: 1_000 })).toString()).toBe('Grüße');
    expect(await readText({ path: at('text'), largest: 1_000 })).toBe('Grüße');
    await expect(readText({ path: at('latin'), largest: 1_000 })).rejects.toMatchObject({ code: 'bad-file' });
  });

  it('is refused by its size before it is read, and while it grows', async () => {
    await expect(readWhole({ path: at('large'), largest: 1_000 })).rejects.toMatchObject({
      code: 'too-large',
    });
    // the system makes these as they are read, and says that they have no bytes
    const growing = readBlocks({ path: '/proc/self/maps', largest: 100 });
    await expect(growing.next()).rejects.toMatchObject({ code: 'too-large' });
  });

  it.each(unreadable)('is not %s', async (_what, path, said) => {
    const error: unknown = await readWhole({ path, largest: 1_000 }).catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'bad-file' });
    expect(String(error)).toMatch(said);
  });

  it.each(unreadable)('of no importer is %s', async (_what, path) => {
    for (const importer of ['case', 'archive', 'ofac'] as const) {
      const error = await filled.refusal({ importer, path, listDate: '2024-01-10' });
      expect(error.code, importer).toMatch(/^bad-file$|^too-large$/);
    }
  });
});

describe('an archive that unpacks to far more than it should', () => {
  const line = `${JSON.stringify({ format: 'cutout archive', version: 1 })}\n`;
  it.each([
    ['in one line', Buffer.alloc(300_000_000, ' ')],
    ['in many lines', Buffer.alloc(120_000_000, `{"kind":"source"}\n`)],
  ])('is refused before its records are read, in little memory, %s', async (_what, content) => {
    const path = at('bomb.cutout.gz');
    writeFileSync(path, gzipSync(Buffer.concat([Buffer.from(line), content])));
    const error = await filled.boundedRefusal({ importer: 'archive', path });
    expect(error.code).toBe('bad-file');
  });
});
