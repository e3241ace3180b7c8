/** Which FollowTheMoney schema says no more than a relationship does. */
import { schemata, type Schema } from '../../model/entities.ts';
import type { Grade } from '../../model/grades.ts';
import { relationshipType, type RelationshipTypeName } from '../../model/relationshipTypes.ts';

export interface FtmInterval {
  readonly schema: string;
  /** Properties that hold the two ends. */
  readonly from: string;
  readonly to: string;
}

const legalEntity = ['Company', 'Organization', 'PublicBody', 'Person', 'LegalEntity'] as const;
const organization = ['Company', 'Organization', 'PublicBody'] as const;
const asset = ['Company', 'BankAccount', 'Vessel', 'Airplane'] as const;

/** What FollowTheMoney takes at the two ends; all else takes any party. */
const ranges: Readonly<
  Record<string, { readonly from?: readonly Schema[]; readonly to?: readonly Schema[] }>
> = {
  ProjectParticipant: { to: ['Project'] },
  Ownership: { to: asset },
  Directorship: { to: organization },
  Membership: { to: organization },
  Family: { from: ['Person'], to: ['Person'] },
  Similar: { from: anything(), to: anything() },
  UnknownLink: { from: anything(), to: anything() },
};

const unknownLink: FtmInterval = { schema: 'UnknownLink', from: 'subject', to: 'object' };

/**
 * A schema states what it is: a suspicion in it would read as an award or a payment, so what is only suspected becomes a
 * link with a role, as does what has ends that its schema does not take. `undefined`: FollowTheMoney has no form for it.
 */
export function intervalOf(of: {
  readonly type: RelationshipTypeName;
  readonly grade: Grade;
  readonly from: Schema;
  readonly to: Schema;
}): FtmInterval | undefined {
  const { ftm } = relationshipType(of.type);
  if (ftm === null || !isThing(of.from) || !isThing(of.to)) return undefined;
  if (ftm.schema === 'Similar') return ftm;
  if (of.grade === 'D') return unknownLink;
  const { from = legalEntity, to = legalEntity } = ranges[ftm.schema] ?? {};
  return takes(from, of.from) && takes(to, of.to) ? ftm : unknownLink;
}

export function isThing(schema: Schema): boolean {
  return schemata[schema].ftm !== null;
}

function takes(range: readonly Schema[], schema: Schema): boolean {
  return range.includes(schema);
}

function anything(): readonly Schema[] {
  return [...legalEntity, 'Project', 'Address', 'BankAccount', 'Vessel', 'Airplane', 'CourtCase'];
}
