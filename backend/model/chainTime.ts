/**
 * Whether a chain fits in time. A *reading* takes one of the parallel relationships of each link; pairs of links bear order
 * in it where work goes on (no contractor's link ends before that of any client before it begins) and where money paid is
 * received for others (payment and receipts overlap), neighbours or not, as long as every link between passes it on too.
 */
import { OPEN_FUTURE, OPEN_PAST, type DayRange } from './dates.ts';
import { isUndated, overlaps, validityOf, type Dated } from './intervals.ts';
import {
  relationshipType,
  type Direction,
  type RelationshipTypeName,
  type TimeRole,
} from './relationshipTypes.ts';

export const timeVerdicts = ['undated', 'fit', 'impossible', 'undetermined'] as const;

/** A relationship as it is walked in a link, as far as time is concerned. */
export interface Timed extends Dated {
  readonly type: RelationshipTypeName;
  readonly direction: Direction;
}

export type TimeVerdict =
  | { readonly verdict: Exclude<(typeof timeVerdicts)[number], 'impossible'>; readonly links: readonly [] }
  /** `links` are the positions (from 0) of the two links that clash, in the reading that goes furthest. */
  | { readonly verdict: 'impossible'; readonly links: readonly [number, number] };

/**
 * Undated: no relationship has a date. Impossible: every reading has a clash, by the days on which relationships may have
 * been valid. Fit: in some reading every pair that can bear order does and fits, by the days on which they certainly were,
 * and there is such a pair. Else undetermined. O(links × (parallel relationships)³) at worst, as equal states are one.
 */
export function chainTime(links: readonly (readonly Timed[])[]): TimeVerdict {
  if (links.every((bundle) => bundle.every(isUndated))) return { verdict: 'undated', links: [] };
  const clash = firstClash(links);
  if (clash !== null) return { verdict: 'impossible', links: clash };
  return { verdict: fitsForCertain(links) ? 'fit' : 'undetermined', links: [] };
}

/** What has been passed on up to a link of a reading, and since which link. */
interface Run {
  readonly passed: 'work' | 'money' | 'nothing';
  /** Work: it had not begun before `earliest`. Money: it was paid between the two. */
  readonly range: DayRange;
  /** The link that says so. */
  readonly since: number;
}

const NOTHING: Run = { passed: 'nothing', range: { earliest: OPEN_PAST, latest: OPEN_FUTURE }, since: -1 };

interface Step {
  readonly bearsOrder: boolean;
  readonly fits: boolean;
  readonly run: Run;
}

/** The next link of a reading. */
function goOn(run: Run, role: TimeRole, range: DayRange, at: number): Step {
  switch (role) {
    case 'none':
      return { bearsOrder: false, fits: true, run: NOTHING };
    case 'pays':
      return { bearsOrder: false, fits: true, run: { passed: 'money', range, since: at } };
    case 'receives':
      if (run.passed !== 'money') return { bearsOrder: false, fits: true, run: NOTHING };
      return { bearsOrder: true, fits: overlaps(run.range, range), run };
    case 'passes-on': {
      const own: Run = { passed: 'work', range, since: at };
      if (run.passed !== 'work') return { bearsOrder: false, fits: true, run: own };
      const later = range.earliest >= run.range.earliest ? own : run;
      return { bearsOrder: true, fits: range.latest >= run.range.earliest, run: later };
    }
  }
}

/** Walked against its direction a relationship passes nothing on. */
function roleOf({ type, direction }: Timed): TimeRole {
  return direction === 'forward' ? relationshipType(type).time : 'none';
}

/** The two links at which the reading that goes furthest ends, or `null` where one goes through. */
function firstClash(links: readonly (readonly Timed[])[]): readonly [number, number] | null {
  let runs: readonly Run[] = [NOTHING];
  for (const [at, bundle] of links.entries()) {
    const steps = runs.flatMap((run) =>
      bundle.map((one) => ({ from: run, ...goOn(run, roleOf(one), validityOf(one).outer, at) })),
    );
    const alive = steps.filter(({ fits }) => fits);
    if (alive.length === 0) return [Math.max(...steps.map(({ from }) => from.since)), at];
    runs = distinct(alive.map(({ run }) => run));
  }
  return null;
}

function distinct(runs: readonly Run[]): readonly Run[] {
  return [...new Map(runs.map((run) => [keyOf(run), run])).values()];
}

function keyOf({ passed, range, since }: Run): string {
  return [passed, range.earliest, range.latest, since].join(' ');
}

/** No day is certain: overlaps with nothing, is before nothing and after nothing. */
const NEVER: DayRange = { earliest: OPEN_FUTURE, latest: OPEN_PAST };

function fitsForCertain(links: readonly (readonly Timed[])[]): boolean {
  let runs: readonly Run[] = [NOTHING];
  let ordered = false;
  for (const [at, bundle] of links.entries()) {
    const steps = runs.flatMap((run) =>
      bundle.map((one) => goOn(run, roleOf(one), validityOf(one).inner ?? NEVER, at)),
    );
    const canBear = steps.some(({ bearsOrder }) => bearsOrder);
    ordered ||= canBear;
    runs = distinct(
      steps.filter(({ fits, bearsOrder }) => fits && bearsOrder === canBear).map(({ run }) => run),
    );
    if (runs.length === 0) return false;
  }
  return ordered;
}
