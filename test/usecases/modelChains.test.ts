import { openBundledCases } from '../bundledCases.ts';
import { describeModelChains } from './modelChains.ts';

describeModelChains('embedded store, engine', async () => {
  const { workspace, close } = await openBundledCases();
  return { workspace, by: 'engine', close };
});
