/** A slide and its notes as parts of the package, with what they refer to. */
import { el } from '../../drawing/xml.ts';
import type { BriefingDocument } from '../briefing/document.ts';
import { isWebAddress, printable } from '../briefing/printable.ts';
import {
  footerArea,
  footerBody,
  masterColours,
  namespaces,
  numberArea,
  numberBody,
  placeholder,
  shapeTree,
  xmlPart,
} from './master.ts';
import type { Relationship } from './relationships.ts';
import { bodyXml, drawableXml, type Writing } from './shapes.ts';
import { runsOfSentences } from './sentences.ts';
import type { Slide } from './slide.ts';
import type { LinkTo, TextParagraph } from './text.ts';

export interface Part {
  readonly xml: string;
  readonly relationships: readonly Relationship[];
}

/** Gives each address of a part a relationship, the same address the same one. */
function linker(relationships: Relationship[]): LinkTo {
  const known = new Map<string, string>();
  return (address) => {
    if (!isWebAddress(address)) return null;
    const { href } = new URL(address);
    const id = known.get(href) ?? `rId${String(relationships.length + 1)}`;
    if (!known.has(href)) relationships.push({ id, type: 'hyperlink', target: href, external: true });
    known.set(href, id);
    return id;
  };
}

export interface Numbered {
  /** From 1. */
  readonly number: number;
  readonly document: BriefingDocument;
}

export function slidePart(slide: Slide, { number, document }: Numbered): Part {
  const { language, footer } = document;
  const relationships: Relationship[] = [
    { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    ...(slide.sources.length === 0
      ? []
      : [
          {
            id: 'rId2',
            type: 'notesSlide',
            target: `../notesSlides/notesSlide${String(number)}.xml`,
          } as const,
        ]),
  ];
  let last = 4;
  const writing: Writing = { language, link: linker(relationships), next: () => ++last };
  const title = bodyXml({ paragraphs: [slide.title.paragraph] }, writing);
  const tree = shapeTree([
    placeholder({ id: 2, name: 'Title', type: 'title', area: slide.title.area, body: title }),
    ...slide.drawables.map((drawable) => drawableXml(drawable, writing)),
    placeholder({
      id: 3,
      name: 'Footer',
      type: 'ftr',
      index: 11,
      area: footerArea,
      body: footerBody(printable(footer), language),
    }),
    placeholder({
      id: 4,
      name: 'Number',
      type: 'sldNum',
      index: 12,
      area: numberArea,
      body: numberBody(String(number), language),
    }),
  ]);
  return { xml: xmlPart(el('p:sld', namespaces, [el('p:cSld', {}, [tree]), masterColours])), relationships };
}

/** The sources cited on a slide, in full. */
export function notesPart(slide: Slide, { number, document }: Numbered): Part {
  const relationships: Relationship[] = [
    { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
    { id: 'rId2', type: 'slide', target: `../slides/slide${String(number)}.xml` },
  ];
  const paragraphs = document.sources
    .filter((source) => slide.sources.includes(source.number))
    .map((source): TextParagraph => ({
      runs: [{ text: `[${String(source.number)}] `, style: 'strong' }, ...runsOfSentences(source.sentences)],
      style: { size: 10, colour: 'ink' },
      above: 3,
    }));
  const body = bodyXml({ paragraphs }, { language: document.language, link: linker(relationships) });
  const tree = shapeTree([
    placeholder({ id: 2, name: 'Slide', type: 'sldImg', index: 2 }),
    placeholder({ id: 3, name: 'Notes', type: 'body', index: 3, body }),
  ]);
  return {
    xml: xmlPart(el('p:notes', namespaces, [el('p:cSld', {}, [tree]), masterColours])),
    relationships,
  };
}
