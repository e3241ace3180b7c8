import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeTracing } from './tracing.ts';

describeTracing('embedded store, engine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cutout-tracing-'));
  const store = await openEmbeddedStore({ file: join(folder, 'store.sqlite') });
  const close = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, by: 'engine', close };
});
