/** A bit that changes in the file of a store never gives a wrong answer: it is right, or the store says that it is damaged. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CutoutError } from '../../backend/errors.ts';
import { canonicalJson, recordKinds } from '../../backend/model/records.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { randomFrom } from '../bench/random.ts';
import { briefing, entity, everything, manifest } from './samples.ts';
import { entityId } from '../../backend/model/ids.ts';

const ROUNDS = 200;
/** All of the store is looked at in each. */
const UNSEALED_ROUNDS = 100;
const folder = mkdtempSync(join(tmpdir(), 'cutout-flips-'));
const whole = join(folder, 'whole.sqlite');
const flipped = join(folder, 'flipped.sqlite');
let bytes: Buffer;
let right: string;

beforeAll(async () => {
  const store = await openEmbeddedStore({ file: whole });
  const crowd = Array.from({ length: 60 }, (_, number) => entity(`crowd-${String(number)}`));
  const searchTokens = new Map(crowd.map(({ id, name }) => [id, name.toLowerCase()]));
  await store.write(everything);
  await store.write({ entity: crowd }, { searchTokens });
  await store.recordImport(manifest('i1', '2024-01-01T00:00:00.000Z'), []);
  await store.issueBriefing(briefing('b1', '2024-01-01T00:00:00.000Z'), '{"a":1}');
  right = await everyAnswer(store);
  await store.close();
  bytes = readFileSync(whole);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that a store can be asked for, by every way in. */
async function everyAnswer(store: Store): Promise<string> {
  const told: unknown[] = [await store.revision(), await store.counts(), await store.digest()];
  const ids: string[] = [];
  for (const kind of recordKinds)
    for await (const page of store.stream(kind)) ids.push(...page.map(({ id }) => id));
  for (const kind of recordKinds) told.push(await store.records(kind, ids));
  for await (const page of store.links()) told.push(page);
  const parties = ids.map((id) => entityId.parse(id));
  told.push(
    await store.statementsAbout(ids),
    await store.listingsOf(parties),
    await store.judgementsOf(parties),
  );
  told.push(
    await store.inquiriesOf(parties),
    await store.search(['company'], 99),
    await store.search(['crow'], 99),
  );
  for (const id of parties) told.push(await store.neighbours(id, { limit: 9, offset: 0 }));
  return canonicalJson(told);
}

/** @returns `right`, `refused` with a designed error, or what was wrong */
async function openFlipped(): Promise<string> {
  let store: Store | undefined;
  try {
    store = await openEmbeddedStore({ file: flipped });
    return (await everyAnswer(store)) === right ? 'right' : 'wrong';
  } catch (error) {
    if (error instanceof CutoutError && error.code !== 'internal') return 'refused';
    return `raw: ${String(error)}`;
  } finally {
    await store?.close();
  }
}

async function outcomes(random: () => number, rounds: number): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const changed = Buffer.from(bytes);
    const at = Math.floor(random() * changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    for (const ending of ['-wal', '-shm', '.seal']) rmSync(flipped + ending, { force: true });
    writeFileSync(flipped, changed);
    if (rounds === ROUNDS) copyFileSync(`${whole}.seal`, `${flipped}.seal`);
    const outcome = await openFlipped();
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

describe('a bit that changed in the file', () => {
  it('is noticed wherever it is, when the store was closed', { timeout: 60_000 }, async () => {
    expect(await outcomes(randomFrom(9), ROUNDS)).toEqual({ refused: ROUNDS });
  });

  it('gives no wrong answer when the process was killed', { timeout: 60_000 }, async () => {
    const { right: harmless = 0, refused = 0, ...others } = await outcomes(randomFrom(10), UNSEALED_ROUNDS);
    expect(others).toEqual({});
    expect(harmless + refused).toBe(UNSEALED_ROUNDS);
    expect(refused).toBeGreaterThan(UNSEALED_ROUNDS / 10);
  });
});
