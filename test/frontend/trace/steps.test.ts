import { describe, expect, it } from 'vitest';
import { layoutTrace } from '../../../backend/drawing/layout.ts';
import { firstSpot, step, type Spot } from '../../../frontend/trace/steps.ts';
import { answerOf } from '../../drawing/answers.ts';

const layout = layoutTrace(
  [
    answerOf({
      chains: [{ nodes: ['a', 'b', 's'] }, { nodes: ['a', 'c', 's'] }, { nodes: ['d', 'c', 's'] }],
    }),
  ],
  { language: 'en', width: 1_000 },
);

function walk(keys: readonly string[], from: Spot | undefined): readonly string[] {
  const seen: string[] = [];
  let at = from;
  for (const key of keys) {
    at = at && step(layout, at, key);
    seen.push(at === undefined ? '-' : at.id);
  }
  return seen;
}

describe('arrow keys in the picture', () => {
  it('lead from a party along a link to the next party, and back', () => {
    const start = firstSpot(layout);
    expect(start).toEqual({ kind: 'node', id: 'a' });
    expect(walk(['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'], start)).toEqual([
      'a>b',
      'b',
      'a>b',
      'a',
    ]);
  });

  it('lead up and down among the links of a party and among the parties of a column', () => {
    expect(walk(['ArrowRight', 'ArrowDown', 'ArrowUp'], { kind: 'node', id: 'a' })).toEqual([
      'a>b',
      'a>c',
      'a>b',
    ]);
    expect(walk(['ArrowDown'], { kind: 'node', id: 'a' })).toEqual(['d']);
    expect(walk(['ArrowUp'], { kind: 'node', id: 'a' })).toEqual(['-']);
  });

  it('reach every party and every link from the first', () => {
    const seen = new Set<string>();
    const open: Spot[] = [firstSpot(layout) ?? { kind: 'node', id: 'a' }];
    for (const spot of open) {
      if (seen.has(spot.id)) continue;
      seen.add(spot.id);
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = step(layout, spot, key);
        if (next !== undefined) open.push(next);
      }
    }
    const all = [...layout.nodes.map((node) => node.entity.id), ...layout.links.map((link) => link.id)];
    expect([...seen].sort()).toEqual(all.sort());
  });

  it('the end key leads to the last party, other keys nowhere', () => {
    expect(step(layout, { kind: 'node', id: 'a' }, 'End')).toEqual({ kind: 'node', id: 's' });
    expect(step(layout, { kind: 'link', id: 'a>b' }, 'x')).toBeUndefined();
  });
});
