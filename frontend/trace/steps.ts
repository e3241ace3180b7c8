/** Where the arrow keys lead in a picture: along links to the sides, up and down among what stands beside. */
import type { PlacedLink, PlacedNode, TraceLayout } from '../../backend/drawing/layout.ts';
import { leavesAt } from '../../backend/drawing/routes.ts';

export type Spot =
  { readonly kind: 'node'; readonly id: string } | { readonly kind: 'link'; readonly id: string };

type Ground = Pick<TraceLayout, 'nodes' | 'links'>;

/** The next spot for a key, or `undefined` where it leads nowhere. */
export function step(ground: Ground, from: Spot, key: string): Spot | undefined {
  if (key === 'Home') return firstSpot(ground);
  if (key === 'End') return lastSpot(ground);
  return from.kind === 'node' ? fromNode(ground, from.id, key) : fromLink(ground, from.id, key);
}

/** Reading order: by column, from the top. */
export function firstSpot({ nodes }: Ground): Spot | undefined {
  return spotOf([...nodes].sort(reading)[0]);
}

function lastSpot({ nodes }: Ground): Spot | undefined {
  return spotOf([...nodes].sort(reading).at(-1));
}

function reading(a: PlacedNode, b: PlacedNode): number {
  return a.column - b.column || a.y - b.y;
}

function spotOf(node: PlacedNode | undefined): Spot | undefined {
  return node && { kind: 'node', id: node.entity.id };
}

function fromNode({ nodes, links }: Ground, id: string, key: string): Spot | undefined {
  const node = nodes.find((one) => one.entity.id === id);
  if (node === undefined) return undefined;
  switch (key) {
    case 'ArrowRight':
      return linkSpot(byHeight(links.filter((link) => link.from === id))[0]);
    case 'ArrowLeft':
      return linkSpot(byHeight(links.filter((link) => link.to === id))[0]);
    case 'ArrowUp':
    case 'ArrowDown': {
      const column = nodes.filter((one) => one.column === node.column).sort(reading);
      return spotOf(column[column.indexOf(node) + (key === 'ArrowDown' ? 1 : -1)]);
    }
    default:
      return undefined;
  }
}

function fromLink({ links }: Ground, id: string, key: string): Spot | undefined {
  const link = links.find((one) => one.id === id);
  if (link === undefined) return undefined;
  switch (key) {
    case 'ArrowRight':
      return { kind: 'node', id: link.to };
    case 'ArrowLeft':
      return { kind: 'node', id: link.from };
    case 'ArrowUp':
    case 'ArrowDown': {
      const leaving = byHeight(links.filter((one) => one.from === link.from));
      const arriving = byHeight(links.filter((one) => one.to === link.to));
      const beside = leaving.length > 1 ? leaving : arriving;
      return linkSpot(beside[beside.indexOf(link) + (key === 'ArrowDown' ? 1 : -1)]);
    }
    default:
      return undefined;
  }
}

function byHeight(links: readonly PlacedLink[]): readonly PlacedLink[] {
  return [...links].sort((a, b) => leavesAt(a.route).y - leavesAt(b.route).y);
}

function linkSpot(link: PlacedLink | undefined): Spot | undefined {
  return link && { kind: 'link', id: link.id };
}
