/** How parties and bundles look: pure functions of what is drawn and of the theme, which sigma's reducers call. */
import { lineStyles } from '../../backend/drawing/lineStyles.ts';
import { hueOf, type Token } from '../../backend/drawing/palette.ts';
import type { EntitySummary } from '../../backend/model/answers.ts';
import type { Grade } from '../../backend/model/grades.ts';
import { isSanctioned } from '../../backend/model/listings.ts';
import type { Bundle, DrawnParty } from './picture.ts';

/** Colour of a token in the present theme. */
export type Colours = Readonly<Record<Token, string>>;

/** Radius in pixels, whatever the zoom. */
const RADIUS = { plain: 11, sanctioned: 12, centre: 18 } as const;

export interface PartyLook {
  readonly size: number;
  readonly color: string;
  /** Rings from the outside in; a width of 0 draws none. */
  readonly outer: string;
  readonly outerWidth: number;
  readonly gapWidth: number;
  readonly inner: string;
  readonly innerWidth: number;
}

/** Sanctioned: two rings in the colour of sanctions. Not named: a thin ring. All others: one ring. */
export function partyLook({ party, centre }: DrawnParty, colours: Colours): PartyLook {
  const sanctioned = isSanctioned(party.status);
  const ring = sanctioned ? colours.sanction : party.placeholder ? colours.frame : colours.ink;
  return {
    size: centre ? RADIUS.centre : sanctioned ? RADIUS.sanctioned : RADIUS.plain,
    color: colours.paper,
    outer: ring,
    outerWidth: party.placeholder ? 1.25 : centre ? 2.25 : 1.75,
    gapWidth: sanctioned ? 2 : 0,
    inner: ring,
    innerWidth: sanctioned ? 1.25 : 0,
  };
}

export const linePatterns = ['solid', 'dashed', 'dotted'] as const;
export type LinePattern = (typeof linePatterns)[number];

/** Dash and gap of a pattern in pixels; `null` = solid. */
export function dashOf(pattern: LinePattern): readonly [number, number] | null {
  if (pattern === 'solid') return null;
  if (pattern === 'dashed') return lineStyles.C.dash;
  // a dot is as long as it is wide: the program draws no round ends
  return [lineStyles.D.width, (lineStyles.D.dash?.[1] ?? 0) - lineStyles.D.width];
}

const patternOf: Readonly<Record<Grade, LinePattern>> = { A: 'solid', B: 'solid', C: 'dashed', D: 'dotted' };

export interface BundleLook {
  readonly type: LinePattern;
  readonly size: number;
  readonly color: string;
}

/** Dash and width say how good the evidence is, the hue what kind of relation it is. */
export function bundleLook({ grade, layer }: Bundle, colours: Colours): BundleLook {
  return { type: patternOf[grade], size: lineStyles[grade].width, color: colours[hueOf(layer)] };
}

export const partyMarks = [
  'sanctioned',
  'formerly',
  'notNamed',
  'company',
  'person',
  'publicBody',
  'production',
  'host',
  'other',
] as const;
export type PartyMark = (typeof partyMarks)[number];

/** The sign inside a party's ring. Status comes first: it must not be missed. */
/** What a crowded picture names and a list tells first: lower numbers first. */
export function importanceOf({ party, expanded }: Pick<DrawnParty, 'party' | 'expanded'>): number {
  if (isSanctioned(party.status)) return 0;
  if (party.status.status === 'formerly-listed') return 1;
  return expanded ? 2 : 3;
}

export function markOf(party: EntitySummary): PartyMark {
  if (isSanctioned(party.status)) return 'sanctioned';
  if (party.status.status === 'formerly-listed') return 'formerly';
  if (party.placeholder) return 'notNamed';
  switch (party.schema) {
    case 'Company':
    case 'Organization':
      return 'company';
    case 'Person':
      return 'person';
    case 'PublicBody':
      return 'publicBody';
    case 'Project':
      return 'production';
    case 'Host':
      return 'host';
    default:
      return 'other';
  }
}
