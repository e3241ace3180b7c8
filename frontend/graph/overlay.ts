/** What sigma does not draw: signs, badges, names, and marks on lines. Everything is in pixels of the page. */
import type { Words } from '../../backend/locales/index.ts';
import { captionOf, LINE_HEIGHT, namesIn, type Caption } from './captions.ts';
import { placeLabels, type Box, type LabelPlace, type LabelWish, type Surroundings } from './labels.ts';
import { importanceOf, markOf, partyLook, type Colours } from './looks.ts';
import { marks } from './marks.ts';
import type { Bundle, DrawnParty, Picture } from './picture.ts';

export interface Focus {
  /** The chosen party, or the key of the chosen bundle. */
  readonly selected: string | null;
  readonly pointed: string | null;
}

export interface Scene {
  readonly picture: Picture;
  readonly colours: Colours;
  readonly words: Words;
  readonly focus: Focus;
}

interface OnScreen {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly drawn: DrawnParty;
  readonly radius: number;
}

type Locate = (id: string) => { readonly x: number; readonly y: number } | undefined;

const families = {
  sans: "'Inter Variable', 'Noto Sans', system-ui, sans-serif",
  serif: "'Source Serif 4 Variable', 'Noto Serif', Georgia, serif",
};
const PILL = { height: 16, font: `600 11px ${families.sans}` } as const;

export class Overlay {
  #captions = new Map<string, Caption>();
  #captionsOf: Scene | undefined;
  #places: ReadonlyMap<string, LabelPlace> = new Map();
  #badges: { readonly id: string; readonly box: Box }[] = [];
  /** Boxes of the marks on lines. */
  #lineMarks: readonly Box[] = [];

  /** Halos and marks that belong under the parties. */
  drawUnder(context: CanvasRenderingContext2D, scene: Scene, locate: Locate): void {
    const { picture, focus, colours } = scene;
    const marked: Box[] = [];
    for (const bundle of picture.bundles.values()) {
      const from = locate(bundle.from);
      const to = locate(bundle.to);
      if (from === undefined || to === undefined) continue;
      const chosen = [bundle.key, bundle.from, bundle.to].some((key) => key === focus.selected);
      if (chosen || bundle.key === focus.pointed) drawHalo(context, colours, [from, to]);
      const text = bundleText(bundle);
      if (text === '') continue;
      const box = around((from.x + to.x) / 2, (from.y + to.y) / 2, text.length * 7 + 8);
      drawPill(context, { box, text, fill: colours.paper, edge: colours.rule, ink: colours.ink });
      marked.push(box);
    }
    this.#lineMarks = marked;
  }

  /** @param moving names keep their places while the picture moves */
  drawOver(
    context: CanvasRenderingContext2D,
    scene: Scene,
    view: { readonly locate: Locate; readonly moving: boolean; readonly width: number },
  ): void {
    const parties = onScreen(scene, view.locate);
    const middle = middleOf(parties);
    this.#badges = parties.flatMap((party) => badgeOf(party, middle));
    if (!view.moving) this.#placeNames(scene, parties, { middle, width: view.width });
    for (const party of parties) drawParty(context, scene, party);
    const { paper, frame, ink } = scene.colours;
    for (const { id, box } of this.#badges)
      drawPill(context, { box, text: badgeText(scene, id), fill: paper, edge: frame, ink });
    for (const party of parties) this.#drawName(context, scene, party);
  }

  /** The party whose badge is at a place of the screen. */
  badgeAt({ x, y }: { readonly x: number; readonly y: number }): string | undefined {
    return this.#badges.find(
      ({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
    )?.id;
  }

  #placeNames(
    scene: Scene,
    parties: readonly OnScreen[],
    around: Pick<Surroundings, 'middle' | 'width'>,
  ): void {
    if (this.#captionsOf?.picture !== scene.picture || this.#captionsOf.words !== scene.words) {
      const calling = { words: scene.words, called: namesIn(scene.picture, scene.words) };
      this.#captions = new Map(parties.map(({ id, drawn }) => [id, captionOf(drawn, calling)]));
      this.#captionsOf = scene;
    }
    const { focus } = scene;
    const listed = parties.filter(({ drawn }) => markOf(drawn.party) === 'sanctioned');
    const few = listed.length <= ALWAYS_NAMED;
    const wishes = parties.flatMap(({ id, x, y, radius, drawn }): LabelWish[] => {
      const caption = this.#captions.get(id);
      if (caption === undefined) return [];
      const forced = id === focus.selected || id === focus.pointed || drawn.centre;
      const urgent = few && markOf(drawn.party) === 'sanctioned';
      const { width, height } = caption;
      const rank = forced ? -2 : urgent ? -1 : importanceOf(drawn);
      return [{ ...{ id, x, y, radius, width, height }, forced, urgent, rank }];
    });
    this.#places = placeLabels(wishes, {
      ...around,
      taken: [...this.#badges.map(({ box }) => box), ...this.#lineMarks],
    });
  }

  #drawName(context: CanvasRenderingContext2D, { colours }: Scene, { id, x, y, drawn }: OnScreen): void {
    const place = this.#places.get(id);
    const caption = this.#captions.get(id);
    if (place === undefined || caption === undefined) return;
    const left = x + place.dx;
    const align = alignOf(place.side);
    if (drawn.centre) drawPlate(context, colours, { ...caption, x: left, y: y + place.dy });
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = colours.paper;
    for (const [index, line] of caption.lines.entries()) {
      const { family, size, weight, italic } = line.face;
      context.font = `${italic === true ? 'italic ' : ''}${String(weight)} ${String(size)}px ${families[family]}`;
      context.textAlign = align;
      const anchor = left + { left: 0, right: caption.width, center: caption.width / 2 }[align];
      const middle = y + place.dy + (index + 0.5) * LINE_HEIGHT;
      context.strokeText(line.text, anchor, middle);
      context.fillStyle = line.muted ? colours['ink-3'] : colours.ink;
      context.fillText(line.text, anchor, middle);
    }
  }
}

/** Lines come to the centre from all sides; its name stands over them. */
function drawPlate(context: CanvasRenderingContext2D, colours: Colours, box: Box): void {
  context.fillStyle = colours.paper;
  context.strokeStyle = colours.rule;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(box.x - 5, box.y - 1, box.width + 10, box.height + 2, 3);
  context.fill();
  context.stroke();
}

function alignOf(side: LabelPlace['side']): 'left' | 'right' | 'center' {
  if (side === 'below' || side === 'above') return 'center';
  return side === 'left' || side === 'belowLeft' || side === 'aboveLeft' ? 'right' : 'left';
}

function onScreen({ picture, colours }: Scene, locate: Locate): readonly OnScreen[] {
  return [...picture.parties].flatMap(([id, drawn]) => {
    const at = locate(id);
    return at === undefined ? [] : [{ id, x: at.x, y: at.y, drawn, radius: partyLook(drawn, colours).size }];
  });
}

function middleOf(parties: readonly OnScreen[]): { readonly x: number; readonly y: number } {
  const mean = (of: (party: OnScreen) => number): number =>
    parties.reduce((sum, party) => sum + of(party), 0) / Math.max(parties.length, 1);
  return { x: mean((party) => party.x), y: mean((party) => party.y) };
}

/** Listed parties are named even in a crowd, as long as they are no crowd themselves. */
const ALWAYS_NAMED = 12;

function drawHalo(
  context: CanvasRenderingContext2D,
  colours: Colours,
  [from, to]: readonly [{ x: number; y: number }, { x: number; y: number }],
): void {
  context.save();
  context.globalAlpha = 0.45;
  context.strokeStyle = colours.mark;
  context.lineWidth = 11;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.restore();
}

/** "3×" for several relationships, a struck-through equals sign where a source disputes one. */
function bundleText({ links, contested }: Bundle): string {
  return [...(links.length > 1 ? [`${String(links.length)}×`] : []), ...(contested ? ['≠'] : [])].join(' ');
}

function around(x: number, y: number, width: number): Box {
  return { x: x - width / 2, y: y - PILL.height / 2, width, height: PILL.height };
}

function drawParty(context: CanvasRenderingContext2D, { colours, focus }: Scene, party: OnScreen): void {
  const { path, filled, ink } = marks[markOf(party.drawn.party)];
  context.save();
  context.translate(party.x, party.y);
  if (party.id === focus.selected || party.id === focus.pointed) {
    context.strokeStyle = party.id === focus.selected ? colours['mark-edge'] : colours.rule;
    context.lineWidth = 3;
    context.beginPath();
    context.arc(0, 0, party.radius + 3.5, 0, 2 * Math.PI);
    context.stroke();
  }
  if (party.drawn.pinned) {
    context.fillStyle = colours.ink;
    context.beginPath();
    context.arc(0, party.radius + 1, 2.5, 0, 2 * Math.PI);
    context.fill();
  }
  if (party.drawn.centre) context.scale(1.35, 1.35);
  const shape = new Path2D(path);
  context.lineWidth = 1.4;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.fillStyle = colours[ink];
  context.strokeStyle = colours[ink];
  if (filled) context.fill(shape);
  else context.stroke(shape);
  context.restore();
}

/** On the inner side of its party, so that the outer side is free for the name. */
function badgeOf(
  { id, x, y, radius, drawn }: OnScreen,
  middle: { readonly x: number; readonly y: number },
): { readonly id: string; readonly box: Box }[] {
  if (drawn.more === null || drawn.more === 0) return [];
  const width = 16 + 7 * String(drawn.more).length;
  const offset = radius * 0.72 - 3;
  const steep = Math.abs(y - middle.y) > Math.abs(x - middle.x);
  const left = x > middle.x ? x - offset - width : x + offset;
  const top = steep && y < middle.y ? y + offset - 1 : y - offset - PILL.height + 1;
  return [{ id, box: { x: left, y: top, width, height: PILL.height } }];
}

function badgeText({ picture }: Scene, id: string): string {
  return `+${String(picture.parties.get(id)?.more ?? 0)}`;
}

interface Pill {
  readonly box: Box;
  readonly text: string;
  readonly fill: string;
  readonly edge: string;
  readonly ink: string;
}

function drawPill(context: CanvasRenderingContext2D, { box, text, fill, edge, ink }: Pill): void {
  context.fillStyle = fill;
  context.strokeStyle = edge;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
  context.fill();
  context.stroke();
  context.font = PILL.font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  context.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
}
