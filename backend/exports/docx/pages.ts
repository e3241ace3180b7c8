/** Page sizes, margins, header and footer of a Word briefing. */
import {
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { PageFormat } from '../../model/briefings.ts';
import type { BriefingDocument } from '../briefing/document.ts';
import { styleIds } from './styles.ts';
import { wordsOf } from './text.ts';

/** Twentieths of a point. */
const sizes = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
} as const satisfies Record<PageFormat, { readonly width: number; readonly height: number }>;

const SIDE = 1247;
const TOP = 1304;
const BOTTOM = 1247;

/** For text, in twentieths of a point. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export type Orientation = 'portrait' | 'landscape';

export function roomOf(page: PageFormat, orientation: Orientation): Room {
  const { width, height } = sizes[page];
  return orientation === 'portrait'
    ? { width: width - 2 * SIDE, height: height - TOP - BOTTOM }
    : { width: height - 2 * SIDE, height: width - TOP - BOTTOM };
}

export interface PageOptions {
  readonly orientation: Orientation;
  /** The first page has no header: its title stands there. */
  readonly first: boolean;
}

export function pageOf(document: BriefingDocument, options: PageOptions): Omit<ISectionOptions, 'children'> {
  const { orientation, first } = options;
  const { width } = roomOf(document.page, orientation);
  const footer = footerOf(document, width);
  return {
    properties: {
      titlePage: first,
      page: {
        // the library swaps the sides itself
        size: {
          ...sizes[document.page],
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top: TOP, bottom: BOTTOM, left: SIDE, right: SIDE, header: 620, footer: 560 },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ style: styleIds.header, children: wordsOf(document.title) })],
      }),
      ...(first ? { first: new Header({ children: [] }) } : {}),
    },
    footers: { default: footer, ...(first ? { first: footer } : {}) },
  };
}

function footerOf({ footer }: BriefingDocument, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...wordsOf(footer),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
