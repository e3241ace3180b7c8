/** German. */
import { deBriefing } from './de/briefing.ts';
import { deDesk } from './de/desk.ts';
import { deDrawing } from './de/drawing.ts';
import { deEvidence } from './de/evidence.ts';
import { deExplore } from './de/explore.ts';
import { deExports } from './de/exports.ts';
import { deMeasures } from './de/lists.ts';
import { deMessages } from './de/messages.ts';
import { dePage } from './de/page.ts';
import { deReader } from './de/reader.ts';
import { deRelationships } from './de/relationships.ts';
import type { Words } from './en.ts';

export const de = {
  dates: {
    tag: 'de-DE',
    about: 'etwa {date}',
    decade: '{year}er Jahre',
    from: 'ab {date}',
    until: 'bis {date}',
    undated: 'nicht datiert',
  },
  briefing: deBriefing,
  desk: deDesk,
  drawing: deDrawing,
  evidence: deEvidence,
  page: dePage,
  explore: deExplore,
  exports: deExports,
  measures: deMeasures,
  messages: deMessages,
  reader: deReader,
  relationships: deRelationships,
} satisfies Words;
