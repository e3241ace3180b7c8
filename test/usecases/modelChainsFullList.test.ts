/** The same chains with the whole list beside the cases: 13,821 parties more, and not one chain more or less. */
import { join } from 'node:path';
import { describe } from 'vitest';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { openBundledCases } from '../bundledCases.ts';
import { largeLists, largeListsNote, withoutLargeLists } from '../ofacEditions.ts';
import { describeModelChains } from './modelChains.ts';

describe.skipIf(withoutLargeLists)(`with the whole OFAC list${largeListsNote}`, { timeout: 240_000 }, () => {
  describeModelChains('embedded store, engine', async () => {
    const opened = await openBundledCases();
    const hooks = { signal: new AbortController().signal, progress: () => undefined };
    const path = join(largeLists, '2023-12-28');
    await runRequest(opened.store, { importer: 'ofac', path, listDate: '2023-12-28' }, hooks);
    return { workspace: opened.workspace, by: 'engine', close: () => opened.close() };
  });
});
