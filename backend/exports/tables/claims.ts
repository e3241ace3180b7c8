/** One row for each claim about a relationship on a chain, with its source; then how many are withheld. */
import type { EvidencedRelationship } from '../../model/answers.ts';
import { groupBy } from '../../model/groups.ts';
import type { Inquiry } from '../../model/inquiries.ts';
import {
  amountsInWords,
  fieldText,
  fill,
  originInWords,
  plainStretches,
  qualifierInWords,
} from '../../locales/index.ts';
import { relationshipInWords } from '../../drawing/describe.ts';
import { statementsInWords, type AnswerSource, type Reading } from './reading.ts';
import { replyInWords } from './replies.ts';
import { tableFrom, type Cell, type ColumnOf, type Table } from './table.ts';

interface Row {
  readonly relationship: EvidencedRelationship;
  /** `null`: the row only says that claims are withheld. */
  readonly claim: EvidencedRelationship['claims'][number] | null;
  readonly source: AnswerSource | undefined;
  /** What parties were asked about the claim. */
  readonly replies: readonly Inquiry[];
}

export function claimsTable(reading: Reading): Table {
  return tableFrom(rowsOf(reading), columnsFor(reading), reading.words.exports.tables.claims);
}

function rowsOf({ relationships, sources, withheldOf, material }: Reading): readonly Row[] {
  const asked = groupBy(
    material.records.inquiry.flatMap((inquiry) => inquiry.claims.map((claim) => ({ claim, inquiry }))),
    ({ claim }) => claim,
  );
  return relationships.flatMap((relationship) => [
    ...relationship.claims.map((claim) => ({
      ...{ relationship, claim, source: sources.get(claim.source) },
      replies: (asked.get(claim.id) ?? []).map(({ inquiry }) => inquiry),
    })),
    ...(withheldOf(relationship.id) > 0
      ? [{ relationship, claim: null, source: undefined, replies: [] }]
      : []),
  ]);
}

function columnsFor(reading: Reading) {
  const { words, names, withheldOf } = reading;
  const { stances, urlStatus, withheld } = words.exports.values;
  const told = ({ relationship, claim }: Row): Cell =>
    claim === null ? fill(withheld, { n: withheldOf(relationship.id) }) : stances[claim.stance];
  const said = (source: AnswerSource | undefined, field: 'kind' | 'readAs'): Cell =>
    source === undefined ? null : plainStretches(fieldText(source, field, words));
  const originOf = ({ claim }: Row): Cell =>
    claim === null ? null : originInWords(claim, reading.sources.get(claim.origin), words, { whole: true });
  return {
    id: { width: 30, cell: ({ claim }) => claim?.id ?? null },
    relationship: {
      width: 60,
      cell: ({ relationship }) =>
        relationshipInWords({ ...relationship, direction: 'forward' }, names, words),
    },
    qualifier: { width: 60, cell: ({ relationship }) => qualifierInWords(relationship, words) },
    amounts: { width: 30, cell: ({ relationship }) => amountsInWords(relationship, words) },
    stance: { width: 12, cell: told },
    basis: { width: 16, cell: ({ claim }) => (claim === null ? null : words.evidence.bases[claim.basis]) },
    origin: { width: 22, cell: originOf },
    place: { width: 16, cell: ({ claim }) => claim?.place ?? null },
    quotation: { width: 50, cell: ({ claim }) => claim?.quotation ?? null },
    admiralty: { width: 10, cell: ({ claim }) => claim?.admiralty ?? null },
    asOf: { width: 11, cell: ({ claim }) => claim?.asOf ?? null },
    withdrawn: { width: 11, cell: ({ claim }) => claim?.withdrawn ?? null },
    replies: {
      width: 50,
      cell: ({ replies }) => replies.map((inquiry) => replyInWords(inquiry, reading)).join(' · '),
    },
    statements: {
      width: 60,
      cell: ({ relationship }) => statementsInWords(reading.saidOf(relationship), reading),
    },
    publisher: { width: 28, cell: ({ source }) => source?.publisher ?? null },
    title: { width: 50, cell: ({ source }) => source?.title ?? null },
    date: { width: 11, cell: ({ source }) => source?.date ?? null },
    kind: { width: 16, cell: ({ source }) => said(source, 'kind') },
    url: { width: 50, cell: ({ source }) => source?.url ?? null },
    urlStatus: {
      width: 18,
      cell: ({ source }) => (source === undefined ? null : urlStatus[source.urlStatus]),
    },
    readAs: { width: 40, cell: ({ source }) => said(source, 'readAs') },
    captured: { width: 11, cell: ({ source }) => source?.captured ?? null },
    sha256: { width: 24, cell: ({ source }) => source?.sha256 ?? null },
    archiveUrl: { width: 40, cell: ({ source }) => source?.archiveUrl ?? null },
    relationshipId: { width: 30, cell: ({ relationship }) => relationship.id },
    sourceId: { width: 20, cell: ({ claim }) => claim?.source ?? null },
  } satisfies Record<string, ColumnOf<Row>>;
}
