/**
 * Places for the parties of a picture: ForceAtlas2 (Jacomy et al. 2014) from start places that follow from the picture
 * alone, then pushing apart what overlaps. Equal input gives equal places; those that are kept do not move.
 */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface LayoutParty {
  readonly id: string;
  /** The party beside which it starts; `null` for the centre. */
  readonly broughtBy: string | null;
  /** Where it stays; `null` = to be placed. */
  readonly kept: Place | null;
}

export interface LayoutInput {
  /** Each after the one that brought it. */
  readonly parties: readonly LayoutParty[];
  readonly lines: readonly (readonly [string, string])[];
}

export type Places = ReadonlyMap<string, Place>;

/** Up to here the page may wait for it: some 60 ms. */
export const SYNCHRONOUS_PARTIES = 200;

const ITERATIONS = 250;

/** O(parties²) for a few hundred parties, O(parties · log parties) per iteration beyond. */
export function layOut(input: LayoutInput): Places {
  const graph = new Graph<{ x: number; y: number; fixed: boolean }>();
  const kept = new Map(input.parties.map((party) => [party.id, party.kept]));
  for (const [id, place] of startPlaces(input.parties)) {
    graph.addNode(id, { ...place, fixed: (kept.get(id) ?? null) !== null });
  }
  for (const [from, to] of input.lines) if (from !== to) graph.mergeEdge(from, to);
  if (graph.order > 1 && input.parties.some((party) => party.kept === null)) {
    forceAtlas2.assign(graph, {
      iterations: ITERATIONS,
      getEdgeWeight: null,
      settings: {
        ...forceAtlas2.inferSettings(graph.order),
        barnesHutOptimize: graph.order > SYNCHRONOUS_PARTIES,
        barnesHutTheta: 1,
      },
    });
  }
  const parties = graph.mapNodes((id, { x, y, fixed }) => {
    // the forces reckon in single precision
    const place = kept.get(id) ?? { x, y };
    return { id, x: place.x, y: place.y, fixed };
  });
  if (!parties.some((party) => party.fixed)) widen(parties);
  return separate(parties);
}

function startPlaces(parties: readonly LayoutParty[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const placed = new Map<string, number>();
  const distance = startDistance(parties);
  for (const { id, broughtBy, kept } of parties) {
    const parent = broughtBy === null ? undefined : places.get(broughtBy);
    if (kept !== null) places.set(id, kept);
    else if (broughtBy === null || parent === undefined) places.set(id, { x: 0, y: 0 });
    else {
      const nth = placed.get(broughtBy) ?? 0;
      const siblings = parties.filter((one) => one.broughtBy === broughtBy && one.kept === null).length;
      placed.set(broughtBy, nth + 1);
      places.set(id, beside(parent, (nth + 0.5) / siblings, distance * (1 + 0.01 * nth)));
    }
  }
  return places;
}

/** As far from its parent as the picture that is there suggests. */
function startDistance(parties: readonly LayoutParty[]): number {
  const kept = parties.flatMap((party) => (party.kept === null ? [] : [party.kept]));
  if (kept.length < 2) return 1;
  return Math.max(extent(kept.map((place) => place.x)), extent(kept.map((place) => place.y))) / 5;
}

/**
 * All around the middle; elsewhere fanned out away from it, over somewhat less than half a turn.
 * @param share 0 to 1, from one side of the fan to the other
 * @param distance not the same for all: forces between parties on one line never leave it
 */
function beside(parent: Place, share: number, distance: number): Place {
  const middle = parent.x === 0 && parent.y === 0;
  const angle = Math.atan2(parent.y, parent.x) + (middle ? 2 * Math.PI : 2.4) * (share - 0.5);
  return { x: parent.x + distance * Math.cos(angle), y: parent.y + distance * Math.sin(angle) };
}

interface Movable {
  readonly id: string;
  x: number;
  y: number;
  readonly fixed: boolean;
}

/** The picture is fitted into about this many pixels; names need more room to the side than above. */
const VIEW = { width: 540, height: 440 } as const;
const ROOM = { width: 84, height: 40 } as const;
const PASSES = 40;

/** Forces make pictures round, views are wide, and names need room at the sides. */
function widen(parties: readonly Movable[]): void {
  const width = extent(parties.map((party) => party.x));
  const height = extent(parties.map((party) => party.y));
  if (width === 0 || height === 0) return;
  const factor = Math.min(Math.max(((VIEW.width / VIEW.height) * height) / width, 1), 2);
  for (const party of parties) party.x *= factor;
}

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Pushes parties apart until each has its room or the passes are used up. */
function separate(parties: readonly Movable[]): Places {
  const unit = unitOf(parties);
  const room = { width: ROOM.width * unit, height: ROOM.height * unit };
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const [index, a] of parties.entries()) {
      for (const b of parties.slice(index + 1)) moved = pushApart(a, b, room) || moved;
    }
    if (!moved) break;
  }
  return new Map(parties.map(({ id, x, y }) => [id, { x, y }]));
}

/** Layout units per pixel once the picture is fitted. */
function unitOf(parties: readonly Movable[]): number {
  return Math.max(
    extent(parties.map((party) => party.x)) / VIEW.width,
    extent(parties.map((party) => party.y)) / VIEW.height,
  );
}

function pushApart(
  a: Movable,
  b: Movable,
  room: { readonly width: number; readonly height: number },
): boolean {
  if (room.width === 0 || (a.fixed && b.fixed)) return false;
  const dx = (b.x - a.x) / room.width;
  const dy = (b.y - a.y) / room.height;
  const distance = Math.hypot(dx, dy);
  if (distance >= 1) return false;
  const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
  const share = (1 - distance) * (a.fixed || b.fixed ? 1 : 0.5);
  if (!a.fixed) {
    a.x -= ux * share * room.width;
    a.y -= uy * share * room.height;
  }
  if (!b.fixed) {
    b.x += ux * share * room.width;
    b.y += uy * share * room.height;
  }
  return true;
}
