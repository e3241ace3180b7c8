/**
 * The briefing as a tree: composed once, rendered to PDF, DOCX, PPTX, HTML and Markdown. Renderers add no words of their
 * own and leave none out.
 *
 * Every sentence says what kind of sentence it is. One that states a relation, a status or the conduct of a party is a
 * `fact` and carries the ids of the claims, statements, listings or inquiries that bear it; a test walks the tree.
 */
import type { TraceAnswer } from '../../model/answers.ts';
import type { Audience, PageFormat, SectionId } from '../../model/briefings.ts';
import type { Grade } from '../../model/grades.ts';
import type { Language } from '../../locales/index.ts';

/** Text in one style. What is in another language carries it, so that it is set in the right glyphs and read aloud right. */
export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'quotation';
  /** BCP 47: that of its script, or of the case that says it (`languages.ts`); absent: the document's own. */
  readonly lang?: string;
  /** Address that the text links to. */
  readonly href?: string;
}

export interface Sentence {
  /**
   * `frame`: question, method, coverage, account of the search. `label`: a heading, a cell, a name, an address: states
   * nothing by itself. `author`: the briefer's own words, marked as such.
   */
  readonly kind: 'fact' | 'frame' | 'label' | 'author';
  readonly runs: readonly Run[];
  /** Ids of claims, statements, listings and inquiries; never empty in a `fact`. */
  readonly evidence: readonly string[];
  /** Numbers of the sources, printed after the sentence as footnotes; they are positions from 1 in `sources`. */
  readonly notes: readonly number[];
}

/** How a paragraph stands out. `lead`: what was asked, before the answer and quieter than it. `warning` and `author` also have a label in words as their first run. */
export type Tone = 'plain' | 'lead' | 'warning' | 'author' | 'small';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly tone: Tone;
  readonly sentences: readonly Sentence[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly (readonly Sentence[])[];
}

/** One step of a chain: a relationship in words, how strong it is, what speaks against it. */
export interface Step {
  /** What the step says; one sentence for each relationship between the two. */
  readonly says: readonly Sentence[];
  readonly grade: Grade;
  /** Grade in letter and word, dates, production, status at that time. */
  readonly about: readonly Sentence[];
  /** Refuting claims and what parties said of it; printed next to what they dispute. */
  readonly against: readonly Sentence[];
}

/** Numbered steps of one chain. */
export interface ChainBlock {
  readonly kind: 'chain';
  /** From 1, in the order of the briefing; unique in the document. */
  readonly number: number;
  readonly id: string;
  readonly grade: Grade;
  /** "Chain 1: from … to …". */
  readonly heading: readonly Sentence[];
  /** Chain grade, time, production. */
  readonly about: readonly Sentence[];
  readonly steps: readonly Step[];
  /** What was said by or of the party that the chain starts from. */
  readonly after: readonly Sentence[];
}

export interface Column {
  readonly title: string;
  /** Share of the width; all shares together are 1. */
  readonly share: number;
}

export interface Table {
  readonly kind: 'table';
  /** Unique in the document, for references. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many cells a row as columns; the first cell of a row names it. */
  readonly rows: readonly (readonly (readonly Sentence[])[])[];
}

/** The trace picture with its legend; renderers draw it from `answers` of the document. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** Position in `answers` of the document. */
  readonly answer: number;
  readonly caption: readonly Sentence[];
  /** What the picture shows, in words, for those who do not see it. */
  readonly alternative: string;
}

export type Block = Paragraph | List | ChainBlock | Table | FigureBlock;

/**
 * The block with each of its rows of sentences made into something else, in the order in which they are read.
 *
 * @param cell for cells of tables, where they are made otherwise
 */
export function mapBlock<T>(
  block: Block,
  make: (sentences: readonly Sentence[]) => T,
  cell: (sentences: readonly Sentence[]) => T = make,
) {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, sentences: make(block.sentences) };
    case 'list':
      return { ...block, items: block.items.map(make) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(cell)) };
    case 'figure':
      return { ...block, caption: make(block.caption) };
    case 'chain': {
      const [heading, about] = [make(block.heading), make(block.about)];
      const steps = block.steps.map((step) => ({
        ...step,
        says: make(step.says),
        about: make(step.about),
        against: make(step.against),
      }));
      return { ...block, heading, about, steps, after: make(block.after) };
    }
  }
}

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** One entry of the list of sources: publisher, title, date, address, how it was read, hash. */
export interface SourceNote {
  /** From 1. */
  readonly number: number;
  readonly id: string;
  /** Who published it, else its title: for citing it again. */
  readonly short: string;
  readonly sentences: readonly Sentence[];
}

export interface BriefingDocument {
  readonly language: Language;
  readonly page: PageFormat;
  readonly audience: Audience;
  readonly title: string;
  /** Whether the title is the author's; then it is marked. */
  readonly titleByAuthor: boolean;
  /** For whom, status date, revision: one line under the title. */
  readonly subtitle: string;
  /** Above everything else, where something must be known before reading. */
  readonly warnings: readonly Paragraph[];
  /** Without the section `sources`: renderers print `sources` where footnotes go in their format, and as a last list. */
  readonly sections: readonly Section[];
  readonly sources: readonly SourceNote[];
  readonly sourcesTitle: string;
  /** At the foot of every page: title, revision, digest in short. */
  readonly footer: string;
  readonly answers: readonly TraceAnswer[];
  readonly metadata: {
    readonly author: string;
    /** ISO instant. */
    readonly date: string;
    readonly producer: string;
    readonly keywords: readonly string[];
  };
}
