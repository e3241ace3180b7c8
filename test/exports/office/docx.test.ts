import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeBriefing } from '../../../backend/exports/briefing/compose.ts';
import type { Block } from '../../../backend/exports/briefing/document.ts';
import { printable } from '../../../backend/exports/briefing/printable.ts';
import { docxExporter } from '../../../backend/exports/docx.ts';
import { renderDocx } from '../../../backend/exports/docx/render.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { everyBlock, hostileTexts } from '../briefing/everyBlock.ts';
import { plain } from '../briefing/plain.ts';
import { sentencesIn, sentencesOf } from '../briefing/sentences.ts';
import { bundledCaseNames, MADE_AT, materialOf } from '../material.ts';
import { Briefings, type Rendered } from './briefings.ts';
import { expectSound, openPackage, type Package } from './package.ts';
import { wordText } from './word.ts';
import { attribute, find, textIn, type XmlElement } from './xml.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

const briefings = new Briefings(() => cases, renderDocx);

const body = (file: Package): XmlElement => file.xml('word/document.xml');
const wordsIn = (element: XmlElement): string => plain(find(element, 'w:t').map(textIn).join(''));

/** Sentences with footnotes: in tables sources stand as numbers in brackets. */
function citing(blocks: readonly Block[]): number {
  return blocks
    .filter((block) => block.kind !== 'table')
    .flatMap(sentencesIn)
    .filter((sentence) => sentence.notes.length > 0).length;
}

describe('a briefing as a Word document', () => {
  it.each(bundledCaseNames)('%s reads as it did', async (name) => {
    const { file } = await briefings.of(name, 'en');
    await expect(wordText(file)).toMatchFileSnapshot(`../golden/${name}.docx.txt`);
  });

  it.each(bundledCaseNames)('%s leaves no sentence out', async (name) => {
    const { document, file } = await briefings.of(name, 'de');
    const text = wordsIn(body(file));
    const missing = sentencesOf(document)
      .map(({ sentence }) => plain(sentence.runs.map((run) => printable(run.text)).join('')))
      .filter((sentence) => !text.includes(sentence));
    expect(missing).toEqual([]);
    for (const part of [document.title, document.subtitle, document.sourcesTitle])
      expect(text).toContain(plain(part));
    expect(wordsIn(file.xml('word/footer1.xml'))).toContain(plain(document.footer));
  });

  it.each(bundledCaseNames)(
    '%s has a footnote for each sentence that cites, and each source in full once',
    async (name) => {
      const { document, file } = await briefings.of(name, 'en');
      const notes = find(file.xml('word/footnotes.xml'), 'w:footnote').filter(
        (one) => Number(attribute(one, 'w:id')) > 0,
      );
      const references = find(body(file), 'w:footnoteReference').map((one) => attribute(one, 'w:id'));
      const expected = citing([
        ...document.warnings,
        ...document.sections.flatMap((section) => section.blocks),
      ]);
      expect(references).toEqual(notes.map((note) => attribute(note, 'w:id')));
      expect(notes).toHaveLength(expected);
      const text = plain(notes.map(wordsIn).join('\n'));
      for (const source of document.sources) {
        const [first] = source.sentences;
        const full = plain(
          source.sentences.map((one) => one.runs.map((run) => printable(run.text)).join('')).join(''),
        );
        expect(text.split(full).length, first?.runs[0]?.text).toBeLessThanOrEqual(2);
      }
    },
  );

  it('is a sound package, whatever stands in a name', async () => {
    for (const name of [hostileTexts.join(' '), ...hostileTexts.slice(0, 4)]) {
      const { document, file } = await briefings.rendered(everyBlock(name));
      expectSound(file);
      const text = wordsIn(body(file));
      for (const { sentence } of sentencesOf(document)) {
        for (const run of sentence.runs) expect(text, name).toContain(plain(printable(run.text)));
      }
      const links = find(file.xml('word/_rels/document.xml.rels'), 'Relationship')
        .filter((one) => attribute(one, 'TargetMode') === 'External')
        .map((one) => attribute(one, 'Target'));
      expect(new Set(links), name).toEqual(new Set(['https://example.org/a?b=1&c=2']));
    }
  });

  it('says the same picture in words as it shows, as SVG with a PNG beside it', async () => {
    const { document, file } = await briefings.of('sek-studio', 'en');
    const drawings = find(body(file), 'w:drawing');
    const alternatives = document.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'figure' ? block.alternative : [])),
    );
    const described = drawings.map((drawing) => attribute(find(drawing, 'wp:docPr')[0], 'descr'));
    for (const words of alternatives) expect(described.some((one) => one.startsWith(words))).toBe(true);
    expect(described.filter((one) => one.length < 40)).toEqual([]);
    const ids = drawings.map((drawing) => attribute(find(drawing, 'wp:docPr')[0], 'id'));
    expect(new Set(ids).size).toBe(drawings.length);
    expect(drawings.every((drawing) => find(drawing, 'asvg:svgBlip').length === 1)).toBe(true);
  });

  it('can be navigated: a title, a heading for each part and each chain, table heads that repeat', async () => {
    const { document, file } = await briefings.of('sek-studio', 'en');
    const styles = find(body(file), 'w:pStyle').map((one) => attribute(one, 'w:val'));
    const count = (style: string): number => styles.filter((one) => one === style).length;
    const blocks = document.sections.flatMap((section) => section.blocks);
    expect(count('Title')).toBe(1);
    expect(count('Heading1')).toBe(document.sections.length + 1);
    expect(count('Heading2')).toBe(blocks.filter((block) => block.kind === 'chain').length);
    for (const table of find(body(file), 'w:tbl')) {
      const heads = find(table, 'w:tr').map((row) => find(row, 'w:tblHeader').length);
      expect(heads[0]).toBe(1);
      expect(heads.slice(1).every((head) => head === 0)).toBe(true);
    }
  });

  it('numbers the steps of a chain as the text refers to them', async () => {
    const { file } = await briefings.of('it-worker-fronts', 'en');
    const formats = find(file.xml('word/numbering.xml'), 'w:lvlText').map((one) => attribute(one, 'w:val'));
    expect(formats).toEqual(expect.arrayContaining(['1.%1', '2.%1', '[%1]']));
  });

  it('sets names of other scripts in their language and in a face that has their letters', async () => {
    const { file } = await briefings.rendered(everyBlock('x'));
    const runs = find(body(file), 'w:r').filter((run) => find(run, 'w:lang').length > 0);
    const seen = runs.map((run) => {
      const [fonts, language] = [find(run, 'w:rFonts')[0], find(run, 'w:lang')[0]];
      return [
        textIn(run),
        attribute(language, 'w:val'),
        attribute(fonts, 'w:eastAsia'),
        attribute(fonts, 'w:hint'),
      ];
    });
    expect(seen).toEqual([
      ['조선4·26아동영화촬영소', 'ko-KR', 'Noto Sans KR', 'eastAsia'],
      ['朝鲜四·二六儿童电影制片厂', 'zh-CN', 'Noto Sans SC', 'eastAsia'],
      ['魔導具師ダリヤ', 'ja-JP', 'Noto Sans JP', 'eastAsia'],
      ['Асатрян', 'ru-RU', '', ''],
    ]);
    expect(file.text('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
  });

  it('takes the paper that was chosen, on its side where the picture would be too small to read', async () => {
    const { document } = await briefings.of('sek-studio', 'en');
    const pages = ({ file }: Rendered): readonly string[] =>
      find(body(file), 'w:pgSz').map((size) => `${attribute(size, 'w:w')} × ${attribute(size, 'w:h')}`);
    expect(pages(await briefings.rendered(document))).toEqual([
      '11906 × 16838',
      '16838 × 11906',
      '11906 × 16838',
    ]);
    expect(pages(await briefings.rendered({ ...everyBlock('x'), page: 'letter' }))).toEqual([
      '12240 × 15840',
    ]);
  });

  it('marks what an author wrote', async () => {
    const material = await materialOf(cases.workspace, 'it-worker-fronts', {
      edits: { title: 'A title of my own', summary: 'My own view.', author: 'A. Author' },
    });
    const { file } = await briefings.rendered(composeBriefing(material));
    expect(wordText(file)).toContain('[AuthorText] In the words of A. Author: My own view.');
    expect(wordText(file)).toContain('The title is the author’s.');
    expect(textIn(find(file.xml('docProps/core.xml'), 'dc:creator')[0] ?? body(file))).toBe('A. Author');
  });

  it('has the same bytes each time, dated by its material alone', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    const first = await docxExporter.render(material);
    await renderDocx(everyBlock('another in between'));
    expect(Buffer.from(await docxExporter.render(material)).equals(Buffer.from(first))).toBe(true);
    const file = openPackage(first);
    expectSound(file);
    const dates = file.names
      .filter((name) => /\.(?:xml|rels)$/.test(name) && !name.startsWith('word/'))
      .flatMap((name) => file.text(name).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []);
    expect(new Set(dates)).toEqual(new Set([MADE_AT]));
  });
});
