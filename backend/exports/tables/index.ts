/** The tables of an export by name. */
import type { CsvTable } from '../../model/briefings.ts';
import { chainsTable } from './chains.ts';
import { claimsTable } from './claims.ts';
import { entitiesTable } from './entities.ts';
import type { Reading } from './reading.ts';
import { relationshipsTable } from './relationships.ts';
import type { Table } from './table.ts';

export const tables = {
  chains: chainsTable,
  relationships: relationshipsTable,
  claims: claimsTable,
  entities: entitiesTable,
} as const satisfies Record<CsvTable, (reading: Reading) => Table>;
