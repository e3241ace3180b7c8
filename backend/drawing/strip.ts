/** A chain in miniature, for lists: the same line styles, hues and marks as in the picture. */
import type { Chain } from '../model/answers.ts';
import { relationshipType } from '../model/relationshipTypes.ts';
import { strokeOf } from './lineStyles.ts';
import { hueOf, type Theme } from './palette.ts';
import { pensOf } from './pens.ts';
import { el, path, type SvgElement } from './svg.ts';

const STEP = 26;
const HEIGHT = 14;
const MARK = 3.5;
const EDGE = 6;
const MIDDLE = HEIGHT / 2;
/** Lines are thinner than in the picture, their dashes shorter; the four stay apart. */
const SCALE = 0.7;

/** A decoration: the list says in words what it shows. */
export function chainStrip(chain: Chain, theme: Theme): SvgElement {
  const { paint } = pensOf(theme);
  const width = chain.links.length * STEP + 2 * EDGE;
  const lines = chain.links.map((link, index) => {
    const x = EDGE + index * STEP;
    return el('path', {
      d: path('M', x + MARK + 2, MIDDLE, 'H', x + STEP - MARK - 2),
      fill: 'none',
      stroke: paint(hueOf(relationshipType(link.earnedBy).layer)),
      ...strokeOf(link.grade, SCALE),
    });
  });
  const marks = chain.links.flatMap((link, index) =>
    link.contested
      ? [
          el('path', {
            d: path('M', EDGE + index * STEP + STEP / 2 - 2.5, MIDDLE + 4.5, 'l', 5, -9),
            fill: 'none',
            stroke: paint('ink'),
            'stroke-width': 1.4,
          }),
        ]
      : [],
  );
  const parties = Array.from({ length: chain.links.length }, (_, index) =>
    el('circle', { cx: EDGE + index * STEP, cy: MIDDLE, r: MARK, fill: paint('ink') }),
  );
  const end = EDGE + chain.links.length * STEP;
  return el(
    'svg',
    {
      class: 'chain-strip',
      width,
      height: HEIGHT,
      viewBox: `0 0 ${String(width)} ${String(HEIGHT)}`,
      'aria-hidden': 'true',
    },
    [
      ...lines,
      ...marks,
      ...parties,
      el('rect', {
        x: end - 5,
        y: MIDDLE - 5,
        width: 10,
        height: 10,
        fill: 'none',
        stroke: paint('sanction'),
        'stroke-width': 1.3,
      }),
      el('rect', { x: end - 2, y: MIDDLE - 2, width: 4, height: 4, fill: paint('sanction') }),
    ],
  );
}
