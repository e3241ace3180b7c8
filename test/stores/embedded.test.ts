import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { recordKinds } from '../../backend/model/records.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { describeStoreContract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'cutout-contract-'));
let number = 0;
let store: Store | undefined;
const file = (): string => join(folder, `${String(number)}.sqlite`);

async function open(): Promise<Store> {
  await store?.close();
  store = await openEmbeddedStore({ file: file() });
  return store;
}

function behindItsBack(sql: string, ...values: readonly (string | number)[]): Promise<void> {
  const connection = new DatabaseSync(file(), { timeout: 5_000 });
  connection.prepare(sql).run(...values);
  connection.close();
  return Promise.resolve();
}

describeStoreContract('embedded', {
  openEmpty: () => {
    number++;
    return open();
  },
  reopen: open,
  damage: (kind, id) =>
    behindItsBack(
      "UPDATE record SET payload = replace(payload, 'o1', 'o2') WHERE kind = ? AND id = ?",
      recordKinds.indexOf(kind),
      id,
    ),
  damageLink: (id) => behindItsBack("UPDATE link SET grade = 'A' WHERE id = ?", id),
  misfile: (id) => behindItsBack("UPDATE record SET first = 'other' WHERE id = ?", id),
  untie: (id) => behindItsBack('DELETE FROM about WHERE id = ?', id),
  close: async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
