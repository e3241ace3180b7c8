import { describe, expect, it } from 'vitest';
import { exporters } from '../../backend/exports/index.ts';
import { withoutControls } from '../../backend/model/controls.ts';
import { missingLetters } from '../../backend/usecases/exportWarnings.ts';
import { unzipped } from './data/unzipped.ts';
import { materialOfCase } from './ownCase.ts';

const caseOf = (...names: readonly [string, string, string]): string => `
case: scripts
title: Names in other scripts
sources:
  - {id: reg, publisher: A register, title: Extract, date: 2024-02-29, kind: filing, read_as: in full}
entities:
${names.map((name, at) => `  - {id: p${String(at)}, schema: Company, name: "${name}"}`).join('\n')}
listings:
  - {party: p2, authority: Invented list, programme: X1, known_by: reading, first_seen: 2022-03-01, last_seen: 2024-01-05, sources: [reg]}
relationships:
  - {type: SUBCONTRACTED_TO, from: p0, to: p1, claims: [{source: reg, basis: documented}]}
  - {type: SUBCONTRACTED_TO, from: p1, to: p2, claims: [{source: reg, basis: documented}]}
`;
const ARABIC = 'شركة الأفق للتجارة';
const HEBREW = 'חברת אופק';
const render = async (
  format: 'html' | 'md' | 'svg' | 'docx' | 'png' | 'pdf',
  material: Parameters<typeof missingLetters>[0],
) => exporters[format].render({ ...material, settings: { ...material.settings, format } });

describe('names in scripts of other directions', () => {
  it('turn nothing around them: HTML, Markdown, Word and pictures say where they begin and end', async () => {
    const material = await materialOfCase(caseOf(ARABIC, HEBREW, 'Zeta'), {
      from: [ARABIC],
      to: ['sanctioned'],
    });
    const html = Buffer.from(await render('html', material)).toString();
    expect(html).toContain(`<bdi lang="ar" dir="rtl">${ARABIC}</bdi>`);
    expect(Buffer.from(await render('md', material)).toString()).toContain(`\u2067${ARABIC}\u2069`);
    const word = unzipped(await render('docx', material)).get('word/document.xml') ?? '';
    expect(word).toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*שראל|<w:rtl\/>(?:(?!<\/w:r>).)*חברת/s);
    const svg = Buffer.from(await render('svg', material)).toString();
    expect(svg).toContain("font-family:'Vazirmatn'");
    expect(svg).not.toContain('□');
    expect((await render('pdf', material)).byteLength).toBeGreaterThan(10_000);
    expect(await missingLetters({ ...material, settings: { ...material.settings, format: 'png' } })).toEqual(
      [],
    );
  });

  it('are shown by the code points of letters that no font has, and the export warns of them', async () => {
    const material = await materialOfCase(caseOf('Alpha', 'Kino 🎬', 'Zeta'), {
      from: ['Alpha'],
      to: ['sanctioned'],
    });
    const drawn = { ...material, settings: { ...material.settings, format: 'svg' as const } };
    expect(Buffer.from(await exporters.svg.render(drawn)).toString()).toContain('[U+1F3AC]');
    expect(await missingLetters(drawn)).toEqual([{ kind: 'no-glyph', names: ['[U+1F3AC]'] }]);
  });

  it.each(['Evil\\u202Egpj.exe Ltd', 'A\\u2066B', 'bell\\u0007'])(
    'do not pass an import with what hides or turns text: %s',
    async (name) => {
      await expect(
        materialOfCase(caseOf('Alpha', name, 'Zeta'), { from: ['Alpha'], to: ['sanctioned'] }),
      ).rejects.toMatchObject({ code: 'bad-file', detail: { place: { line: 8 } } });
    },
  );

  it('that an older store has with such characters are shown with the replacement character', () => {
    expect(withoutControls('Evil\u202Egpj.exe\n')).toBe('Evil\ufffdgpj.exe\n');
  });
});
