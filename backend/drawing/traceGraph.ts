/** The graph behind a picture: parties and links of one or two answers, each once, with the chains that pass them. */
import type {
  Chain,
  ChainLink,
  EntitySummary,
  EvidencedRelationship,
  TraceAnswer,
} from '../model/answers.ts';
import { gradeRank, supportingOrigins, type Grade } from '../model/grades.ts';
import type { EntityId } from '../model/ids.ts';
import { isSanctioned, isUnconfirmed, type ListingStatus } from '../model/listings.ts';
import { relationshipType, type RelationshipTypeName } from '../model/relationshipTypes.ts';
import { hueOf, type Hue } from './palette.ts';

export interface TraceNode {
  readonly entity: EntitySummary;
  readonly start: boolean;
  readonly target: boolean;
  readonly chains: readonly string[];
}

/**
 * One line of the picture. Chains about different productions may pass other relationships between the same two
 * parties: those are lines of their own, so that no line is drawn better than the chain's evidence.
 */
export interface TraceLink {
  readonly id: string;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly grade: Grade;
  readonly hue: Hue;
  readonly earnedBy: RelationshipTypeName;
  readonly contested: boolean;
  /** One of two neighbours in a chain whose dates cannot both be right. */
  readonly impossible: boolean;
  /** Comes after the production of a chain, and no source says that it is about it. */
  readonly notStated: boolean;
  readonly relationships: readonly EvidencedRelationship[];
  readonly chains: readonly string[];
}

export interface TraceGraph {
  readonly nodes: readonly TraceNode[];
  readonly links: readonly TraceLink[];
}

/** In the order of the chains: best evidence first. O(links of all chains). */
export function traceGraph(answers: readonly TraceAnswer[]): TraceGraph {
  const links = collectLinks(answers);
  const chains = answers.flatMap((answer) => answer.chains);
  const entities = new Map(answers.flatMap((answer) => answer.entities.map((one) => [one.id, one] as const)));
  const passing = new Map<EntityId, string[]>();
  for (const chain of chains) for (const id of nodesOf(chain)) push(passing, id, chain.id);
  for (const answer of answers)
    if (chains.length === 0) for (const id of answer.question.from) passing.set(id, []);
  const starts = new Set(answers.flatMap((answer) => answer.question.from));
  const targets = new Set(chains.map((chain) => chain.to));
  return {
    nodes: [...passing].flatMap(([id, through]) => {
      const entity = entities.get(id);
      return entity === undefined
        ? []
        : [{ entity, start: starts.has(id), target: targets.has(id), chains: [...new Set(through)] }];
    }),
    links,
  };
}

export function nodesOf(chain: Chain): readonly EntityId[] {
  return [chain.from, ...chain.links.map((link) => link.to)];
}

function push<K>(map: Map<K, string[]>, key: K, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

interface Passage {
  readonly link: ChainLink;
  readonly chains: string[];
  impossible: boolean;
  notStated: boolean;
}

function collectLinks(answers: readonly TraceAnswer[]): readonly TraceLink[] {
  const passages = new Map<string, Passage>();
  for (const chain of answers.flatMap((answer) => answer.chains)) {
    chain.links.forEach((link, position) => {
      const key = [link.from, link.to, ...link.relationships.map((one) => one.id)].join(' ');
      const passage = passages.get(key) ?? { link, chains: [], impossible: false, notStated: false };
      passages.set(key, passage);
      passage.chains.push(chain.id);
      passage.impossible ||= chain.time.links.includes(position);
      passage.notStated ||= link.productionStated === false;
    });
  }
  const parallel = new Map<string, number>();
  return [...passages.values()].map((passage) => {
    const { link } = passage;
    const ends = `${link.from}>${link.to}`;
    const count = (parallel.get(ends) ?? 0) + 1;
    parallel.set(ends, count);
    return linkOf(passage, count === 1 ? ends : `${ends}#${String(count)}`);
  });
}

function linkOf({ link, chains, impossible, notStated }: Passage, id: string): TraceLink {
  return {
    id,
    from: link.from,
    to: link.to,
    grade: link.grade,
    hue: hueOf(relationshipType(shownBy(link.relationships)?.type ?? link.earnedBy).layer),
    earnedBy: link.earnedBy,
    contested: link.contested,
    impossible,
    notStated,
    relationships: link.relationships,
    chains: [...new Set(chains)],
  };
}

/** Which of several relationships gives a line its hue: the best grade, then what holds before what is over, undisputed before disputed. */
export function shownBy<T extends Pick<EvidencedRelationship, 'grade' | 'over' | 'contested'>>(
  relationships: readonly T[],
): T | undefined {
  return [...relationships].sort(
    (a, b) =>
      gradeRank(a.grade) - gradeRank(b.grade) ||
      Number(a.over ?? false) - Number(b.over ?? false) ||
      Number(a.contested) - Number(b.contested),
  )[0];
}

/** Sources behind a link that do not repeat each other. */
export function originCount(link: Pick<TraceLink, 'relationships'>): number {
  return new Set(link.relationships.flatMap(({ claims }) => [...supportingOrigins(claims)])).size;
}

/** Sanctioned on the status date of the question: drawn with the double frame. */
export function isTargetStatus(entity: EntitySummary): boolean {
  return isSanctioned(entity.status);
}

/** What may be said of parties in the double frame together: that they are sanctioned only where all are known to be listed. */
export function listedCertainty(
  nodes: readonly Pick<TraceNode, 'entity'>[],
): 'sanctioned' | 'lastSeen' | 'reported' | 'listedOrSeen' {
  const all = (status: ListingStatus['status']): boolean =>
    nodes.every(({ entity }) => entity.status.status === status);
  if (!nodes.some(({ entity }) => isUnconfirmed(entity.status))) return 'sanctioned';
  if (all('last-seen-listed')) return 'lastSeen';
  return all('reported-listed') ? 'reported' : 'listedOrSeen';
}
