/** The part of a picture that some parties and links take. */
import type { PlacedLink, PlacedNode } from '../../backend/drawing/layout.ts';
import type { Area } from './viewport.ts';

interface Shown {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

export function areaOf({ nodes, links }: Shown): Area | undefined {
  const corners = [
    ...nodes.flatMap((node) => [
      { x: node.x, y: node.y },
      { x: node.x + node.width, y: node.y + node.height },
    ]),
    ...links.flatMap((link) => link.route.stretches.flatMap((stretch) => [stretch.start, stretch.end])),
  ];
  if (corners.length === 0) return undefined;
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
