/** A Word document as text: what a reader sees, with the style of each paragraph and what stands in the margin of it. */
import type { Package } from './package.ts';
import { attribute, elementsIn, find, textIn, type XmlElement } from './xml.ts';

/** One line a paragraph; a row of a table in one line; then the footnotes. */
export function wordText(file: Package): string {
  const [body] = find(file.xml('word/document.xml'), 'w:body');
  const notes = find(file.xml('word/footnotes.xml'), 'w:footnote').filter(
    (note) => Number(attribute(note, 'w:id')) > 0,
  );
  return [
    ...(body === undefined ? [] : elementsIn(body).map(blockText)),
    ...notes.map((note) => `{${attribute(note, 'w:id')}} ${find(note, 'w:p').map(runsText).join(' ')}`),
    '',
  ].join('\n');
}

function blockText(block: XmlElement): string {
  if (block.name === 'w:sectPr') return pageText(block);
  if (block.name !== 'w:tbl') return paragraphText(block);
  const rows = find(block, 'w:tr').map((row) => {
    const head = find(row, 'w:tblHeader').length > 0 ? 'head ' : '';
    const cells = find(row, 'w:tc').map((cell) => find(cell, 'w:p').map(runsText).join(' '));
    return `| ${head}${cells.join(' | ')} |`;
  });
  const widths = find(block, 'w:gridCol').map((column) => attribute(column, 'w:w'));
  return [`[table ${widths.join(' ')}]`, ...rows].join('\n');
}

function paragraphText(paragraph: XmlElement): string {
  const style = attribute(find(paragraph, 'w:pStyle')[0], 'w:val');
  const page = find(paragraph, 'w:sectPr').map((section) => `\n${pageText(section)}`);
  return `[${style}] ${runsText(paragraph)}${page.join('')}`;
}

function pageText(section: XmlElement): string {
  const [size] = find(section, 'w:pgSz');
  return `[page ${attribute(size, 'w:w')} × ${attribute(size, 'w:h')} ${attribute(size, 'w:orient')}]`;
}

function runsText(paragraph: XmlElement): string {
  return elementsIn(paragraph).map(inlineText).join('').trim();
}

function inlineText(element: XmlElement): string {
  switch (element.name) {
    case 'w:hyperlink':
      return `<${elementsIn(element).map(inlineText).join('')}>`;
    case 'w:r':
      return runText(element);
    default:
      return '';
  }
}

function runText(run: XmlElement): string {
  const [language] = find(run, 'w:lang');
  const words = elementsIn(run).map((part) => {
    if (part.name === 'w:t') return textIn(part);
    if (part.name === 'w:tab') return ' ⇥ ';
    if (part.name === 'w:footnoteReference') return `{${attribute(part, 'w:id')}}`;
    if (part.name === 'w:drawing') return `(picture: ${attribute(find(part, 'wp:docPr')[0], 'descr')})`;
    return '';
  });
  const text = words.join('');
  return language === undefined ? text : `«${attribute(language, 'w:val')} ${text}»`;
}
