import type { ExportingWords } from '../../backend/locales/exporting.ts';
import type { Exporting } from './exporting.ts';

/** What every part of the dialog is given. */
export interface PartProps {
  readonly exporting: Exporting;
  readonly words: ExportingWords;
}
