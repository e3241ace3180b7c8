/** What redacting parties replaces: their names in every spelling, and every id that tells one. */
import { createHmac } from 'node:crypto';
import type { TraceAnswer } from '../../model/answers.ts';
import { isProduction, schemata, type EntityRecord, type Schema } from '../../model/entities.ts';
import { parseDate } from '../../model/dates.ts';
import type { EntityId } from '../../model/ids.ts';
import { recordKinds } from '../../model/records.ts';
import { dictionaries, fill, nameParts } from '../../locales/index.ts';
import type { Material } from '../material.ts';
import { commonWords } from './commonWords.ts';
import { formsOf, formsOfRole, runsOfEveryday, tellingWords } from './names.ts';
import { calledByHead } from './publishers.ts';
import { referencesIn, type References } from './references.ts';
import {
  holdsSpelling,
  inAnyCase,
  replaceSpellings,
  spellingsOf,
  wordsOf,
  type Spelling,
} from './spellings.ts';
import { idKeys, textsIn } from './texts.ts';

export interface RedactionPlan {
  /** Party → what is printed for its name. */
  readonly labels: ReadonlyMap<EntityId, string>;
  /** Id → the one that takes its place. */
  readonly ids: ReadonlyMap<string, string>;
  readonly spellings: readonly Spelling[];
  /** Takes the place of a name within a text. */
  readonly inText: string;
  /** Where texts speak of a party by the head of its name. */
  readonly references: References;
}

const NEUTRAL = /^redacted-[0-9a-f]{16}$/;

/** Whether a party stands under the id that its redaction gave it. */
export function isRedacted(id: string): boolean {
  return NEUTRAL.test(id);
}

/** Works in whose title a name of the parties stands: the title goes whole, and so the work goes as they do. */
export function worksNaming(material: Material, parties: readonly EntityId[]): readonly EntityId[] {
  const named = spellingsOf(parties.flatMap((id) => tellingNames(material, id)));
  const works = material.records.entity.filter(
    (one) => isProduction(one.schema) && !parties.includes(one.id) && !isRedacted(one.id),
  );
  return [
    ...new Set(
      works.filter((one) => titlesOf(one).some((title) => holdsSpelling(title, named))).map(({ id }) => id),
    ),
  ];
}

/** @param works of `worksNaming` */
export function redactionPlan(
  material: Material,
  { parties, works }: Readonly<Record<'parties' | 'works', readonly EntityId[]>>,
): RedactionPlan {
  const words = dictionaries[material.settings.language].desk.redaction;
  const { redact } = material.settings.edits;
  const numbers = new Map([...parties, ...works].map((id) => [id, String(redact.indexOf(id) + 1)]));
  const labels = new Map(
    [...numbers].map(([id, n]) => [id, fill(words[labelOf(schemaOf(material, id))], { n })]),
  );
  const own = parties.flatMap((id) => tellingNames(material, id));
  const named = spellingsOf(own);
  const spellings = spellingsOf([
    ...own,
    ...works.flatMap((id) => namesOfWork(material, id)),
    ...sourceTitlesHolding(material, parties, named),
  ]);
  const fresh = freshIds(material.made);
  const ids = new Map<string, string>([...parties, ...works].map((id) => [id, fresh(id)]));
  addDatasets(material, ids, fresh);
  addDerived(material, ids, fresh);
  addTelling(material, { ids, spellings, fresh });
  const { inText } = words;
  const references = referencesIn(material, {
    parties: parties.map((id) => ({
      ...{ id, names: namesOf(material, id) },
      // in a sentence without the brackets
      label: nameParts(labels.get(id) ?? '').main,
    })),
    plain: (text) => replaceSpellings(text, spellings, inText),
    inText,
  });
  addHeads({ ids, fresh }, references);
  return { labels, ids, spellings, inText, references };
}

function schemaOf({ records }: Material, id: EntityId): Schema {
  return records.entity.find((record) => record.id === id)?.schema ?? 'LegalEntity';
}

function labelOf(schema: Schema): 'party' | 'production' | 'thing' {
  if (schemata[schema].party) return 'party';
  return isProduction(schema) ? 'production' : 'thing';
}

/** @param id that it takes the place of */
type Fresh = (id: string) => string;

/**
 * Ids of this export alone, which tell neither what stood there before nor in what order: a store that takes two such exports
 * does not take the parties of one for those of the other.
 */
function freshIds({ seal }: Material['made']): Fresh {
  if (seal === '') throw new RangeError('material is sealed when it is gathered with parties to redact');
  return (id) => `redacted-${createHmac('sha256', seal).update(id).digest('hex').slice(0, 16)}`;
}

/** Names and aliases in all datasets and answers. */
function namesOf({ records, answers }: Material, id: EntityId): readonly string[] {
  const of = records.entity.filter((record) => record.id === id);
  return [
    ...of.flatMap(({ name, translations, aliases }) => [
      name,
      ...(translations.de?.name === undefined ? [] : [translations.de.name]),
      ...aliases.map((alias) => alias.name),
    ]),
    ...answers.flatMap((answer) => printedNames(answer, id)),
  ];
}

/** Everything that names the party: names and aliases of all datasets in their forms, numbers, an id of several parts. */
function tellingNames(material: Material, id: EntityId): readonly string[] {
  const records = material.records.entity.filter((record) => record.id === id);
  const names = namesOf(material, id);
  const isPerson = records.some(({ schema }) => schema === 'Person');
  const isNamed = records.some(({ placeholder }) => !placeholder);
  const common = commonWords(material, { except: id, sharedBy: SHARED_BY });
  const words = isNamed ? tellingWords(names, { isPerson, isCommon: (word) => common.has(word) }) : [];
  const numbers = records.flatMap((record) => record.identifiers.map(({ value }) => value));
  return [
    ...names.flatMap((name) => (isNamed ? [...formsOf(name)] : formsOfRole(name))),
    ...words,
    ...(isNamed && !isPerson ? runsOfEveryday(names) : []),
    ...publishersOf(material, names),
    ...numbers.filter((value) => value.length >= SHORTEST_NUMBER),
    ...(wordsOf(id).length > 1 ? [id] : []),
  ];
}

/** Publishers that are called by the head of a party's name. */
function publishersOf({ records }: Material, names: readonly string[]): readonly string[] {
  const texts = records.source.flatMap(({ publisher }) => calledByHead([publisher], names));
  // a name of words alone would be found in other parties' names
  return texts.filter((text) => /[^\p{L}\s]|\s(?:of|for|von|für)\s/u.test(text));
}

/** Titles go under each of their names: the rest would tell what is missing. Words of theirs are not looked for. */
function namesOfWork({ records }: Material, id: EntityId): readonly string[] {
  const works = records.entity.filter((record) => record.id === id);
  const titles = works.flatMap((one) => titlesOf(one));
  return [...titles.flatMap((title) => [...formsOf(title)]), ...(wordsOf(id).length > 1 ? [id] : [])];
}

function titlesOf({ name, translations, aliases }: EntityRecord): readonly string[] {
  return [name, translations.de?.name ?? name, ...aliases.map((alias) => alias.name)];
}

/** Titles of sources in which a part of a name stands without the name go whole too. */
function sourceTitlesHolding(
  { records }: Material,
  parties: readonly EntityId[],
  spellings: readonly Spelling[],
): readonly string[] {
  const names = records.entity
    .filter(({ id }) => parties.includes(id))
    .flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
  const whole = spellingsOf(names.flatMap((name) => [...formsOf(name)]));
  return records.source
    .map(({ title }) => title)
    .filter((title) => holdsSpelling(title, spellings) && !holdsSpelling(title, whole));
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
  for (const { dataset } of recordKinds.flatMap((kind): readonly { dataset: string }[] => records[kind])) {
    const colon = dataset.indexOf(':');
    ids.set(dataset, `${dataset.slice(0, colon + 1)}${fresh(dataset)}`);
  }
}

/** Ids that are hashes of what they stand for: whoever guesses a name could check it by making them again. */
function addDerived({ records, answers }: Material, ids: Map<string, string>, fresh: Fresh): void {
  const add = (id: string, tells: readonly (string | null)[]): void => {
    if (!ids.has(id) && tells.some((told) => told !== null && ids.has(told))) ids.set(id, fresh(id));
  };
  for (const { id, from, to, production } of records.relationship) add(id, [from, to, production]);
  for (const { id, subject } of records.claim) add(id, [subject]);
  for (const { id, party, aboutEntities, aboutRelationships } of records.statement)
    add(id, [party, ...aboutEntities, ...aboutRelationships]);
  for (const { id, party } of records.listing) add(id, [party]);
  for (const { id, left, right } of records.judgement) add(id, [left, right]);
  for (const { id, party, claims } of records.inquiry) add(id, [party, ...claims]);
  for (const { id, production, links } of answers.flatMap(({ chains }) => chains))
    add(id, [production, ...links.flatMap((link) => [link.from, link.to])]);
}

interface Telling {
  readonly ids: Map<string, string>;
  readonly spellings: readonly Spelling[];
  readonly fresh: Fresh;
}

/** Other ids in which a name stands, as in "alpha-statement-2024". */
function addTelling(material: Material, { ids, spellings, fresh }: Telling): void {
  const small = inAnyCase(spellings);
  for (const { key, text } of textsIn(material)) {
    if (!idKeys.has(key) || ids.has(text) || isDate(text) || !holdsSpelling(text, small)) continue;
    ids.set(text, fresh(text));
  }
}

/** Ids in which the head of a party's name stands, as in "committee-2024". */
function addHeads({ ids, fresh }: Pick<Telling, 'ids' | 'fresh'>, { telling }: References): void {
  for (const id of telling) if (!ids.has(id)) ids.set(id, fresh(id));
}

/** Dates are no names, whatever a production is called. */
export function isDate(text: string): boolean {
  return parseDate(text.split('T')[0] ?? '') !== undefined;
}
