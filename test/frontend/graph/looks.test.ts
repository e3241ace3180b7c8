import { describe, expect, it } from 'vitest';
import { palettes } from '../../../backend/drawing/palette.ts';
import { lineStyles } from '../../../backend/drawing/lineStyles.ts';
import { grades, type Grade } from '../../../backend/model/grades.ts';
import type { ListingStatus } from '../../../backend/model/listings.ts';
import { explorationOf, learn } from '../../../frontend/graph/exploration.ts';
import { bundleLook, dashOf, importanceOf, markOf, partyLook } from '../../../frontend/graph/looks.ts';
import { pictureOf, type Bundle, type DrawnParty } from '../../../frontend/graph/picture.ts';
import { link, page, party } from './neighbourhoods.ts';

const colours = palettes.light;

function drawnParty(change: Parameters<typeof party>[1], centre = false): DrawnParty {
  return { party: party('p', change), centre, expanded: false, pinned: false, broughtBy: 'c', more: 0 };
}

function bundle(grade: Grade, type: 'PAID' | 'LINKED_TO' | 'OWNS' = 'PAID'): Bundle {
  const state = learn(explorationOf('a'), page('a', [link('a', 'b', { grade, type })]));
  const [found] = pictureOf(state).bundles.values();
  if (found === undefined) throw new Error('no bundle');
  return found;
}

describe('looks of the open graph', () => {
  it('only parties that are listed, last seen or reported listed have the double ring', () => {
    const doubled = (change: Parameters<typeof party>[1]): boolean =>
      partyLook(drawnParty(change), colours).innerWidth > 0;
    expect(doubled({ status: { status: 'listed' } })).toBe(true);
    expect(
      doubled({
        status: {
          status: 'last-seen-listed',
          on: '2023-12-28',
          list: 'OFAC-SDN',
          by: 'edition',
          sources: [],
        },
      }),
    ).toBe(true);
    expect(
      doubled({
        status: { status: 'reported-listed', since: '2025-07-08', list: 'OFAC-SDN', sources: [] },
      }),
    ).toBe(true);
    expect(doubled({ status: { status: 'formerly-listed', until: '2025-07', between: null } })).toBe(false);
    expect(doubled({ status: { status: 'unknown' } })).toBe(false);
    expect(doubled({})).toBe(false);
  });

  it('only the double ring has the colour of sanctions', () => {
    const listed = partyLook(drawnParty({ status: { status: 'listed' } }), colours);
    const formerly = partyLook(
      drawnParty({ status: { status: 'formerly-listed', until: '2025-07', between: null } }),
      colours,
    );
    expect(listed.outer).toBe(colours.sanction);
    expect(formerly.outer).toBe(colours.ink);
    for (const grade of grades) expect(bundleLook(bundle(grade), colours).color).not.toBe(colours.sanction);
  });

  it('status comes before being unnamed, and that before the kind of thing', () => {
    expect(markOf(party('p', { placeholder: true, status: { status: 'listed' } }))).toBe('sanctioned');
    expect(markOf(party('p', { placeholder: true }))).toBe('notNamed');
    expect(markOf(party('p', { status: { status: 'formerly-listed', until: '2025', between: null } }))).toBe(
      'formerly',
    );
    expect(markOf(party('p', { schema: 'Project' }))).toBe('production');
    expect(markOf(party('p', { schema: 'Host' }))).toBe('host');
    expect(markOf(party('p', { schema: 'Vessel' }))).toBe('other');
  });

  it('dash and width follow from the grade alone', () => {
    const looks = grades.map((grade) => bundleLook(bundle(grade), colours));
    expect(looks.map((look) => look.type)).toEqual(['solid', 'solid', 'dashed', 'dotted']);
    expect(looks.map((look) => look.size)).toEqual(grades.map((grade) => lineStyles[grade].width));
    const others = grades.map((grade) => bundleLook(bundle(grade, 'OWNS'), colours));
    expect(others.map(({ type, size }) => [type, size])).toEqual(looks.map(({ type, size }) => [type, size]));
  });

  it('the hue follows from the kind of relation: a link of a list is not drawn as ownership', () => {
    expect(bundleLook(bundle('A', 'OWNS'), colours).color).toBe(colours.control);
    expect(bundleLook(bundle('A', 'LINKED_TO'), colours).color).not.toBe(colours.control);
  });

  it('dots and dashes have gaps that can be seen', () => {
    expect(dashOf('solid')).toBeNull();
    for (const pattern of ['dashed', 'dotted'] as const) {
      const [on, off] = dashOf(pattern) ?? [0, 0];
      expect(on).toBeGreaterThan(0);
      expect(off).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('what a crowd names and lists first', () => {
  it('is the listed, then the formerly listed, then what was expanded, wherever their names stand', () => {
    const one = (status: ListingStatus, expanded = false): number =>
      importanceOf({ party: party('z', { status }), expanded });
    const ranks = [
      one({ status: 'reported-listed', since: '2025-07-08', list: 'OFAC-SDN', sources: [] }),
      one({ status: 'formerly-listed', until: '2025-07', between: null }),
      one({ status: 'not-listed' }, true),
      one({ status: 'not-listed' }),
    ];
    expect(ranks).toEqual([...new Set(ranks)].sort());
  });
});
