/** A presentation as text and as places, read back from its file. */
import type { Package } from './package.ts';
import { attribute, elementsIn, find, textIn, type XmlElement } from './xml.ts';

export interface SlideRead {
  readonly number: number;
  readonly tree: XmlElement;
  readonly notes: XmlElement | null;
}

export function slidesOf(file: Package): readonly SlideRead[] {
  return file.names
    .flatMap((name) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .map((number) => {
      const notes = `ppt/notesSlides/notesSlide${String(number)}.xml`;
      return {
        number,
        tree: file.xml(`ppt/slides/slide${String(number)}.xml`),
        notes: file.names.includes(notes) ? file.xml(notes) : null,
      };
    });
}

/** Shapes, groups and tables of a slide, from the ground up. */
export function drawnOn(tree: XmlElement): readonly XmlElement[] {
  const [shapes] = find(tree, 'p:spTree');
  return shapes === undefined
    ? []
    : elementsIn(shapes).filter((one) => ['p:sp', 'p:grpSp', 'p:graphicFrame', 'p:pic'].includes(one.name));
}

export function identityOf(shape: XmlElement): XmlElement | undefined {
  return find(shape, 'p:cNvPr')[0];
}

export function kindOf(shape: XmlElement): string {
  return attribute(find(shape, 'p:ph')[0], 'type');
}

/** A line for each paragraph; a table row in one line. */
export function deckText(file: Package): string {
  return slidesOf(file)
    .flatMap(({ number, tree, notes }) => [
      `== ${String(number)}`,
      ...drawnOn(tree).flatMap(shapeText),
      ...(notes === null ? [] : [`notes ${find(notes, 'a:p').map(firstWord).join(' ')}`]),
    ])
    .join('\n')
    .concat('\n');
}

/** Number of the source: the notes repeat the list of sources. */
function firstWord(paragraph: XmlElement): string {
  return textOfParagraph(paragraph).split(' ')[0] ?? '';
}

function shapeText(shape: XmlElement): readonly string[] {
  const alternative = attribute(identityOf(shape), 'descr');
  const words = find(shape, 'a:p').map(textOfParagraph);
  const kind = kindOf(shape);
  if (kind === 'ftr' || kind === 'sldNum') return [];
  if (shape.name === 'p:grpSp') return [`(${alternative}) ${words.filter((one) => one !== '').join(' / ')}`];
  if (shape.name === 'p:graphicFrame')
    return find(shape, 'a:tr').map((row) => `| ${find(row, 'a:tc').map(textOfParagraph).join(' | ')} |`);
  const tag = kind === '' ? '' : `[${kind}] `;
  return words.filter((one) => one !== '').map((one) => tag + one);
}

export function textOfParagraph(paragraph: XmlElement): string {
  return elementsIn(paragraph)
    .map((child) =>
      child.name === 'a:br'
        ? ' '
        : child.name === 'a:txBody' || child.name === 'a:p'
          ? textOfParagraph(child)
          : textOfRun(child),
    )
    .join('');
}

function textOfRun(run: XmlElement): string {
  const text = find(run, 'a:t').map(textIn).join('');
  return attribute(find(run, 'a:rPr')[0], 'baseline') === '' ? text : `{${text.trim()}}`;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** In points. */
export function placeOf(shape: XmlElement): Place {
  const [at] = [...find(shape, 'a:xfrm'), ...find(shape, 'p:xfrm')];
  const [offset, extent] = at === undefined ? [] : elementsIn(at);
  const points = (element: XmlElement | undefined, name: string): number =>
    Number(attribute(element, name)) / 12700;
  const [x, y] = [points(offset, 'x'), points(offset, 'y')];
  return { x, y, right: x + points(extent, 'cx'), bottom: y + points(extent, 'cy') };
}

export function overlap(a: Place, b: Place): boolean {
  const least = 0.6;
  return (
    Math.min(a.right, b.right) - Math.max(a.x, b.x) > least &&
    Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y) > least
  );
}
