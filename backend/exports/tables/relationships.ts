/** One row for each relationship that stands on a chain. */
import { supportingOrigins } from '../../model/grades.ts';
import type { EvidencedRelationship } from '../../model/answers.ts';
import { relationshipType } from '../../model/relationshipTypes.ts';
import { nameOf, relationshipInWords } from '../../drawing/describe.ts';
import { amountsInWords, qualifierInWords } from '../../locales/index.ts';
import { claimsThat, sourcesInWords, statementsInWords, type Reading } from './reading.ts';
import { tableFrom, type ColumnOf, type Table } from './table.ts';

export function relationshipsTable(reading: Reading): Table {
  return tableFrom(reading.relationships, columnsFor(reading), reading.words.exports.tables.relationships);
}

function columnsFor(reading: Reading) {
  const { words, names } = reading;
  const cited = (one: EvidencedRelationship, stance: 'supports' | 'refutes'): string =>
    sourcesInWords(
      claimsThat(one.claims, stance).map((claim) => claim.source),
      reading,
    );
  return {
    id: { width: 30, cell: (one) => one.id },
    from: { width: 32, cell: (one) => nameOf(one.from, names) },
    to: { width: 32, cell: (one) => nameOf(one.to, names) },
    sentence: { width: 60, cell: (one) => asWritten(one, reading) },
    qualifier: { width: 60, cell: (one) => qualifierInWords(one, words) },
    amounts: { width: 30, cell: (one) => amountsInWords(one, words) },
    type: { width: 22, cell: (one) => one.type },
    layer: { width: 16, cell: (one) => words.evidence.layers[relationshipType(one.type).layer] },
    grade: { width: 7, cell: (one) => one.grade },
    gradeWord: { width: 15, cell: (one) => words.evidence.grades[one.grade].name },
    contested: { width: 10, cell: (one) => words.exports.values[one.contested ? 'yes' : 'no'] },
    start: { width: 11, cell: (one) => one.start },
    end: { width: 11, cell: (one) => one.end },
    production: {
      width: 28,
      cell: (one) => (one.production === null ? null : nameOf(one.production, names)),
    },
    claims: { width: 8, cell: (one) => one.claims.length },
    origins: { width: 12, cell: (one) => supportingOrigins(one.claims).size },
    withheld: { width: 10, cell: (one) => reading.withheldOf(one.id) },
    sources: { width: 60, cell: (one) => cited(one, 'supports') },
    disputedIn: { width: 30, cell: (one) => cited(one, 'refutes') },
    statements: { width: 60, cell: (one) => statementsInWords(reading.saidOf(one), reading) },
    fromId: { width: 20, cell: (one) => one.from },
    toId: { width: 20, cell: (one) => one.to },
    productionId: { width: 20, cell: (one) => one.production },
  } satisfies Record<string, ColumnOf<EvidencedRelationship>>;
}

/** From → to, whichever way a chain walks it. */
function asWritten(one: EvidencedRelationship, { names, words }: Reading): string {
  return relationshipInWords({ ...one, direction: 'forward' }, names, words);
}
