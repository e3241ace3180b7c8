/**
 * Broken input of every format: a clear error with its place, an exit code that is not 0, and a store left as it was.
 * What case files alone can get wrong stands in case.test.ts.
 */
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeError } from '../../backend/errors.ts';
import type { ImportRequest } from '../../backend/model/views.ts';
import { casefile, sdnRow, writeEdition, type EditionRows } from '../ofacEditions.ts';
import { FilledBench, writeLongLine } from '../refusals.ts';

let filled: FilledBench;
beforeAll(async () => {
  filled = await FilledBench.open();
});
afterAll(() => filled.close());

describe('a broken edition of the OFAC list', () => {
  const files = ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'];
  const good: EditionRows = {
    sdn: [sdnRow(1, 'ONE'), sdnRow(2, 'TWO', { remarks: 'x'.repeat(1_000) })],
    alt: ['1,1,"aka","UNO",-0- '],
    add: ['1,1,-0- ,"Exampletown","China",-0- '],
    comments: ['2,"Linked To: ONE."'],
  };
  const request = (path: string): ImportRequest => ({
    ...{ importer: 'ofac' as const, path, listDate: '2024-01-10' },
    list: 'OFAC-SDN',
  });
  const edition = async (rows: Partial<EditionRows> = {}) =>
    writeEdition(await filled.bench.newFolder(), { ...good, ...rows });
  const change = async (name: string, by: (content: Buffer) => Buffer) => {
    const folder = await edition();
    await writeFile(join(folder, name), by(await readFile(join(folder, name))));
    return folder;
  };

  it.each(files)('is refused when %s is missing', async (name) => {
    const folder = await edition();
    await rm(join(folder, name));
    const error = await filled.refusal(request(folder));
    expect(error.code).toBe('bad-file');
    expect(describeError(error)).toContain(name);
  });

  it.each(files)(
    'asks for the number of rows when %s lacks nothing but the end mark, as when cut off at the end of a line',
    async (name) => {
      const error = await filled.refusal(request(await change(name, (content) => content.subarray(0, -1))));
      expect(error.code).toBe('rejected-edition');
      expect(error.detail.place).toMatchObject({ file: name });
      expect(error.message).toMatch(/end mark \(0x1A\) is missing: \S+ with \d rows?\b/);
    },
  );

  it('is refused when it is cut off in the middle of a line', async () => {
    const error = await filled.refusal(
      request(await change('sdn.csv', (content) => content.subarray(0, -30))),
    );
    expect(error.code).toBe('rejected-edition');
    expect(error.detail.place).toEqual({ file: 'sdn.csv', line: 2 });
  });

  const latin1 = Buffer.from('1,2,"aka","ÉTÉ",-0- \r\n', 'latin1');
  it.each<readonly [string, string, (content: Buffer) => Buffer, number, RegExp]>([
    [
      'a line in Latin-1',
      'alt.csv',
      (content) => Buffer.concat([content.subarray(0, -1), latin1, Buffer.from('\u001a')]),
      2,
      /not in UTF-8/,
    ],
    ['UTF-16', 'sdn.csv', (content) => Buffer.from(content.toString('utf8'), 'utf16le'), 1, /NUL bytes/],
    [
      'a NUL byte',
      'add.csv',
      (content) => Buffer.concat([Buffer.from('1,2,"a\0b",-0- ,-0- ,-0- \r\n'), content]),
      1,
      /NUL bytes/,
    ],
    [
      'text after the end mark',
      'alt.csv',
      (content) => Buffer.concat([content, Buffer.from('1,2')]),
      2,
      /after the end mark/,
    ],
    [
      'an end mark in the middle',
      'alt.csv',
      (content) => Buffer.concat([content, content]),
      2,
      /before the end of the file/,
    ],
    [
      'an empty line',
      'sdn.csv',
      (content) => Buffer.concat([Buffer.from('\r\n'), content]),
      1,
      /has 1 field; sdn\.csv has 12/,
    ],
  ])('is refused with %s, and the line is named', async (...row) => {
    const [, name, by, line, message] = row;
    const error = await filled.refusal(request(await change(name, by)));
    expect(error.code).toBe('bad-file');
    expect(error.message).toMatch(message);
    expect(error.detail.place).toEqual({ file: name, line });
  });

  it.each<readonly [string, Partial<EditionRows>, string, number, RegExp]>([
    [
      'too few fields',
      { sdn: [sdnRow(1, 'ONE'), '2,"TWO",-0- '] },
      'sdn.csv',
      2,
      /has 3 fields; sdn\.csv has 12/,
    ],
    [
      'too many fields',
      { alt: ['1,1,"aka","UNO",-0- ,"more"'] },
      'alt.csv',
      1,
      /has 6 fields; alt\.csv has 5/,
    ],
    ['a quotation mark that is never closed', { alt: ['1,1,"aka","UNO,-0- '] }, 'alt.csv', 1, /never closed/],
    ['no entry number', { sdn: ['name,"ONE",-0- ,,,,,,,,,'] }, 'sdn.csv', 1, /begin with an entry number/],
    [
      'an entry number given twice',
      { sdn: [sdnRow(1, 'ONE'), sdnRow(2, 'TWO'), sdnRow(1, 'UN')] },
      'sdn.csv',
      3,
      /number 1 is given twice/,
    ],
    ['no entries', { sdn: [], alt: [], add: [], comments: [] }, 'sdn.csv', 1, /no entries/],
  ])('is refused with %s, and the line is named', async (...row) => {
    const [, rows, name, line, message] = row;
    const error = await filled.refusal(request(await edition(rows)));
    expect(['bad-file', 'rejected-edition']).toContain(error.code);
    expect(error.message).toMatch(message);
    expect(error.detail.place).toEqual({ file: name, line });
  });

  it.each([
    ['alt.csv', { alt: ['7,1,"aka","NOBODY",-0- '] }],
    ['add.csv', { add: ['7,1,-0- ,-0- ,"China",-0- '] }],
  ])('is refused when %s speaks of an entry that is not there', async (name, rows) => {
    const error = await filled.refusal(request(await edition(rows)));
    expect(error.code).toBe('dangling-reference');
    expect(error.detail.place).toEqual({ file: name, line: 1 });
  });

  it('is refused with 100 MB in one line, in little memory', async () => {
    const folder = await edition();
    await writeLongLine(join(folder, 'sdn.csv'), `${sdnRow(1, 'ONE')}\r\n`);
    const error = await filled.boundedRefusal(request(folder));
    expect(error.message).toMatch(/more than 32000000 bytes/);
    expect(error.detail.place).toEqual({ file: 'sdn.csv' });
  });

  it('is refused with a line that is longer than any row', async () => {
    const folder = await edition();
    await writeFile(join(folder, 'sdn.csv'), `${sdnRow(1, 'ONE')}\r\n${'x'.repeat(2_000_000)}`);
    const error = await filled.refusal(request(folder));
    expect(error.message).toMatch(/longer than 1000000 bytes/);
    expect(error.detail.place).toEqual({ file: 'sdn.csv', line: 2 });
  });

  it('is refused with more rows than any list has', async () => {
    const folder = await edition();
    const row = `${sdnRow(1, 'y'.repeat(900_000))}\r\n`;
    await writeFile(join(folder, 'alt.csv'), row.repeat(40));
    const file = await open(join(folder, 'sdn.csv'), 'w');
    for (let number = 1; number <= 40; number++)
      await file.write(`${sdnRow(number, 'y'.repeat(900_000))}\r\n`);
    await file.close();
    const error = await filled.boundedRefusal(request(folder));
    expect(error.message).toMatch(/more than 32000000 bytes/);
  });
});

describe('a broken case file', () => {
  const request = async (content: string | Uint8Array): Promise<ImportRequest> => {
    const path = join(await filled.bench.newFolder(), 'sek-studio.yaml');
    await writeFile(path, content);
    return { importer: 'case', path };
  };
  const whole = () => readFile(casefile('sek-studio.yaml'), 'utf8');

  it('leaves the case that it would have replaced as it was', async () => {
    const text = await whole();
    const cut = text.slice(0, text.lastIndexOf('{source:') + 5);
    expect((await filled.refusal(await request(cut))).code).toBe('bad-file');
    expect((await filled.refusal(await request(text.replace('to: sek', 'to: nobody')))).message).toMatch(
      /nobody/,
    );
    expect(
      (await filled.refusal(await request(text.replace('start: 2024-01', 'start: 2024-02-30')))).detail.place
        ?.line,
    ).toBeGreaterThan(0);
  });

  it('is refused in UTF-16 and with NUL bytes', async () => {
    const text = await whole();
    const utf16 = await filled.refusal(await request(Buffer.from(text, 'utf16le')));
    expect(utf16.detail.place).toMatchObject({ file: 'sek-studio.yaml' });
    const nul = await filled.refusal(await request(text.replace('publisher: ', 'publisher: "a\0b" # ')));
    expect(nul.detail.place?.line).toBeGreaterThan(1);
  });

  it('is refused with 100 MB in one line, in little memory', async () => {
    const path = join(await filled.bench.newFolder(), 'long.yaml');
    await writeLongLine(path);
    expect((await filled.boundedRefusal({ importer: 'case', path })).message).toMatch(
      /more than 20000000 bytes/,
    );
  });
});
