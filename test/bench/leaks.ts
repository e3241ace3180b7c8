/** `npm run bench -- leaks`: every party redacted and every source withheld, one at a time, and what is left in all formats. */
import { exportFormatNames } from '../../backend/model/briefings.ts';
import { openBundledCases } from '../bundledCases.ts';
import { leftOf, quickFormats, takeable } from '../exports/protection/eachOne.ts';
import { bundledCaseNames, materialOf } from '../exports/material.ts';
import type { Part } from './part.ts';
import { table } from './report.ts';

export const leaks: Part = async ({ quick }) => {
  const cases = await openBundledCases();
  // a bundle holds what the others do
  const formats = quick ? quickFormats : exportFormatNames.filter((format) => format !== 'bundle');
  const rows: string[][] = [];
  const found: string[] = [];
  try {
    for (const name of bundledCaseNames)
      for (const language of ['en', 'de'] as const) {
        const material = await materialOf(cases.workspace, name, { language });
        const counts = { shown: 0, refused: 0, leaks: 0 };
        for (const taken of takeable(material).slice(0, quick ? 1 : undefined)) {
          const left = await leftOf(material, taken, formats);
          counts[left === undefined ? 'refused' : 'shown']++;
          const telling = Object.entries(left ?? {});
          counts.leaks += telling.length;
          for (const [what, files] of telling)
            found.push(`- ${name}, ${language}, ${taken.id}: “${what}” in ${files.join(', ')}`);
          // it takes the better part of an hour
          console.error(name, language, taken.id, left === undefined ? 'refused' : telling.length);
        }
        rows.push([name, language, ...[counts.shown, counts.refused, counts.leaks].map(String)]);
      }
  } finally {
    await cases.close();
  }
  return [
    '## Leaks',
    `Each named party redacted and each source withheld alone, and all that is known of it sought in ${String(formats.length)} formats: names, aliases, numbers, ids, addresses, digests, and words of names that are no common words.`,
    table([['case', 'language', 'made', 'refused', 'left'], ...rows]),
    ...(found.length === 0 ? [] : [found.join('\n')]),
  ].join('\n\n');
};
