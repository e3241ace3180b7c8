import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CutoutError } from '../../backend/errors.ts';
import { composeBriefing } from '../../backend/exports/briefing/compose.ts';
import type { BriefingDocument, Sentence } from '../../backend/exports/briefing/document.ts';
import { pdfExporter, renderPdf } from '../../backend/exports/pdf.ts';
import { posterExporter } from '../../backend/exports/poster.ts';
import { compilePdf } from '../../backend/exports/typst.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { everyBlock } from './briefing/everyBlock.ts';
import { bundledCaseNames, MADE_AT, materialOf } from './material.ts';
import { fontsOf, needsPoppler, pagesOf, plainText, poppler, structureOf, withoutSpaces } from './poppler.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

const ours = ['Inter', 'SourceSerif4', 'NotoSans'];

function info(pdf: Uint8Array): string {
  return poppler('pdfinfo', pdf).toString('utf8');
}

/** Versions of poppler fill the space between columns in their own way. */
function linesOf(page: string): string {
  const lines = page.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' │ '));
  return lines.filter((line) => line !== '').join('\n');
}

/** What stands on a page, and the footnotes below it. */
function splitAtFeet(page: string): readonly string[] {
  const at = page.search(/^ *1 +\S/m);
  return at < 0 ? [page] : [page.slice(0, at), page.slice(at)];
}

/** Every text of a document, wherever it stands. */
function textsIn(document: BriefingDocument): readonly string[] {
  const texts: string[] = [document.title, document.subtitle, document.footer];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) collect(one);
    else if (isSentence(value)) texts.push(value.runs.map((run) => run.text).join(''));
    else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) {
        if (typeof one !== 'string') collect(one);
        else if (['title', 'caption'].includes(name)) texts.push(one);
      }
    }
  };
  collect([document.warnings, document.sections, document.sources]);
  return texts;
}

function isSentence(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && 'runs' in value;
}

describe('briefing as PDF', () => {
  needsPoppler();

  it.each(bundledCaseNames)('%s reads as it did, page by page', async (name) => {
    const pages = pagesOf(await pdfExporter.render(await materialOf(cases.workspace, name)));
    const text = pages.map((page, index) => `── page ${String(index + 1)}\n${linesOf(page)}`).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/${name}.pdf.txt`);
  });

  it('has a tag for every kind of block', async () => {
    const structure = structureOf(await renderPdf(everyBlock('Name')));
    await expect(`${structure}\n`).toMatchFileSnapshot('golden/every-block.pdf.txt');
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TH', 'TD', 'Figure', 'Note'])
      expect(structure, tag).toMatch(new RegExp(`^ *${tag}$`, 'm'));
  });

  it('leaves out no sentence of the document, in either language and on either page', async () => {
    for (const [language, page] of [
      ['en', 'a4'],
      ['de', 'letter'],
    ] as const) {
      const material = await materialOf(cases.workspace, 'sek-studio', { language, edits: { page } });
      const text = plainText(await pdfExporter.render(material));
      const missing = textsIn(composeBriefing(material)).filter((one) => !text.includes(withoutSpaces(one)));
      // a page may end in the middle of a sentence, where its footnotes stand
      expect(missing.length).toBeLessThan(20);
      for (const one of missing) {
        const half = withoutSpaces(one);
        const head = text.includes(half.slice(0, Math.floor(half.length / 3)));
        const tail = text.includes(half.slice(-Math.floor(half.length / 3)));
        expect(head || tail, one).toBe(true);
      }
    }
  });

  it('is tagged, says its language and title, and bears no date but that of its material', async () => {
    const pdf = await pdfExporter.render(await materialOf(cases.workspace, 'sek-studio', { language: 'de' }));
    const said = info(pdf);
    expect(said).toMatch(/^Tagged: +yes$/m);
    expect(said).toMatch(/^Title: +13 Ketten/m);
    expect(said).toMatch(/^CreationDate: +Mon Nov 23 12:00:00 2026/m);
    expect(said).toMatch(/^ModDate: +Mon Nov 23 12:00:00 2026/m);
    expect(said).toMatch(/^Page size: .*\(A4\)$/m);
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('/Lang (de)');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw.match(/\/Alt/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('embeds every font, and uses none of the system', async () => {
    const documents = [
      await pdfExporter.render(await materialOf(cases.workspace, 'sek-studio')),
      await renderPdf(everyBlock('畵 조선4·26 朝鮮四·二六 魔導具師ダリヤ Асатрян')),
    ];
    for (const pdf of documents) {
      const fonts = fontsOf(pdf);
      expect(fonts.length).toBeGreaterThan(4);
      expect(fonts.filter((font) => !font.embedded)).toEqual([]);
      expect(fonts.filter((font) => !ours.some((name) => font.name.startsWith(name)))).toEqual([]);
    }
  });

  it('keeps names in Hangul, Han, kana and Cyrillic as text', async () => {
    const name = '조선4·26아동영화촬영소 朝鲜四·二六儿童电影制片厂 魔導具師ダリヤ Асатрян';
    const text = plainText(await renderPdf(everyBlock(name)));
    expect(text.split(withoutSpaces(name)).length).toBeGreaterThan(15);
  });

  it('prints a sign where no font has the character, and takes nothing in a name as markup', async () => {
    const text = plainText(
      await renderPdf(everyBlock('#let x = 1 *b* _i_ $m$ @ref <label> // \\ `c` [q] ᚠ')),
    );
    expect(text).toContain(withoutSpaces('Title #let x = 1 *b* _i_ $m$ @ref <label> // \\ `c` [q] [U+16A0]'));
  });

  it('prints a source at the foot of the page that first cites it, by its number', async () => {
    const pages = pagesOf(await pdfExporter.render(await materialOf(cases.workspace, 'sek-studio')));
    const [first = ''] = pages;
    const number = /knew that it\s+was paying[\s\S]*?\$538,000\.(\d+)/.exec(first)?.[1];
    expect(first).toMatch(
      new RegExp(`^ *${String(number)} +Willkie Compliance Concourse: OFAC settles`, 'm'),
    );
    // whatever else the answer cites on this page stands at its foot, too
    const [answer = '', feet = ''] = splitAtFeet(first);
    const cited = [...answer.matchAll(/[a-z]\.(\d)(?=\s)/g)].map((match) => match[1]);
    expect(cited.length).toBeGreaterThan(5);
    for (const one of cited)
      expect(feet, `source ${String(one)}`).toMatch(new RegExp(`^ *${String(one)} +\\S`, 'm'));
  });

  it('has number and count of pages, title, revision and digest on its pages', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts', { edits: { page: 'letter' } });
    const pdf = await pdfExporter.render(material);
    const pages = pagesOf(pdf);
    pages.forEach((page, index) => {
      expect(withoutSpaces(page)).toContain(`${String(index + 1)}/${String(pages.length)}`);
      expect(page).toContain(
        `Data revision ${String(material.answers[0].revision)}, digest ${material.made.digest.slice(0, 12)}`,
      );
      expect(page).toContain('7 chains from 5 of 7 starts');
    });
    expect(info(pdf)).toMatch(/^Page size: .*\(letter\)$/m);
  });

  it('repeats the head of a table on every page that it goes on to', async () => {
    const pages = pagesOf(await pdfExporter.render(await materialOf(cases.workspace, 'sek-studio')));
    const heads = pages.filter((page) => /^ *Step +Link +Claim +Source +Detail$/m.test(page));
    expect(heads.length).toBeGreaterThan(2);
  });

  it('is the same each time, whatever was made in between', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts');
    const first = await pdfExporter.render(material);
    await renderPdf(everyBlock('조선'));
    expect(Buffer.from(first).equals(Buffer.from(await pdfExporter.render(material)))).toBe(true);
  });

  it('draws on every page', async () => {
    const pdf = await renderPdf(everyBlock('Name'));
    const image = poppler('pdftoppm', pdf, { before: ['-r', '20', '-gray'] });
    // portable greymaps in a row: "P5 width height 255", then a byte a pixel
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'));
    const size = Number(header?.[1]) * Number(header?.[2]);
    const pages = Math.round(image.length / (size + (header?.[0].length ?? 0)));
    expect(pages).toBe(pagesOf(pdf).length);
    for (let page = 0; page < pages; page++) {
      const pixels = image.subarray(page * (size + (header?.[0].length ?? 0)), (page + 1) * size);
      expect(pixels.some((pixel) => pixel < 120)).toBe(true);
    }
  });
});

describe('poster', () => {
  needsPoppler();

  it('has each figure on one A3 page, with the picture in words', async () => {
    const pdf = await posterExporter.render(await materialOf(cases.workspace, 'sek-studio'));
    expect(info(pdf)).toMatch(/^Page size: +1190.\d+ x 841.\d+ pts \(A3\)$/m);
    expect(info(pdf)).toMatch(/^Pages: +2$/m);
    expect(structureOf(pdf)).toMatch(/Figure/);
    expect(fontsOf(pdf).every((font) => font.embedded)).toBe(true);
    expect(plainText(pdf)).toContain(withoutSpaces('A file on a server is not a contract'));
  });
});

describe('what Typst refuses', () => {
  it('is an error that says what it was and what to do', async () => {
    const broken = compilePdf({ template: 'poster.typ', files: new Map(), at: MADE_AT });
    const error: unknown = await broken.catch((cause: unknown) => cause);
    if (!(error instanceof CutoutError)) throw new Error('compiled without its data');
    expect(error.code).toBe('internal');
    expect(error.message).toMatch(/^The PDF could not be set: .*poster\.json/);
    expect(error.detail.remedy).toContain('HTML');
  });

  it('does not stop the next one', async () => {
    const broken = compilePdf({ template: 'poster.typ', files: new Map(), at: MADE_AT }).catch(() => null);
    const pdf = await renderPdf(everyBlock('Name'));
    expect(await broken).toBeNull();
    expect(Buffer.from(pdf.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
  });
});
