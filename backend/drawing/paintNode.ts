/** A party's box: the frame says what kind it is and how it stands on the lists, the text who it is. */
import { HEAD, HEAD_FACE, META_FACE, META_LINE, NAME_LINE, nameFace, PAD, textLeft } from './boxes.ts';
import type { PlacedNode } from './layout.ts';
import { corners, serverSign, textAt, triangleSign, type Pens } from './pens.ts';
import { el, path, type SvgElement } from './svg.ts';

export function paintNode(node: PlacedNode, pens: Pens): readonly SvgElement[] {
  return [...frameOf(node, pens), ...startEdge(node, pens), ...textOf(node, pens)];
}

function frameOf(node: PlacedNode, pens: Pens): readonly SvgElement[] {
  if (node.text.frame === 'sanctioned') return sanctionedFrame(node, pens);
  if (node.text.frame === 'formerly') return formerFrame(node, pens);
  switch (node.text.shape) {
    case 'placeholder':
      return openFrame(node, pens);
    case 'production':
      return productionFrame(node, pens);
    case 'host':
      return [plainFrame(node, pens), serverSign(node.x + PAD, node.y + node.height / 2 - 8.5, pens)];
    case 'body':
      return [notchedFrame(node, pens)];
    case 'person':
    case 'party':
      return [plainFrame(node, pens)];
  }
}

function radius(node: PlacedNode): Record<string, number> {
  return node.text.shape === 'person' ? { rx: 10 } : {};
}

function plainFrame(node: PlacedNode, { paint }: Pens): SvgElement {
  const { x, y, width, height } = node;
  return el('rect', {
    x,
    y,
    width,
    height,
    ...radius(node),
    fill: paint('paper'),
    stroke: paint('ink'),
    'stroke-width': 1.25,
  });
}

/** A public body has its upper right corner cut. */
function notchedFrame({ x, y, width, height }: PlacedNode, { paint }: Pens): SvgElement {
  const d = path('M', x, y, 'H', x + width - 10, 'l', 10, 10, 'V', y + height, 'H', x, 'Z');
  return el('path', { d, fill: paint('paper'), stroke: paint('ink'), 'stroke-width': 1.25 });
}

function productionFrame({ x, y, width, height }: PlacedNode, { paint }: Pens): readonly SvgElement[] {
  return [
    el('rect', { x, y, width, height, fill: paint('paper'), stroke: paint('frame'), 'stroke-width': 1 }),
    el('rect', { x, y, width: 4, height, fill: paint('files') }),
  ];
}

function openFrame(node: PlacedNode, { paint }: Pens): readonly SvgElement[] {
  const { x, y, width, height } = node;
  const behind = { x: x + 5, y: y - 5, width, height };
  return [
    el('rect', { x, y, width, height, fill: paint('paper') }),
    ...(node.text.plural
      ? [el('path', { d: corners(behind, 9), fill: 'none', stroke: paint('ink-3'), 'stroke-width': 1.1 })]
      : []),
    el('path', { d: corners(node, 9), fill: 'none', stroke: paint('ink'), 'stroke-width': 1.75 }),
  ];
}

function sanctionedFrame(node: PlacedNode, { paint }: Pens): readonly SvgElement[] {
  const { x, y, width, height } = node;
  const inner = { x: x + 4, y: y + HEAD + 3, width: width - 8, height: height - HEAD - 7 };
  const edge = path('M', x, y + HEAD, 'V', y, 'H', x + width, 'V', y + HEAD, 'Z');
  const round = `M${String(x)} ${String(y + HEAD)}V${String(y + 10)}a10 10 0 0 1 10 -10H${String(x + width - 10)}a10 10 0 0 1 10 10V${String(y + HEAD)}Z`;
  return [
    el('rect', {
      x,
      y,
      width,
      height,
      ...radius(node),
      fill: paint('paper'),
      stroke: paint('sanction'),
      'stroke-width': 2,
    }),
    el('path', { d: node.text.shape === 'person' ? round : edge, fill: paint('sanction') }),
    el('rect', {
      ...inner,
      ...innerRadius(node),
      fill: 'none',
      stroke: paint('sanction'),
      'stroke-width': 1,
    }),
    triangleSign(x + PAD + 6, y + HEAD / 2, paint('on-sanction')),
  ];
}

function innerRadius(node: PlacedNode): Record<string, number> {
  return node.text.shape === 'person' ? { rx: 6 } : {};
}

/** Double like a listed party's, but hollow and in ink. */
function formerFrame(node: PlacedNode, { paint }: Pens): readonly SvgElement[] {
  const { x, y, width, height } = node;
  const inner = { x: x + 3.5, y: y + 3.5, width: width - 7, height: height - 7 };
  return [
    el('rect', {
      x,
      y,
      width,
      height,
      ...radius(node),
      fill: paint('paper'),
      stroke: paint('ink'),
      'stroke-width': 1.5,
    }),
    el('rect', { ...inner, ...innerRadius(node), fill: 'none', stroke: paint('ink'), 'stroke-width': 0.9 }),
  ];
}

/** Starts of the question have a heavy upper edge, wherever they stand. */
function startEdge(node: PlacedNode, { paint }: Pens): readonly SvgElement[] {
  if (!node.start) return [];
  const inset = node.text.shape === 'person' ? 10 : node.text.shape === 'placeholder' ? 16 : 0;
  const d = path('M', node.x + inset, node.y, 'H', node.x + node.width - inset);
  return [el('path', { d, fill: 'none', stroke: paint('ink'), 'stroke-width': 4 })];
}

function textOf(node: PlacedNode, pens: Pens): readonly SvgElement[] {
  const { text, x } = node;
  const framed = text.frame !== 'plain';
  const left = x + textLeft(text);
  const total = text.nameLines.length * NAME_LINE + text.metaLines.length * META_LINE;
  const area = framed ? node.height - HEAD : node.height;
  let y = node.y + (framed ? HEAD : 0) + (area - total) / 2;
  const lines = text.nameLines.map((line) => {
    y += NAME_LINE;
    return textAt([left, y - 3.5], line, { face: nameFace(text), colour: 'ink', within: text.name }, pens);
  });
  const meta = text.metaLines.map((line) => {
    y += META_LINE;
    return textAt([left, y - 3], line, { face: META_FACE, colour: 'ink-2', within: text.added }, pens);
  });
  return [...signOf(node, pens), ...headOf(node, pens), ...lines, ...meta];
}

function signOf({ text, x, y, height }: PlacedNode, pens: Pens): readonly SvgElement[] {
  if (text.shape !== 'placeholder' || text.frame !== 'plain') return [];
  const face = { family: 'serif', size: 16, weight: 600 } as const;
  return [
    textAt([x + PAD + 6, y + height / 2 + 5.5], '?', { face, colour: 'ink-2', anchor: 'middle' }, pens),
  ];
}

function headOf({ text, x, y }: PlacedNode, pens: Pens): readonly SvgElement[] {
  if (text.frame === 'plain') return [];
  const listed = text.frame === 'sanctioned';
  const left = x + PAD + (listed ? ICON_ROOM : 0);
  return [
    textAt(
      [left, y + HEAD / 2 + 4],
      text.head,
      { face: HEAD_FACE, colour: listed ? 'on-sanction' : 'ink' },
      pens,
    ),
  ];
}

const ICON_ROOM = 18;
