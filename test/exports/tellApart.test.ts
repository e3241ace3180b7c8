import { describe, expect, it } from 'vitest';
import { traceText } from '../../backend/cli/traceText.ts';
import { drawFigure } from '../../backend/drawing/figure.ts';
import { layoutTrace } from '../../backend/drawing/layout.ts';
import { exporters } from '../../backend/exports/index.ts';
import type { Material } from '../../backend/exports/material.ts';
import { languages } from '../../backend/locales/index.ts';
import { exportName } from '../../backend/usecases/exportNames.ts';
import { exportWarnings } from '../../backend/usecases/exportWarnings.ts';
import { unasked } from '../../backend/usecases/unasked.ts';
import { unzipped } from './data/unzipped.ts';
import { materialOfCase } from './ownCase.ts';

/** Branches whose names differ in what stands in brackets, at the end or inside, and two of one whole name. */
const caseOf = (first: string, second: string): string => `
case: branches
title: Invented branches
sources:
  - {id: reg, publisher: A register, title: Extract, date: 2024-02-29, kind: filing, read_as: in full}
entities:
  - {id: p0, schema: Company, name: Start Films AG}
  - {id: p1, schema: Company, name: '${first}'}
  - {id: p2, schema: Company, name: '${second}'}
  - {id: p3, schema: Company, name: Omega Limited, countries: [HK]}
  - {id: p4, schema: Company, name: Omega Limited, countries: [GB]}
listings:
  - {party: p2, authority: Invented list, programme: X1, known_by: reading, first_seen: 2022-03-01, last_seen: 2024-01-05, sources: [reg]}
relationships:
  - {type: SUBCONTRACTED_TO, from: p0, to: p1, claims: [{source: reg, basis: documented}]}
  - {type: SUBCONTRACTED_TO, from: p1, to: p3, claims: [{source: reg, basis: documented}]}
  - {type: SUBCONTRACTED_TO, from: p3, to: p4, claims: [{source: reg, basis: documented}]}
  - {type: SUBCONTRACTED_TO, from: p4, to: p2, claims: [{source: reg, basis: documented}]}
`;

const asked = { from: ['Start Films AG'], to: ['sanctioned'] };

async function textOf(format: 'md' | 'html' | 'docx' | 'pptx', material: Material): Promise<string> {
  const bytes = await exporters[format].render(material);
  const parts =
    format === 'docx' || format === 'pptx' ? [...unzipped(bytes).values()] : [Buffer.from(bytes).toString()];
  // a paragraph of Word or PowerPoint is one text; drawn names are broken into lines and looked at below
  return parts
    .join('\n')
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/\\(?=[()[\]])/g, '')
    .replace(/<\/(?:w|a):p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

describe.each(languages)('parties that a short name would confuse (%s)', (language) => {
  it.each([
    ['Bright Star Animation (Shanghai)', 'Bright Star Animation (Pyongyang)'],
    ['Bright Star (Shanghai) Animation', 'Bright Star (Pyongyang) Animation'],
  ])(
    '%s: keep what tells them apart in every sentence, figure, warning and name of a file',
    async (...names) => {
      const edits = { audience: 'public' } as const;
      const material = await materialOfCase(caseOf(...names), asked, { language, edits });
      const confused =
        /Bright Star(?: Animation)?(?! \(| Animation \()|Bright Star Animation(?! \()|Omega Limited(?! \[)/g;
      for (const format of ['md', 'html'] as const) {
        expect((await textOf(format, material)).match(confused), format).toBeNull();
      }
      expect(traceText(material.answers[0]).match(confused)).toBeNull();
      const warned = JSON.stringify(exportWarnings(material, unasked(material)));
      expect(warned).toContain(names[1]);
      expect(warned.match(confused)).toBeNull();
      expect(exportName(await materialOfCase(caseOf(...names), { ...asked, to: [names[1]] }))).toContain(
        'pyongyang',
      );
      const { title, description } = drawFigure(material.answers, { language, theme: 'light' });
      expect(`${title} ${description}`.match(confused)).toBeNull();
      const boxes = layoutTrace(material.answers, { language, width: 600 }).nodes.map(({ text }) =>
        text.nameLines.join(' '),
      );
      expect(boxes).toEqual(expect.arrayContaining([...names]));
      expect(new Set(boxes).size).toBe(boxes.length);
    },
  );

  it('have their country in Word and PowerPoint as well', async () => {
    const names = ['Star (A)', 'Star (B)'] as const;
    const material = await materialOfCase(caseOf(...names), asked, { language });
    for (const format of ['docx', 'pptx'] as const) {
      expect((await textOf(format, material)).match(/Omega Limited(?!\s*\[)/g), format).toBeNull();
    }
  });
});
