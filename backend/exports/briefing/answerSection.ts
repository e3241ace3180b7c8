/** The answer in one paragraph, the author's words, and the figure. */
import { fill, headline, type SaidOf } from '../../locales/index.ts';
import type { TraceAnswer } from '../../model/answers.ts';
import { likelihoods } from '../../model/briefings.ts';
import { claimIdsOf } from './chainBlocks.ts';
import type { Context } from './context.ts';
import type { Block, FigureBlock, Paragraph, Section, Sentence } from './document.ts';
import { author, fact, frame, label, plainText, strong } from './sentences.ts';

export function answerSection(context: Context): Section {
  const blocks: Block[] = [
    { kind: 'paragraph', tone: 'lead', sentences: [frame(questionLine(context))] },
    ...context.material.answers.map((answer): Paragraph => {
      return { kind: 'paragraph', tone: 'plain', sentences: answerSentences(answer, context) };
    }),
    ...authorParagraphs(context),
  ];
  return { id: 'answer', title: context.words.briefing.sections.answer, blocks };
}

function questionLine(context: Context): string {
  return `${context.words.briefing.coverage.question} ${context.question(context.main)}`;
}

function answerSentences(answer: TraceAnswer, context: Context): readonly Sentence[] {
  const says = headline(answer, context.words, context.called);
  const borne = { evidence: [...claimIdsOf(relationshipsIn(answer)), ...listingsOfTargets(answer, context)] };
  // without a chain there is nothing that a claim could bear: it is a sentence about the search
  const found = (text: string): Sentence => (answer.chains.length === 0 ? frame(text) : fact(text, borne));
  return [
    // the starts are the same in all answers
    ...(answer === context.main ? says.listedStarts.map((said) => listedFact(said, context)) : []),
    found(says.title),
    ...says.strength.map(found),
    ...says.denials.map((said) => saidFact(said, context)),
    ...says.knowledge.map((said) => saidFact(said, context)),
    ...says.without.map((said) => saidFact(said, context)),
    ...says.helps.map(({ text }) => frame(text)),
    frame(says.completeness),
    frame(says.caveat),
  ];
}

function relationshipsIn(answer: TraceAnswer) {
  return answer.chains.flatMap((chain) => chain.links.flatMap((link) => link.relationships));
}

function listingsOfTargets(answer: TraceAnswer, context: Context): readonly string[] {
  const targets = new Set(answer.chains.map((chain) => chain.to));
  return [...targets].flatMap((id) => context.listingsOf(id).map((listing) => listing.id));
}

/** A sentence about parties: borne by the statements that it repeats; about the search where it says that there is none. */
function saidFact({ text, statements }: SaidOf, context: Context): Sentence {
  if (statements.length === 0) return frame(text);
  return fact(text, { evidence: statements, notes: context.citeStatements(statements) });
}

/** That starts are listed themselves: borne by their listings. */
function listedFact({ text, parties }: SaidOf, context: Context): Sentence {
  const listings = parties.flatMap((id) => context.listingsOf(id));
  return fact(text, {
    evidence: listings.map((listing) => listing.id),
    notes: context.cite(listings.flatMap((listing) => listing.sources)),
  });
}

/** The author's summary and judgement, marked as such; likelihood and confidence in two sentences. */
function authorParagraphs(context: Context): readonly Paragraph[] {
  const { edits } = context.material.settings;
  const { briefing } = context.words;
  const lead = strong(
    label(edits.author === '' ? briefing.byAuthor : fill(briefing.byAuthorNamed, { author: edits.author })),
  );
  const paragraph = (sentences: readonly Sentence[]): Paragraph => {
    return { kind: 'paragraph', tone: 'author', sentences: [lead, ...sentences] };
  };
  const summary = edits.summary
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => paragraph([author(text)]));
  const { assessment } = edits;
  if (assessment === null) return summary;
  const [low, high] = likelihoods[assessment.likelihood];
  const judged = fill(briefing.judgement, {
    likelihood: briefing.likelihoods[assessment.likelihood],
    low,
    high,
    judgement: assessment.judgement.replace(/[.\s]*$/, '.'),
  });
  const confidence = fill(briefing.confidence, { confidence: briefing.confidences[assessment.confidence] });
  return [...summary, paragraph([author(judged), author(confidence)])];
}

export function figureSection(context: Context): Section | null {
  const drawn = context.material.answers.filter((answer) => answer.chains.length > 0);
  if (drawn.length === 0) return null;
  const blocks = drawn.map((answer, index) => figureBlock(answer, index, context));
  return { id: 'figure', title: context.words.briefing.sections.figure, blocks };
}

function figureBlock(answer: TraceAnswer, index: number, context: Context): FigureBlock {
  const { briefing } = context.words;
  const says = headline(answer, context.words, context.called);
  const template = answer.question.profile === 'trail' ? briefing.figureTrail : briefing.figureCaption;
  const caption = [label(fill(template, { n: index + 1, title: says.title }))];
  return {
    kind: 'figure',
    answer: context.material.answers.indexOf(answer),
    caption,
    alternative: [plainText(caption), ...says.strength, context.words.drawing.legend.strength].join(' '),
  };
}
