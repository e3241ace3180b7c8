import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineStyles } from '../../../backend/drawing/lineStyles.ts';
import { textWidth } from '../../../backend/drawing/textWidth.ts';
import { printable } from '../../../backend/exports/briefing/printable.ts';
import { pptxExporter } from '../../../backend/exports/pptx.ts';
import { renderPptx } from '../../../backend/exports/pptx/render.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { everyBlock, hostileTexts } from '../briefing/everyBlock.ts';
import { plain } from '../briefing/plain.ts';
import { sentencesOf, textOf } from '../briefing/sentences.ts';
import { bundledCaseNames, MADE_AT, materialOf } from '../material.ts';
import {
  deckText,
  drawnOn,
  identityOf,
  kindOf,
  overlap,
  placeOf,
  slidesOf,
  textOfParagraph,
} from './deck.ts';
import { Briefings } from './briefings.ts';
import { expectSound, openPackage, type Package } from './package.ts';
import { attribute, elementsIn, find, textIn, type XmlElement } from './xml.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

const briefings = new Briefings(() => cases, renderPptx);

const everyBriefing = bundledCaseNames.flatMap((name) =>
  (['en', 'de'] as const).map((language) => ({ name, language })),
);

/** Words on the slides without the numbers of sources between them. */
function wordsOn(file: Package): string {
  return plain(
    slidesOf(file)
      .flatMap(({ tree }) => find(tree, 'a:r'))
      .filter((run) => attribute(find(run, 'a:rPr')[0], 'baseline') === '')
      .flatMap((run) => find(run, 'a:t').map(textIn))
      .join(''),
  );
}

const describedOrTold = (shape: XmlElement): boolean =>
  attribute(identityOf(shape), 'descr') !== '' ||
  find(shape, 'adec:decorative').length > 0 ||
  find(shape, 'a:t').some((text) => textIn(text).trim() !== '');

describe('a briefing as a presentation', () => {
  it.each(bundledCaseNames)('%s reads as it did', async (name) => {
    const { file } = await briefings.of(name, 'en');
    await expect(deckText(file)).toMatchFileSnapshot(`../golden/${name}.pptx.txt`);
  });

  it.each(everyBriefing)('$name in $language leaves no sentence out', async ({ name, language }) => {
    const { document, file } = await briefings.of(name, language);
    const text = wordsOn(file);
    const missing = sentencesOf(document)
      .map(({ sentence }) => plain(printable(textOf(sentence))))
      .filter((sentence) => !text.includes(sentence));
    expect(missing).toEqual([]);
    for (const part of [document.title, document.subtitle, document.sourcesTitle, document.footer])
      expect(text).toContain(plain(part));
  });

  it.each(everyBriefing)(
    'on no slide of $name in $language anything is cut or covered',
    async ({ name, language }) => {
      const { file } = await briefings.of(name, language);
      for (const { number, tree } of slidesOf(file)) {
        const places = drawnOn(tree).map((shape) => ({ shape, place: placeOf(shape) }));
        for (const { place } of places) {
          expect(place.x, String(number)).toBeGreaterThanOrEqual(0);
          expect(place.right, String(number)).toBeLessThanOrEqual(960.5);
          expect(place.bottom, String(number)).toBeLessThanOrEqual(540);
        }
        // parties and links of a picture touch each other; what flows must not
        const flowing = places.filter(
          ({ shape }) =>
            shape.name === 'p:graphicFrame' || (shape.name === 'p:sp' && find(shape, 'a:t').length > 0),
        );
        const covered = flowing.flatMap((one, index) =>
          flowing.slice(index + 1).filter((other) => overlap(one.place, other.place)),
        );
        expect(
          covered.map(({ shape }) => textOfParagraph(shape)),
          String(number),
        ).toEqual([]);
        for (const { shape } of flowing) expectRoom(shape);
      }
    },
  );

  /** By a measure of its own: the characters of a paragraph over the width, rounded up to lines. */
  function expectRoom(shape: XmlElement): void {
    const [body] = find(shape, 'p:txBody');
    if (body === undefined) return;
    const [properties] = find(body, 'a:bodyPr');
    const inset = (name: string): number => Number(attribute(properties, name)) / 12700;
    const place = placeOf(shape);
    const width = place.right - place.x - inset('lIns') - inset('rIns');
    const height = find(body, 'a:p').reduce((sum, paragraph) => {
      const size = Number(attribute(find(paragraph, 'a:rPr')[0], 'sz')) / 100;
      const points = (name: string): number =>
        Number(attribute(find(find(paragraph, name)[0] ?? paragraph, 'a:spcPts')[0], 'val')) / 100;
      const wide = textWidth(textOfParagraph(paragraph), { family: 'sans', size, weight: 400 });
      return sum + points('a:spcBef') + points('a:lnSpc') * Math.ceil((wide * 0.96) / width);
    }, 0);
    expect(height, textOfParagraph(shape)).toBeLessThanOrEqual(place.bottom - place.y + 1);
  }

  it.each(everyBriefing)(
    'no text of $name in $language is smaller than ten points',
    async ({ name, language }) => {
      const { file } = await briefings.of(name, language);
      const sizes = slidesOf(file).flatMap(({ tree }) =>
        find(tree, 'a:rPr').map((run) => Number(attribute(run, 'sz'))),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000);
    },
  );

  it.each(bundledCaseNames)('%s says in words what each shape shows', async (name) => {
    const { file } = await briefings.of(name, 'en');
    const silent = slidesOf(file).flatMap(({ number, tree }) =>
      drawnOn(tree)
        .filter((shape) => !describedOrTold(shape))
        .map((shape) => `${String(number)}: ${attribute(identityOf(shape), 'name')}`),
    );
    expect(silent).toEqual([]);
    for (const { tree } of slidesOf(file)) {
      const ids = find(tree, 'p:cNvPr').map((one) => attribute(one, 'id'));
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        drawnOn(tree)
          .map(kindOf)
          .filter((kind) => kind !== ''),
      ).toEqual(['title', 'ftr', 'sldNum']);
    }
  });

  it('draws links as lines in the style of their grade, with an arrow head and the letter', async () => {
    const { file } = await briefings.rendered(everyBlock('Party'));
    const links = slidesOf(file).flatMap(({ tree }) =>
      drawnOn(tree).flatMap((group) => {
        const grade = /\(Grade ([A-D]),/.exec(attribute(identityOf(group), 'descr'))?.[1];
        return grade === undefined ? [] : [{ grade, group }];
      }),
    );
    const seen = links.map(({ grade, group }) => {
      const [line, arrow] = elementsIn(group).filter((one) => one.name === 'p:sp');
      const stroke = find(line ?? group, 'a:ln')[0];
      return {
        grade,
        dash: attribute(find(line ?? group, 'a:prstDash')[0], 'val'),
        width: Number(attribute(stroke, 'w')),
        arrow: find(arrow ?? group, 'a:custGeom').length,
        letter: find(group, 'a:t').map(textIn)[0],
      };
    });
    const unit = (seen.find((one) => one.grade === 'A')?.width ?? 0) / lineStyles.A.width;
    const expected = (grade: 'A' | 'B' | 'C' | 'D', dash: string) => ({
      grade,
      dash,
      width: Math.round(lineStyles[grade].width * unit),
      arrow: 1,
      letter: grade,
    });
    expect(seen.sort((a, b) => (a.grade < b.grade ? -1 : 1))).toEqual([
      expected('A', 'solid'),
      expected('B', 'solid'),
      expected('C', 'dash'),
      expected('D', 'sysDot'),
    ]);
  });

  it('splits a large trace over slides; each chain is on one of them, and each has its legend', async () => {
    const { document, file } = await briefings.of('sek-studio', 'en');
    const figures = slidesOf(file).filter(({ tree }) => deckTitle(tree).startsWith('Figure 1.'));
    expect(figures.length).toBeGreaterThan(1);
    figures.forEach(({ tree }, index) => {
      expect(deckTitle(tree)).toContain(`(${String(index + 1)}\u00a0/\u00a0${String(figures.length)})`);
      expect(find(tree, 'a:t').map(textIn)).toEqual(expect.arrayContaining(['documented', 'suspected']));
    });
    const shown = figures.map(({ tree }) =>
      drawnOn(tree)
        .map((one) => attribute(identityOf(one), 'descr'))
        .join(' '),
    );
    const names = new Map(document.answers[0]?.entities.map((entity) => [entity.id, entity.name]));
    for (const chain of document.answers[0]?.chains ?? []) {
      const parties = [chain.from, ...chain.links.map((link) => link.to)].map((id) => names.get(id) ?? id);
      expect(shown.some((words) => parties.every((party) => words.includes(party)))).toBe(true);
    }
  });

  function deckTitle(tree: XmlElement): string {
    return drawnOn(tree)
      .filter((shape) => kindOf(shape) === 'title')
      .map((shape) => find(shape, 'a:t').map(textIn).join(''))
      .join('');
  }

  it.each(bundledCaseNames)('the notes of %s hold the sources cited on each slide', async (name) => {
    const { document, file } = await briefings.of(name, 'en');
    for (const { tree, notes } of slidesOf(file)) {
      const cited = find(tree, 'a:r')
        .filter((run) => attribute(find(run, 'a:rPr')[0], 'baseline') !== '')
        .flatMap((run) => find(run, 'a:t').flatMap((text) => textIn(text).match(/\d+/g) ?? []));
      const text = notes === null ? '' : plain(find(notes, 'a:t').map(textIn).join(''));
      for (const number of new Set(cited)) {
        const source = document.sources[Number(number) - 1];
        const full = (source?.sentences ?? []).map((one) => printable(textOf(one))).join('');
        expect(text).toContain(plain(`[${number}]${full}`));
      }
    }
  });

  it('is a sound package, whatever stands in a name', async () => {
    for (const name of [hostileTexts.join(' '), ...hostileTexts.slice(0, 4)]) {
      const { document, file } = await briefings.rendered(everyBlock(name));
      expectSound(file);
      const text = wordsOn(file);
      for (const word of name.split(/\s+/)) expect(text).toContain(plain(printable(word)));
      expect(text).toContain(plain(document.sourcesTitle));
    }
  });

  it('has the same bytes each time, dated by its material alone', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    const first = await pptxExporter.render(material);
    expect(Buffer.from(await pptxExporter.render(material)).equals(Buffer.from(first))).toBe(true);
    const file = openPackage(first);
    expectSound(file);
    expect(file.text('docProps/core.xml').match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual([MADE_AT, MADE_AT]);
  });
});
