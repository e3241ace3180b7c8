/**
 * Every format of both cases, read as a reader would: outside the sentences that their evidence carries, no export says
 * that somebody owned, controlled, fronted for, paid or knew, nor that anybody is sanctioned.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeBriefing } from '../../backend/exports/briefing/compose.ts';
import { Context } from '../../backend/exports/briefing/context.ts';
import type { Material } from '../../backend/exports/material.ts';
import {
  amountsInWords,
  dictionaries,
  languages,
  narrowingInWords,
  narrowingOf,
  plainStretches,
  qualifierInWords,
  relationshipSentence,
  statementLead,
  statementSentence,
  type Language,
  type Words,
} from '../../backend/locales/index.ts';
import { readMaterial } from '../../backend/exports/tables/reading.ts';
import { relationshipsOn, statementsIn } from '../../backend/model/answerStatements.ts';
import { exportFormatNames, type ExportFormat } from '../../backend/model/briefings.ts';
import {
  layers,
  profiles,
  relationshipType,
  relationshipTypeNames,
} from '../../backend/model/relationshipTypes.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { caseTexts } from './caseTexts.ts';
import { caseWords } from './caseWords.ts';
import { sentencesOf, textOf } from './briefing/sentences.ts';
import { bundledCaseNames, materialOf, type BundledCase } from './material.ts';
import { needsPoppler } from './poppler.ts';
import { readers } from './texts.ts';
import { forbiddenClaims, guardedVerbs, SANCTIONED } from './wording.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

/** What stands on its evidence, or is a source's, a speaker's or the program's fixed text; longest first. */
function carried(material: Material, language: Language): readonly string[] {
  const words = dictionaries[language];
  const context = new Context(material);
  const { records } = material;
  const relationships = [...context.shown.values()].map(({ relationship }) => relationship);
  const names = new Map(records.entity.map((entity) => [entity.id, entity.name]));
  const reading = readMaterial(material);
  const texts = [
    ...sentencesOf(composeBriefing(material)).map(({ sentence }) => textOf(sentence)),
    ...relationships.flatMap((one) =>
      [false, true].map((plural) =>
        relationshipSentence(
          {
            ...one,
            over: one.over,
            plural,
            fromName: names.get(one.from) ?? '',
            toName: names.get(one.to) ?? '',
          },
          words,
        ),
      ),
    ),
    ...relationships.flatMap((one) => [context.relation(one), ...caseWords(one), ...narrowings(one, words)]),
    ...records.statement.flatMap((one) => [one.text, one.text.replace(/\.$/, '')]),
    ...statementsIn(material.answers).flatMap((one) =>
      [
        reading.naming,
        ...material.answers.flatMap(({ chains }) =>
          [chains, ...chains.map((chain) => [chain])].map((beside) => ({
            ...context.naming,
            shown: relationshipsOn(beside),
          })),
        ),
      ].flatMap((naming) => [
        statementSentence(one, naming, words),
        statementSentence(one, naming, words).replace(/\.$/, ''),
        statementLead(one, naming, words),
      ]),
    ),
    ...records.claim.flatMap((claim) => claim.quotation ?? []),
    ...records.source.flatMap((source) => [
      source.title,
      source.publisher,
      source.url ?? '',
      source.readAs,
      source.translations?.de?.readAs ?? '',
    ]),
    ...records.entity.flatMap((entity) => [entity.name, ...entity.aliases.map((alias) => alias.name)]),
    ...leaves(words),
    ...leaves(dictionaries.en),
    ...relationshipTypeNames,
    ...relationshipTypeNames.flatMap((name) => relationshipType(name).ftm?.schema ?? []),
    ...layers,
    ...profiles,
  ];
  return [...new Set(texts.map(spaced))]
    .filter((text) => text.length > 3)
    .sort((a, b) => b.length - a.length);
}

/** What narrows a relationship, as it is printed where there is room and where there is little. */
function narrowings(of: Parameters<typeof narrowingOf>[0], words: Words): readonly string[] {
  return [
    ...narrowingOf(of, words).map(plainStretches),
    narrowingInWords(of, words, { brief: true }),
    qualifierInWords(of, words),
    amountsInWords(of, words),
  ];
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes('{') ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Pieces of the export that say something of their own. */
function remains(texts: readonly string[], known: readonly string[]): readonly string[] {
  // cells of a table repeat, and most are a whole known text
  const whole = new Set(known);
  const own = [...new Set(texts.map(spaced))].filter((text) => !whole.has(text));
  return own.flatMap((text) => {
    const rest = known.reduce((left, one) => left.replaceAll(one, '|'), text);
    // a PDF breaks addresses across lines
    return rest
      .replace(/\S*\/\S*/g, '|')
      .split('|')
      .filter((part) => part.trim() !== '');
  });
}

/** So many words in a row are a piece of the carried text that has them. */
const RUN = 4;

interface Piece {
  readonly piece: string;
  /** The text that it is a piece of. */
  readonly text: string;
}

/**
 * Whether what the pattern finds in a piece stands, in the whole text, in a run of words of a carried one: the ends of lines
 * and pages cut sentences in two.
 */
function isCutOff({ piece, text }: Piece, found: RegExp, known: readonly string[]): boolean {
  const match = found.exec(piece);
  if (match === null) return true;
  const joined = (one: string): string => one.replaceAll('-', '');
  const before = text.slice(0, text.indexOf(piece) + match.index);
  const words = joined(text).split(' ');
  const first = joined(before).split(' ').length - 1;
  const count = Math.max(RUN, match[0].trim().split(' ').length);
  const runs = Array.from({ length: count }, (_, back) =>
    words.slice(Math.max(0, first - back), Math.max(0, first - back) + count).join(' '),
  );
  return runs.some((run) => known.some((one) => joined(one).includes(run)));
}

interface Edition {
  readonly name: BundledCase;
  readonly language: Language;
}

/** The material of an edition and all that it carries; one for all formats. */
const gathered = new Map<string, { readonly material: Material; readonly known: readonly string[] }>();

async function gather({ name, language }: Edition) {
  const key = `${name} ${language}`;
  const before = gathered.get(key);
  if (before !== undefined) return before;
  const material = await materialOf(cases.workspace, name, { language });
  const edition = { material, known: carried(material, language) };
  gathered.set(key, edition);
  return edition;
}

const editions = bundledCaseNames.flatMap((name) =>
  languages.map((language): Edition => ({ name, language })),
);
const pdfs: readonly ExportFormat[] = ['pdf', 'poster'];
const others = exportFormatNames.filter((format) => readers[format] !== null && !pdfs.includes(format));

async function expectNothingOfItsOwn(format: ExportFormat, edition: Edition): Promise<void> {
  const { material, known } = await gather(edition);
  const texts = await caseTexts(edition.name, format, material);
  expect(texts.length).toBeGreaterThan(0);
  const own = remains(texts, known);
  const verbs = guardedVerbs[edition.language].map((verb) => verb.pattern);
  for (const pattern of [...verbs, SANCTIONED, ...forbiddenClaims.map((one) => one.pattern)]) {
    const said = own.filter((text) => pattern.test(text));
    const text = pdfs.includes(format) ? spaced(texts.join(' ')) : '';
    expect(
      said.filter((piece) => text === '' || !isCutOff({ piece, text }, pattern, known)),
      String(pattern),
    ).toEqual([]);
  }
}

describe.each(editions)('the exports of $name in $language', (edition) => {
  it.each(others)('%s says nothing that its evidence does not carry', (format) =>
    expectNothingOfItsOwn(format, edition),
  );

  describe('as PDF', () => {
    needsPoppler();
    it.each(pdfs)('%s says nothing that its evidence does not carry', (format) =>
      expectNothingOfItsOwn(format, edition),
    );
  });
});
