/** The figure as an SVG file that needs nothing from outside: the letters that it uses are in it. */
import { drawFigure, type Figure } from '../drawing/figure.ts';
import { el, renderSvg } from '../drawing/svg.ts';
import type { Exporter } from './exporter.ts';
import { embeddedFontRules } from './fonts/fonts.ts';
import { lettered } from './fonts/lettered.ts';
import { fontUsesOf, setInFaces } from './fonts/svgText.ts';
import type { Material } from './material.ts';

export const svgExporter: Exporter = {
  format: 'svg',
  render: async (material) => new TextEncoder().encode(await figureFile(await figureOf(material))),
};

/** All that the answers show, as one picture. */
export async function figureOf({ answers, settings }: Material): Promise<Figure> {
  return drawFigure(await lettered(answers), { language: settings.language, theme: 'light' });
}

async function figureFile(figure: Figure): Promise<string> {
  const root = await setInFaces(figure.root);
  const rules = await embeddedFontRules(fontUsesOf(root));
  const [title, description, ...drawn] = root.children;
  const children = [title, description, el('style', {}, [rules]), ...drawn].filter(
    (one) => one !== undefined,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg({ ...root, children })}\n`;
}
