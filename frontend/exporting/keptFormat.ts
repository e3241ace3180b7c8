/** The format chosen last, kept in the browser. */
import { exportFormatNames, type ExportFormat } from '../../backend/model/briefings.ts';

const KEY = 'cutout.export-format';

/** Browsers may forbid storage; the choice then lasts as long as the dialog. */
export function keptFormat(window: Window): ExportFormat {
  try {
    const kept = window.localStorage.getItem(KEY);
    return exportFormatNames.find((format) => format === kept) ?? 'pdf';
  } catch {
    return 'pdf';
  }
}

export function keepFormat(window: Window, format: ExportFormat): void {
  try {
    window.localStorage.setItem(KEY, format);
  } catch {
    // see keptFormat
  }
}
