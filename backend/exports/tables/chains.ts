/** One row for each relationship of each step of each chain; contracting chains first, then evidence trails. */
import type { Chain, ChainLink, EvidencedRelationship } from '../../model/answers.ts';
import type { Profile } from '../../model/relationshipTypes.ts';
import { nameOf, relationshipInWords } from '../../drawing/describe.ts';
import { amountsInWords, qualifierInWords, timeName } from '../../locales/index.ts';
import { claimsThat, sourcesInWords, statementsInWords, type Reading } from './reading.ts';
import { tableFrom, type ColumnOf, type Table } from './table.ts';

interface Row {
  readonly profile: Profile;
  /** From 1, over all answers. */
  readonly number: number;
  readonly chain: Chain;
  /** From 1. */
  readonly step: number;
  readonly link: ChainLink;
  readonly relationship: EvidencedRelationship;
}

export function chainsTable(reading: Reading): Table {
  return tableFrom(rowsOf(reading), columnsFor(reading), reading.words.exports.tables.chains);
}

function rowsOf({ material }: Reading): readonly Row[] {
  const chains = material.answers.flatMap((answer) =>
    answer.chains.map((chain) => ({ profile: answer.question.profile, chain })),
  );
  return chains.flatMap(({ profile, chain }, at) =>
    chain.links.flatMap((link, position) =>
      link.relationships.map((relationship) => ({
        ...{ profile, number: at + 1, chain, step: position + 1 },
        ...{ link, relationship },
      })),
    ),
  );
}

function columnsFor(reading: Reading) {
  const { words, names } = reading;
  const yesNo = (value: boolean): string => words.exports.values[value ? 'yes' : 'no'];
  return {
    list: { width: 16, cell: ({ profile }) => words.evidence.profiles[profile] },
    chain: { width: 7, cell: ({ number }) => number },
    chainGrade: { width: 8, cell: ({ chain }) => chain.grade },
    chainTime: { width: 14, cell: ({ chain }) => timeName(chain, words) },
    step: { width: 6, cell: ({ step }) => step },
    from: { width: 32, cell: ({ link }) => nameOf(link.from, names) },
    to: { width: 32, cell: ({ link }) => nameOf(link.to, names) },
    sentence: { width: 60, cell: ({ relationship }) => relationshipInWords(relationship, names, words) },
    qualifier: { width: 60, cell: ({ relationship }) => qualifierInWords(relationship, words) },
    amounts: { width: 30, cell: ({ relationship }) => amountsInWords(relationship, words) },
    grade: { width: 7, cell: ({ relationship }) => relationship.grade },
    gradeWord: { width: 15, cell: ({ relationship }) => words.evidence.grades[relationship.grade].name },
    contested: { width: 10, cell: ({ relationship }) => yesNo(relationship.contested) },
    start: { width: 11, cell: ({ relationship }) => relationship.start },
    end: { width: 11, cell: ({ relationship }) => relationship.end },
    production: { width: 28, cell: ({ relationship }) => productionOf(relationship, reading) },
    productionStated: { width: 16, cell: (row) => productionStatedIn(row, reading) },
    fromStatus: { width: 24, cell: ({ link }) => statusOf(link.from, reading) },
    toStatus: { width: 24, cell: ({ link }) => statusOf(link.to, reading) },
    fromStatusThen: { width: 22, cell: ({ link }) => reading.status(link.statusAtHop.from) },
    toStatusThen: { width: 22, cell: ({ link }) => reading.status(link.statusAtHop.to) },
    claims: { width: 8, cell: ({ relationship }) => relationship.claims.length },
    withheld: { width: 10, cell: ({ relationship }) => reading.withheldOf(relationship.id) },
    sources: { width: 60, cell: ({ relationship }) => cited(relationship, 'supports', reading) },
    disputedIn: { width: 30, cell: ({ relationship }) => cited(relationship, 'refutes', reading) },
    statements: { width: 60, cell: (row) => saidOf(row, reading) },
    type: { width: 22, cell: ({ relationship }) => relationship.type },
    relationshipId: { width: 30, cell: ({ relationship }) => relationship.id },
    fromId: { width: 20, cell: ({ link }) => link.from },
    toId: { width: 20, cell: ({ link }) => link.to },
    chainId: { width: 30, cell: ({ chain }) => chain.id },
  } satisfies Record<string, ColumnOf<Row>>;
}

function productionOf({ production }: EvidencedRelationship, { names }: Reading): string | null {
  return production === null ? null : nameOf(production, names);
}

/** Empty where the step comes before the chain's production or touches it. */
function productionStatedIn({ link }: Row, { words }: Reading): string | null {
  return link.productionStated === null ? null : words.exports.values[link.productionStated ? 'yes' : 'no'];
}

function statusOf(party: string, { names, status }: Reading): string | null {
  const entity = names.get(party);
  return entity === undefined ? null : status(entity.status);
}

function cited({ claims }: EvidencedRelationship, stance: 'supports' | 'refutes', reading: Reading): string {
  return sourcesInWords(
    claimsThat(claims, stance).map((claim) => claim.source),
    reading,
  );
}

/** What was said of the relationship; in the first step also what was said by or of the party that the chain starts from. */
function saidOf({ chain, step, relationship }: Row, reading: Reading): string {
  const ofStart = step === 1 ? chain.statements : [];
  return statementsInWords([...relationship.statements, ...ofStart], reading);
}
