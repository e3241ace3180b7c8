/** The legend: what every sign of a picture means. Grades always; of the rest, what the picture has; kinds, of every parallel relationship. */
import { grades } from '../model/grades.ts';
import { relationshipType } from '../model/relationshipTypes.ts';
import type { Words } from '../locales/index.ts';
import { originCount, listedCertainty } from './traceGraph.ts';
import { strokeOf } from './lineStyles.ts';
import type { TraceLayout } from './layout.ts';
import { hueOf, hues } from './palette.ts';
import { contestedSign, corners, impossibleSign, textAt, type Pens } from './pens.ts';
import { el, group, type SvgElement } from './svg.ts';
import { textWidth, type Face } from './textWidth.ts';

export interface LegendItem {
  readonly key: string;
  readonly label: string;
  /** Grade letter before the label. */
  readonly letter: string;
  /** Drawn in `SAMPLE` by `LEGEND_LINE`. */
  readonly sample: readonly SvgElement[];
}

export const SAMPLE = 32;
export const LEGEND_LINE = 20;
const FACE = { family: 'sans', size: 12, weight: 400 } as const satisfies Face;
const LETTER_FACE = { family: 'sans', size: 12, weight: 700 } as const satisfies Face;
const MIDDLE = LEGEND_LINE / 2;
const LETTER = 15;
const BETWEEN = 8;
const COLUMN_GAP = 24;

export interface LegendOptions {
  readonly words: Words;
  readonly pens: Pens;
  readonly selected: boolean;
}

/** What a legend is made for; several pictures may share one. */
export type Explained = Pick<TraceLayout, 'nodes' | 'links'>;

export function legendItems(layout: Explained, options: LegendOptions): readonly LegendItem[] {
  return [
    ...gradeItems(options),
    ...hueItems(layout, options),
    ...markItems(layout, options),
    ...partyItems(layout, options),
    ...statusItems(layout, options),
  ];
}

function gradeItems({ words, pens }: LegendOptions): readonly LegendItem[] {
  return grades.map((grade) => ({
    key: `grade-${grade}`,
    label: words.evidence.grades[grade].name,
    letter: grade,
    sample: [
      el('path', {
        d: `M1 ${String(MIDDLE)}H${String(SAMPLE - 2)}`,
        fill: 'none',
        stroke: pens.paint('ink'),
        ...strokeOf(grade),
      }),
    ],
  }));
}

function hueItems(layout: Explained, { words, pens }: LegendOptions): readonly LegendItem[] {
  const present = new Set(
    layout.links.flatMap(({ hue, relationships }) => [
      hue,
      ...relationships.map(({ type }) => hueOf(relationshipType(type).layer)),
    ]),
  );
  return hues
    .filter((hue) => present.has(hue))
    .map((hue) => ({
      key: `hue-${hue}`,
      label: words.drawing.legend[hue],
      letter: '',
      sample: [el('rect', { x: 0, y: MIDDLE - 5, width: 24, height: 10, fill: pens.paint(hue) })],
    }));
}

function markItems(layout: Explained, { words, pens, selected }: LegendOptions): readonly LegendItem[] {
  const { legend } = words.drawing;
  const some = (has: (link: TraceLayout['links'][number]) => boolean): boolean => layout.links.some(has);
  const middle = SAMPLE / 2 - 4;
  const band = { x: 0, y: MIDDLE - 7, width: 30, height: 14, rx: 2 };
  return [
    ...when(
      some((link) => originCount(link) > 1),
      'origins',
      legend.origins,
      [
        textAt(
          [middle, MIDDLE + 4],
          '2×',
          { face: { ...FACE, size: 11 }, colour: 'ink-2', anchor: 'middle' },
          pens,
        ),
      ],
    ),
    ...when(
      some((link) => link.contested),
      'contested',
      legend.contested,
      [contestedSign(middle, MIDDLE, pens)],
    ),
    ...when(
      some((link) => link.impossible),
      'impossible',
      legend.impossible,
      [impossibleSign(middle, MIDDLE, pens)],
    ),
    ...when(selected, 'selected', legend.selected, [
      el('rect', { ...band, fill: pens.paint('mark'), stroke: pens.paint('mark-edge'), 'stroke-width': 1 }),
    ]),
  ];
}

const BOX = { x: 1, y: MIDDLE - 7.5, width: 28, height: 15 } as const;

function partyItems(layout: Explained, { words, pens }: LegendOptions): readonly LegendItem[] {
  const { legend } = words.drawing;
  const { paint } = pens;
  const unnamed = layout.nodes.filter((node) => node.text.shape === 'placeholder');
  const open = el('path', { d: corners(BOX, 5), fill: 'none', stroke: paint('ink'), 'stroke-width': 1.6 });
  const behind = corners({ ...BOX, x: BOX.x + 4, y: BOX.y - 3 }, 5);
  const face = { family: 'serif', size: 12, weight: 600 } as const satisfies Face;
  return [
    ...when(unnamed.length > 0, 'placeholder', legend.placeholder, [
      open,
      textAt([15, MIDDLE + 4], '?', { face, colour: 'ink-2', anchor: 'middle' }, pens),
    ]),
    ...when(
      unnamed.some((node) => node.text.plural),
      'plural',
      legend.plural,
      [el('path', { d: behind, fill: 'none', stroke: paint('ink-3'), 'stroke-width': 1.1 }), open],
    ),
    ...when(
      layout.nodes.some((node) => node.text.shape === 'production'),
      'production',
      legend.production,
      [
        el('rect', { ...BOX, fill: paint('paper'), stroke: paint('frame'), 'stroke-width': 1 }),
        el('rect', { x: BOX.x, y: BOX.y, width: 4, height: BOX.height, fill: paint('files') }),
      ],
    ),
    ...when(
      layout.nodes.some((node) => node.start),
      'start',
      legend.start,
      [
        el('rect', frameOf(pens)),
        el('path', { d: `M1 ${String(BOX.y)}H29`, fill: 'none', stroke: paint('ink'), 'stroke-width': 4 }),
      ],
    ),
  ];
}

function frameOf({ paint }: Pens): SvgElement['attributes'] {
  return { ...BOX, fill: paint('paper'), stroke: paint('ink'), 'stroke-width': 1.25 };
}

function statusItems(layout: Explained, { words, pens }: LegendOptions): readonly LegendItem[] {
  const { legend } = words.drawing;
  const { paint } = pens;
  const frames = new Set(layout.nodes.map((node) => node.text.frame));
  const framed = layout.nodes.filter((node) => node.text.frame === 'sanctioned');
  const inner = { x: 4, width: 22, fill: 'none', 'stroke-width': 0.9 };
  return [
    ...when(frames.has('sanctioned'), 'sanctioned', legend[listedCertainty(framed)], [
      el('rect', { ...frameOf(pens), stroke: paint('sanction'), 'stroke-width': 1.8 }),
      el('rect', { ...BOX, height: 6, fill: paint('sanction') }),
      el('rect', { ...inner, y: MIDDLE, height: 5, stroke: paint('sanction') }),
    ]),
    ...when(frames.has('formerly'), 'formerly', legend.formerly, [
      el('rect', frameOf(pens)),
      el('rect', { ...inner, y: MIDDLE - 4.5, height: 9, stroke: paint('ink') }),
    ]),
  ];
}

function when(
  present: boolean,
  key: string,
  label: string,
  sample: readonly SvgElement[],
): readonly LegendItem[] {
  return present ? [{ key, label, letter: '', sample }] : [];
}

export interface Drawn {
  readonly root: SvgElement;
  readonly height: number;
}

/** The legend as one block of that width, read column by column. */
export function drawLegend(items: readonly LegendItem[], width: number, pens: Pens): Drawn {
  const widths = items.map((item) => SAMPLE + BETWEEN + LETTER + textWidth(item.label, FACE) + COLUMN_GAP);
  let columns = Math.max(1, Math.floor(width / Math.max(1, ...widths)));
  while (columns < items.length && total(widths, columns + 1) <= width) columns++;
  const rows = Math.ceil(items.length / columns);
  let x = 0;
  const children = Array.from({ length: columns }, (_, column) => {
    const inside = items.slice(column * rows, (column + 1) * rows);
    const drawn = inside.map((item, row) => legendLine(item, x, { y: row * LEGEND_LINE, pens }));
    x += Math.max(0, ...widths.slice(column * rows, (column + 1) * rows));
    return drawn;
  });
  return { root: group(children.flat()), height: rows * LEGEND_LINE };
}

/** Width of the legend in that many columns. */
function total(widths: readonly number[], columns: number): number {
  const rows = Math.ceil(widths.length / columns);
  let sum = 0;
  for (let at = 0; at < widths.length; at += rows) sum += Math.max(...widths.slice(at, at + rows));
  return sum;
}

function legendLine(
  item: LegendItem,
  x: number,
  at: { readonly y: number; readonly pens: Pens },
): SvgElement {
  const { y, pens } = at;
  const text = SAMPLE + BETWEEN;
  const letter =
    item.letter === ''
      ? []
      : [textAt([text, MIDDLE + 4], item.letter, { face: LETTER_FACE, colour: 'ink' }, pens)];
  return group(
    [
      ...item.sample,
      ...letter,
      textAt(
        [text + (item.letter === '' ? 0 : LETTER), MIDDLE + 4],
        item.label,
        { face: FACE, colour: 'ink' },
        pens,
      ),
    ],
    { transform: `translate(${String(Math.round(x))} ${String(y)})` },
  );
}
