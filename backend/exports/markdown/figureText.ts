/**
 * The chains of an answer as text: a tree from each start, chains together as far as they go the same way. What a picture
 * shows by line styles stands here as well: the grade in letter and line, disputes, parties that nobody names.
 */
import type { ChainLink, EntitySummary, TraceAnswer } from '../../model/answers.ts';
import { grades, type Grade } from '../../model/grades.ts';
import { roleName, statusShortText, type PartyNames, type Words } from '../../locales/index.ts';
import { printable } from '../briefing/printable.ts';

const LINES: Readonly<Record<Grade, string>> = { A: '━━', B: '──', C: '╌╌', D: '··' };
const CONTESTED = '≠';
const UNNAMED = '?';

interface Branch {
  readonly link: ChainLink;
  readonly branches: Map<string, Branch>;
  /** Numbers of the chains that end here. */
  readonly ends: number[];
}

/** @param options.first number of the first chain of the answer in the briefing */
export function figureText(
  answer: TraceAnswer,
  words: Words,
  options: { readonly first: number; readonly called: PartyNames },
): readonly string[] {
  const starts = new Map<string, Map<string, Branch>>();
  answer.chains.forEach((chain, index) => {
    const first = starts.get(chain.from) ?? new Map<string, Branch>();
    starts.set(chain.from, first);
    grow(first, chain.links, options.first + index);
  });
  const name = namer(answer.entities, options.called, words);
  const trees = [...starts].flatMap(([start, branches]) => [name(start), ...draw(branches, '', name), '']);
  return [...trees, ...legend(answer, words)];
}

function grow(branches: Map<string, Branch>, links: readonly ChainLink[], number: number): void {
  const [link, ...rest] = links;
  if (link === undefined) return;
  const key = JSON.stringify([link.to, ...link.relationships.map((one) => one.id)]);
  const branch: Branch = branches.get(key) ?? { link, branches: new Map(), ends: [] };
  branches.set(key, branch);
  if (rest.length === 0) branch.ends.push(number);
  grow(branch.branches, rest, number);
}

type Namer = (id: string) => string;

/** With what stands over its box in the picture: how it stands on the lists. */
function namer(entities: readonly EntitySummary[], called: PartyNames, words: Words): Namer {
  const known = new Map<string, EntitySummary>(entities.map((entity) => [entity.id, entity]));
  return (id) => {
    const entity = known.get(id);
    if (entity === undefined) return printable(id);
    const status = statusShortText(entity.status, words);
    const after = status === '' ? '' : ` (${status})`;
    const short = called.short(id);
    if (!entity.placeholder) return `${printable(short)}${after}`;
    return `${UNNAMED}${entity.plural ? '…' : ''} ${printable(roleName(short))}${after}`;
  };
}

function draw(branches: ReadonlyMap<string, Branch>, margin: string, name: Namer): readonly string[] {
  const all = [...branches.values()];
  return all.flatMap((branch, index) => {
    const last = index === all.length - 1;
    const { link, ends } = branch;
    const numbers = ends.length === 0 ? '' : ` [${ends.join(', ')}]`;
    const line = `${margin}${last ? '└' : '├'}${arrow(link)} ${name(link.to)}${numbers}`;
    return [line, ...draw(branch.branches, `${margin}${last ? ' ' : '│'}      `, name)];
  });
}

function arrow({ grade, contested }: ChainLink): string {
  return `${LINES[grade]} ${grade}${contested ? CONTESTED : ' '}${LINES[grade].slice(1)}▶`;
}

/** What the signs mean, of those that the text has. */
function legend(answer: TraceAnswer, words: Words): readonly string[] {
  const links = answer.chains.flatMap((chain) => chain.links);
  const unnamed = answer.entities.filter((entity) => entity.placeholder);
  const { legend: says } = words.drawing;
  return [
    ...grades.map(
      (grade) => `${LINES[grade]} ${grade} ${LINES[grade].slice(1)}▶ ${words.evidence.grades[grade].name}`,
    ),
    ...(links.some((link) => link.contested) ? [`${CONTESTED}       ${says.contested}`] : []),
    ...(unnamed.length > 0 ? [`${UNNAMED}       ${says.placeholder}`] : []),
    ...(unnamed.some((entity) => entity.plural) ? [`${UNNAMED}…      ${says.plural}`] : []),
    says.strength,
  ];
}
