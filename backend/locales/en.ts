/** English. Every other dictionary has this shape. */
import { enBriefing } from './en/briefing.ts';
import { enDesk } from './en/desk.ts';
import { enDrawing } from './en/drawing.ts';
import { enEvidence } from './en/evidence.ts';
import { enExplore } from './en/explore.ts';
import { enExports } from './en/exports.ts';
import { enMeasures } from './en/lists.ts';
import { enMessages } from './en/messages.ts';
import { enPage } from './en/page.ts';
import { enReader } from './en/reader.ts';
import { enRelationships } from './en/relationships.ts';
import type { RelationshipWords } from './verbs.ts';
import type { RelationshipTypeName } from '../model/relationshipTypes.ts';

/** Literal texts widened to any text: what a translation has to fill. */
export type Translatable<T> = T extends string ? string : { readonly [K in keyof T]: Translatable<T[K]> };

const relationships: Readonly<Record<RelationshipTypeName, RelationshipWords>> = enRelationships;

const english = {
  dates: {
    tag: 'en-GB',
    about: 'about {date}',
    decade: '{year}s',
    from: 'from {date}',
    until: 'until {date}',
    undated: 'not dated',
  },
  briefing: enBriefing,
  desk: enDesk,
  drawing: enDrawing,
  evidence: enEvidence,
  page: enPage,
  explore: enExplore,
  exports: enExports,
  measures: enMeasures,
  messages: enMessages,
  reader: enReader,
} as const;

export type Words = Translatable<typeof english> & {
  readonly relationships: Readonly<Record<RelationshipTypeName, RelationshipWords>>;
};

export const en: Words = { ...english, relationships };
