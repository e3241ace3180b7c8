import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeBriefing, MAX_CHAINS_TOLD } from '../../../backend/exports/briefing/compose.ts';
import type { BriefingDocument, Sentence } from '../../../backend/exports/briefing/document.ts';
import { CutoutError } from '../../../backend/errors.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { languages } from '../../../backend/locales/index.ts';
import { nameParts } from '../../../backend/locales/names.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import { bundledCaseNames, materialOf } from '../material.ts';
import { readableDocument } from './readable.ts';
import { sentencesOf, textOf } from './sentences.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

const editions = bundledCaseNames.flatMap((name) => languages.map((language) => ({ name, language })));

async function compose(edition: (typeof editions)[number]): Promise<readonly [Material, BriefingDocument]> {
  const material = await materialOf(cases.workspace, edition.name, { language: edition.language });
  return [material, composeBriefing(material)];
}

/** Ids of everything that may bear a sentence. */
function bearers({ records }: Material): ReadonlySet<string> {
  const kinds = [records.claim, records.statement, records.listing, records.inquiry];
  return new Set(kinds.flatMap((kind) => kind.map((record): string => record.id)));
}

interface Foreign {
  readonly text: string;
  readonly language: string | null | undefined;
}

/** What sources and cases say in words of their own. */
function caseTextsIn({ records }: Material): readonly Foreign[] {
  const texts = [
    ...records.source.map(({ title, language }) => ({ text: title, language })),
    ...records.source.map(({ readAs, language }) => ({ text: readAs, language })),
    ...records.entity.flatMap(({ name, placeholder, language }) =>
      placeholder ? [{ text: name, language }] : [],
    ),
    ...records.relationship.map(({ qualifier, language }) => ({ text: qualifier, language })),
    ...records.statement.map(({ text, language }) => ({ text, language })),
  ];
  return texts.filter(({ text, language }) => text !== '' && language != null);
}

/** Whether every letter of the text stands in runs that say their language. */
function isMarked({ runs }: Sentence, { text }: Foreign): boolean {
  const marked = runs
    .map((run) => (run.lang === undefined ? ' '.repeat(run.text.length) : run.text))
    .join('');
  return marked.includes(text.replace(/[.!?…]+$/u, ''));
}

describe.each(editions)('the briefing on $name in $language', (edition) => {
  it('reads as it did', async () => {
    const [, document] = await compose(edition);
    const file = `../golden/${edition.name}.briefing.${edition.language}.txt`;
    await expect(readableDocument(document)).toMatchFileSnapshot(file);
  });

  it('has no sentence on a relation, status or conduct without claims, statements or listings that are there', async () => {
    const [material, document] = await compose(edition);
    const known = bearers(material);
    const facts = sentencesOf(document).filter(({ sentence }) => sentence.kind === 'fact');
    expect(facts.length).toBeGreaterThan(100);
    for (const { sentence } of facts) {
      expect(sentence.evidence.length, textOf(sentence)).toBeGreaterThan(0);
      expect(
        sentence.evidence.filter((id) => !known.has(id)),
        textOf(sentence),
      ).toEqual([]);
    }
  });

  it('has no words of a case in another language than its own without saying which', async () => {
    const [material, document] = await compose(edition);
    const foreign = caseTextsIn(material).filter(({ language }) => language !== document.language);
    const unmarked = sentencesOf(document).flatMap(({ sentence }) => {
      const text = textOf(sentence);
      return foreign
        .filter((one) => text.includes(one.text) && !isMarked(sentence, one))
        .map((one) => `${one.text}: ${text}`);
    });
    expect(unmarked).toEqual([]);
    if (document.language !== 'en') {
      expect(foreign.length).toBeGreaterThan(30);
      const plain = sentencesOf(document).flatMap(({ sentence }) =>
        sentence.kind === 'author' ? [] : sentence.runs.filter(({ lang }) => lang === undefined),
      );
      const names = [
        ...material.answers.flatMap(({ entities }) => entities.map(({ name }) => name)),
        ...material.records.source.map(({ publisher }) => publisher),
      ].join('\n');
      const english = /\b(?:the|with|through|from|by|only|of|and)\b(?: \S+)?/gi;
      expect(
        plain
          .flatMap(({ text }) => text.replace(/\S*[=/]\S*/g, '').match(english) ?? [])
          .filter((words) => !names.includes(words.replace(/[,:.]$/, ''))),
      ).toEqual([]);
    }
  });

  it('ends no sentence twice', async () => {
    const [, document] = await compose(edition);
    const twice = sentencesOf(document)
      .map(({ sentence }) => textOf(sentence))
      .filter((text) => !text.includes('To our fans'))
      .flatMap(
        (text) => text.match(/.{20}(?:\.\.(?:\s|$)|[.!?…][“”"]\)?\.|[^ ]{4}\. \(übersetzt).{0,9}/g) ?? [],
      );
    expect(twice).toEqual([]);
  });

  it('names a party in a sentence that nothing bears only as question, label or account of the search', async () => {
    const [material, document] = await compose(edition);
    const names = material.answers
      .flatMap((answer) => answer.entities)
      .filter((entity) => !entity.placeholder)
      .map((entity) => nameParts(entity.name).main);
    const search =
      /^(?:No (?:chain|evidence trail|statement)|Keine? |Was .* wussten?,|Von |From |The question:|Die Frage:)/;
    const told = sentencesOf(document).filter(({ sentence }) => {
      const text = textOf(sentence);
      return sentence.kind === 'frame' && !search.test(text) && names.some((name) => text.includes(name));
    });
    expect(told.map(({ sentence }) => textOf(sentence))).toEqual([]);
  });

  it('prints every claim, refuting claim and statement about the links shown', async () => {
    const [material, document] = await compose(edition);
    const printed = new Set(sentencesOf(document).flatMap(({ sentence }) => sentence.evidence));
    const chains = material.answers.flatMap((answer) => answer.chains);
    const relationships = chains.flatMap((chain) => chain.links.flatMap((link) => link.relationships));
    const ids = [
      ...relationships.flatMap((one) => [...one.claims, ...one.statements]),
      ...chains.flatMap((chain) => chain.statements),
      ...material.answers.flatMap((answer) => answer.statements),
    ].map((one): string => one.id);
    expect(ids.filter((id) => !printed.has(id))).toEqual([]);
    // and next to what they dispute, not only in a list
    const nextTo = document.sections
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'chain' ? block.steps.flatMap((step) => step.against) : []))
      .flatMap((sentence) => sentence.evidence);
    const against = relationships.flatMap((one) => [
      ...one.claims.filter((claim) => claim.stance === 'refutes'),
      ...one.statements,
    ]);
    expect(against.filter((one) => !nextTo.some((id) => id === one.id))).toEqual([]);
  });

  it('cites a source of the list for every step, and lists no source that is not cited', async () => {
    const [, document] = await compose(edition);
    const numbers = document.sources.map((source) => source.number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const steps = document.sections
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'chain' ? block.steps : []));
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) for (const said of step.says) expect(said.notes.length).toBeGreaterThan(0);
    const cited = new Set(sentencesOf(document).flatMap(({ sentence }) => sentence.notes));
    expect([...cited].sort((a, b) => a - b)).toEqual(numbers);
  });

  it('says of each source how it was read, and where its address was not checked', async () => {
    const [material, document] = await compose(edition);
    const sources = new Map(material.records.source.map((source) => [String(source.id), source]));
    for (const note of document.sources) {
      const source = sources.get(note.id);
      const text = note.sentences.map(textOf).join(' ');
      expect(text).toContain(source?.title);
      const german = document.language === 'de' ? source?.translations?.de?.readAs : undefined;
      expect(text).toContain(german ?? source?.readAs);
      if (source?.url !== null) expect(text).toContain(source?.url);
      const unchecked = source?.url !== null && source?.urlStatus === 'unconfirmed';
      expect(/Address not checked|Adresse nicht geprüft/.test(text)).toBe(unchecked);
    }
  });

  it('carries status date, revision, question, version, digest and permalink', async () => {
    const [material, document] = await compose(edition);
    const text = readableDocument(document);
    for (const part of [
      material.made.digest,
      material.made.permalink,
      material.made.version,
      String(material.answers[0].revision),
    ])
      expect(text).toContain(part);
    expect(document.subtitle).toMatch(/23 November 2026|23\. November 2026/);
  });
});

describe('an author', () => {
  it('is marked wherever the words are theirs', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio', {
      edits: {
        title: 'Work that travelled',
        summary: 'First thought.\n\nSecond thought.',
        author: 'R. Reader',
        assessment: { likelihood: 'likely', confidence: 'low', judgement: 'The work reached the studio' },
      },
    });
    const document = composeBriefing(material);
    expect(document.titleByAuthor).toBe(true);
    const paragraphs = document.sections
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'paragraph' && block.tone === 'author' ? [block] : []));
    expect(paragraphs.map((one) => one.sentences.map(textOf).join(' '))).toEqual([
      'In the words of R. Reader: First thought.',
      'In the words of R. Reader: Second thought.',
      'In the words of R. Reader: Judged likely (55 to 80 %): The work reached the studio. Confidence in this judgement: low.',
    ]);
    const authors = sentencesOf(document).filter(({ sentence }) => sentence.kind === 'author');
    expect(authors).toHaveLength(4);
  });
});

describe('Admiralty codes', () => {
  it('stand with the claims that have them, with a key of the codes used and of no other', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    expect(readableDocument(composeBriefing(material))).not.toContain('Admiralty');
    const answers = withCode(material.answers, 'B2');
    const text = readableDocument(composeBriefing({ ...material, answers }));
    expect(text).toContain('Admiralty code B2');
    expect(text).toContain('| B2 | usually reliable; probably true |');
    expect(text).not.toContain('| A1 |');
  });
});

/** The answers, every claim of the first chain with a code. */
function withCode(answers: Material['answers'], code: string): Material['answers'] {
  const [answer, ...rest] = answers;
  const chains = answer.chains.map((chain, at) =>
    at > 0
      ? chain
      : {
          ...chain,
          links: chain.links.map((link) => ({
            ...link,
            relationships: link.relationships.map((one) => ({
              ...one,
              claims: one.claims.map((claim) => ({ ...claim, admiralty: code })),
            })),
          })),
        },
  );
  return [{ ...answer, chains }, ...rest];
}

describe('a public briefing', () => {
  it('warns every audience where a target is only known to have been listed once', async () => {
    for (const audience of ['public', 'partner', 'counsel'] as const) {
      const { warnings } = composeBriefing(
        await materialOf(cases.workspace, 'sek-studio', { edits: { audience } }),
      );
      expect(warnings.map((one) => one.sentences.map(textOf).join(' '))).toEqual([
        expect.stringContaining('SEK Studio: only known to have been on a sanctions list'),
      ]);
    }
  });
});

describe('a briefing that nobody would read', () => {
  it('is refused with what to do instead', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    const [answer] = material.answers;
    const [chain] = answer.chains;
    if (chain === undefined) throw new RangeError('no chain');
    const chains = Array.from({ length: MAX_CHAINS_TOLD + 1 }, (_, index) => ({
      ...chain,
      id: `${chain.id}-${String(index)}`,
    }));
    const many = (): unknown => composeBriefing({ ...material, answers: [{ ...answer, chains }] });
    expect(many).toThrow(CutoutError);
    expect(many).toThrow(/at most 200 chains step by step; these are 201/);
  });
});
