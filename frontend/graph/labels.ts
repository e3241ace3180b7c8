/** Where names go: beside their party, away from the middle, and never over another name, party or badge. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  readonly id: string;
  /** Middle of the party on screen, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Lower numbers choose first. */
  readonly rank: number;
  /** Shown even where it covers something: what the reader has chosen or points at. */
  readonly forced: boolean;
  /** Shown even where it covers a party or a badge, but over no other name: who is listed. */
  readonly urgent: boolean;
}

export interface LabelPlace {
  /** Upper left corner as seen from the middle of its party, so that it holds while the picture is moved. */
  readonly dx: number;
  readonly dy: number;
  /** On which side of the party it stands. */
  readonly side: Side;
}

const sides = [
  'right',
  'left',
  'below',
  'above',
  'belowLeft',
  'belowRight',
  'aboveLeft',
  'aboveRight',
] as const;
type Side = (typeof sides)[number];

const GAP = 4;

export interface Surroundings {
  /** Middle of the picture. */
  readonly middle: { readonly x: number; readonly y: number };
  /** Width of the view; a name that it would cut is left out. */
  readonly width: number;
  /** Boxes that no name may cover. */
  readonly taken: readonly Box[];
}

/** O(names · (names + boxes)). A name without a free place is left out. */
export function placeLabels(
  wishes: readonly LabelWish[],
  { middle, width, taken }: Surroundings,
): ReadonlyMap<string, LabelPlace> {
  const boxes = [...taken, ...wishes.map(({ x, y, radius }) => around(x, y, radius))];
  const names: Box[] = [];
  const places = new Map<string, LabelPlace>();
  for (const wish of [...wishes].sort((a, b) => a.rank - b.rank)) {
    const candidates = sidesOf(wish, middle).map((side) => ({ side, ...cornerOf(wish, side) }));
    const boxAt = (place: { readonly dx: number; readonly dy: number }): Box => ({
      x: wish.x + place.dx,
      y: wish.y + place.dy,
      width: wish.width,
      height: wish.height,
    });
    const whole = candidates.filter((place) => inside(boxAt(place), width));
    const free = whole.find((place) => !boxes.some((box) => overlap(box, boxAt(place))));
    const clear = whole.find((place) => !names.some((box) => overlap(box, boxAt(place))));
    const urgent = wish.urgent ? clear : undefined;
    const place = free ?? (wish.forced ? (clear ?? whole[0] ?? candidates[0]) : urgent);
    if (place === undefined) continue;
    places.set(wish.id, place);
    boxes.push(boxAt(place));
    names.push(boxAt(place));
  }
  return places;
}

function inside(box: Box, width: number): boolean {
  return box.x >= 0 && box.x + box.width <= width;
}

function around(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** The side away from the middle first; names are wide, so that the sides right and left are tried early. */
function sidesOf({ x, y }: LabelWish, middle: { readonly x: number; readonly y: number }): readonly Side[] {
  const dx = x - middle.x;
  const dy = y - middle.y;
  const across: Side = dx >= 0 ? 'right' : 'left';
  const along = dy >= 0 ? 'below' : 'above';
  const slanted = { below: ['belowRight', 'belowLeft'], above: ['aboveRight', 'aboveLeft'] } as const;
  const near: readonly Side[] = dx >= 0 ? slanted[along] : [...slanted[along]].reverse();
  const first: readonly Side[] =
    Math.abs(dx) * 1.6 >= Math.abs(dy) ? [across, along, ...near] : [along, ...near, across];
  return [...first, ...sides.filter((side) => !first.includes(side))];
}

function cornerOf(wish: LabelWish, side: Side): { readonly dx: number; readonly dy: number } {
  const { width, height, radius } = wish;
  const under = radius + GAP - 1;
  const over = -radius - GAP + 1 - height;
  switch (side) {
    case 'right':
      return { dx: radius + GAP, dy: -height / 2 };
    case 'left':
      return { dx: -radius - GAP - width, dy: -height / 2 };
    case 'below':
      return { dx: -width / 2, dy: under };
    case 'above':
      return { dx: -width / 2, dy: over };
    case 'belowLeft':
      return { dx: radius - width, dy: under };
    case 'belowRight':
      return { dx: -radius, dy: under };
    case 'aboveLeft':
      return { dx: radius - width, dy: over };
    case 'aboveRight':
      return { dx: -radius, dy: over };
  }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
