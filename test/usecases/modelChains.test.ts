import { openBundledCases } from '../bundledCases.ts';
import { describeModelChains } from './modelChains.ts';

describeModelChains('embedded store, engine', async () => {
  const opened = await openBundledCases();
  return { workspace: opened.workspace, by: 'engine', close: () => opened.close() };
});
