/** A process of its own that makes one export of the bundled case, in the format named as its argument, and prints how long it took. */
import { exporters } from '../../backend/exports/index.ts';
import { openBundledCases } from '../bundledCases.ts';
import { materialOf } from '../exports/material.ts';

const [name = ''] = process.argv.slice(2);
const exporter = Object.values(exporters).find(({ format }) => format === name);
if (exporter === undefined) throw new RangeError(`no exporter for "${name}"`);

const cases = await openBundledCases();
try {
  const material = await materialOf(cases.workspace, 'sek-studio');
  const start = performance.now();
  await exporter.render({ ...material, settings: { ...material.settings, format: exporter.format } });
  console.log(String(performance.now() - start));
} finally {
  await cases.close();
}
