/** A question's constraints in the terms of the engine, of a store's own search and of the link columns. */
import type { DayRange } from '../model/dates.ts';
import { rangeOf } from '../model/dates.ts';
import { gradeRank, grades } from '../model/grades.ts';
import type { EntityId } from '../model/ids.ts';
import { overlaps, validityOf } from '../model/intervals.ts';
import type { ConstraintName, TraceQuestion } from '../model/questions.ts';
import { otherList, relationshipTypeNames } from '../model/relationshipTypes.ts';
import { walkCode, walksOf, type Walk } from '../model/walks.ts';
import type { LinkRow } from '../stores/store.ts';
import type { Constraints } from '../trace/mask.ts';
import type { LinkTable } from './linkTable.ts';
import type { Snapshot } from './snapshot.ts';

/** Days between which a relationship must possibly have been valid; `null` = any time. */
export function windowOf(question: Pick<TraceQuestion, 'validDuring'>): DayRange | null {
  if (question.validDuring === null) return null;
  return {
    earliest: rangeOf(question.validDuring.from).earliest,
    latest: rangeOf(question.validDuring.to).latest,
  };
}

/** @param excluded parties that may not be on a chain: the question's own and all witnesses */
export function constraintsOf(
  question: TraceQuestion,
  snapshot: Snapshot,
  excluded: readonly EntityId[],
): Constraints {
  const kinds = new Uint8Array(256);
  for (const walk of walksOf(question)) kinds[walkCode(walk)] = 1;
  return {
    kinds,
    worstGrade: gradeRank(question.minGrade),
    contested: question.contested,
    window: windowOf(question),
    excluded: snapshot.numbersOf(excluded),
    required: snapshot.numbersOf(question.require),
    hubCap: question.hubCap,
  };
}

/** How the question walks a relationship from one party to its neighbour, or `undefined` where it may not. */
export function walkOfLink(
  link: LinkRow,
  ends: readonly [from: EntityId, to: EntityId],
  question: TraceQuestion,
): Walk | undefined {
  const direction = link.from === ends[0] && link.to === ends[1] ? 'forward' : 'reverse';
  if (direction === 'reverse' && !(link.to === ends[0] && link.from === ends[1])) return undefined;
  if (gradeRank(link.grade) > gradeRank(question.minGrade)) return undefined;
  if (link.contested && !question.contested) return undefined;
  const window = windowOf(question);
  if (window !== null && !overlaps(validityOf(link).outer, window)) return undefined;
  return walksOf(question).find((walk) => walk.type === link.type && walk.direction === direction);
}

/** Constraints that the question really sets; the others cannot have cost it a chain. */
export function activeConstraints(question: TraceQuestion): readonly ConstraintName[] {
  const active: Record<ConstraintName, boolean> = {
    profile: true,
    types: question.types !== null,
    minGrade: question.minGrade !== grades.at(-1),
    contested: !question.contested,
    validDuring: question.validDuring !== null,
    hubCap: question.hubCap !== null,
    exclude: question.exclude.length > 0,
    require: question.require.length > 0,
    maxHops: true,
  };
  const names: readonly ConstraintName[] = [
    'profile',
    'types',
    'minGrade',
    'contested',
    'validDuring',
    'hubCap',
    'exclude',
    'require',
    'maxHops',
  ];
  return names.filter((name) => active[name]);
}

/**
 * Distinct relationships that fail each constraint taken alone. `maxHops` and `require` are about chains and remove no
 * relationship; `hubCap` and `exclude` remove those that touch such a party. O(links).
 */
export function countRemoved(question: TraceQuestion, links: LinkTable): Record<ConstraintName, number> {
  const walked = typesWalked({ ...question, types: null });
  const chosen =
    question.types === null ? null : relationshipTypeNames.map((name) => question.types?.includes(name));
  const worst = gradeRank(question.minGrade);
  const window = windowOf(question);
  const excluded = new Set<EntityId>(question.exclude);
  const isExcluded = Uint8Array.from(links.ids, (id) => (excluded.has(id) ? 1 : 0));
  const isHub = hubs(question, links);
  const removed = { profile: 0, types: 0, minGrade: 0, contested: 0, validDuring: 0, hubCap: 0, exclude: 0 };
  for (let row = 0; row < links.type.length; row++) {
    const type = links.type[row] ?? 0;
    const from = links.from[row] ?? 0;
    const to = links.to[row] ?? 0;
    if (walked[type] !== true) removed.profile++;
    if (chosen !== null && chosen[type] !== true) removed.types++;
    if ((links.grade[row] ?? 0) > worst) removed.minGrade++;
    if (!question.contested && links.contested[row] === 1) removed.contested++;
    if (
      window !== null &&
      ((links.latest[row] ?? 0) < window.earliest || (links.earliest[row] ?? 0) > window.latest)
    ) {
      removed.validDuring++;
    }
    if (isHub[from] === 1 || isHub[to] === 1) removed.hubCap++;
    if (isExcluded[from] === 1 || isExcluded[to] === 1) removed.exclude++;
  }
  return { ...removed, require: 0, maxHops: 0 };
}

function typesWalked(question: TraceQuestion): readonly boolean[] {
  const types = new Set(walksOf(question).map((walk) => walk.type));
  return relationshipTypeNames.map((name) => types.has(name));
}

/** Inner parties with more distinct neighbours than the cap, over the walks that the question allows. */
function hubs(question: TraceQuestion, links: LinkTable): Uint8Array {
  const marks = new Uint8Array(links.ids.length);
  if (question.hubCap === null) return marks;
  const walked = typesWalked(question);
  const neighbours = new Map<number, Set<number>>();
  const meet = (a: number, b: number): void => {
    const known = neighbours.get(a);
    if (known) known.add(b);
    else neighbours.set(a, new Set([b]));
  };
  for (let row = 0; row < links.type.length; row++) {
    if (walked[links.type[row] ?? 0] !== true) continue;
    meet(links.from[row] ?? 0, links.to[row] ?? 0);
    meet(links.to[row] ?? 0, links.from[row] ?? 0);
  }
  const ends = new Set<EntityId>([...question.from, ...(question.to === 'sanctioned' ? [] : question.to)]);
  for (const [node, others] of neighbours) {
    const id = links.ids[node];
    if (others.size > question.hubCap && (id === undefined || !ends.has(id))) marks[node] = 1;
  }
  return marks;
}

/** The question with one constraint lifted, for saying what would give a chain. */
export function without(question: TraceQuestion, constraint: ConstraintName): TraceQuestion {
  switch (constraint) {
    case 'profile':
      return { ...question, profile: otherList(question.profile) };
    case 'types':
      return { ...question, types: null };
    case 'minGrade':
      return { ...question, minGrade: 'D' };
    case 'contested':
      return { ...question, contested: true };
    case 'validDuring':
      return { ...question, validDuring: null };
    case 'hubCap':
      return { ...question, hubCap: null };
    case 'exclude':
      return { ...question, exclude: [] };
    case 'require':
      return { ...question, require: [] };
    case 'maxHops':
      return { ...question, maxHops: 12 };
  }
}
