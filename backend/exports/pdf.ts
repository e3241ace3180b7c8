/** The briefing as PDF: tagged (PDF/UA-1), fonts embedded, figures as vectors with real text, set by Typst. */
import { renderSvg } from '../drawing/svg.ts';
import { composeBriefing } from './briefing/compose.ts';
import type { BriefingDocument } from './briefing/document.ts';
import { placeFigures } from './briefing/figurePages.ts';
import { pageData, type PrintedFigure } from './briefing/pageData.ts';
import type { Exporter } from './exporter.ts';
import { withGlyphs } from './fonts/fonts.ts';
import { lettered } from './fonts/lettered.ts';
import { setInFaces } from './fonts/svgText.ts';
import { compilePdf } from './typst.ts';

export const pdfExporter: Exporter = {
  format: 'pdf',
  render: (material) => renderPdf(composeBriefing(material)),
};

export async function renderPdf(document: BriefingDocument): Promise<Uint8Array> {
  const files = new Map<string, string>();
  const figures: (readonly PrintedFigure[])[] = [];
  for (const answer of await lettered(document.answers)) {
    const parts = placeFigures(answer, document);
    const printed: PrintedFigure[] = [];
    for (const { figure, turned, width } of parts) {
      const file = `figure-${String(files.size + 1)}.svg`;
      files.set(file, renderSvg(await setInFaces(figure.root)));
      printed.push({ file, turned, width, alternative: parts.length === 1 ? '' : figure.description });
    }
    figures.push(printed);
  }
  files.set('document.json', await withGlyphs(JSON.stringify(pageData(document, figures))));
  return compilePdf({ template: 'briefing/briefing.typ', files, at: document.metadata.date });
}
