/** A briefing as a Word document: navigable headings, native numbering and footnotes, pictures with words for them. */
import { Bookmark, Document, HeadingLevel, Paragraph, type FileChild, type ISectionOptions } from 'docx';
import { dictionaries } from '../../locales/index.ts';
import type { BriefingDocument, Section, SourceNote } from '../briefing/document.ts';
import { blockOf, paragraphOf, type Setting } from './blocks.ts';
import { picturesOf } from './figure.ts';
import { Footnotes } from './footnotes.ts';
import { numberingOf, SOURCES } from './numbering.ts';
import { packDocx } from './package.ts';
import { pageOf, roomOf, type Orientation } from './pages.ts';
import { styleIds, stylesOf } from './styles.ts';
import { anchorOf, numberedText, wordsOf } from './text.ts';

export async function renderDocx(document: BriefingDocument): Promise<Uint8Array> {
  const footnotes = new Footnotes(document.sources);
  const pictures = await allPictures(document);
  const sections = pagesOf(document, { footnotes, pictures });
  const file = new Document({
    title: document.title,
    compatabilityModeVersion: 15,
    styles: stylesOf(document.language),
    numbering: numberingOf(document),
    hyphenation: { autoHyphenation: document.language === 'de' },
    sections,
    footnotes: footnotes.all(),
  });
  return packDocx(file, document);
}

async function allPictures(document: BriefingDocument): Promise<Setting['pictures']> {
  const shown = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
  return new Map(
    await Promise.all(shown.map(async (block) => [block, await picturesOf(block, document)] as const)),
  );
}

/** The document in stretches of pages of one orientation: a section whose figure needs the width stands on its own. */
function pagesOf(document: BriefingDocument, set: Omit<Setting, 'room'>): readonly ISectionOptions[] {
  const stretches: { orientation: Orientation; children: FileChild[] }[] = [
    { orientation: 'portrait', children: [...frontMatter(document, set.footnotes)] },
  ];
  const add = (orientation: Orientation, children: readonly FileChild[]): void => {
    const last = stretches.at(-1);
    if (last?.orientation === orientation) last.children.push(...children);
    else stretches.push({ orientation, children: [...children] });
  };
  for (const section of document.sections) {
    const orientation = orientationOf(section, set.pictures);
    const setting = { ...set, room: roomOf(document.page, orientation) };
    add(orientation, [heading(section.title), ...section.blocks.flatMap((block) => blockOf(block, setting))]);
  }
  add('portrait', sourceList(document));
  return stretches.map(({ orientation, children }, index) => ({
    ...pageOf(document, { orientation, first: index === 0 }),
    children,
  }));
}

function orientationOf({ blocks }: Section, pictures: Setting['pictures']): Orientation {
  const wide = blocks.some(
    (block) => block.kind === 'figure' && pictures.get(block)?.orientation === 'landscape',
  );
  return wide ? 'landscape' : 'portrait';
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: wordsOf(text) });
}

function frontMatter(document: BriefingDocument, footnotes: Footnotes): readonly FileChild[] {
  const { title, titleByAuthor, subtitle, warnings, language } = document;
  const mark = titleByAuthor ? wordsOf(` ${dictionaries[language].briefing.titleByAuthor}`) : [];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: wordsOf(title) }),
    new Paragraph({ style: styleIds.subtitle, children: [...wordsOf(subtitle), ...mark] }),
    ...warnings.map((warning) => paragraphOf(warning, footnotes)),
  ];
}

function sourceList({ sources, sourcesTitle }: BriefingDocument): readonly FileChild[] {
  if (sources.length === 0) return [];
  return [heading(sourcesTitle), ...sources.map(sourceEntry)];
}

function sourceEntry({ sentences, number }: SourceNote): Paragraph {
  return new Paragraph({
    style: styleIds.source,
    numbering: { reference: SOURCES, level: 0 },
    children: [new Bookmark({ id: anchorOf(number), children: numberedText(sentences) })],
  });
}
