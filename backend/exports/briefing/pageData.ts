/** What `briefing.typ` reads: the document as it is, with what a page needs to know beside it. */
import { dictionaries, isRightToLeft } from '../../locales/index.ts';
import { mapBlock, type Block, type BriefingDocument, type Run, type Sentence } from './document.ts';
import { isWebAddress } from './printable.ts';

/** A part of a figure, as a file beside the data. */
export interface PrintedFigure {
  readonly file: string;
  /** On a page turned on its side. */
  readonly turned: boolean;
  /** In points. */
  readonly width: number;
  /** Instead of the alternative of the whole figure; empty where there is but one part. */
  readonly alternative: string;
}

/** @param figures parts of the figure of each answer of the document */
export function pageData(
  document: BriefingDocument,
  figures: readonly (readonly PrintedFigure[])[],
): unknown {
  const { language, page, metadata, title, subtitle, footer, sourcesTitle } = document;
  const printer = new Printer(document.sources);
  return {
    ...{ language, title, subtitle, footer, sourcesTitle, figures },
    paper: page === 'a4' ? 'a4' : 'us-letter',
    runningTitle: shortened(title),
    titleNote: document.titleByAuthor ? dictionaries[language].briefing.titleByAuthor : '',
    metadata: { ...metadata, date: dateParts(metadata.date) },
    warnings: document.warnings.map((block) => printer.block(block)),
    sections: document.sections.map(({ title: heading, blocks }) => ({
      title: heading,
      blocks: blocks.map((block) => printer.block(block)),
    })),
    sources: document.sources.map(({ number, sentences }) => ({
      number,
      sentences: sentences.map((one) => ({ ...one, runs: runsOf(one), notes: [] })),
    })),
  };
}

/** A line at the top of a page has room for so many characters. */
const RUNNING = 110;

function shortened(title: string): string {
  return title.length <= RUNNING ? title : `${title.slice(0, RUNNING).replace(/\s+\S*$/, '')} …`;
}

/** As Typst takes a date. */
export function dateParts(instant: string) {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/**
 * Characters of running text that a page holds at most. After so many a source is printed at the foot again, so that a reader
 * finds it on the same page or the one before, and rarely twice on one.
 */
const PAGE = 3_000;
/** What a character at the foot takes of a page, against one of running text. */
const FOOT = 0.43;

/**
 * Blocks in reading order, each note with whether its source is printed at the foot of the page. Tables cite by number
 * alone: notes of every cell would leave no room for the table.
 */
class Printer {
  readonly #lengths: ReadonlyMap<number, number>;
  /** By number of the source: how much was printed before its last footnote. */
  readonly #footed = new Map<number, number>();
  #printed = 0;

  constructor(sources: BriefingDocument['sources']) {
    this.#lengths = new Map(sources.map(({ number, sentences }) => [number, lengthOf(sentences)]));
  }

  block(block: Block): unknown {
    return mapBlock(
      block,
      (sentences) => this.#sentences(sentences),
      (sentences) => this.#cell(sentences),
    );
  }

  #cell(sentences: readonly Sentence[]): readonly unknown[] {
    this.#printed += lengthOf(sentences);
    return sentences.map((one) => ({
      runs: runsOf(one),
      notes: one.notes.map((number) => ({ number, foot: false })),
    }));
  }

  #sentences(sentences: readonly Sentence[]): readonly unknown[] {
    return sentences.map((one) => {
      this.#printed += lengthOf([one]);
      return { runs: runsOf(one), notes: one.notes.map((number) => ({ number, foot: this.#foot(number) })) };
    });
  }

  #foot(number: number): boolean {
    const before = this.#footed.get(number);
    if (before !== undefined && this.#printed - before < PAGE) return false;
    this.#footed.set(number, this.#printed);
    this.#printed += FOOT * (this.#lengths.get(number) ?? 0);
    return true;
  }
}

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.flatMap((one) => one.runs).reduce((sum, run) => sum + run.text.length, 0);
}

/** Beside text that runs from right to left: what follows runs on as before. */
const LEFT_TO_RIGHT: Run = { text: '\u200e' };

/** What is no web address stays text. */
function runsOf({ runs }: Sentence): readonly Run[] {
  return runs
    .filter((run) => run.text !== '')
    .map(({ href, ...run }) => (href === undefined || !isWebAddress(href) ? run : { ...run, href }))
    .flatMap((run) => (isRightToLeft(run.lang) ? [LEFT_TO_RIGHT, run, LEFT_TO_RIGHT] : [run]));
}
