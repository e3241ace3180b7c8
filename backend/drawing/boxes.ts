/** What stands in the box of a party, and how large the box must be for it. */
import type { EntitySummary } from '../model/answers.ts';
import { isProduction } from '../model/entities.ts';
import { isSanctioned } from '../model/listings.ts';
import {
  endText,
  countryName,
  fill,
  formatDate,
  nameParts,
  nameFor,
  roleName,
  statusText,
  type PartyNames,
  type Words,
} from '../locales/index.ts';
import { textWidth, type Face } from './textWidth.ts';
import type { TraceNode } from './traceGraph.ts';
import { balance, longestPiece, wrap, type WrapOptions, type Wrapped } from './wrap.ts';

export type Shape = 'party' | 'person' | 'body' | 'placeholder' | 'production' | 'host';
/** `sanctioned`: listed, last seen or reported listed on the status date. */
export type Frame = 'plain' | 'sanctioned' | 'formerly';

export interface BoxContent {
  readonly shape: Shape;
  readonly frame: Frame;
  readonly plural: boolean;
  /** The words in the head of a framed box. */
  readonly head: string;
  readonly name: string;
  /** Cut off, the name could be another's. */
  readonly uncut: boolean;
  /** Must be read to the end: a status, a country. */
  readonly facts: readonly string[];
  /** What the data adds to the name; cut where there is no room. */
  readonly added: string;
}

export interface BoxText extends BoxContent {
  readonly nameLines: readonly string[];
  readonly metaLines: readonly string[];
  readonly height: number;
}

export const PAD = 9;
export const NAME_LINE = 15;
export const META_LINE = 14;
export const HEAD = 22;
/** Room for "?", for the sign of a server and for the triangle in a head. */
export const ICON = 20;
const STEP = 4;
const NARROWEST = 72;
const WIDEST = 152;
/** A fact up to this wide stays on one line. */
const SHORT = 76;

const sans = { family: 'sans', size: 12, weight: 600 } as const satisfies Face;
export const META_FACE = { family: 'sans', size: 11, weight: 400 } as const satisfies Face;
export const HEAD_FACE = { family: 'sans', size: 11, weight: 600 } as const satisfies Face;

export function nameFace(content: BoxContent): Face {
  if (content.shape === 'production') return { family: 'serif', size: 13.5, weight: 600, italic: true };
  if (content.frame !== 'plain') return { family: 'serif', size: 14, weight: 600 };
  return content.shape === 'placeholder' ? { ...sans, weight: 500 } : sans;
}

export interface Captions {
  readonly words: Words;
  readonly called: PartyNames;
}

export function contentOf({ entity }: Pick<TraceNode, 'entity'>, { words, called }: Captions): BoxContent {
  const { main, qualifier } = nameParts(nameFor(entity, words));
  const short = called.short(entity.id);
  const frame = frameOf(entity);
  return {
    shape: shapeOf(entity),
    frame,
    plural: entity.plural,
    head: frame === 'plain' ? '' : words.evidence.statusShort[entity.status.status],
    name: entity.placeholder ? roleName(short) : short,
    uncut: called.alike(entity.id),
    facts: factsOf(entity, words).filter((line) => line !== ''),
    added: entity.placeholder || short !== main ? '' : qualifier,
  };
}

function frameOf({ status }: EntitySummary): Frame {
  if (isSanctioned(status)) return 'sanctioned';
  return status.status === 'formerly-listed' ? 'formerly' : 'plain';
}

function shapeOf({ placeholder, schema }: EntitySummary): Shape {
  if (placeholder) return 'placeholder';
  if (isProduction(schema)) return 'production';
  if (schema === 'Host') return 'host';
  if (schema === 'Person') return 'person';
  return schema === 'PublicBody' ? 'body' : 'party';
}

function factsOf(entity: EntitySummary, words: Words): readonly string[] {
  const { status } = entity;
  const countries = entity.countries.map((code) => countryName(code, words.dates.tag)).join(', ');
  const { numberUnknown, seenOn, reportedSince } = words.drawing;
  const date = (day: string): string => formatDate(day, words.dates);
  if (entity.placeholder) return [entity.plural ? numberUnknown : words.evidence.placeholder.notNamed];
  switch (status.status) {
    case 'listed':
      return [...(status.ending === undefined ? [] : [statusText(status, words)]), countries];
    case 'last-seen-listed':
      return [fill(seenOn, { date: date(status.on) }), countries];
    case 'reported-listed':
      return [fill(reportedSince, { date: date(status.since) }), countries];
    case 'formerly-listed':
      return [endText(status, words), countries];
    case 'not-yet-listed':
    case 'unknown':
      return [statusText(status, words)];
    case 'not-listed':
      return [];
  }
}

function indent({ shape }: BoxContent): number {
  if (shape === 'placeholder' || shape === 'host') return ICON;
  return shape === 'production' ? 3 : 0;
}

export function textLeft(content: BoxContent): number {
  return PAD + indent(content);
}

/** The text broken for a box of that width. */
export function boxText(content: BoxContent, width: number, lines: number): BoxText {
  const room = width - 2 * PAD - indent(content);
  const name = wrapWhole(content.name, {
    face: nameFace(content),
    width: room,
    lines: content.uncut ? Infinity : lines,
  });
  const added = wrap(content.added, { face: META_FACE, width: room, lines: 1 }).lines;
  const facts = content.facts.flatMap((text) => wrapWhole(text, factLines(room)).lines);
  const metaLines = [...added, ...facts];
  const head = content.frame === 'plain' ? 0 : HEAD;
  const text = name.lines.length * NAME_LINE + metaLines.length * META_LINE;
  const margin = content.frame === 'plain' ? 2 * 8 : 8 + 12;
  return { ...content, nameLines: name.lines, metaLines, height: head + text + margin };
}

/** Further lines rather than a name or a fact cut short; from three lines on, lines of about the same length. */
function wrapWhole(text: string, options: WrapOptions): Wrapped {
  const tries = [0, 1, 2].map((more) => wrap(text, { ...options, lines: options.lines + more }));
  const chosen = tries.find((one) => !one.cut) ?? tries.at(-1) ?? wrap(text, options);
  return chosen.cut || chosen.lines.length < 3 ? chosen : balance(text, options, chosen);
}

function factLines(width: number): WrapOptions {
  return { face: META_FACE, width, lines: 2 };
}

export interface BoxWish {
  /** Lines of the name. */
  readonly lines: number;
  /** Room for what the data add to the name, as well. */
  readonly roomy: boolean;
}

/** The least width in which name and facts are not cut; at most `WIDEST`. */
export function boxWidth(content: BoxContent, { lines, roomy }: BoxWish): number {
  const face = nameFace(content);
  const fits = (width: number): boolean => {
    const room = width - 2 * PAD - indent(content);
    return (
      !wrap(content.name, { face, width: room, lines }).cut &&
      !(roomy && wrap(content.added, { face: META_FACE, width: room, lines: 1 }).cut) &&
      content.facts.every((text) => !wrap(text, factLines(room)).cut)
    );
  };
  const least = leastWidth(content);
  const steps = Math.max(0, Math.ceil((WIDEST - least) / STEP));
  // what fits in a box fits in every wider one: halve the rest instead of trying each width
  let [low, high] = [0, steps];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(least + STEP * middle)) high = middle;
    else low = middle + 1;
  }
  return low === steps ? WIDEST : least + STEP * low;
}

/** Neither the words in the head of a framed box nor a word of the name nor a short fact is broken, unless very long. */
export function leastWidth(content: BoxContent): number {
  const head = content.head === '' ? 0 : textWidth(content.head, HEAD_FACE) + 2 * PAD + ICON;
  const word = longestPiece(content.name, nameFace(content)) + 2 * PAD + indent(content) + 1;
  const fact = Math.max(
    0,
    ...content.facts.map((text) => textWidth(text, META_FACE)).filter((width) => width < SHORT),
  );
  return Math.max(
    NARROWEST,
    Math.ceil(head),
    Math.ceil(fact) + 2 * PAD + indent(content),
    Math.min(Math.ceil(word), WIDEST),
  );
}
