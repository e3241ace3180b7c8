/** SVG path data as a free form of DrawingML: what the figure's own painters draw, as shapes that can be edited. */
import { el, type XmlElement } from '../../drawing/xml.ts';
import { boundsOf, type Area } from './shapes.ts';
import { emu } from './text.ts';

export interface Freeform {
  readonly area: Area;
  readonly geometry: XmlElement;
}

type Point = readonly [x: number, y: number];
interface Command {
  readonly tag: 'a:moveTo' | 'a:lnTo' | 'a:cubicBezTo' | 'a:close';
  readonly points: readonly Point[];
}

/** A free form has no extent below this, in points: programs divide by it. */
const LEAST = 0.5;

/** @param place from coordinates of the path to points on the slide */
export function freeform(data: string, place: (point: Point) => Point, filled: boolean): Freeform | null {
  const commands = commandsOf(data).map((command) => ({ ...command, points: command.points.map(place) }));
  const points = commands.flatMap((command) => command.points);
  if (points.length === 0) return null;
  const tight = boundsOf(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  const area = { ...tight, width: Math.max(tight.width, LEAST), height: Math.max(tight.height, LEAST) };
  const steps = commands.map(({ tag, points: at }) =>
    el(
      tag,
      {},
      at.map(([x, y]) => el('a:pt', { x: emu(x - area.x), y: emu(y - area.y) })),
    ),
  );
  const size = { w: emu(area.width), h: emu(area.height), ...(filled ? {} : { fill: 'none' }) };
  const geometry = el('a:custGeom', {}, [
    ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => el(name, {})),
    el('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    el('a:pathLst', {}, [el('a:path', size, steps)]),
  ]);
  return { area, geometry };
}

const SEGMENT = /([a-z])([^a-z]*)/gi;

/** Of the commands M L H V C Z and their relative forms; arcs of quarter circles become curves. */
function commandsOf(data: string): readonly Command[] {
  const commands: Command[] = [];
  let [x, y] = [0, 0];
  let start: Point = [0, 0];
  const go = (tag: Command['tag'], points: readonly Point[]): void => {
    commands.push({ tag, points });
    [x, y] = points.at(-1) ?? start;
  };
  for (const [, letter = '', rest = ''] of data.matchAll(SEGMENT)) {
    const numbers = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const relative = letter === letter.toLowerCase();
    const [fromX, fromY] = relative ? [x, y] : [0, 0];
    const pair = (at: number): Point => [fromX + (numbers[at] ?? 0), fromY + (numbers[at + 1] ?? 0)];
    switch (letter.toUpperCase()) {
      case 'M':
        start = pair(0);
        go('a:moveTo', [start]);
        break;
      case 'L':
        go('a:lnTo', [pair(0)]);
        break;
      case 'H':
        go('a:lnTo', [[fromX + (numbers[0] ?? 0), y]]);
        break;
      case 'V':
        go('a:lnTo', [[x, fromY + (numbers[0] ?? 0)]]);
        break;
      case 'C':
        go('a:cubicBezTo', [pair(0), pair(2), pair(4)]);
        break;
      case 'A':
        go('a:cubicBezTo', quarter([x, y], pair(5)));
        break;
      case 'Z':
        go('a:close', []);
        break;
      default:
        throw new RangeError(`path command "${letter}" is not known`);
    }
  }
  return commands;
}

/** Of a circle, clockwise, from a point to another; 0.552 is the usual distance of the controls. */
function quarter([fromX, fromY]: Point, [toX, toY]: Point): readonly Point[] {
  const upright = (toX - fromX) * (toY - fromY) < 0;
  const [cornerX, cornerY] = upright ? [fromX, toY] : [toX, fromY];
  const near = (from: number, corner: number): number => from + (corner - from) * 0.552;
  return [
    [near(fromX, cornerX), near(fromY, cornerY)],
    [near(toX, cornerX), near(toY, cornerY)],
    [toX, toY],
  ];
}
