/** The figures alone, each as large as an A3 page lets it be, to be printed and hung up. Tagged, with the picture in words. */
import { drawFigure, type Figure, type FigureOptions } from '../drawing/figure.ts';
import { figureGroups } from '../drawing/figureGroups.ts';
import { figureTextSize } from '../drawing/figureSize.ts';
import { renderSvg } from '../drawing/svg.ts';
import type { TraceAnswer } from '../model/answers.ts';
import type { Exporter } from './exporter.ts';
import { lettered } from './fonts/lettered.ts';
import { setInFaces } from './fonts/svgText.ts';
import type { Material } from './material.ts';
import { dateParts } from './briefing/pageData.ts';
import { compilePdf } from './typst.ts';

export const posterExporter: Exporter = { format: 'poster', render: renderPoster };

/** A3 on its side without margins, in points. */
const ROOM = { width: 1130, height: 785 } as const;
/** A wider picture is lower: what fills the page best is found by trying. */
const WIDTHS = [1240, 1450, 1700, 2000] as const;

async function renderPoster({ answers, settings, made }: Material): Promise<Uint8Array> {
  const { language, edits } = settings;
  const figures = figureGroups(await lettered(answers), language).map((group) =>
    onPage(group, { language, theme: 'light' }),
  );
  const files = new Map<string, string>();
  for (const [index, { figure }] of figures.entries()) {
    files.set(fileName(index), renderSvg(await setInFaces(figure.root)));
  }
  const pages = figures.map(({ figure, width }, index) => {
    return { file: fileName(index), width, alternative: figure.description };
  });
  const title = edits.title ?? figures.map(({ figure }) => figure.title).join(' ');
  const metadata = { author: edits.author, date: dateParts(made.at) };
  files.set('poster.json', JSON.stringify({ language, title, metadata, pages }));
  return compilePdf({ template: 'poster.typ', files, at: made.at });
}

function fileName(index: number): string {
  return `figure-${String(index + 1)}.svg`;
}

interface Placed {
  readonly figure: Figure;
  /** In points. */
  readonly width: number;
}

/** The drawing whose smallest text comes out largest. */
function onPage(answers: readonly TraceAnswer[], options: FigureOptions): Placed {
  const tried = WIDTHS.map((width) => {
    const figure = drawFigure(answers, { ...options, width });
    const scale = Math.min(ROOM.width / figure.width, ROOM.height / figure.height);
    return { figure, width: figure.width * scale };
  });
  const [first, ...others] = tried;
  if (first === undefined) throw new RangeError('no width to try');
  return others.reduce((best, one) => (textSize(one) > textSize(best) ? one : best), first);
}

function textSize({ figure, width }: Placed): number {
  return figureTextSize(figure, width);
}
