/** Names of exported files: what is in them, safe on every file system. */
import { dictionaries, partyNames } from '../locales/index.ts';
import { exportFormats } from '../model/briefings.ts';
import type { Material } from '../exports/material.ts';

/** Longest name of one party within a file name, in characters. */
const MAX_PART = 40;

/**
 * `cutout-<start>-to-<target>-<status date>-<language>.<ending>`: ASCII, at most 160 characters, no leading dot. Names are
 * those of the material, so that a party whose name is withheld is not named here either.
 */
export function exportName(material: Material): string {
  const { settings, answers } = material;
  const { question } = answers[0];
  const { format, language, table } = settings;
  const parts = [
    'cutout',
    ...(format === 'poster' ? ['poster'] : format === 'csv' ? [table] : []),
    groupName(question.from, material),
    'to',
    question.to === 'sanctioned' ? 'sanctioned' : groupName(question.to, material),
    question.statusDate,
    language,
  ];
  return `${parts.join('-')}.${exportFormats[format].ending}`;
}

/** The first of them, and how many more there are. */
function groupName(ids: readonly string[], material: Material): string {
  const [first = '', ...others] = ids;
  const name = asciiSlug(nameOf(first, material)) || 'party';
  return others.length === 0 ? name : `${name}-and-${String(others.length)}-more`;
}

function nameOf(id: string, { answers, records, settings }: Material): string {
  const entities = answers.flatMap((answer) => answer.entities);
  const name = entities.some((entity) => entity.id === id)
    ? partyNames(entities, dictionaries[settings.language]).short(id)
    : records.entity.find((entity) => entity.id === id)?.name;
  if (name !== undefined) return name;
  // a start without a chain has no record here; its id is as good as a name, and as telling
  return settings.edits.redact.some((redacted) => redacted === id) ? '' : id;
}

/** Lower-case ASCII letters and digits with single hyphens; empty where a name has none. */
export function asciiSlug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= MAX_PART) return plain;
  const cut = plain.slice(0, MAX_PART + 1);
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : MAX_PART);
}
