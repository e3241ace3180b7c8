/** The records behind the chains of answers, with all that they refer to: a set that another store can take as it is. */
import type { TraceAnswer } from '../model/answers.ts';
import type { EntityId, RelationshipId } from '../model/ids.ts';
import { asReadOn } from '../model/listings.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import type { Statement } from '../model/statements.ts';
import type { RecordsByKind } from '../exports/material.ts';
import { compareCodePoints } from '../stores/digest.ts';
import type { Workspace } from './workspace.ts';

/**
 * Relationships of the chains, their parties and the parties asked about, with claims, statements, listings, judgements,
 * sources, and what any of the parties was asked about one of the claims. What a statement or judgement refers to beside
 * the chains comes along, so that no reference is left dangling.
 */
export async function recordsBehind(
  { store, today }: Workspace,
  answers: readonly TraceAnswer[],
): Promise<RecordsByKind> {
  const onChains = relationshipsOf(answers);
  const parties = partiesOf(answers);
  const statement = await store.statementsAbout([...onChains, ...parties]);
  const judgement = await store.judgementsOf(parties);
  const relationship = await store.records(
    'relationship',
    unique([...onChains, ...relationshipsIn(statement)]),
  );
  const claim = await store.claimsOf(unique(relationship.map((one) => one.id)));
  const entity = await store.records(
    'entity',
    unique([
      ...parties,
      ...relationship.flatMap(({ from, to, production }) =>
        production === null ? [from, to] : [from, to, production],
      ),
      ...statement.flatMap((one) => [one.party, ...one.aboutEntities]),
      ...judgement.flatMap((one) => [one.left, one.right]),
    ]),
  );
  const entities = unique(entity.map((one) => one.id));
  const listing = (await store.listingsOf(entities)).map((one) => asReadOn(one, today()));
  const claims = new Set(claim.map((one) => one.id));
  const asked = await store.inquiriesOf(entities);
  const inquiry = asked.filter((one) => one.claims.some((id) => claims.has(id)));
  const source = await store.records(
    'source',
    unique([
      ...[...claim, ...statement].map((one) => one.source),
      ...[...entity, ...listing].flatMap((one) => one.sources),
    ]),
  );
  return inOrder({ source, entity, relationship, claim, statement, listing, judgement, inquiry });
}

function relationshipsOf(answers: readonly TraceAnswer[]): readonly RelationshipId[] {
  const links = answers.flatMap((answer) => answer.chains).flatMap((chain) => chain.links);
  return unique(links.flatMap((link) => link.relationships.map((one) => one.id)));
}

function partiesOf(answers: readonly TraceAnswer[]): readonly EntityId[] {
  return unique(
    answers.flatMap(({ question, chains }) => [
      ...question.from,
      ...(question.to === 'sanctioned' ? [] : question.to),
      ...chains.flatMap((chain) => (chain.production === null ? [] : [chain.production])),
      ...chains.flatMap((chain) => chain.links.flatMap((link) => [link.from, link.to])),
    ]),
  );
}

function relationshipsIn(statements: readonly Statement[]): readonly RelationshipId[] {
  return statements.flatMap((one) => one.aboutRelationships);
}

function unique<T extends string>(ids: readonly T[]): readonly T[] {
  return [...new Set(ids)];
}

/** By id and dataset, as stores stream and archives hold them. */
function inOrder(records: RecordsByKind): RecordsByKind {
  const sorted = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
    [...records[kind]].sort(
      (a, b) => compareCodePoints(a.id, b.id) || compareCodePoints(a.dataset, b.dataset),
    );
  return {
    source: sorted('source'),
    entity: sorted('entity'),
    relationship: sorted('relationship'),
    claim: sorted('claim'),
    statement: sorted('statement'),
    listing: sorted('listing'),
    judgement: sorted('judgement'),
    inquiry: sorted('inquiry'),
  };
}
