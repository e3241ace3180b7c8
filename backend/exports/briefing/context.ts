/** What all parts of a briefing share: its words, its names, the numbers of chains, steps and sources. */
import {
  dictionaries,
  fill,
  formatSpan,
  partyNames,
  publisherIn,
  questionText,
  relationshipSentence,
  roleName,
  type Naming,
  type PartyNames,
  type Words,
} from '../../locales/index.ts';
import { statementsIn } from '../../model/answerStatements.ts';
import type { Chain, ChainLink, EvidencedRelationship, TraceAnswer } from '../../model/answers.ts';
import { dayFromIso } from '../../model/dates.ts';
import type { EntityId, RelationshipId } from '../../model/ids.ts';
import { partyStatus, type Listing, type ListingStatus } from '../../model/listings.ts';
import { leadRecords, listingsByParty } from '../../model/merge.ts';
import type { Source } from '../../model/sources.ts';
import type { Material } from '../material.ts';

export interface NumberedChain {
  /** From 1, over both lists. */
  readonly number: number;
  readonly chain: Chain;
  readonly answer: TraceAnswer;
}

/** One link of one chain, with its number: "1.2". */
export interface NumberedLink {
  readonly step: string;
  readonly link: ChainLink;
  readonly chain: Chain;
}

/** A relationship on the chains, and the steps at which it stands: "1.2". */
export interface ShownRelationship {
  readonly relationship: EvidencedRelationship;
  readonly steps: readonly string[];
}

export class Context {
  readonly material: Material;
  readonly words: Words;
  /** What parties are called, told apart over all answers. */
  readonly called: PartyNames;
  /** What parties and sources are called in statements. */
  readonly naming: Naming;
  readonly chains: readonly NumberedChain[];
  /** Every step of every chain, in order. */
  readonly links: readonly NumberedLink[];
  readonly shown: ReadonlyMap<RelationshipId, ShownRelationship>;
  readonly #entities: ReadonlyMap<EntityId, TraceAnswer['entities'][number]>;
  readonly #sources: ReadonlyMap<string, Omit<Source, 'dataset'>>;
  readonly #listings: ReadonlyMap<EntityId, readonly Listing[]>;
  readonly #statementSources: ReadonlyMap<string, string>;
  readonly #cited = new Map<string, number>();

  constructor(material: Material) {
    const { answers, records } = material;
    const entities = answers.flatMap((answer) => answer.entities);
    this.material = material;
    this.words = dictionaries[material.settings.language];
    this.called = partyNames(entities, this.words);
    this.chains = answers
      .flatMap((answer) => answer.chains.map((chain) => ({ chain, answer })))
      .map((one, index) => ({ ...one, number: index + 1 }));
    this.links = this.chains.flatMap(({ chain, number }) =>
      chain.links.map((link, index) => ({ step: `${String(number)}.${String(index + 1)}`, link, chain })),
    );
    this.shown = shownIn(this.links);
    this.#entities = new Map(entities.map((one) => [one.id, one]));
    const sources = [...leadRecords(records.source), ...answers.flatMap((answer) => answer.sources)];
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    this.#listings = listingsByParty(records.listing);
    this.#statementSources = new Map(statementsIn(answers).map((said) => [said.id, said.source]));
    this.naming = { party: (id) => this.name(id), source: publisherIn([...this.#sources.values()]) };
  }

  /** The question's own answer. */
  get main(): TraceAnswer {
    return this.material.answers[0];
  }

  entity(id: EntityId): TraceAnswer['entities'][number] | undefined {
    return this.#entities.get(id);
  }

  /** As sentences call it: short, and with what it is where no source names it. */
  name(id: EntityId): string {
    const entity = this.#entities.get(id);
    if (entity === undefined) return id;
    const short = this.called.short(id);
    if (!entity.placeholder) return short;
    const { notNamed, notNamedMany } = this.words.briefing;
    return fill(entity.plural ? notNamedMany : notNamed[entity.schema], { role: roleName(short) });
  }

  /** With all that its name has in the data. */
  fullName(id: EntityId): string {
    return this.#entities.get(id)?.placeholder === false ? this.called.whole(id) : this.name(id);
  }

  /** The relationship in words that its own grade allows, without a full stop. */
  relation(relationship: EvidencedRelationship): string {
    const { from, to, direction, over } = relationship;
    const subject = this.#entities.get(direction === 'forward' ? from : to);
    return relationshipSentence(
      {
        ...relationship,
        over,
        fromName: this.name(from),
        toName: this.name(to),
        plural: subject?.plural ?? false,
      },
      this.words,
    );
  }

  /** The same with the time for which it held, where that is dated. */
  datedRelation(relationship: EvidencedRelationship): string {
    const { start, end } = relationship;
    const relation = this.relation(relationship);
    return start === null && end === null
      ? relation
      : `${relation} (${formatSpan(start, end, this.words.dates)})`;
  }

  listingsOf(party: EntityId): readonly Listing[] {
    return this.#listings.get(party) ?? [];
  }

  /** On the status date of the question. */
  statusOf(party: EntityId): ListingStatus {
    return partyStatus(this.listingsOf(party), dayFromIso(this.main.question.statusDate));
  }

  source(id: string): Omit<Source, 'dataset'> | undefined {
    return this.#sources.get(id);
  }

  /** Numbers of the sources, given out in the order in which they are first cited; ascending, each once. */
  cite(ids: readonly string[]): readonly number[] {
    const numbers = ids.flatMap((id) => {
      if (!this.#sources.has(id)) return [];
      const known = this.#cited.get(id) ?? this.#cited.size + 1;
      this.#cited.set(id, known);
      return [known];
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  citeStatements(ids: readonly string[]): readonly number[] {
    return this.cite(ids.flatMap((id) => this.#statementSources.get(id) ?? []));
  }

  /** The question of an answer in a sentence. */
  question(answer: TraceAnswer): string {
    return questionText(answer, this.words, this.called);
  }

  /** Cited sources in order of their numbers. */
  get cited(): readonly string[] {
    return [...this.#cited.keys()];
  }

  /** "steps 1.2, 3.4": each once, in the order of the briefing. */
  steps(numbers: Iterable<string>): string {
    const sorted = [...new Set(numbers)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const { one, other } = this.words.briefing.steps;
    return fill(sorted.length === 1 ? one : other, { list: sorted.join(', ') });
  }

  /** Claims of a relationship that are kept from this edition. */
  withheldOf(relationship: RelationshipId): number {
    return this.material.withheld.find((one) => one.relationship === relationship)?.claims ?? 0;
  }
}

function shownIn(links: readonly NumberedLink[]): ReadonlyMap<RelationshipId, ShownRelationship> {
  const shown = new Map<RelationshipId, { relationship: EvidencedRelationship; steps: string[] }>();
  for (const { link, step } of links) {
    for (const relationship of link.relationships) {
      const known = shown.get(relationship.id) ?? { relationship, steps: [] };
      shown.set(relationship.id, known);
      known.steps.push(step);
    }
  }
  return shown;
}
