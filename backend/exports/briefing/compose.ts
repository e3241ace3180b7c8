/**
 * Composes a briefing from its material: once, for every format. Sentences come from templates by relationship type, grade
 * and language; what an author wrote is marked.
 */
import { CutoutError } from '../../errors.ts';
import { fill, formatDate, headline, listOf, unfinishedTexts } from '../../locales/index.ts';
import { isUnconfirmed } from '../../model/listings.ts';
import type { Material } from '../material.ts';
import { answerSection, figureSection } from './answerSection.ts';
import { chainBlock } from './chainBlocks.ts';
import { Context } from './context.ts';
import type { BriefingDocument, Paragraph, Section } from './document.ts';
import { withLanguages } from './languages.ts';
import { denialsSection, evidenceSection } from './evidenceSections.ts';
import { aboutSection, certaintySection, coverageSection, methodSection } from './methodSections.ts';
import { repliesSection } from './repliesSection.ts';
import { fact, frame, label, strong } from './sentences.ts';
import { sourceNotes } from './sourceNotes.ts';
import { statusSection } from './statusSection.ts';
import { unknownsSection } from './unknownsSection.ts';

/** More chains than this nobody reads as steps; data exports take them all. */
export const MAX_CHAINS_TOLD = 200;

/** @throws `CutoutError` `bad-question` where there are too many chains to tell one by one */
export function composeBriefing(material: Material): BriefingDocument {
  const context = new Context(material);
  if (context.chains.length > MAX_CHAINS_TOLD) {
    throw new CutoutError(
      'bad-question',
      `A briefing tells at most ${String(MAX_CHAINS_TOLD)} chains step by step; these are ${String(context.chains.length)}.`,
      { remedy: 'Choose chains, ask a narrower question, or export the data (csv, xlsx, graphml) instead.' },
    );
  }
  const { briefing, dates } = context.words;
  const { edits, language } = material.settings;
  const { made } = material;
  const { statusDate } = context.main.question;
  const title = edits.title ?? headline(context.main, context.words, context.called).title;
  const warnings = [...unfinishedWarnings(context), ...lastSeenWarnings(context)];
  // in reading order: sources are numbered as they are cited
  const sections = sectionsOf(context);
  const revision = context.main.revision;
  const document: BriefingDocument = {
    language,
    page: edits.page,
    audience: edits.audience,
    title,
    titleByAuthor: edits.title !== null,
    subtitle: fill(briefing.subtitle, {
      audience: briefing.audiences[edits.audience],
      date: formatDate(statusDate, dates),
      revision,
    }),
    warnings,
    sections,
    sources: sourceNotes(context),
    sourcesTitle: briefing.sections.sources,
    footer: fill(briefing.footer, { revision, digest: made.digest.slice(0, 12) }),
    answers: material.answers,
    metadata: {
      author: edits.author,
      date: made.at,
      producer: `Cutout ${made.version}`,
      keywords: [`revision ${String(revision)}`, `digest ${made.digest}`],
    },
  };
  return withLanguages(document, material);
}

function sectionsOf(context: Context): readonly Section[] {
  const { sections } = context.words.briefing;
  const answer = answerSection(context);
  const figure = figureSection(context);
  const blocks = context.chains.map((numbered) => ({
    trail: numbered.answer.question.profile === 'trail',
    block: chainBlock(numbered, context),
  }));
  const [chains, trails] = [blocks.filter((one) => !one.trail), blocks.filter((one) => one.trail)];
  return [
    answer,
    ...(figure === null ? [] : [figure]),
    ...(chains.length === 0
      ? []
      : [{ id: 'chains' as const, title: sections.chains, blocks: chains.map((one) => one.block) }]),
    ...(trails.length === 0
      ? []
      : [{ id: 'trails' as const, title: sections.trails, blocks: trails.map((one) => one.block) }]),
    denialsSection(context),
    repliesSection(context),
    statusSection(context),
    unknownsSection(context),
    coverageSection(context),
    evidenceSection(context),
    methodSection(context),
    certaintySection(context),
    aboutSection(context),
  ];
}

/** Imports of which the data holds a part only: no reader may take what is not found for what is not there. */
function unfinishedWarnings({ material, words }: Context): readonly Paragraph[] {
  return unfinishedTexts(material.answers, words).map((text) => ({
    kind: 'paragraph',
    tone: 'warning',
    sentences: [strong(label(words.briefing.warning)), frame(text)],
  }));
}

/** Targets of which the data only know that they once stood on a list. */
function lastSeenWarnings(context: Context): readonly Paragraph[] {
  const { briefing, dates } = context.words;
  const targets = [...new Set(context.chains.map(({ chain }) => chain.to))].filter((id) =>
    isUnconfirmed(context.statusOf(id)),
  );
  if (targets.length === 0) return [];
  const names = listOf(
    targets.map((id) => context.name(id)),
    dates.tag,
  );
  const evidence = targets.flatMap((id) => context.listingsOf(id).map((listing) => listing.id));
  const said = fact(fill(briefing.lastSeenWarning, { names }), { evidence });
  return [{ kind: 'paragraph', tone: 'warning', sentences: [strong(label(briefing.warning)), said] }];
}
