/** Bringing a database to the present schema, step by step. */
import { CutoutError } from '../../errors.ts';
import { schemaNames } from '../../model/entities.ts';
import { relationshipTypeNames } from '../../model/relationshipTypes.ts';
import { RECORD_SHAPE } from '../../model/upgrades/index.ts';
import type { FormerStore } from '../store.ts';
import { catalogue } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { kindLabels, propertyNames, roleLabels, validity, writtenOf } from './nodes.ts';
import { tieTypes } from './ties.ts';
import { isUnderWay, upgradeRecords } from './upgrading.ts';

const { schema } = catalogue;

/** Each step is idempotent: a database that was left within one goes through it again. */
const migrations: readonly ((connection: Connection) => Promise<void>)[] = [
  async (connection) => {
    for (const statement of [
      schema.metaName,
      schema.recordKey,
      schema.sourceId,
      schema.entityId,
      schema.linkId,
      schema.importId,
      schema.claimSubject,
      schema.statementParty,
      schema.listingParty,
      schema.judgementLeft,
      schema.judgementRight,
      schema.recordDataset,
      schema.entityTokens,
    ]) {
      await connection.alone(statement, {});
    }
    await makeNamesKnown(connection);
  },
  // inquiries
  async (connection) => {
    await connection.alone(schema.inquiryParty, {});
    await makeNamesKnown(connection);
  },
  // issued briefings
  async (connection) => {
    await connection.alone(schema.briefingId, {});
    await makeNamesKnown(connection);
  },
  // records of the second shape, see upgrading.ts; relationships as nodes that evidence is tied to
  async (connection) => {
    await connection.alone(schema.relationshipId, {});
    await makeNamesKnown(connection);
  },
  // what imports changed
  async (connection) => {
    await connection.alone(schema.undoKey, {});
    await connection.alone(schema.undoBefore, {});
    await makeNamesKnown(connection);
  },
  // what was written of links, and the days on which they certainly were
  async (connection) => {
    await makeNamesKnown(connection);
    await writeLinks(connection);
  },
];

const LINKS = 2_000;

async function writeLinks(connection: Connection): Promise<void> {
  const { page, setWritten } = catalogue.relationships;
  let after = '';
  for (;;) {
    const links = await connection.read(page, { after, limit: LINKS });
    const last = links.at(-1);
    if (last === undefined) return;
    const rows = links.map(({ link }) => {
      const { certainFrom, certainUntil } = validity(link);
      return { id: link.id, written: writtenOf(link), certainFrom, certainUntil };
    });
    await connection.write((run) => run(setWritten, { rows }));
    after = last.link.id;
  }
}

/** The shape of the records (see `model/upgrades`) in a database of a schema version. */
function shapeOfSchema(version: number): number {
  return version < 4 ? 1 : 2;
}

async function makeNamesKnown(connection: Connection): Promise<void> {
  const labels = [...Object.values(kindLabels), ...schemaNames, ...roleLabels];
  await connection.alone(schema.createLabels, { names: labels });
  await connection.alone(schema.createRelationshipTypes, {
    names: [...relationshipTypeNames, ...tieTypes, 'FROM', 'TO', 'ABOUT_PRODUCTION', 'REJECTED'],
  });
  await connection.alone(schema.createPropertyKeys, { names: [...propertyNames] });
}

export const SCHEMA_VERSION = migrations.length;
const AWAIT_SECONDS = 300;

/**
 * @param before is told of records of an older version before anything is changed, though not again where that was broken off
 * @throws `store-too-new`, `bad-configuration` where the database holds another program's data
 */
export async function migrate(
  connection: Connection,
  before: (former: Omit<FormerStore, 'content'>) => Promise<void>,
): Promise<void> {
  const [found] = await connection.read(schema.version, {});
  const version = found?.version ?? 0;
  if (version > SCHEMA_VERSION) throw tooNew(connection.place, version);
  if (found === undefined && (await connection.read(schema.anyNode, {})).length > 0) {
    throw foreignData(connection.place);
  }
  if (version < SCHEMA_VERSION) {
    const shape = shapeOfSchema(version);
    if (version > 0 && !(await isUnderWay(connection))) await before({ shape, next: SCHEMA_VERSION });
    for (const step of migrations.slice(version)) await step(connection);
    // the schema first, as records are written by the present program
    if (version > 0 && shape < RECORD_SHAPE) await upgradeRecords(connection, shape);
    await connection.write(async (run) => {
      await run(schema.setVersion, { version: SCHEMA_VERSION });
      await run(catalogue.upgrades.endStage, {});
    });
  }
  await connection.alone(schema.awaitIndexes, { seconds: AWAIT_SECONDS });
  await requireIndexes(connection);
}

/** An index of that name with another analyzer would find nothing and say nothing. */
async function requireIndexes(connection: Connection): Promise<void> {
  const indexes = await connection.alone(schema.showIndexes, {});
  const tokens = indexes.find((index) => index.name === 'entity_tokens');
  const failed = indexes.find((index) => index.state !== 'ONLINE');
  if (tokens?.analyzer === 'whitespace' && failed === undefined) return;
  const problem =
    failed === undefined
      ? 'has no full-text index "entity_tokens" of Cutout'
      : `has an index "${failed.name}" in the state ${failed.state}`;
  throw new CutoutError('store-damaged', `The database at ${connection.place} ${problem}.`, {
    remedy: 'Drop that index, run the file of cypher/schema that makes it, and start again.',
  });
}

function foreignData(place: string): CutoutError {
  return new CutoutError('bad-configuration', `The database at ${place} holds data of another program.`, {
    remedy: 'Give Cutout a database of its own; this one was left as it is.',
  });
}

function tooNew(place: string, version: number): CutoutError {
  return new CutoutError(
    'store-too-new',
    `The database at ${place} was written by a newer Cutout (schema ${String(version)}; this one knows ${String(SCHEMA_VERSION)}).`,
    { remedy: 'Use that newer version, or another database; this one was left as it is.' },
  );
}
