/**
 * `npm run bench [-- part …] [--quick]`: runs the named parts, or all, prints their tables and rewrites their sections of
 * RESULTS.md. `--quick` tries the harness on small data and writes nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parts } from './parts.ts';
import { circumstances, withSection } from './report.ts';

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const named = words.filter((word) => word !== '--quick');
const unknown = named.filter((name) => !parts.has(name));
if (unknown.length > 0) {
  console.error(`Unknown part "${unknown.join(' ')}"; expected ${[...parts.keys()].join(', ')} or --quick.`);
  process.exit(2);
}

// npm runs scripts in the root of the checkout
const file = join('test', 'bench', 'RESULTS.md');
for (const [name, run] of parts) {
  if (named.length > 0 && !named.includes(name)) continue;
  const command = `npm run bench -- ${name}${quick ? ' --quick' : ''}`;
  const [heading = '', ...rest] = (await run({ quick })).split('\n');
  const body = [heading, '', circumstances(command), ...rest].join('\n');
  console.log(`${body}\n`);
  if (quick) continue;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, withSection(before, { name, body }, [...parts.keys()]));
}
