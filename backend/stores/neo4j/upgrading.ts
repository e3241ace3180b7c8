/**
 * Records of an older version, brought to the present shape. A database cannot do that in one transaction of bounded
 * memory, so the records are set aside first, written again in batches, and forgotten when all are written: whatever
 * ends it on the way, the next start takes it up again and comes to the same.
 */
import { tokensOf } from '../../matching/entityNames.ts';
import { BatchBuilder } from '../../model/batches.ts';
import { groupBy } from '../../model/groups.ts';
import type { EntityId } from '../../model/ids.ts';
import { mergeEntities } from '../../model/merge.ts';
import { recordKinds, type Batch, type RecordOf } from '../../model/records.ts';
import { beginUpgrade, type OldRecord } from '../../model/upgrades/index.ts';
import { decode } from '../payloads.ts';
import { readUpgraded, recordOfDoubts } from '../upgraded.ts';
import { catalogue } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { recordImport } from './imports.ts';
import { pagesOf } from './paging.ts';
import { writeBatch } from './writing.ts';

const { imports, upgrades } = catalogue;

const BATCH = 1_000;
const SET_ASIDE = 1;

/** Whether records were set aside already, some or all. */
export async function isUnderWay(connection: Connection): Promise<boolean> {
  const [found] = await connection.read(upgrades.stage, {});
  if (found?.stage === SET_ASIDE) return true;
  for (const kind of recordKinds)
    for await (const rows of pagesOf(connection, upgrades.formerPage, kind)) return rows.length > 0;
  return false;
}

/**
 * The stage ends with the version: in between, the records are of the present shape.
 * @param shape of the records as the older version kept them
 */
export async function upgradeRecords(connection: Connection, shape: number): Promise<void> {
  const [found] = await connection.read(upgrades.stage, {});
  if (found?.stage !== SET_ASIDE) {
    await connection.alone(upgrades.formerKey, {});
    await connection.alone(upgrades.setAside, {});
    await connection.alone(upgrades.clearViews, {});
    // what imports changed is in the older shape
    await connection.write((run) => run(imports.forgetOld, { kept: 0 }));
    await connection.write((run) => run(upgrades.setStage, { stage: SET_ASIDE }));
  }
  await writeAgain(connection, shape);
  await connection.alone(upgrades.forgetFormer, {});
  await connection.alone(upgrades.dropFormerKey, {});
}

async function writeAgain(connection: Connection, shape: number): Promise<void> {
  const doubts = new Set<string>();
  const upgrade = beginUpgrade(shape, (sentence) => doubts.add(sentence));
  const batches = new BatchBuilder();
  const write = async (batch: Batch): Promise<void> => {
    await writeBatch(connection, batch, { restores: true });
  };
  for await (const item of formerRecords(connection)) {
    for (const present of upgrade(item)) batches.add(readUpgraded(present));
    if (batches.size >= BATCH && item.kind !== 'relationship') await write(batches.take());
  }
  await write(batches.finish());
  await indexEntities(connection);
  const told = recordOfDoubts(doubts);
  if (told !== undefined) await recordImport(connection, told, []);
}

async function* formerRecords(connection: Connection): AsyncGenerator<OldRecord> {
  for (const kind of recordKinds) {
    for await (const rows of pagesOf(connection, upgrades.formerPage, kind)) {
      for (const { payload } of rows) yield { kind, record: { ...decode(kind, payload, null) } };
    }
  }
}

/** Search tokens of every entity's merged view. */
async function indexEntities(connection: Connection): Promise<void> {
  let pending: RecordOf<'entity'>[] = [];
  const index = async (records: readonly RecordOf<'entity'>[]): Promise<void> => {
    const groups = groupBy(records, (record) => record.id);
    const searchTokens = new Map<EntityId, string>(
      [...groups].map(([id, of]) => [id, tokensOf(mergeEntities(of))]),
    );
    await writeBatch(connection, {}, { searchTokens });
  };
  for await (const rows of pagesOf(connection, catalogue.records.page, 'entity')) {
    const records = [...pending, ...rows.map(({ payload }) => decode('entity', payload, null))];
    // records of one entity may lie on two pages
    const last = records.at(-1)?.id;
    pending = records.filter((record) => record.id === last);
    await index(records.filter((record) => record.id !== last));
  }
  await index(pending);
}
