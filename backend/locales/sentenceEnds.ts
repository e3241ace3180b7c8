/** How sentences end: with one full stop, whatever the name, title or quotation that stands last has of its own. */

const QUOTES = '“”„‟"»«’‘\'';
/** A mark that ends a sentence, perhaps within a quotation, or before a bracket that closes a whole sentence. */
const ENDED = new RegExp(String.raw`[.!?…](?:[${QUOTES}]*|\))$`, 'u');
/** A full stop after what ends a sentence already; an ellipsis keeps its points. */
const TWICE = new RegExp(String.raw`(?:(?<!\.)\.|[!?…]|[.!?…][${QUOTES}]+)\.$`, 'u');
/** A single letter, or a short form of a legal form or the like: the full stop is its own. */
const ABBREVIATED = /(?:^|\P{L})(?:\p{L}|Ltd|Inc|Corp|Co|Bros|etc|usw|Nr|No|St|Jr)\.$/u;

export function endsSentence(text: string): boolean {
  return ENDED.test(text);
}

/** The sentence without a second full stop: "S.p.A.", not "S.p.A..". */
export function withOneStop(sentence: string): string {
  return TWICE.test(sentence) ? sentence.slice(0, -1) : sentence;
}

/** With a full stop, unless it ends a sentence itself. */
export function endSentence(text: string): string {
  const one = withOneStop(text);
  return one === '' || endsSentence(one) ? one : `${one}.`;
}

/** Words that stand within a sentence: without the full stop that they end on, unless it is part of the last word. */
export function withoutStop(text: string): string {
  return /(?<!\.)\.$/.test(text) && !ABBREVIATED.test(text) ? text.slice(0, -1) : text;
}
