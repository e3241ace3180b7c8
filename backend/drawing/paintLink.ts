/** A link: hue by kind of relation, style by grade, its marks where it leaves the box, an arrow head where it arrives. */
import type { PlacedLink } from './layout.ts';
import { lettersEnd, marksOf, type LinkMark } from './linkMarks.ts';
import { strokeOf } from './lineStyles.ts';
import { arrowHead, contestedSign, impossibleSign, textAt, type Pens } from './pens.ts';
import { arrowAt, bendPath, leavesAt, routePath } from './routes.ts';
import { el, path, type SvgElement } from './svg.ts';

/** Between the box and the letter. */
const STUB = 7;
const ARROW = 7;
/** Width of the invisible line that takes the pointer. */
const TOUCH = 16;

/** Parts lines that cross: a wider stroke in the colour of the ground below each bend. */
export function paintHalo(link: PlacedLink, { paint }: Pens): readonly SvgElement[] {
  return link.route.stretches
    .filter((stretch) => Math.abs(stretch.start.y - stretch.end.y) >= 0.5)
    .map((stretch) =>
      el('path', { d: bendPath(stretch), fill: 'none', stroke: paint('paper'), 'stroke-width': 6.5 }),
    );
}

export function paintLink(link: PlacedLink, pens: Pens): readonly SvgElement[] {
  const { route, grade, hue } = link;
  const colour = pens.paint(hue);
  const letters = lettersEnd(link);
  const leaves = leavesAt(route);
  const side = route.backward ? -1 : 1;
  const line = route.backward ? routePath(route, ARROW, letters) : routePath(route, letters, ARROW);
  const arrow = arrowAt(route);
  const stub = path('M', leaves.x, leaves.y, 'h', STUB * side);
  return [
    el('path', { d: `${stub}${line}`, fill: 'none', stroke: colour, ...strokeOf(grade) }),
    el('path', { d: arrowHead(arrow.x, arrow.y, side), fill: colour }),
    ...marksOf(link).map((mark) => paintMark(mark, { x: leaves.x + mark.at * side, y: leaves.y }, pens)),
  ];
}

/** A wide line that nobody sees, for pointer and focus. */
export function touchOfLink({ route }: PlacedLink): SvgElement {
  return el('path', {
    d: routePath(route),
    fill: 'none',
    stroke: 'transparent',
    'stroke-width': TOUCH,
    'pointer-events': 'stroke',
  });
}

function paintMark(mark: LinkMark, at: { readonly x: number; readonly y: number }, pens: Pens): SvgElement {
  const { x, y } = at;
  switch (mark.kind) {
    case 'grade':
      return textAt(
        [x, y + 4],
        mark.text,
        { face: { family: 'sans', size: 11, weight: 700 }, colour: 'ink', anchor: 'middle' },
        pens,
      );
    case 'origins':
      return textAt(
        [x - 1, y + 4],
        mark.text,
        { face: { family: 'sans', size: 11, weight: 400 }, colour: 'ink-2', anchor: 'middle' },
        pens,
      );
    case 'contested':
      return contestedSign(x, y, pens);
    case 'impossible':
      return impossibleSign(x, y, pens);
  }
}
