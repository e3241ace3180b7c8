/** What every part of a page needs to know of the whole. */
import type { Words } from '../../locales/index.ts';
import type { BriefingDocument } from '../briefing/document.ts';
import type { Citations } from './sentences.ts';

export interface Setting {
  readonly document: BriefingDocument;
  readonly words: Words;
  readonly citations: Citations;
}
