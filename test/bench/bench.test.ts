import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { generate, small } from './chungLu.ts';
import { quantile } from './measure.ts';
import { withSection } from './report.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const results = join(root, 'test', 'bench', 'RESULTS.md');

describe('benchmark', () => {
  it(
    'runs on the small graph, agrees with graphology and leaves the results alone',
    { timeout: 180_000 },
    async () => {
      const before = readFileSync(results, 'utf8');
      const bootstrap = join(root, 'backend', 'bootstrap.mjs');
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [bootstrap, 'bench', 'trace', '--quick'],
        {
          cwd: root,
        },
      );
      expect(stdout).toMatch(/\| shortest, one pair, ≤ 6 hops +\|/);
      expect(stdout).toMatch(/nearest targets: 0 differences\./);
      expect(readFileSync(results, 'utf8')).toBe(before);
    },
  );

  it('draws the same graph from the same seed, without loops or parallel edges', () => {
    const { columns, targets, pairs } = generate(small);
    const again = generate(small);
    expect(again.columns).toEqual(columns);
    expect(again.pairs).toEqual(pairs);
    const edges = Array.from(columns.from, (from, edge) => from * small.nodes + (columns.to[edge] ?? 0));
    expect(new Set(edges).size).toBe(small.edges);
    expect(columns.from.every((from, edge) => from !== columns.to[edge])).toBe(true);
    expect(targets).toHaveLength(small.targets);
  });

  it('takes quantiles from the values themselves', () => {
    const values = [5, 1, 4, 2, 3];
    expect([0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([3, 5, 5]);
  });

  it('rewrites only its own section of the results', () => {
    const order = ['one', 'two'];
    const both = withSection(
      withSection('', { name: 'two', body: '## Two' }, order),
      { name: 'one', body: '## One' },
      order,
    );
    expect(both.indexOf('## One')).toBeLessThan(both.indexOf('## Two'));
    const changed = withSection(both, { name: 'one', body: '## One, again' }, order);
    expect(changed).toBe(both.replace('## One', '## One, again'));
  });
});
