/** A statement follows its party: whoever has made one, or of whom one was made, is not shown anywhere without it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceText } from '../../backend/cli/traceText.ts';
import { Context } from '../../backend/exports/briefing/context.ts';
import { exporters } from '../../backend/exports/index.ts';
import type { Material } from '../../backend/exports/material.ts';
import { readMaterial } from '../../backend/exports/tables/reading.ts';
import {
  dictionaries,
  languages,
  nameParts,
  statementLead,
  type Language,
} from '../../backend/locales/index.ts';
import { statementsIn } from '../../backend/model/answerStatements.ts';
import type { ToldStatement } from '../../backend/model/answers.ts';
import { csvTables, exportFormatNames, type ExportFormat } from '../../backend/model/briefings.ts';
import type { EntityId } from '../../backend/model/ids.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { caseTexts } from './caseTexts.ts';
import { bundledCaseNames, materialOf, type BundledCase } from './material.ts';
import { needsPoppler } from './poppler.ts';
import { readers } from './texts.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

interface Edition {
  readonly name: BundledCase;
  readonly language: Language;
}

/** In the other order than the test of wording, which reads the same exports: side by side each makes half of them. */
const editions = bundledCaseNames
  .flatMap((name) => languages.map((language): Edition => ({ name, language })))
  .reverse();

/** One for all formats. */
const gathered = new Map<string, Promise<Material>>();

function gather({ name, language }: Edition): Promise<Material> {
  const key = `${name} ${language}`;
  const material = gathered.get(key) ?? materialOf(cases.workspace, name, { language });
  gathered.set(key, material);
  return material;
}

/** Without what line breaks, hyphenation and marks of a format may change, and without the mark of a translation: it stands at the end of the whole. */
function plain(text: string): string {
  return text.replace(/[\s\u00ad\\-]+/g, '').replaceAll('(übersetzt)', '');
}

/** The sentence as tables, briefings or figures have it; of several parties that one source clears, one sentence for all. */
function isTold(text: string, said: ToldStatement, material: Material): boolean {
  const words = dictionaries[material.settings.language];
  const { naming: whole } = readMaterial(material);
  const short = { ...whole, party: (id: EntityId) => nameParts(whole.party(id)).main };
  return [whole, short, new Context(material).naming].some((naming) => {
    const lead = plain(statementLead(said, naming, words).replace(/\.$/, ''));
    if (said.stance !== 'no evidence that it knew') return text.includes(lead);
    const [before = '', after = ''] = statementLead(said, { ...naming, party: () => '|' }, words)
      .split('|')
      .map(plain);
    const name = plain(naming.party(said.party));
    return text.split(before).some((rest) => {
      const end = rest.indexOf(after.replace(/\.$/, ''));
      return end > 0 && rest.slice(0, end).includes(name);
    });
  });
}

function missingIn(
  texts: readonly string[],
  material: Material,
  statements = statementsIn(material.answers),
) {
  const text = plain(texts.join(' '));
  return statements
    .filter((said) => !isTold(text, said, material))
    .map(({ party, stance, source }) => `${party} ${stance} (${source})`);
}

async function expectAllTold(format: ExportFormat, edition: Edition): Promise<void> {
  const material = await gather(edition);
  expect(statementsIn(material.answers).length).toBeGreaterThan(0);
  expect(missingIn(await caseTexts(edition.name, format, material), material)).toEqual([]);
}

const pdfs: readonly ExportFormat[] = ['pdf', 'poster'];
const others = exportFormatNames.filter(
  (format) => readers[format] !== null && !pdfs.includes(format) && format !== 'csv',
);

describe.each(editions)('every statement of the parties of $name in $language', (edition) => {
  it.each(others)('stands in %s', (format) => expectAllTold(format, edition));

  it('stands in the table of parties, and those of the chains in that of chains', async () => {
    const material = await gather(edition);
    const texts = new Map<string, readonly string[]>();
    for (const table of csvTables) {
      const settings = { ...material.settings, format: 'csv' as const, table };
      texts.set(table, readers.csv?.(await exporters.csv.render({ ...material, settings })) ?? []);
    }
    expect(missingIn(texts.get('entities') ?? [], material)).toEqual([]);
    const onChains = statementsIn(material.answers.map((answer) => ({ ...answer, statements: [] })));
    expect(missingIn(texts.get('chains') ?? [], material, onChains)).toEqual([]);
  });

  it('stands in the answer at the command line', async () => {
    const material = await gather({ ...edition, language: 'en' });
    for (const answer of material.answers)
      expect(missingIn([traceText(answer)], material, statementsIn([answer]))).toEqual([]);
  });

  describe('as PDF', () => {
    needsPoppler();
    it.each(pdfs)('stands in %s', (format) => expectAllTold(format, edition));
  });
});

describe('a party’s denial', () => {
  it('goes with it into trails and figures: Skybound’s, EKACHI’s, and what the committee did not know', async () => {
    const material = await gather({ name: 'sek-studio', language: 'en' });
    const [, trail] = material.answers;
    const said = (trail === undefined ? [] : statementsIn([trail])).map(
      ({ party, stance }) => `${party} ${stance}`,
    );
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringContaining('skybound denies'),
        expect.stringContaining('ekachi denies'),
        expect.stringContaining('dahliya-committee did not know'),
        expect.stringContaining('dahliya-committee cannot rule out'),
      ]),
    );
  });

  it('“no evidence that it knew” is told of starts alone: not of Typhoon inside the chain of the committee', async () => {
    const material = await gather({ name: 'sek-studio', language: 'en' });
    const cleared = statementsIn(material.answers).filter((one) => one.stance === 'no evidence that it knew');
    const starts: readonly string[] = material.answers[0].question.from;
    expect(cleared.length).toBeGreaterThan(5);
    expect(cleared.filter(({ party }) => !starts.includes(party))).toEqual([]);
  });
});
