/** Widths of columns and of the gaps between them, fitted to the room there is. */
import { boxWidth, leastWidth, type BoxContent, type BoxWish } from './boxes.ts';

/** What must have room in one gap. */
export interface GapNeed {
  /** Straight stretch after the left boxes: grade letter, number, marks. */
  readonly lead: number;
  /** Straight stretch before the right boxes: arrow heads. */
  readonly tail: number;
  /** Links that bend there: the more, the longer the stretch in which they do. */
  readonly links: number;
}

export interface ColumnWidths {
  readonly columns: readonly number[];
  readonly gaps: readonly number[];
  /** Lines that a name may take. */
  readonly lines: number;
}

const roomy: BoxWish = { lines: 2, roomy: true };
const plain: BoxWish = { lines: 2, roomy: false };
const tight: BoxWish = { lines: 3, roomy: false };

/** Tried in turn: what the boxes wish for, up to which width, and the stretch in which lines bend. */
const TRIES = [
  { wish: roomy, widest: 152, bend: 40 },
  { wish: roomy, widest: 140, bend: 30 },
  { wish: plain, widest: 128, bend: 26 },
  { wish: plain, widest: 116, bend: 22 },
  { wish: tight, widest: 108, bend: 20 },
  { wish: tight, widest: 96, bend: 20 },
] as const;

const WIDEST_BEND = 120;

export function fitWidths(
  contents: readonly (readonly BoxContent[])[],
  needs: readonly GapNeed[],
  room: number,
): ColumnWidths {
  const wishes = new Map([roomy, plain, tight].map((wish) => [wish, wishesOf(contents, wish)] as const));
  const tried = TRIES.map((one) => {
    const columns = (wishes.get(one.wish) ?? []).map(({ wide, least }) =>
      Math.max(Math.min(wide, one.widest), least),
    );
    return {
      ...one,
      columns,
      total: sum(columns) + sum(needs.map((need) => need.lead + need.tail + one.bend * traffic(need))),
    };
  });
  const chosen = tried.find((one) => one.total <= room) ?? tried.at(-1);
  if (chosen === undefined) throw new RangeError('no widths to try');
  const slack = Math.max(0, room - chosen.total) / Math.max(1, sum(needs.map(traffic)));
  const bend = Math.min(chosen.bend + slack, WIDEST_BEND);
  return {
    columns: chosen.columns,
    gaps: needs.map((need) => need.lead + need.tail + bend * traffic(need)),
    lines: chosen.wish.lines,
  };
}

function traffic({ links }: GapNeed): number {
  return 1 + Math.min(links, 12) / 12;
}

interface Wish {
  readonly wide: number;
  readonly least: number;
}

function wishesOf(contents: readonly (readonly BoxContent[])[], wish: BoxWish): readonly Wish[] {
  return contents.map((column) => ({
    wide: Math.max(0, ...column.map((box) => boxWidth(box, wish))),
    least: Math.max(0, ...column.map(leastWidth)),
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
