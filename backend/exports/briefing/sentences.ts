/** Sentences of a briefing, by what they are: a fact with what bears it, a frame around facts, the author's own words. */
import type { Run, Sentence } from './document.ts';
import { scriptRuns, withOneStop, type Stretch } from '../../locales/index.ts';

/** Ids of what bears a sentence, and the numbers of the sources printed after it. */
export interface Borne {
  readonly evidence: readonly string[];
  readonly notes?: readonly number[];
}

/** @throws RangeError without evidence: such a sentence must not be printed */
export function fact(text: string, borne: Borne): Sentence {
  if (borne.evidence.length === 0) throw new RangeError(`nothing bears the sentence "${text}"`);
  return {
    kind: 'fact',
    runs: scriptRuns(withOneStop(text)),
    evidence: [...new Set(borne.evidence)],
    notes: borne.notes ?? [],
  };
}

export function frame(text: string): Sentence {
  return { kind: 'frame', runs: scriptRuns(withOneStop(text)), evidence: [], notes: [] };
}

/** A label or a cell: words without a full stop that state nothing by themselves. */
export function label(text: string): Sentence {
  return { kind: 'label', runs: scriptRuns(text), evidence: [], notes: [] };
}

export function link(text: string, href: string): Sentence {
  return { kind: 'label', runs: [{ text, href }], evidence: [], notes: [] };
}

export function author(text: string): Sentence {
  return { kind: 'author', runs: scriptRuns(text), evidence: [], notes: [] };
}

/** The same sentence, its first run in bold: "Disputed: …". */
export function strong(sentence: Sentence): Sentence {
  return { ...sentence, runs: sentence.runs.map((run) => ({ ...run, style: 'strong' })) };
}

/** The sentence with words of a source after it, as a quotation. */
export function quoting(sentence: Sentence, quotation: string, marks: readonly [string, string]): Sentence {
  const runs = scriptRuns(`${marks[0]}${quotation}${marks[1]}`).map((run): Run => ({
    ...run,
    style: 'quotation',
  }));
  return { ...sentence, runs: [...sentence.runs, { text: ' ' }, ...runs] };
}

/** The sentence on a relationship with what narrows it: never told without. */
export function narrowed(sentence: Sentence, by: readonly (readonly Stretch[])[]): Sentence {
  const runs = by.flatMap((said) => [
    { text: ' ' },
    ...said.flatMap(({ text }): readonly Run[] => scriptRuns(text)),
  ]);
  return { ...sentence, runs: [...sentence.runs, ...runs] };
}

/** The words of sentences in a row, for places that take plain text only. */
export function plainText(sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentence.runs.map((run) => run.text).join('')).join(' ');
}
