/**
 * FollowTheMoney entities, one JSON object a line. A schema of FollowTheMoney states what it is and knows no grade: so each
 * relationship says its grade in role, status and description, what is only suspected is a link and nothing more, and a note
 * says what there is no form for.
 */
import { canonicalJson } from '../model/records.ts';
import type { Exporter } from './exporter.ts';
import type { FtmEntity } from './ftm/entity.ts';
import { linkEntities } from './ftm/links.ts';
import { noteOnFile, repliesIn, statementsIn } from './ftm/notes.ts';
import { partiesIn, sanctionsIn } from './ftm/parties.ts';
import type { Material } from './material.ts';
import { readMaterial } from './tables/reading.ts';

export const ftmExporter: Exporter = {
  format: 'ftm',
  render(material) {
    const lines = ftmEntities(material).map((entity) => `${canonicalJson(entity)}\n`);
    return Promise.resolve(new TextEncoder().encode(lines.join('')));
  },
};

export function ftmEntities(material: Material): readonly FtmEntity[] {
  const reading = readMaterial(material);
  const parties = partiesIn(reading);
  const ids = new Set(parties.map(({ id }) => id));
  const links = reading.relationships.map((relationship) => ({
    type: relationship.type,
    entities: linkEntities(relationship, reading),
  }));
  const leftOut = links.filter(({ entities }) => entities.length === 0).map(({ type }) => type);
  return [
    noteOnFile(reading, leftOut),
    ...parties,
    ...sanctionsIn(reading, ids),
    ...links.flatMap(({ entities }) => entities),
    ...statementsIn(reading, ids),
    ...repliesIn(reading, ids),
  ];
}
