/** Right of reply in archives: moved without loss, also where a claim that somebody was asked about is no more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasetId } from '../../backend/model/ids.ts';
import { exportArchive } from '../../backend/usecases/exporting.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { Bench } from '../ofacEditions.ts';
import { CASE, everything } from '../stores/samples.ts';

describe('an archive with inquiries', () => {
  let bench: Bench;
  let other: Bench;
  beforeEach(async () => {
    bench = await Bench.open();
    other = await Bench.open();
  });
  afterEach(async () => {
    await bench.close();
    await other.close();
  });

  const hooks = { signal: new AbortController().signal, progress: () => undefined };
  const exported = async (name: string): Promise<string> => {
    const path = join(bench.folder, `${name}.cutout.gz`);
    await exportArchive(bench.store, { path });
    return path;
  };
  const header = (path: string): string =>
    gunzipSync(readFileSync(path)).toString('utf8').split('\n', 1)[0] ?? '';

  it('bears the version that older programs refuse', async () => {
    await bench.store.write(everything);
    expect(header(await exported('with'))).toBe('{"format":"cutout archive","version":3}');
  });

  it('comes to the same digest in another store, with inquiries about claims that are no more', async () => {
    await bench.store.write(everything);
    const { inquiry: asked = [], claim: claims = [], ...rest } = everything;
    const left = claims.filter((one) => one.id !== 'c1');
    const batch = { ...rest, claim: left };
    await bench.store.write(batch, { replaces: datasetId.parse(CASE) });
    expect(await bench.store.records('claim', ['c1'])).toEqual([]);
    expect(await bench.store.records('inquiry', ['i1'])).toEqual(asked);
    const request = { importer: 'archive', path: await exported('moved') } as const;
    await runRequest(other.store, request, hooks);
    expect(await other.store.digest()).toBe(await bench.store.digest());
    expect(await other.store.counts()).toMatchObject({ inquiry: 1 });
  });
});
