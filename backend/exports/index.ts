/** Every format and what writes it. */
import type { ExportFormat } from '../model/briefings.ts';
import { csvExporter } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { xlsxExporter } from './xlsx.ts';

export const exporters: Readonly<Partial<Record<ExportFormat, Exporter>>> = {
  csv: csvExporter,
  xlsx: xlsxExporter,
};
