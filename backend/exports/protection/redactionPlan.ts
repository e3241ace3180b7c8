/** What redacting parties replaces: their names in every spelling, and every id that tells one. */
import { hash } from 'node:crypto';
import type { TraceAnswer } from '../../model/answers.ts';
import { isProduction, schemata, type Schema } from '../../model/entities.ts';
import { parseDate } from '../../model/dates.ts';
import type { EntityId } from '../../model/ids.ts';
import { recordKinds } from '../../model/records.ts';
import { dictionaries, fill } from '../../locales/index.ts';
import type { Material } from '../material.ts';
import { commonWords } from './commonWords.ts';
import { formsOf, tellingWords } from './names.ts';
import { holdsSpelling, inAnyCase, spellingsOf, wordsOf, type Spelling } from './spellings.ts';
import { idKeys, textsIn } from './texts.ts';

export interface RedactionPlan {
  /** Party → what is printed for its name. */
  readonly labels: ReadonlyMap<EntityId, string>;
  /** Id → the one that takes its place. */
  readonly ids: ReadonlyMap<string, string>;
  readonly spellings: readonly Spelling[];
  /** Takes the place of a name within a text. */
  readonly inText: string;
}

const NEUTRAL = /^redacted-\d+-[0-9a-f]{8}$/;

/** Whether a party stands under the id that its redaction gave it. */
export function isRedacted(id: string): boolean {
  return NEUTRAL.test(id);
}

export function redactionPlan(material: Material, parties: readonly EntityId[]): RedactionPlan {
  const words = dictionaries[material.settings.language].desk.redaction;
  const { redact } = material.settings.edits;
  const numbers = new Map(parties.map((id) => [id, String(redact.indexOf(id) + 1)]));
  const labels = new Map(
    [...numbers].map(([id, n]) => [id, fill(words[labelOf(schemaOf(material, id))], { n })]),
  );
  const spellings = spellingsOf(parties.flatMap((id) => tellingNames(material, id)));
  const fresh = freshIds(material);
  const ids = new Map<string, string>([...numbers].map(([id, n]) => [id, fresh(n)]));
  addDatasets(material, ids, fresh);
  addDerived(material, ids, fresh);
  addTelling(material, { ids, spellings, fresh });
  return { labels, ids, spellings, inText: words.inText };
}

function schemaOf({ records }: Material, id: EntityId): Schema {
  return records.entity.find((record) => record.id === id)?.schema ?? 'LegalEntity';
}

function labelOf(schema: Schema): 'party' | 'production' | 'thing' {
  if (schemata[schema].party) return 'party';
  return isProduction(schema) ? 'production' : 'thing';
}

type Fresh = (name: string) => string;

/**
 * Ids of this export alone: in a store that takes two such exports, the first party of one is not the first of the other. Made
 * of nothing that a guess at the names could be checked by.
 */
function freshIds({ made, answers, settings }: Material): Fresh {
  const known = [made.at, answers[0].revision, settings.language, settings.edits.redact.length];
  const mark = hash('sha256', known.join(' '), 'hex').slice(0, 8);
  return (name) => `redacted-${name}-${mark}`;
}

/** Everything that names the party: names and aliases of all datasets in their forms, numbers, an id of several parts. */
function tellingNames(material: Material, id: EntityId): readonly string[] {
  const records = material.records.entity.filter((record) => record.id === id);
  const names = [
    ...records.flatMap(({ name, translations, aliases }) => [
      name,
      ...(translations.de?.name === undefined ? [] : [translations.de.name]),
      ...aliases.map((alias) => alias.name),
    ]),
    ...material.answers.flatMap((answer) => printedNames(answer, id)),
  ];
  const isPerson = records.some(({ schema }) => schema === 'Person');
  const isNamed = records.some(({ placeholder }) => !placeholder);
  const common = commonWords(material, { except: id, sharedBy: SHARED_BY });
  const words = isNamed ? tellingWords(names, { isPerson, isCommon: (word) => common.has(word) }) : [];
  const numbers = records.flatMap((record) => record.identifiers.map(({ value }) => value));
  return [
    ...names.flatMap((name) => [...formsOf(name)]),
    ...words,
    ...numbers.filter((value) => value.length >= SHORTEST_NUMBER),
    ...(wordsOf(id).length > 1 ? [id] : []),
  ];
}

const SHORTEST_NUMBER = 5;
/** A word of several other parties' names is nobody's. */
const SHARED_BY = 2;

function printedNames({ entities, chains }: TraceAnswer, id: EntityId): readonly string[] {
  const links = chains.flatMap((chain) => chain.links);
  return [
    ...entities.filter((entity) => entity.id === id).map(({ name }) => name),
    ...links.flatMap((link) => [
      ...(link.from === id ? [link.fromName] : []),
      ...(link.to === id ? [link.toName] : []),
    ]),
  ];
}

/** All datasets get other names: a store that has the records already must not take these for them. */
function addDatasets({ records }: Material, ids: Map<string, string>, fresh: Fresh): void {
  const datasets = new Set(recordKinds.flatMap((kind) => records[kind].map(({ dataset }) => dataset)));
  for (const [position, dataset] of [...datasets].sort().entries()) {
    const colon = dataset.indexOf(':');
    ids.set(dataset, `${dataset.slice(0, colon + 1)}${fresh(`dataset-${String(position + 1)}`)}`);
  }
}

/** Ids that are hashes of what they stand for: whoever guesses a name could check it by making them again. */
function addDerived({ records, answers }: Material, ids: Map<string, string>, fresh: Fresh): void {
  const add = (
    kind: string,
    things: readonly { readonly id: string; readonly tells: readonly (string | null)[] }[],
  ): void => {
    let number = 0;
    for (const { id, tells } of things) {
      if (ids.has(id) || !tells.some((told) => told !== null && ids.has(told))) continue;
      ids.set(id, fresh(`${kind}-${String(++number)}`));
    }
  };
  const all = records;
  add(
    'r',
    all.relationship.map(({ id, from, to, production }) => ({ id, tells: [from, to, production] })),
  );
  add(
    'c',
    all.claim.map(({ id, subject }) => ({ id, tells: [subject] })),
  );
  add(
    's',
    all.statement.map(({ id, party, aboutEntities, aboutRelationships }) => ({
      id,
      tells: [party, ...aboutEntities, ...aboutRelationships],
    })),
  );
  add(
    'l',
    all.listing.map(({ id, party }) => ({ id, tells: [party] })),
  );
  add(
    'j',
    all.judgement.map(({ id, left, right }) => ({ id, tells: [left, right] })),
  );
  add(
    'i',
    all.inquiry.map(({ id, party, claims }) => ({ id, tells: [party, ...claims] })),
  );
  const chains = answers.flatMap((answer) => answer.chains);
  add(
    'ch',
    chains.map(({ id, production, links }) => ({
      id,
      tells: [production, ...links.flatMap((link) => [link.from, link.to])],
    })),
  );
}

interface Telling {
  readonly ids: Map<string, string>;
  readonly spellings: readonly Spelling[];
  readonly fresh: Fresh;
}

/** Other ids in which a name stands, as in "alpha-statement-2024". */
function addTelling(material: Material, of: Telling): void {
  const small = inAnyCase(of.spellings);
  let number = 0;
  for (const { key, text } of textsIn(material)) {
    if (!idKeys.has(key) || of.ids.has(text) || isDate(text) || !holdsSpelling(text, small)) continue;
    of.ids.set(text, of.fresh(`x-${String(++number)}`));
  }
}

/** Dates are no names, whatever a production is called. */
export function isDate(text: string): boolean {
  return parseDate(text.split('T')[0] ?? '') !== undefined;
}
