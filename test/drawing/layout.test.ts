import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEADING, layoutTrace, type PlacedLink, type PlacedNode } from '../../backend/drawing/layout.ts';
import { marksOf } from '../../backend/drawing/linkMarks.ts';
import { leavesAt, samplePoints } from '../../backend/drawing/routes.ts';
import { answerOf, randomAnswer } from './answers.ts';

const options = fc.record({
  language: fc.constantFrom('en', 'de'),
  width: fc.constantFrom(320, 790, 1120, 2000),
} as const);
const layouts = fc.tuple(randomAnswer, options).map(([answer, option]) => layoutTrace([answer], option));

function holds(check: (layout: ReturnType<typeof layoutTrace>) => void): void {
  fc.assert(
    fc.property(layouts, (layout) => {
      check(layout);
    }),
    { numRuns: 60 },
  );
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function touch(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(area: Area, point: { readonly x: number; readonly y: number }): boolean {
  return (
    point.x > area.x && point.x < area.x + area.width && point.y > area.y && point.y < area.y + area.height
  );
}

/** Where the grade letter, the number and the marks of a link are printed. */
function labelsOf(link: PlacedLink): readonly Area[] {
  const from = leavesAt(link.route);
  const side = link.route.backward ? -1 : 1;
  return marksOf(link).map((mark) => ({
    x: from.x + mark.at * side - 4,
    y: from.y - 4,
    width: 8,
    height: 8,
  }));
}

describe('layout of a trace', () => {
  it('puts every party of the chains on the picture once, and every link', () => {
    fc.assert(
      fc.property(randomAnswer, (answer) => {
        const layout = layoutTrace([answer], { language: 'en', width: 1120 });
        const ids = layout.nodes.map((node) => node.entity.id);
        expect(new Set(ids).size).toBe(ids.length);
        const passed = answer.chains.flatMap((chain) => [chain.from, ...chain.links.map((one) => one.to)]);
        expect(new Set(ids)).toEqual(new Set(passed));
        for (const chain of answer.chains) {
          const drawn = layout.links.filter((link) => link.chains.includes(chain.id));
          expect(drawn).toHaveLength(chain.links.length);
        }
      }),
    );
  });

  it('no two boxes overlap, and all lie below the headings and inside the picture', () => {
    holds(({ nodes, width, height }) => {
      const wrong = nodes.filter(
        (node, index) =>
          nodes.slice(index + 1).some((other) => touch(node, other)) ||
          node.y < HEADING - 0.001 ||
          node.y + node.height >= height ||
          node.x <= 0 ||
          node.x + node.width >= width,
      );
      expect(wrong.map((node) => node.entity.id)).toEqual([]);
    });
  });

  it('a link runs to a later column, or says that it runs backward', () => {
    holds(({ nodes, links }) => {
      const columns = new Map(nodes.map((node) => [node.entity.id, node.column]));
      for (const link of links) {
        const [from = 0, to = 0] = [columns.get(link.from), columns.get(link.to)];
        expect(link.route.backward ? to < from : from < to).toBe(true);
      }
    });
  });

  it('no link passes through the box of another party', () => {
    holds(({ nodes, links }) => {
      for (const link of links) {
        const points = samplePoints(link.route);
        const hit = nodes.filter((node) => points.some((point) => inside(node, point)));
        expect(hit.map((node) => node.entity.id)).toEqual([]);
      }
    });
  });

  it('no link crosses the letter or a mark of another', () => {
    holds(({ links }) => {
      const ways = links.map((link) => ({ id: link.id, points: samplePoints(link.route, 40) }));
      for (const link of links) {
        const labels = labelsOf(link);
        const hit = ways.filter(
          (way) =>
            way.id !== link.id && way.points.some((point) => labels.some((label) => inside(label, point))),
        );
        expect(hit.map((way) => way.id)).toEqual([]);
      }
    });
  });

  it('a link starts at the box that it leaves and ends at the box that it reaches', () => {
    holds(({ nodes, links }) => {
      const boxes = new Map<string, PlacedNode>(nodes.map((node) => [node.entity.id, node]));
      for (const { from, to, route } of links) {
        const [left, right] = route.backward
          ? [boxes.get(to), boxes.get(from)]
          : [boxes.get(from), boxes.get(to)];
        const start = route.stretches[0]?.start;
        const end = route.stretches.at(-1)?.end;
        expect(start?.x).toBeCloseTo((left?.x ?? 0) + (left?.width ?? 0), 6);
        expect(end?.x).toBeCloseTo(right?.x ?? 0, 6);
        expect(start?.y).toBeGreaterThan(left?.y ?? 0);
        expect(end?.y).toBeLessThan((right?.y ?? 0) + (right?.height ?? 0));
      }
    });
  });

  it('the same answer gives the same picture', () => {
    fc.assert(
      fc.property(randomAnswer, options, (answer, option) => {
        expect(layoutTrace([answer], option)).toEqual(layoutTrace([answer], option));
      }),
      { numRuns: 30 },
    );
  });

  it('a chain alone runs in one straight line', () => {
    const layout = layoutTrace([answerOf({ chains: [{ nodes: ['a', 'b', 'c', 'd'] }] })], {
      language: 'en',
      width: 1120,
    });
    const heights = layout.links.flatMap((link) =>
      link.route.stretches.flatMap((one) => [one.start.y, one.end.y]),
    );
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.5);
  });

  it('a ring keeps the direction of the better chain, and the other link runs backward', () => {
    const layout = layoutTrace(
      [answerOf({ chains: [{ nodes: ['a', 'b', 's'] }, { nodes: ['b', 'a', 't'] }] })],
      {
        language: 'en',
        width: 1120,
      },
    );
    expect(layout.links.filter((link) => link.route.backward).map((link) => link.id)).toEqual(['b>a']);
  });

  it('chains about two productions that pass other relationships between the same parties have a line each', () => {
    const chains = ['p', 'q'].map((production, index) => ({
      nodes: ['a', 'b', 's'],
      production,
      links: [{ production, grade: index === 0 ? 'A' : 'D' } as const, {}],
    }));
    const layout = layoutTrace([answerOf({ chains })], { language: 'en', width: 1120 });
    expect(layout.links.map((link) => [link.id, link.grade])).toEqual([
      ['a>b', 'A'],
      ['b>s', 'C'],
      ['a>b#2', 'D'],
    ]);
  });

  it('lays out two hundred parties in well under the time of a frame or two', () => {
    const chains = Array.from({ length: 66 }, (_, index) => ({
      nodes: [
        `a${String(index)}`,
        `b${String(index % 40)}`,
        `c${String(index % 50)}`,
        `d${String(index % 43)}`,
        's',
      ],
    }));
    const answer = answerOf({ chains });
    const began = performance.now();
    const layout = layoutTrace([answer], { language: 'en', width: 1120 });
    expect(layout.nodes).toHaveLength(200);
    // the bound leaves room for a slow machine; it is about 60 ms
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
