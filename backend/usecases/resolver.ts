/** From what a person types to entities: id, start set, exact name or alias; else the candidates. Never a guess. */
import type { Entity } from '../model/entities.ts';
import { entityId, type EntityId } from '../model/ids.ts';
import { counted, CutoutError } from '../errors.ts';
import { namesOf } from '../matching/entityNames.ts';
import { scoreNames } from '../matching/score.ts';
import { searchTokensOf } from '../matching/tokens.ts';
import type { Store } from '../stores/store.ts';
import { compareText } from '../model/merge.ts';
import { candidates as candidateIds } from './candidates.ts';
import { readEntities } from './evidence.ts';
import type { Ledger } from './ledger.ts';

const SHOWN = 8;

/**
 * The entities of several names, each once, in the order given; a start set stands for all its members.
 * @throws `ambiguous-name` with the candidates, `not-found` with what sounds like it
 */
export async function resolveParties(
  names: readonly string[],
  context: Context,
): Promise<readonly EntityId[]> {
  const found = new Set<EntityId>();
  for (const name of names) {
    for (const id of startSet(name, context.ledger) ?? [await resolveParty(name, context)]) found.add(id);
  }
  return [...found];
}

interface Context {
  readonly store: Store;
  readonly ledger: Ledger;
}

/** By its whole name, `<case>.<name>`, or by the name alone while one case has such a set. */
function startSet(name: string, { startSets }: Ledger): readonly EntityId[] | undefined {
  const whole = startSets.get(name);
  if (whole !== undefined) return whole;
  const called = [...startSets.keys()].filter((set) => set.endsWith(`.${name}`));
  if (called.length < 2) return startSets.get(called[0] ?? '');
  throw new CutoutError('ambiguous-name', `"${name}" is a start set of ${String(called.length)} cases.`, {
    remedy: 'Give its whole name.',
    items: called,
  });
}

export async function resolveParty(name: string, context: Context): Promise<EntityId> {
  const { store, ledger } = context;
  const asId = entityId.safeParse(name);
  if (asId.success && (await store.records('entity', [asId.data])).length > 0) return asId.data;
  const called = ledger.localIds.entitiesCalled(name);
  if (called.length > 1) throw ambiguousName(name, [...(await readEntities(store, called)).values()]);
  if (called[0] !== undefined) return called[0];
  const candidates = await candidatesFor(name, store);
  const ranks = candidates.map((entity) => ({ entity, rank: nameRank(entity, name) }));
  const best = Math.min(...ranks.map(({ rank }) => rank), NO_MATCH);
  const matches =
    best === NO_MATCH ? [] : ranks.filter(({ rank }) => rank === best).map(({ entity }) => entity);
  if (best === WEAK) throw weakAlias(name, matches);
  const [only, ...others] = matches;
  if (only === undefined) throw inNameOfOne(name, candidates) ?? unknownName(name, candidates);
  if (others.length > 0) throw ambiguousName(name, matches);
  return only.id;
}

async function candidatesFor(name: string, store: Store): Promise<readonly Entity[]> {
  const entities = [...(await readEntities(store, await candidateIds(store, name, 1))).values()];
  return entities.sort((a, b) => compareText(a.id, b.id));
}

const WEAK = 2;
const NO_MATCH = 9;

/** 0 by its own or everyday name or by a case's name for it, 1 by an alias, 2 by a weak alias. */
function nameRank(entity: Entity, name: string): number {
  const wanted = plain(name);
  if (plain(entity.name) === wanted) return 0;
  if (entity.identifiers.some((identifier) => identifier.scheme === 'case' && identifier.value === name))
    return 0;
  const kinds = entity.aliases.filter((alias) => plain(alias.name) === wanted).map((alias) => alias.kind);
  if (kinds.includes('short')) return 0;
  if (kinds.some((kind) => kind !== 'weak')) return 1;
  return kinds.length > 0 ? WEAK : NO_MATCH;
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function describeCandidate(entity: Entity): string {
  const countries = entity.countries.length === 0 ? '' : `, ${entity.countries.join(' ')}`;
  return `${entity.id} — ${entity.name} (${entity.schema}${countries})`;
}

function ambiguousName(name: string, matches: readonly Entity[]): CutoutError {
  return new CutoutError(
    'ambiguous-name',
    `"${name}" is the name of ${counted(matches.length, 'entity', 'entities')}.`,
    {
      remedy: 'Give the id of the one that is meant.',
      items: matches.slice(0, SHOWN).map(describeCandidate),
    },
  );
}

/** A weak alias fits too many to stand for one: it is never taken as a name, however few bear it here. */
function weakAlias(name: string, matches: readonly Entity[]): CutoutError {
  const count = counted(matches.length, 'entity', 'entities');
  return new CutoutError('ambiguous-name', `"${name}" is only a weak alias, of ${count}.`, {
    remedy: 'Give the id or the full name of the one that is meant.',
    items: matches.slice(0, SHOWN).map((entity) => `${describeCandidate(entity)}, weak alias`),
  });
}

/**
 * All words that were given stand in a name of one party alone, weak aliases apart, and what is only known by its role, which
 * tells of others by their names. It is offered, not taken: the one that is
 * meant may be of nearly that name and not be loaded here.
 */
function inNameOfOne(name: string, candidates: readonly Entity[]): CutoutError | undefined {
  const words = wordsIn(name);
  const bears = ({ name: own, aliases, placeholder }: Entity): boolean =>
    !placeholder &&
    [own, ...aliases.filter(({ kind }) => kind !== 'weak').map((alias) => alias.name)]
      .map((text) => new Set(wordsIn(text)))
      .some((known) => words.every((word) => known.has(word)));
  const [only, ...others] = words.length === 0 ? [] : candidates.filter(bears);
  if (only === undefined || others.length > 0) return undefined;
  return new CutoutError(
    'not-found',
    `No entity is called "${name}"; one has it in its name: ${only.name}.`,
    {
      remedy: `Give its id, ${only.id}, if it is meant.`,
      items: [describeCandidate(only)],
      meant: { given: name, id: only.id },
    },
  );
}

/** Whole words as the search index has them; what is written without spaces, in single letters and pairs. */
function wordsIn(text: string): readonly string[] {
  return searchTokensOf([text])
    .split(' ')
    .filter((word) => word !== '');
}

function unknownName(name: string, candidates: readonly Entity[]): CutoutError {
  const near = candidates
    .map((entity) => ({ entity, score: scoreNames(name, namesOf(entity)).score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compareText(a.entity.id, b.entity.id))
    .slice(0, SHOWN);
  const remedy =
    near.length === 0
      ? 'Look it up with `cutout search`; load a case or a list if it is not known yet.'
      : 'Give the id or the full name of the one that is meant.';
  return new CutoutError('not-found', `No entity is called "${name}".`, {
    remedy,
    items: near.map(({ entity }) => describeCandidate(entity)),
  });
}
