/** A full disk and a read-only one: the designed error, nothing half written, and reading goes on. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { entity, everything } from './samples.ts';

let disk: string;
let isMounted: boolean;
beforeEach((context) => {
  disk = mkdtempSync(join(tmpdir(), 'cutout-disk-'));
  isMounted = mount('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs');
  if (!isMounted) context.skip('needs the right to mount a disk of its own (root)');
});
afterEach(() => {
  if (isMounted) execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
});

function mount(...options: readonly string[]): boolean {
  try {
    execFileSync('mount', [...options, disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fill(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize));
}

async function expectReadable(store: Store): Promise<void> {
  expect(await store.records('claim', ['c1'])).toHaveLength(1);
  expect(await store.neighbours(entity('e1').id, { limit: 9, offset: 0 })).toMatchObject({ total: 1 });
  expect(await store.verify()).toEqual([]);
}

const crowd = Array.from({ length: 3_000 }, (_, number) => entity(`crowd-${String(number)}`));

describe('a full disk', () => {
  it('is said, changes nothing, and lets reading and later writing go on', async () => {
    const store = await openEmbeddedStore({ file: join(disk, 'store.sqlite') });
    await store.write(everything);
    const digest = await store.digest();
    fill();
    await expect(store.write({ entity: crowd })).rejects.toMatchObject({ code: 'no-space' });
    expect(await store.digest()).toBe(digest);
    await expectReadable(store);
    rmSync(join(disk, 'filler'));
    await store.write({ entity: crowd.slice(0, 10) });
    await store.close();
  });

  it('does not keep a store that was closed from being read', async () => {
    const file = join(disk, 'store.sqlite');
    const store = await openEmbeddedStore({ file });
    await store.write(everything);
    await store.close();
    fill();
    const again = await openEmbeddedStore({ file });
    await expectReadable(again);
    await expect(again.write({ entity: crowd })).rejects.toMatchObject({ code: 'no-space' });
    await again.close();
  });
});

describe('a read-only disk', () => {
  it('is said with what to do, and the store on it is left as it is', async () => {
    const made = mkdtempSync(join(tmpdir(), 'cutout-made-'));
    const store = await openEmbeddedStore({ file: join(made, 'store.sqlite') });
    await store.write(everything);
    await store.close();
    // a disk can only turn read-only where no file of it is open
    cpSync(made, disk, { recursive: true });
    rmSync(made, { recursive: true });
    const file = join(disk, 'store.sqlite');
    const before = readFileSync(file);
    expect(mount('-o', 'remount,ro')).toBe(true);
    const opening = openEmbeddedStore({ file });
    await expect(opening).rejects.toMatchObject({ code: 'bad-configuration' });
    await expect(opening).rejects.toHaveProperty(
      'detail.remedy',
      expect.stringContaining('Check its rights and its disk'),
    );
    expect(mount('-o', 'remount,rw')).toBe(true);
    expect(readFileSync(file).equals(before)).toBe(true);
    const again = await openEmbeddedStore({ file });
    await expectReadable(again);
    await again.close();
  });
});
