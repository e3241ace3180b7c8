/**
 * Positions of everything in a trace picture: tiers from left to right, few crossings, lines that bend only in the gaps
 * between columns, so that none crosses a label. Pure and the same on every machine; page, SVG, PNG and PDF draw from it.
 */
import type { TraceAnswer } from '../model/answers.ts';
import { dictionaries, partyNames, type Language, type Words } from '../locales/index.ts';
import { boxText, contentOf, type BoxText } from './boxes.ts';
import { namesOf, type Names } from './describe.ts';
import { assignPorts, heightForPorts } from './ports.ts';
import { leadOf, TAIL, TAIL_WITH_LETTER } from './linkMarks.ts';
import { routeOf, type Route } from './routes.ts';
import { skeletonOf, stackVertices, type Skeleton } from './skeleton.ts';
import { traceGraph, type TraceGraph, type TraceLink, type TraceNode } from './traceGraph.ts';
import { fitWidths, type ColumnWidths, type GapNeed } from './widths.ts';

export interface PlacedNode extends TraceNode {
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: BoxText;
}

export interface PlacedLink extends TraceLink {
  readonly route: Route;
}

export interface PlacedColumn {
  readonly x: number;
  readonly width: number;
  readonly starts: boolean;
  readonly targets: boolean;
}

export interface TraceLayout {
  readonly language: Language;
  /** Of all parties of the answers, drawn or not. */
  readonly names: Names;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly columns: readonly PlacedColumn[];
  /** Targets are the sanctioned parties, or parties asked for by name. */
  readonly toSanctioned: boolean;
}

export interface LayoutOptions {
  readonly language: Language;
  /** Width that the picture should not exceed, in pixels; wide traces may. */
  readonly width: number;
}

export const MARGIN = 8;
/** Room for the headings of the columns. */
export const HEADING = 44;

export function layoutTrace(answers: readonly TraceAnswer[], options: LayoutOptions): TraceLayout {
  const words = dictionaries[options.language];
  const graph = traceGraph(answers);
  const skeleton = skeletonOf(graph);
  const entities = answers.flatMap((answer) => answer.entities);
  const called = partyNames(entities, words);
  const contents = graph.nodes.map((node) => contentOf(node, { words, called }));
  const widths = fitWidths(
    skeleton.boxesIn.map((column) => column.flatMap((index) => contents[index] ?? [])),
    gapNeeds(graph, skeleton),
    options.width - 2 * MARGIN,
  );
  const texts = contents.map((content, index) =>
    boxText(content, widths.columns[skeleton.tiers.column[index] ?? 0] ?? 0, widths.lines),
  );
  const placed = placeAll({ graph, skeleton, texts, widths });
  const toSanctioned = answers.some((answer) => answer.question.to === 'sanctioned');
  return { ...placed, language: options.language, names: namesOf(entities, words), toSanctioned };
}

function gapNeeds(graph: TraceGraph, { tiers, routes }: Skeleton): readonly GapNeed[] {
  const needs = Array.from({ length: Math.max(0, tiers.columns - 1) }, () => ({
    lead: 0,
    tail: TAIL,
    links: 0,
  }));
  graph.links.forEach((link, index) => {
    const vertices = routes[index]?.vertices ?? [];
    const first = tiers.column[vertices[0] ?? 0] ?? 0;
    const passed = needs.slice(first, first + vertices.length - 1);
    for (const need of passed) need.links++;
    const [left, right] = [passed[0], passed.at(-1)];
    if (left === undefined || right === undefined) return;
    if (tiers.backward[index] === true) right.tail = Math.max(right.tail, TAIL_WITH_LETTER + leadOf(link));
    else left.lead = Math.max(left.lead, leadOf(link));
  });
  return needs;
}

interface Placing {
  readonly graph: TraceGraph;
  readonly skeleton: Skeleton;
  readonly texts: readonly BoxText[];
  readonly widths: ColumnWidths;
}

function placeAll(placing: Placing): Omit<TraceLayout, 'language' | 'names' | 'toSanctioned'> {
  const { graph, skeleton, widths } = placing;
  const columns = columnsOf(graph, skeleton, widths);
  const sizes = boxHeights(placing);
  const { heights, bottom } = stackVertices(skeleton, sizes, HEADING);
  const nodes = graph.nodes.flatMap((node, index): PlacedNode[] => {
    const column = skeleton.tiers.column[index] ?? 0;
    const place = columns[column];
    const text = placing.texts[index];
    if (place === undefined || text === undefined) return [];
    const height = sizes[index] ?? 0;
    return [
      {
        ...node,
        column,
        x: place.x,
        y: (heights.get(index) ?? 0) - height / 2,
        width: place.width,
        height,
        text,
      },
    ];
  });
  const links = routeAll(placing, { columns, nodes, heights });
  const last = columns.at(-1);
  return {
    width: (last === undefined ? 0 : last.x + last.width) + MARGIN,
    height: bottom + MARGIN + 6,
    nodes,
    links,
    columns,
  };
}

function columnsOf(graph: TraceGraph, skeleton: Skeleton, widths: ColumnWidths): readonly PlacedColumn[] {
  let x = MARGIN;
  return widths.columns.map((width, index) => {
    const inside = (skeleton.boxesIn[index] ?? []).flatMap((node) => graph.nodes[node] ?? []);
    const column = {
      x,
      width,
      starts: inside.length > 0 && inside.every((node) => node.start),
      targets: inside.length > 0 && inside.every((node) => node.target),
    };
    x += width + (widths.gaps[index] ?? 0);
    return column;
  });
}

function boxHeights({ graph, skeleton, texts }: Placing): readonly number[] {
  const out = new Array<number>(graph.nodes.length).fill(0);
  const into = new Array<number>(graph.nodes.length).fill(0);
  for (const { vertices } of skeleton.routes) {
    const [left = 0, right = 0] = [vertices[0], vertices.at(-1)];
    out[left] = (out[left] ?? 0) + 1;
    into[right] = (into[right] ?? 0) + 1;
  }
  return texts.map((text, index) =>
    Math.max(text.height, heightForPorts(Math.max(out[index] ?? 0, into[index] ?? 0))),
  );
}

interface Geometry {
  readonly columns: readonly PlacedColumn[];
  readonly nodes: readonly PlacedNode[];
  readonly heights: ReadonlyMap<number, number>;
}

function routeAll(
  { graph, skeleton }: Placing,
  { columns, nodes, heights }: Geometry,
): readonly PlacedLink[] {
  const boxes = new Map(nodes.map((node, index) => [index, { top: node.y, bottom: node.y + node.height }]));
  const ports = assignPorts(skeleton.routes, boxes, heights);
  const needs = gapNeeds(graph, skeleton);
  return graph.links.map((link, index) => {
    const vertices = skeleton.routes[index]?.vertices ?? [];
    const lanes = vertices.slice(1, -1).map((vertex) => heights.get(vertex) ?? 0);
    return {
      ...link,
      route: routeOf({
        first: skeleton.tiers.column[vertices[0] ?? 0] ?? 0,
        heights: [ports.left[index] ?? 0, ...lanes, ports.right[index] ?? 0],
        backward: skeleton.tiers.backward[index] === true,
        columns,
        needs,
      }),
    };
  });
}

export function wordsOf(layout: Pick<TraceLayout, 'language'>): Words {
  return dictionaries[layout.language];
}
