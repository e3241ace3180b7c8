/** Inquiries with what they are about, and how they stand today. */
import { standingOf } from '../model/grades.ts';
import { overOn } from '../model/relationships.ts';
import type { EntityId } from '../model/ids.ts';
import type { Inquiry } from '../model/inquiries.ts';
import type { InquiryView } from '../model/inquiryViews.ts';
import { compareText, mergeRelationships } from '../model/merge.ts';
import { groupBy } from '../model/groups.ts';
import type { Store } from '../stores/store.ts';
import { readEntities, required } from './evidence.ts';

export async function viewInquiries(
  store: Store,
  inquiries: readonly Inquiry[],
  today: string,
): Promise<readonly InquiryView[]> {
  const claims = await store.records('claim', [...new Set(inquiries.flatMap((one) => one.claims))]);
  const subjects = [...new Set(claims.map(({ subject }) => subject))];
  const standing = groupBy(await store.claimsOf(subjects), ({ subject }) => subject);
  const records = groupBy(await store.records('relationship', subjects), ({ id }) => id);
  const relationships = [...records.values()].map(mergeRelationships);
  const entities = await readEntities(store, [
    ...inquiries.map(({ party }) => party),
    ...relationships.flatMap(({ from, to }) => [from, to]),
  ]);
  const nameOf = (id: EntityId): string => required(entities, id).name;
  return inquiries.map(({ dataset: _dataset, ...inquiry }) => ({
    ...inquiry,
    partyName: nameOf(inquiry.party),
    state: stateOf(inquiry, today),
    about: relationships
      .map(({ id, type, from, to, end }) => ({
        ...{ relationship: id, type, from, fromName: nameOf(from), to, toName: nameOf(to) },
        ...overOn({ end }, today),
        grade: standingOf(standing.get(id) ?? []).grade,
        claims: inquiry.claims.filter((asked) =>
          claims.some((claim) => claim.id === asked && claim.subject === id),
        ),
      }))
      .filter((one) => one.claims.length > 0)
      .sort((a, b) => compareText(a.relationship, b.relationship)),
  }));
}

function stateOf({ answer, deadline }: Omit<Inquiry, 'dataset'>, today: string): InquiryView['state'] {
  if (answer !== null) return 'answered';
  return deadline !== null && deadline < today ? 'overdue' : 'waiting';
}
