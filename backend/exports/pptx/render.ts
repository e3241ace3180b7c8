/** A briefing as a presentation: the parts of the package, written out; same document, same bytes. */
import { el } from '../../drawing/xml.ts';
import type { BriefingDocument } from '../briefing/document.ts';
import { coreProperties } from '../office/coreProperties.ts';
import { pack } from '../packing.ts';
import { deckOf } from './deck.ts';
import {
  layoutXml,
  masterXml,
  namespaces,
  notesMasterXml,
  presentationSize,
  themeXml,
  xmlPart,
} from './master.ts';
import { relationshipsOf, relationshipsXml, type Relationship } from './relationships.ts';
import type { Slide } from './slide.ts';
import { notesPart, slidePart, type Part } from './slideXml.ts';

interface Named extends Part {
  readonly name: string;
  /** End of its media type. */
  readonly type: string;
}

export async function renderPptx(document: BriefingDocument): Promise<Uint8Array> {
  const slides = deckOf(document);
  const parts = [...frameParts(document), presentationPart(slides), ...slideParts(slides, document)];
  const texts = new Map(
    parts.flatMap(({ name, xml, relationships }) => [
      [name, xml] as const,
      ...(relationships.length === 0
        ? []
        : [[relationshipsOf(name), relationshipsXml(relationships)] as const]),
    ]),
  );
  texts.set('[Content_Types].xml', contentTypes(parts));
  texts.set('_rels/.rels', relationshipsXml(rootRelationships));
  texts.set('docProps/core.xml', coreProperties(document));
  texts.set('docProps/app.xml', applicationProperties(document, slides.length));
  const entries = [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return pack(entries, document.metadata.date);
}

const rootRelationships: readonly Relationship[] = [
  { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
  { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
];

/** What every deck has. */
function frameParts({ language }: BriefingDocument): readonly Named[] {
  const theme = themeXml();
  return [
    {
      name: 'ppt/slideMasters/slideMaster1.xml',
      type: 'slideMaster',
      xml: masterXml(language),
      relationships: [
        { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
        { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' },
      ],
    },
    {
      name: 'ppt/slideLayouts/slideLayout1.xml',
      type: 'slideLayout',
      xml: layoutXml(language),
      relationships: [{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }],
    },
    {
      name: 'ppt/notesMasters/notesMaster1.xml',
      type: 'notesMaster',
      xml: notesMasterXml(language),
      relationships: [{ id: 'rId1', type: 'theme', target: '../theme/theme2.xml' }],
    },
    // the notes master must have a theme of its own
    { name: 'ppt/theme/theme1.xml', type: 'theme', xml: theme, relationships: [] },
    { name: 'ppt/theme/theme2.xml', type: 'theme', xml: theme, relationships: [] },
  ];
}

function slideParts(slides: readonly Slide[], document: BriefingDocument): readonly Named[] {
  return slides.flatMap((slide, index): readonly Named[] => {
    const number = index + 1;
    const numbered = { number, document };
    return [
      { name: `ppt/slides/slide${String(number)}.xml`, type: 'slide', ...slidePart(slide, numbered) },
      ...(slide.sources.length === 0
        ? []
        : [
            {
              name: `ppt/notesSlides/notesSlide${String(number)}.xml`,
              type: 'notesSlide',
              ...notesPart(slide, numbered),
            },
          ]),
    ];
  });
}

function presentationPart(slides: readonly Slide[]): Named {
  const relationships: readonly Relationship[] = [
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'rId3', type: 'theme', target: 'theme/theme1.xml' },
    ...slides.map((_, index) => ({
      id: `rId${String(index + 4)}`,
      type: 'slide' as const,
      target: `slides/slide${String(index + 1)}.xml`,
    })),
  ];
  const ids = slides.map((_, index) => el('p:sldId', { id: 256 + index, 'r:id': `rId${String(index + 4)}` }));
  const xml = xmlPart(
    el('p:presentation', { ...namespaces, saveSubsetFonts: 1 }, [
      el('p:sldMasterIdLst', {}, [el('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })]),
      el('p:notesMasterIdLst', {}, [el('p:notesMasterId', { 'r:id': 'rId2' })]),
      el('p:sldIdLst', {}, ids),
      el('p:sldSz', presentationSize),
      el('p:notesSz', { cx: 6858000, cy: 9144000 }),
    ]),
  );
  return { name: 'ppt/presentation.xml', type: 'presentation.main', xml, relationships };
}

function contentTypes(parts: readonly Named[]): string {
  const office = 'application/vnd.openxmlformats-officedocument';
  const override = (name: string, type: string) =>
    el('Override', { PartName: `/${name}`, ContentType: type });
  return xmlPart(
    el('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      el('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ name, type }) =>
        override(name, type === 'theme' ? `${office}.theme+xml` : `${office}.presentationml.${type}+xml`),
      ),
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('docProps/app.xml', `${office}.extended-properties+xml`),
    ]),
  );
}

function applicationProperties({ metadata }: BriefingDocument, slides: number): string {
  return xmlPart(
    el('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, [
      el('Application', {}, [metadata.producer]),
      el('Slides', {}, [String(slides)]),
    ]),
  );
}
