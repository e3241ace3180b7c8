/** The figure as pixels, for slides and mail: 1 to 4 pixels per unit of the figure. Fonts of the system are not used. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../drawing/figure.ts';
import { renderSvg, type SvgElement } from '../drawing/svg.ts';
import { CutoutError } from '../errors.ts';
import type { Exporter } from './exporter.ts';
import { facesOf, fontPath, subsetOf } from './fonts/fonts.ts';
import { fontUsesOf, setInFaces } from './fonts/svgText.ts';
import { inTurn } from './inTurn.ts';
import { figureOf } from './svg.ts';

export const pngExporter: Exporter = {
  format: 'png',
  render: async (material) => pixelsOf(await figureOf(material), material.settings.scale),
};

/** More pixels than this are no picture for a slide, and fill the memory. */
const MOST_PIXELS = 80_000_000;

/** @throws `CutoutError` `bad-question` for a figure too large for pixels */
export async function pixelsOf(figure: Figure, scale: number): Promise<Uint8Array> {
  const pixels = figure.width * figure.height * scale ** 2;
  if (pixels > MOST_PIXELS) {
    throw new CutoutError(
      'bad-question',
      `The figure would have ${Math.round(pixels / 1_000_000)} million pixels; at most ${MOST_PIXELS / 1_000_000} million can be made.`,
      { remedy: 'Choose a smaller scale or fewer chains, or the format "svg" or "poster".' },
    );
  }
  return inTurn(() => paint(figure, scale));
}

async function paint(figure: Figure, scale: number): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const folder = await mkdtemp(join(tmpdir(), 'cutout-png-'));
  try {
    const root = await setInFaces(figure.root);
    const image = await renderAsync(renderSvg(root), {
      fitTo: { mode: 'zoom', value: scale },
      font: { loadSystemFonts: false, fontFiles: [...(await fontFiles(root, folder))] },
    });
    return image.asPng();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The renderer reads fonts from TrueType files only: of the compressed ones it gets what the drawing needs. */
async function fontFiles(root: SvgElement, folder: string): Promise<readonly string[]> {
  const needed = await facesOf(fontUsesOf(root));
  return Promise.all(
    [...needed].map(async ([face, codes]) => {
      if (face.file.endsWith('.ttf')) return fontPath(face);
      const file = join(folder, face.file.replace(/woff2$/, 'ttf'));
      await writeFile(file, await subsetOf(face, codes, 'truetype'));
      return file;
    }),
  );
}
