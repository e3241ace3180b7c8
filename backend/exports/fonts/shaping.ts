/** How wide text is once its font has shaped it: Arabic letters joined, Indic syllables as one. By HarfBuzz. */
import { isRightToLeft, type ScriptLanguage } from '../../locales/index.ts';
import type { LoadedFont } from './fonts.ts';
import { keep } from './keep.ts';

/** A stretch of letters that the font draws as one, and how wide it is, in em. */
export interface Cluster {
  readonly text: string;
  readonly advance: number;
}

type Shaper = (text: string) => readonly Cluster[];

const shapers = new Map<string, Promise<Shaper>>();

/** In the order of the text, of letters of one script. */
export async function clustersOf(font: LoadedFont, text: string): Promise<readonly Cluster[]> {
  const shaper = await keep(shapers, font.face.file, () => shaperOf(font));
  return shaper(text);
}

/** Ends in a sign that binds its letter to the next: the viramas of Indic scripts, the stackers of Khmer and Burmese, the joiner. */
const BINDS = /[\u094d\u09cd\u0a4d\u0bcd\u0dca\u1039\u17d2\u200d]$/u;

function joined(one: Cluster, next: Cluster): Cluster {
  return { text: one.text + next.text, advance: one.advance + next.advance };
}

async function shaperOf({ bytes }: LoadedFont): Promise<Shaper> {
  const harfbuzz = await import('harfbuzzjs');
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const font = new harfbuzz.Font(face);
  return (text) => {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    const advances = new Map<number, number>();
    buffer.getGlyphInfos().forEach(({ cluster }, glyph) => {
      const advance = (positions[glyph]?.xAdvance ?? 0) / face.upem;
      advances.set(cluster, (advances.get(cluster) ?? 0) + advance);
    });
    const starts = [...advances.keys()].sort((a, b) => a - b);
    const clusters: Cluster[] = [];
    starts.forEach((start, at) => {
      const cluster = { text: text.slice(start, starts[at + 1]), advance: advances.get(start) ?? 0 };
      const last = clusters.at(-1);
      if (last === undefined || !BINDS.test(last.text)) clusters.push(cluster);
      else clusters[clusters.length - 1] = joined(last, cluster);
    });
    return clusters;
  };
}

/** Digits run from left to right in text that runs from right to left. */
const NUMBERS = /([0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/][0-9\u0660-\u0669\u06f0-\u06f9]+)*)/u;
const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', ')(', '[]', '][', '«»', '»«', '<>', '><', '{}', '}{'].map(([from = '', to = '']) => [from, to]),
);

/**
 * Runs of a text from left to right as they are seen. A renderer turns the letters of a run by itself; what is neither letter
 * nor digit, such as a bracket, it would leave as it stands alone: that is turned here.
 */
export async function inSight<T extends { readonly text: string }>(
  use: { readonly text: string; readonly lang?: ScriptLanguage | undefined },
  runsOf: (text: string) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  if (!isRightToLeft(use.lang)) return runsOf(use.text);
  const tokens = use.text.split(NUMBERS).filter((token) => token !== '');
  const seen = await Promise.all(
    tokens.map(async (token) => {
      const runs = await runsOf(token);
      return NUMBERS.test(token) ? runs : runs.map(turned).reverse();
    }),
  );
  return seen.reverse().flat();
}

function turned<T extends { readonly text: string }>(run: T): T {
  if (/[\p{L}\p{N}]/u.test(run.text)) return run;
  const text = Array.from(run.text, (sign) => MIRRORED.get(sign) ?? sign)
    .reverse()
    .join('');
  return { ...run, text };
}
