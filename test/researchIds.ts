/** The ids that the research gives: those of the case files, but for placeholders whose ids told too much. */
import { renamedPlaceholders } from '../backend/model/upgrades/renamedIds.ts';

const former = new Map(
  [...renamedPlaceholders.values()].flatMap((names) => [...names].map(([old, present]) => [present, old])),
);

/** @param local id of an entity as its case file gives it */
export function researchId(local: string): string {
  return former.get(local) ?? local;
}
