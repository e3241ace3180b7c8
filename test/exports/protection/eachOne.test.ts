/**
 * Some of all that can be taken out of the bundled cases, one at a time: nothing of it is left in any format. `npm run bench --
 * leaks` takes every one, in both languages and all formats.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permutation, randomFrom, seedOfRun } from '../../bench/random.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { bundledCaseNames, materialOf } from '../material.ts';
import { leftOf, quickFormats, takeable } from './eachOne.ts';

/** Always the same ones, unless others are asked for. */
const seed = seedOfRun(9);

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
}, 60_000);
afterAll(() => cases.close());

describe(`one thing taken out (CUTOUT_SEED=${String(seed)})`, () => {
  it.each(bundledCaseNames)('%s: is left nowhere', { timeout: 240_000 }, async (name) => {
    const random = randomFrom(seed);
    const material = await materialOf(cases.workspace, name, { language: random() < 0.5 ? 'en' : 'de' });
    const all = takeable(material);
    const shuffled = [...permutation(all.length, random)].flatMap((at) => all[at] ?? []);
    const outcomes = new Set<string>();
    const counts = { party: 1, source: 1 };
    for (const taken of shuffled) {
      if (counts[taken.as] === 0) continue;
      const left = await leftOf(material, taken, quickFormats);
      outcomes.add(`${taken.as} ${left === undefined ? 'refused' : 'shown'}`);
      // what is refused costs nothing
      if (left === undefined) continue;
      counts[taken.as]--;
      expect({ [taken.id]: left }).toEqual({ [taken.id]: {} });
    }
    expect(outcomes).toContain('party shown');
  });
});
