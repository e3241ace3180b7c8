/** Which relationships a profile walks, and which way: the projection from relationships to links. */
import {
  directions,
  relationshipType,
  relationshipTypeNames,
  type Direction,
  type Profile,
  type RelationshipTypeName,
} from './relationshipTypes.ts';

export interface Walk {
  readonly type: RelationshipTypeName;
  readonly direction: Direction;
}

export interface WalkChoice {
  readonly profile: Profile;
  /** Only these types, or `null` for all of the profile. */
  readonly types: readonly RelationshipTypeName[] | null;
  /** Also walk POSSIBLY_SAME_AS, RENAMED_TO and JUDGED_SAME_AS, both ways. */
  readonly identityHops: boolean;
}

/** Small integer for a walk: 2 × row of the type in the table + (0 forward, 1 reverse). Below 256. */
export function walkCode(walk: Walk): number {
  return relationshipTypeNames.indexOf(walk.type) * 2 + directions.indexOf(walk.direction);
}

/** As the files of `cypher/` write a walk: `PAID>` forward, `PRODUCES<` reverse. */
export function walkText({ type, direction }: Walk): string {
  return type + (direction === 'forward' ? '>' : '<');
}

/** Every walk that the choice allows, in the table's order. */
export function walksOf(choice: WalkChoice): readonly Walk[] {
  return relationshipTypeNames
    .filter((type) => choice.types === null || choice.types.includes(type))
    .flatMap((type) => walkedDirections(type, choice).map((direction) => ({ type, direction })));
}

function walkedDirections(type: RelationshipTypeName, choice: WalkChoice): readonly Direction[] {
  const row = relationshipType(type);
  if (row.layer === 'identity' && !choice.identityHops) return [];
  if (row.layer === 'identity') return directions;
  return row.walked[choice.profile] ?? [];
}

/** Every walk that some profile allows: what a snapshot has to hold. */
export const allWalks: readonly Walk[] = relationshipTypeNames.flatMap((type) => {
  const row = relationshipType(type);
  const used = new Set(Object.values(row.walked).flat());
  return directions.filter((direction) => used.has(direction)).map((direction) => ({ type, direction }));
});
