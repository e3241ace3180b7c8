/**
 * What no briefing may say: verbs that no relationship or statement carries, "sanctioned" of parties that a list does not
 * confirm, and the claims about the cases that the data do not bear out.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeBriefing } from '../../../backend/exports/briefing/compose.ts';
import type { BriefingDocument } from '../../../backend/exports/briefing/document.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { languages, roleName, type Language } from '../../../backend/locales/index.ts';
import { standingOf, type Grade } from '../../../backend/model/grades.ts';
import type { RelationshipTypeName } from '../../../backend/model/relationshipTypes.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { caseWords } from '../caseWords.ts';
import { bundledCaseNames, materialOf } from '../material.ts';
import { forbiddenClaims, guardedVerbs, SANCTIONED } from '../wording.ts';
import { sentencesOf, type PlacedSentence } from './sentences.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

/** Sentences in the program's own words: quotations, titles of sources and what statements say in their text are others'. */
function ownWords(
  document: BriefingDocument,
  material: Material,
): readonly (PlacedSentence & { readonly text: string })[] {
  const said = [
    ...material.records.statement.map((statement) => statement.text.replace(/\.$/, '')),
    ...material.records.relationship.flatMap(caseWords),
  ];
  return sentencesOf(document)
    .filter(({ place }) => place !== 'sources')
    .map((placed) => ({
      ...placed,
      text: said
        .filter((text) => text !== '')
        .reduce(
          (text, words) => text.replace(words, ''),
          placed.sentence.runs
            .filter((run) => run.style !== 'quotation')
            .map((run) => run.text)
            .join(''),
        ),
    }));
}

interface Borne {
  readonly types: ReadonlyMap<RelationshipTypeName, Grade>;
  readonly statements: number;
}

/** The relationships, by type and grade, and the statements that bear a sentence. */
function borneBy(evidence: readonly string[], { records }: Material): Borne {
  const ids = new Set(evidence);
  const subjects = new Set(records.claim.filter((claim) => ids.has(claim.id)).map((claim) => claim.subject));
  const types = new Map<RelationshipTypeName, Grade>();
  for (const relationship of records.relationship) {
    if (!subjects.has(relationship.id)) continue;
    const { grade } = standingOf(records.claim.filter((claim) => claim.subject === relationship.id));
    if (grade !== null) types.set(relationship.type, grade);
  }
  return { types, statements: records.statement.filter((statement) => ids.has(statement.id)).length };
}

const editions = bundledCaseNames.flatMap((name) => languages.map((language) => ({ name, language })));

async function compose(edition: {
  readonly name: (typeof bundledCaseNames)[number];
  readonly language: Language;
}) {
  const material = await materialOf(cases.workspace, edition.name, { language: edition.language });
  return { material, document: composeBriefing(material) };
}

describe.each(editions)('the words on $name in $language', (edition) => {
  it('say owned, controlled, front, paid or knew only where a relationship of that type and grade, or a statement, carries it', async () => {
    const { material, document } = await compose(edition);
    let met = 0;
    for (const { place, sentence, text } of ownWords(document, material)) {
      if (place === 'method' || place === 'certainty') continue;
      for (const verb of guardedVerbs[edition.language]) {
        if (!verb.pattern.test(text)) continue;
        met++;
        if (sentence.kind === 'frame' && verb.disclaimer?.test(text) === true) continue;
        expect(sentence.kind, text).toBe('fact');
        const { types, statements } = borneBy(sentence.evidence, material);
        if (verb.statements && statements > 0) continue;
        const grades = verb.types.flatMap((type) => types.get(type) ?? []);
        expect(grades.length, `no ${verb.types.join(' or ')} bears: ${text}`).toBeGreaterThan(0);
        const certain = grades.some((grade) => grade === 'A');
        if (!certain) expect(text).toMatch(verb.hedged);
      }
    }
    if (edition.name === 'sek-studio') expect(met).toBeGreaterThan(10);
  });

  it('call nobody sanctioned whom no list within a month confirms', async () => {
    const { material, document } = await compose(edition);
    const listed = material.answers
      .flatMap((answer) => answer.entities)
      .filter((one) => one.status.status === 'listed');
    expect(listed).toEqual([]);
    const told = ownWords(document, material)
      .filter(({ sentence, text }) => sentence.kind === 'fact' && SANCTIONED.test(text))
      .map(({ text }) => text);
    expect(told).toEqual([]);
  });

  it('repeat none of the claims in circulation that the data do not bear out', async () => {
    const { material, document } = await compose(edition);
    const texts = ownWords(document, material).map(({ text }) => text);
    for (const { claim, pattern } of forbiddenClaims) {
      expect(
        texts.filter((text) => pattern.test(text)),
        claim,
      ).toEqual([]);
    }
  });

  it('call a party that no source names by its role and say so', async () => {
    const { material, document } = await compose(edition);
    const roles = material.answers
      .flatMap((answer) => answer.entities)
      .filter((one) => one.placeholder)
      .map((one) => roleName(one.name));
    const says = /sources do not name|no source says|die Quellen nicht nennen|Keine Quelle/;
    const bare = ownWords(document, material).filter(
      ({ sentence, text }) =>
        sentence.kind !== 'label' && roles.some((role) => text.includes(role)) && !says.test(text),
    );
    expect(bare.map(({ text }) => text)).toEqual([]);
  });
});

describe('the guard itself', () => {
  it('catches a verb without its relationship, a bare status and a forbidden claim', () => {
    const [verb] = guardedVerbs.en;
    expect(verb?.pattern.test('Funsaga is owned by SEK Studio.')).toBe(true);
    expect(SANCTIONED.test('SEK Studio is sanctioned.')).toBe(true);
    const caught = (text: string) => forbiddenClaims.filter(({ pattern }) => pattern.test(text)).length;
    expect(caught('SEK Studio used the server.')).toBe(1);
    expect(caught('It is suspected, not stated, that SEK Studio used the server.')).toBe(0);
    expect(caught('Pak Hyo Song was designated.')).toBe(1);
    expect(caught('SEK Studio was sanctioned in 2016.')).toBe(1);
    expect(caught('Funsaga Pte Ltd.: listed.')).toBe(1);
    expect(caught('Funsaga Pte Ltd.: formerly listed, until July 2025.')).toBe(0);
    expect(caught('Deepak Subhash Jadhav, Singapore-based')).toBe(1);
  });
});
