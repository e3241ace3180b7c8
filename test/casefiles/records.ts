/** The bundled cases as records, and what the research calls their parties. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseRecords } from '../../backend/importers/caseRecords.ts';
import { readCaseText } from '../../backend/importers/caseText.ts';
import { researchId } from '../researchIds.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const bytes = (name: string): Buffer => readFileSync(join(root, 'backend', 'casefiles', name));
const read = (name: string) => caseRecords(readCaseText(bytes(name), name), { today: null });
export const sek = read('sek-studio.yaml');
export const fronts = read('it-worker-fronts.yaml');
export const both = {
  entities: new Map([...sek.entity, ...fronts.entity].map((one) => [one.id, one])),
  sources: new Map([...sek.source, ...fronts.source].map((one) => [one.id, one])),
  relationships: [...sek.relationship, ...fronts.relationship],
  claims: [...sek.claim, ...fronts.claim],
  statements: [...sek.statement, ...fronts.statement],
  listings: [...sek.listing, ...fronts.listing],
};
const slugs = new Map<string, string>();
for (const one of both.entities.values()) {
  const local = one.identifiers.find((identifier) => identifier.scheme === 'case')?.value;
  slugs.set(one.id, researchId(local ?? one.id));
}
export const slugOf = (id: string | null): string | null => (id === null ? null : (slugs.get(id) ?? id));
