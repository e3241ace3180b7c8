/** Widths of columns and of the gaps between them, fitted to the room there is. */
import { boxWidth, leastWidth, type BoxContent } from './boxes.ts';

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

/** Tried in turn: widest box, lines of a name, stretch in which lines bend. */
const TRIES = [
  { widest: 152, lines: 2, bend: 40 },
  { widest: 140, lines: 2, bend: 30 },
  { widest: 128, lines: 2, bend: 26 },
  { widest: 116, lines: 2, bend: 22 },
  { widest: 108, lines: 3, bend: 20 },
  { widest: 96, lines: 3, bend: 20 },
] as const;

const WIDEST_BEND = 120;

export function fitWidths(
  contents: readonly (readonly BoxContent[])[],
  needs: readonly GapNeed[],
  room: number,
): ColumnWidths {
  const wishes = new Map([2, 3].map((lines) => [lines, wishesOf(contents, lines)] as const));
  const tried = TRIES.map((one) => {
    const columns = (wishes.get(one.lines) ?? []).map(({ wide, least }) =>
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
    lines: chosen.lines,
  };
}

function traffic({ links }: GapNeed): number {
  return 1 + Math.min(links, 12) / 12;
}

interface Wish {
  readonly wide: number;
  readonly least: number;
}

function wishesOf(contents: readonly (readonly BoxContent[])[], lines: number): readonly Wish[] {
  return contents.map((column) => ({
    wide: Math.max(0, ...column.map((box) => boxWidth(box, lines))),
    least: Math.max(0, ...column.map(leastWidth)),
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
