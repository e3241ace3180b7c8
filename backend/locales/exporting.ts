/** Words of exporting. They are no part of the dictionaries, so that the page's first load does not carry them. */
import type { ExportWarning } from '../model/exportJobs.ts';
import { deExporting } from './de/exporting.ts';
import { enExporting } from './en/exporting.ts';
import type { Translatable } from './en.ts';
import type { Language } from './index.ts';
import { fill } from './verbs.ts';

export type ExportingWords = Translatable<typeof enExporting>;

export const exportingWords: Readonly<Record<Language, ExportingWords>> = {
  en: enExporting,
  de: deExporting,
};

/** Names of a warning that are read one by one. */
const NAMED = 6;

export function warningText(warning: ExportWarning, words: ExportingWords): string {
  const template = words.warning[warning.kind];
  switch (warning.kind) {
    case 'last-seen':
    case 'unasked':
    case 'no-glyph':
      return fill(template, { names: someOf(warning.names, words) });
    // whoever is to read or withhold them needs all of them
    case 'unnamed-mention':
    case 'findable':
      return fill(template, { names: warning.names.join(' · ') });
    case 'small-text':
      return fill(template, { points: pointsText(warning.points, words.tag) });
    case 'capped':
    case 'timed-out':
      return fill(template, { n: warning.depth });
    case 'many-chains':
      return fill(template, { n: warning.chains });
    case 'unfinished-import':
      return fill(template, { label: warning.label, command: `cutout import undo ${warning.id}` });
    case 'no-chains':
      return template;
  }
}

function someOf(names: readonly string[], words: ExportingWords): string {
  const list = names.slice(0, NAMED).join(', ');
  return names.length <= NAMED ? list : fill(words.andMore, { list, n: names.length - NAMED });
}

function pointsText(points: number, tag: string): string {
  return new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(points);
}

/** e.g. `48 kB`. */
export function sizeText(bytes: number, tag: string): string {
  const [unit, size] = bytes < 1_000_000 ? (['kB', 1_000] as const) : (['MB', 1_000_000] as const);
  const digits = { maximumFractionDigits: bytes / size < 10 ? 1 : 0 };
  return `${new Intl.NumberFormat(tag, digits).format(bytes / size)} ${unit}`;
}
