import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf } from '../../../frontend/trace/areas.ts';
import {
  fitWhole,
  keepInside,
  LARGEST_SCALE,
  LEAST_SCALE,
  openingPlace,
  pan,
  READABLE_SCALE,
  reveal,
  zoomAt,
} from '../../../frontend/trace/viewport.ts';

const window = { width: 800, height: 500 };

describe('viewport of the picture', () => {
  it('opens at its whole width while that stays readable, never larger than drawn', () => {
    expect(openingPlace({ width: 400, height: 200 }, window).scale).toBe(1);
    expect(openingPlace({ width: 975, height: 600 }, window).scale).toBeCloseTo(0.8, 5);
    const wide = openingPlace({ width: 4_000, height: 600 }, window);
    expect(wide.scale).toBe(READABLE_SCALE);
    expect(wide.x).toBeGreaterThanOrEqual(0);
  });

  it('opens whole where only an edge would be cut, and moves clear of the buttons', () => {
    const tall = { width: 600, height: 525 };
    const place = openingPlace(tall, window);
    expect(place.y + tall.height * place.scale).toBeLessThanOrEqual(window.height);
    const long = { width: 600, height: 2_000 };
    const down = keepInside(pan(openingPlace(long, window), 0, -1e6), long, window);
    expect(down.y + long.height * down.scale).toBeLessThanOrEqual(window.height - 48);
  });

  it('fits the whole picture on request', () => {
    const place = fitWhole({ width: 1_560, height: 2_400 }, window);
    expect(place.scale).toBeCloseTo(0.2, 5);
  });

  it('zooming keeps the point under the pointer and stays within its limits', () => {
    const place = { x: 10, y: 20, scale: 1 };
    const point = { x: 300, y: 200 };
    const seen = (at: typeof place) => ({ x: (point.x - at.x) / at.scale, y: (point.y - at.y) / at.scale });
    const zoomed = zoomAt(place, 1.5, point);
    expect(seen(zoomed).x).toBeCloseTo(seen(place).x, 6);
    expect(seen(zoomed).y).toBeCloseTo(seen(place).y, 6);
    expect(zoomAt(place, 1e6, point).scale).toBe(LARGEST_SCALE);
    expect(zoomAt(place, 1e-6, point).scale).toBe(LEAST_SCALE);
  });

  it('a picture is never lost: some of it is always in the window', () => {
    const size = fc.record({
      width: fc.integer({ min: 50, max: 5_000 }),
      height: fc.integer({ min: 50, max: 5_000 }),
    });
    fc.assert(
      fc.property(size, fc.integer(), fc.integer(), (picture, dx, dy) => {
        const place = keepInside(pan({ x: 0, y: 0, scale: 1 }, dx, dy), picture, window);
        expect(place.x).toBeLessThan(window.width);
        expect(place.x + picture.width).toBeGreaterThan(0);
        expect(place.y).toBeLessThan(window.height);
        expect(place.y + picture.height).toBeGreaterThan(0);
      }),
    );
  });

  it('brings an area into view and leaves the picture alone where it is visible', () => {
    const place = { x: 0, y: 0, scale: 1 };
    expect(reveal(place, { x: 100, y: 100, width: 50, height: 50 }, window)).toBe(place);
    const moved = reveal(place, { x: 900, y: 100, width: 50, height: 50 }, window);
    expect(moved.x + 900).toBeLessThan(window.width);
    expect(moved.x + 900).toBeGreaterThan(0);
    expect(areaOf({ nodes: [], links: [] })).toBeUndefined();
  });
});
