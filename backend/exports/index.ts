/** Every format and what writes it. */
import type { ExportFormat } from '../model/briefings.ts';
import { bundleExporter } from './bundle.ts';
import { archiveExporter } from './caseArchive.ts';
import { csvExporter } from './csv.ts';
import { docxExporter } from './docx.ts';
import type { Exporter } from './exporter.ts';
import { ftmExporter } from './ftm.ts';
import { gexfExporter } from './gexf.ts';
import { graphmlExporter } from './graphml.ts';
import { htmlExporter } from './html.ts';
import { markdownExporter } from './markdown.ts';
import { neo4jExporter } from './neo4j.ts';
import { pdfExporter } from './pdf.ts';
import { pngExporter } from './png.ts';
import { posterExporter } from './poster.ts';
import { pptxExporter } from './pptx.ts';
import { svgExporter } from './svg.ts';
import { xlsxExporter } from './xlsx.ts';

/** One file each. */
const single: Readonly<Record<Exclude<ExportFormat, 'bundle'>, Exporter>> = {
  pdf: pdfExporter,
  html: htmlExporter,
  md: markdownExporter,
  docx: docxExporter,
  pptx: pptxExporter,
  svg: svgExporter,
  png: pngExporter,
  poster: posterExporter,
  csv: csvExporter,
  xlsx: xlsxExporter,
  graphml: graphmlExporter,
  gexf: gexfExporter,
  ftm: ftmExporter,
  archive: archiveExporter,
  neo4j: neo4jExporter,
};

export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  ...single,
  bundle: bundleExporter(Object.values(single)),
};
