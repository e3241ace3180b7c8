/** Sentences as one line of Markdown, their sources as footnote references. */
import type { Run, Sentence } from '../briefing/document.ts';
import { isWebAddress, printable } from '../briefing/printable.ts';
import { escapeMarkdown, escapeStart } from './escape.ts';

const MARKS = { strong: '**', emphasis: '*' } as const;

/** As they stand in a block of their own. */
export function blockLine(sentences: readonly Sentence[]): string {
  return escapeStart(inline(sentences));
}

/** As they stand after something else, in a heading or a cell. */
export function inline(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ runs, notes }) => `${runsLine(runs)}${notes.map((number) => `[^${String(number)}]`).join('')}`)
    .join(' ')
    .trim();
}

function runsLine(runs: readonly Run[]): string {
  const joined = joinAlike(runs);
  return joined
    .map((run, index) => {
      const before = joined[index - 1]?.text.slice(-1) ?? ' ';
      const after = joined[index + 1]?.text.slice(0, 1) ?? ' ';
      return run.href === undefined ? styled(run, before, after) : linked(run.text, run.href);
    })
    .join('');
}

/** A name in another script is a run of its own; Markdown has no mark for that, and cutting there would break styles. */
function joinAlike(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const alike = last !== undefined && last.style === run.style && last.href === run.href;
    if (alike) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** Only web addresses are links; any other is printed. */
function linked(text: string, href: string): string {
  if (!isWebAddress(href)) return escapeMarkdown(text === href ? text : `${text} (${href})`);
  return text === href ? `<${href}>` : `[${escapeMarkdown(text)}](<${href}>)`;
}

/**
 * Stars are read as marks only beside a letter or beside a sign that has no letter on its other side; where that is not so,
 * the words go without.
 */
function styled({ text, style }: Run, before: string, after: string): string {
  const mark = style === 'strong' || style === 'emphasis' ? MARKS[style] : '';
  const words = printable(text).trim();
  if (mark === '' || words === '') return escapeMarkdown(text);
  const opens = isLetter(words.slice(0, 1)) || !isLetter(before);
  const closes = isLetter(words.slice(-1)) || !isLetter(after);
  if (!opens || !closes) return escapeMarkdown(text);
  const [left = '', right = ''] = printable(text).split(words, 2);
  return `${left}${mark}${escapeMarkdown(words)}${mark}${right}`;
}

/** Neither space nor punctuation. */
function isLetter(character: string): boolean {
  return character !== '' && !/[\s\p{P}\p{S}]/u.test(character);
}
