/** The graph of one revision in memory: numbered entities, link columns and the engine's graph made from them. */
import type { EntityId } from '../model/ids.ts';
import { relationshipType, relationshipTypeNames } from '../model/relationshipTypes.ts';
import { allWalks, walkCode } from '../model/walks.ts';
import { isProduction, schemaNames } from '../model/entities.ts';
import { TraceGraph, type EdgeColumns } from '../trace/graph.ts';
import { BoundsCache } from './boundsCache.ts';
import type { LinkTable } from './linkTable.ts';

export class Snapshot {
  readonly revision: number;
  readonly links: LinkTable;
  readonly graph: TraceGraph;
  readonly bounds: BoundsCache;
  readonly #numbers: ReadonlyMap<EntityId, number>;
  #degrees: Uint32Array | undefined;

  constructor(revision: number, links: LinkTable, graph = TraceGraph.build(edgesOf(links))) {
    this.revision = revision;
    this.links = links;
    this.graph = graph;
    this.bounds = new BoundsCache(graph);
    this.#numbers = new Map(links.ids.map((id, number) => [id, number]));
  }

  /** Numbers of those entities that have any walked relationship, ascending. */
  numbersOf(ids: Iterable<EntityId>): Uint32Array {
    const numbers = [...ids].map((id) => this.#numbers.get(id)).filter((number) => number !== undefined);
    return Uint32Array.from(numbers).sort();
  }

  /** Number of walked relationships at an entity, in either direction. */
  degreeOf(id: EntityId): number {
    const number = this.#numbers.get(id);
    if (number === undefined) return 0;
    this.#degrees ??= degrees(this.links);
    return this.#degrees[number] ?? 0;
  }

  idOf(number: number): EntityId {
    const id = this.links.ids[number];
    if (id === undefined) throw new RangeError(`no entity has the number ${number}`);
    return id;
  }
}

/** O(links); a relationship of an entity with itself counts once. */
function degrees(links: LinkTable): Uint32Array {
  const counts = new Uint32Array(links.ids.length);
  const count = (number: number): void => {
    counts[number] = (counts[number] ?? 0) + 1;
  };
  for (let row = 0; row < links.type.length; row++) {
    const from = links.from[row] ?? 0;
    const to = links.to[row] ?? 0;
    count(from);
    if (to !== from) count(to);
  }
  return counts;
}

/** One edge for every direction in which some profile may walk a relationship. */
function edgesOf(links: LinkTable): EdgeColumns {
  const walks = relationshipTypeNames.map((type) => allWalks.filter((walk) => walk.type === type));
  let count = 0;
  for (const type of links.type) count += walks[type]?.length ?? 0;
  const edges = {
    nodes: links.ids.length,
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    kind: new Uint8Array(count),
    grade: new Uint8Array(count),
    contested: new Uint8Array(count),
    earliest: new Int32Array(count),
    latest: new Int32Array(count),
    scope: new Int32Array(count),
    nodeIsScope: productionNodes(links),
  };
  let edge = 0;
  for (let row = 0; row < links.type.length; row++) {
    for (const walk of walks[links.type[row] ?? 0] ?? []) {
      const forward = walk.direction === 'forward';
      edges.from[edge] = (forward ? links.from[row] : links.to[row]) ?? 0;
      edges.to[edge] = (forward ? links.to[row] : links.from[row]) ?? 0;
      edges.kind[edge] = walkCode(walk);
      edges.grade[edge] = links.grade[row] ?? 0;
      edges.contested[edge] = links.contested[row] ?? 0;
      edges.earliest[edge] = links.earliest[row] ?? 0;
      edges.latest[edge] = links.latest[row] ?? 0;
      edges.scope[edge] = links.production[row] ?? -1;
      edge++;
    }
  }
  return edges;
}

/** Productions are the scopes of relationships, and the ends of types that only a production can fill. */
function productionNodes(links: LinkTable): Uint8Array {
  const productionEnds = relationshipTypeNames.map((name) => {
    const type = relationshipType(name);
    return { from: onlyProductions(type.from), to: onlyProductions(type.to) };
  });
  const marks = new Uint8Array(links.ids.length);
  for (let row = 0; row < links.type.length; row++) {
    const ends = productionEnds[links.type[row] ?? 0];
    if (ends?.from === true) marks[links.from[row] ?? 0] = 1;
    if (ends?.to === true) marks[links.to[row] ?? 0] = 1;
    const production = links.production[row] ?? -1;
    if (production >= 0) marks[production] = 1;
  }
  return marks;
}

function onlyProductions(allowed: readonly string[]): boolean {
  return schemaNames.filter((schema) => allowed.includes(schema)).every(isProduction);
}
