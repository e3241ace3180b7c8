/** What stands beside a party: its name in at most two lines, and what must be known of it at a glance. */
import { textWidth, type Face } from '../../backend/drawing/textWidth.ts';
import { wrap } from '../../backend/drawing/wrap.ts';
import type { Words } from '../../backend/locales/index.ts';
import { nameParts, roleName } from '../../backend/locales/names.ts';
import type { EntitySummary } from '../../backend/model/answers.ts';
import { isProduction } from '../../backend/model/entities.ts';
import { isSanctioned } from '../../backend/model/listings.ts';
import type { DrawnParty } from './picture.ts';

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

export function shortName(party: EntitySummary): string {
  return party.placeholder ? roleName(party.name) : nameParts(party.name).main;
}

/** "not named", "formerly listed": what the ring and its sign say, in words. */
export function remarkOf(party: EntitySummary, words: Words): string {
  const { placeholder, statusShort } = words.evidence;
  if (party.placeholder) return party.plural ? placeholder.numberUnknown : placeholder.notNamed;
  return statusShort[party.status.status];
}

export function captionOf({ party, centre }: DrawnParty, words: Words): Caption {
  const face: Face = isProduction(party.schema)
    ? { family: 'serif', size: 12.5, weight: 400, italic: true }
    : { family: 'sans', size: centre ? 13 : 12, weight: centre ? 600 : 500 };
  const small: Face = { family: 'sans', size: 11.5, weight: 400 };
  const name = wrap(shortName(party), { face, width: WIDTH, lines: 2 });
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
export function nameIn(parties: ReadonlyMap<string, DrawnParty>, id: string): string {
  const drawn = parties.get(id);
  return drawn === undefined ? id : shortName(drawn.party);
}
