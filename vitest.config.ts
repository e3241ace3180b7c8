import { defineConfig } from 'vitest/config';
import { Sequencer } from './test/sequencer.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: Sequencer },
    globalSetup: ['./test/neo4j/keeper.ts', './test/runFolder.ts'],
    reporters: ['default', './test/skipReporter.ts'],
  },
});
