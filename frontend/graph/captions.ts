/** What stands beside a party: its name in at most two lines, and what must be known of it at a glance. */
import { textWidth, type Face } from '../../backend/drawing/textWidth.ts';
import { wrap } from '../../backend/drawing/wrap.ts';
import {
  partyNames,
  roleName,
  statusShortText,
  type PartyNames,
  type Words,
} from '../../backend/locales/index.ts';
import type { EntitySummary } from '../../backend/model/answers.ts';
import { isProduction } from '../../backend/model/entities.ts';
import { isSanctioned } from '../../backend/model/listings.ts';
import type { DrawnParty, Picture } from './picture.ts';

export interface CaptionLine {
  readonly text: string;
  readonly face: Face;
  readonly muted: boolean;
}

export interface Caption {
  readonly lines: readonly CaptionLine[];
  readonly width: number;
  readonly height: number;
}

export const LINE_HEIGHT = 15;
const WIDTH = 148;

/** What the parties of a picture are called, so that each can be told from the others. */
export function namesIn({ parties }: Pick<Picture, 'parties'>, words: Words): PartyNames {
  return partyNames(
    [...parties.values()].map(({ party }) => party),
    words,
  );
}

export function shortName({ id, placeholder }: EntitySummary, called: PartyNames): string {
  return placeholder ? roleName(called.short(id)) : called.short(id);
}

/** "not named", "formerly listed": what the ring and its sign say, in words. */
export function remarkOf(party: EntitySummary, words: Words): string {
  const { placeholder } = words.evidence;
  if (party.placeholder) return party.plural ? placeholder.numberUnknown : placeholder.notNamed;
  return statusShortText(party.status, words);
}

export interface Calling {
  readonly words: Words;
  readonly called: PartyNames;
}

export function captionOf({ party, centre }: DrawnParty, { words, called }: Calling): Caption {
  const face: Face = isProduction(party.schema)
    ? { family: 'serif', size: 12.5, weight: 400, italic: true }
    : { family: 'sans', size: centre ? 13 : 12, weight: centre ? 600 : 500 };
  const small: Face = { family: 'sans', size: 11.5, weight: 400 };
  const name = wrap(shortName(party, called), {
    face,
    width: WIDTH,
    lines: called.alike(party.id) ? Infinity : 2,
  });
  // the double ring says the other statuses, and cannot be missed
  const remark = isSanctioned(party.status) ? '' : remarkOf(party, words);
  const lines = [
    ...name.lines.map((text) => ({ text, face, muted: false })),
    ...(remark === '' ? [] : [{ text: remark, face: small, muted: true }]),
  ];
  return {
    lines,
    width: Math.max(...lines.map((line) => textWidth(line.text, line.face))),
    height: lines.length * LINE_HEIGHT,
  };
}

/** The short name of a party in the picture; its id while it is not known. */
export function nameIn({ parties }: Pick<Picture, 'parties'>, id: string, called: PartyNames): string {
  const drawn = parties.get(id);
  return drawn === undefined ? id : shortName(drawn.party, called);
}
