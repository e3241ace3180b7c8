/**
 * Records and answers of version 0.1.0, which knew one `note` for a relationship and neither objects of statements nor
 * translations. What an analyst wrote in a note may narrow the relationship, so it is read as its qualifier; the notes of lists
 * were this program's own remark.
 */
import type { RecordKind } from '../records.ts';
import { each, type Plain, type UpgradeStep } from './upgrade.ts';

/** The same record as this version has it; one that is so already comes back as it is. */
export function upgradeFields(kind: RecordKind, record: Plain): Plain {
  if (kind === 'relationship') return withTexts(record);
  if (kind === 'statement') return { object: '', ...untranslated, ...record };
  return kind === 'entity' ? { ...untranslated, ...record } : record;
}

/** The same for a kept answer of a trace, whose relationships, statements and parties stand in its chains. */
export function upgradeAnswerFields(answer: Plain): Plain {
  return {
    ...answer,
    chains: each(answer['chains'], (chain) => ({
      ...chain,
      links: each(chain['links'], (link) => ({
        ...link,
        relationships: each(link['relationships'], evidenced),
      })),
      statements: each(chain['statements'], said),
    })),
    statements: each(answer['statements'], said),
    entities: each(answer['entities'], (entity) => upgradeFields('entity', entity)),
  };
}

export const fields: UpgradeStep = {
  topic: 'fields',
  shape: 2,
  begin:
    () =>
    ({ kind, record }) => [{ kind, record: upgradeFields(kind, record) }],
  material: (material) => ({ ...material, answers: each(material['answers'], upgradeAnswerFields) }),
};

const untranslated = { language: null, translations: {} } as const;

function withTexts(record: Plain): Plain {
  if (!('note' in record)) return record;
  const { note, ...rest } = record;
  const { dataset } = record;
  const ofList = typeof dataset === 'string' && dataset.startsWith('list:');
  const texts = ofList ? { qualifier: '', remark: note } : { qualifier: note, remark: '' };
  return { ...rest, ...texts, amounts: [], ...untranslated };
}

function evidenced(relationship: Plain): Plain {
  return { ...withTexts(relationship), statements: each(relationship['statements'], said) };
}

function said(statement: Plain): Plain {
  return upgradeFields('statement', statement);
}
