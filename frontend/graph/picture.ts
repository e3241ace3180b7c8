/** What is drawn of an exploration: parties reached from the centre and from those added to it, and one bundle for the relationships of each pair. */
import { gradeRank, type Grade } from '../../backend/model/grades.ts';
import { shownBy } from '../../backend/drawing/traceGraph.ts';
import { layers, relationshipType, type Layer } from '../../backend/model/relationshipTypes.ts';
import type { LinkView, Neighbour } from '../../backend/model/views.ts';
import type { Exploration } from './exploration.ts';

export interface DrawnParty {
  readonly party: Neighbour;
  readonly centre: boolean;
  readonly expanded: boolean;
  readonly pinned: boolean;
  /** The party by whose expansion it came in; `null` for the centre and for what the reader added. */
  readonly broughtBy: string | null;
  /** Its links that are not drawn; `null` where their number is not known. */
  readonly more: number | null;
}

/** All drawn relationships between two parties. The line is that of the best grade among them. */
export interface Bundle {
  readonly key: string;
  /** Ends of the relationship that gives the line its style; the arrow points to `to`. */
  readonly from: string;
  readonly to: string;
  readonly links: readonly LinkView[];
  readonly grade: Grade;
  readonly layer: Layer;
  readonly contested: boolean;
}

export interface Picture {
  /** Centre first, then in the order in which they came in. */
  readonly parties: ReadonlyMap<string, DrawnParty>;
  readonly bundles: ReadonlyMap<string, Bundle>;
  /** Drawn relationships. */
  readonly links: readonly LinkView[];
  /** Relationships by layer among those fetched, drawn or hidden. */
  readonly layers: ReadonlyMap<Layer, number>;
}

export function layerOf(link: LinkView): Layer {
  return relationshipType(link.type).layer;
}

export function pictureOf(state: Exploration): Picture {
  const brought = reached(state);
  const fetched = linksBetween(state, brought);
  const links = fetched.filter((link) => !state.hiddenLayers.has(layerOf(link)));
  const drawnAt = countEnds(links);
  const counts = countEnds(fetched);
  const parties = new Map<string, DrawnParty>();
  for (const [id, broughtBy] of brought) {
    const party = state.parties.get(id);
    // a party whose every link is hidden by the filter would float without a reason
    if (party === undefined || (broughtBy !== null && !drawnAt.has(id))) continue;
    parties.set(id, {
      party,
      broughtBy,
      centre: id === state.centre,
      expanded: state.expanded.includes(id),
      pinned: state.pinned.has(id),
      more: party.links === null ? null : Math.max(party.links - (counts.get(id) ?? 0), 0),
    });
  }
  return { parties, links, bundles: bundlesOf(links), layers: countLayers(fetched) };
}

/** Every party reached from the centre or an added one through expanded parties, with the one that brought it in. O(links). */
function reached(state: Exploration): ReadonlyMap<string, string | null> {
  const queue = [state.centre, ...state.added];
  const brought = new Map<string, string | null>(queue.map((id) => [id, null]));
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (!state.expanded.includes(id)) continue;
    // like beside like, so that a kind of relation stands together around its party
    const links = [...(state.opened.get(id)?.links ?? [])].sort(byLayer);
    for (const link of links) {
      const other = link.from === id ? link.to : link.from;
      if (brought.has(other) || state.removed.has(other)) continue;
      brought.set(other, id);
      queue.push(other);
    }
  }
  return brought;
}

function byLayer(a: LinkView, b: LinkView): number {
  return layers.indexOf(layerOf(a)) - layers.indexOf(layerOf(b)) || (a.id < b.id ? -1 : 1);
}

/** Every relationship that was fetched, whoever's expansion fetched it, if both ends are in the picture. */
function linksBetween(state: Exploration, brought: ReadonlyMap<string, string | null>): readonly LinkView[] {
  const found = new Map<string, LinkView>();
  for (const { links } of state.opened.values()) {
    for (const link of links) if (brought.has(link.from) && brought.has(link.to)) found.set(link.id, link);
  }
  return [...found.values()];
}

function countEnds(links: readonly LinkView[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of links) {
    for (const id of new Set<string>([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function countLayers(links: readonly LinkView[]): ReadonlyMap<Layer, number> {
  const counts = new Map(layers.map((layer): [Layer, number] => [layer, 0]));
  for (const link of links) counts.set(layerOf(link), (counts.get(layerOf(link)) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 0));
}

function bundlesOf(links: readonly LinkView[]): ReadonlyMap<string, Bundle> {
  const groups = new Map<string, LinkView[]>();
  for (const link of links) {
    const key = pairKey(link.from, link.to);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [link]);
    else group.push(link);
  }
  return new Map([...groups].map(([key, group]) => [key, bundleOf(key, group)]));
}

function bundleOf(key: string, group: readonly LinkView[]): Bundle {
  const links = [...group].sort((a, b) => gradeRank(a.grade) - gradeRank(b.grade) || byLayer(a, b));
  const best = shownBy(links);
  if (best === undefined) throw new RangeError('a bundle has at least one relationship');
  return {
    key,
    from: best.from,
    to: best.to,
    links,
    grade: best.grade,
    layer: layerOf(best),
    contested: links.some((link) => link.contested),
  };
}

/** The bundle of two parties, in either order. */
export function bundleOfPair(picture: Picture, a: string, b: string): Bundle | undefined {
  return picture.bundles.get(pairKey(a, b));
}

/** Ids have no spaces. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
