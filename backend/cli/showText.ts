/** Entities and relationships for people at a terminal. */
import {
  certaintyOf,
  dictionaries,
  formatSpan,
  listingDates,
  partyNames,
  relationshipSentence,
  listNoteHead,
  listMeasures,
  listMeasureText,
  ownMeasure,
  startingUpper,
  statementSentence,
  statusText,
  statusWithGround,
  unfollowedTexts,
} from '../locales/index.ts';
import { groupBy } from '../model/groups.ts';
import { listName } from '../model/lists.ts';
import { compareText } from '../model/merge.ts';
import type { EntityView, LinkView, Neighbour, Neighbourhood, RelationshipView } from '../model/views.ts';
import { contextOf, relationshipText, sourcesText } from './traceText.ts';

const words = dictionaries.en;

export function entityText(view: EntityView & { readonly around: Neighbourhood }): string {
  const { summary } = view;
  const { naming } = contextOf(view);
  const title = `${summary.name} (${words.evidence.schemata[summary.schema]}${summary.countries.length > 0 ? `, ${summary.countries.join(' ')}` : ''})`;
  return [
    `${title}\n${summary.id} · ${statusWithGround(summary.status, words, citing)}${summary.placeholder ? ` · ${words.evidence.placeholder.notNamed}` : ''}`,
    view.note,
    ...view.listNotes.map((one) => `${listNoteHead(one, words)} ${one.note}`),
    section(
      'Also known as',
      view.aliases.map((alias) => `${alias.name} (${words.evidence.aliasKinds[alias.kind]})`),
    ),
    section('Listings', [
      ...view.listings.map((one) => {
        const status = `${listName(one.list)} ${one.programme}: ${statusWithGround(one.status, words, citing)}`;
        const dates = listingDates(one, words).join(', ');
        return `${status.replace(' :', ':')}${measureOf(one)} · ${dates} ${citing(one.sources)}`.trimEnd();
      }),
      ...listMeasures(view.listings, words).map((one) => listMeasureText(one, words)),
    ]),
    section(
      'Identifiers',
      view.identifiers.map((one) => `${one.scheme} ${one.value} (${one.basis})`),
    ),
    section(
      'Addresses',
      view.addresses.map((one) =>
        [one.street, one.city, one.countryText ?? one.country].filter((part) => part !== null).join(', '),
      ),
    ),
    section('Relationships', [
      ...relationshipLines(view.around),
      ...unfollowedTexts(view.unfollowed, words, () => summary.name),
    ]),
    section(
      'Statements',
      view.statements.map((one) => `${statementSentence(one, naming, words)} [${one.source}]`),
    ),
    section(
      'Judgements',
      view.judgements.map(
        (one) =>
          `${nameIn(view, one.left)} (${one.left}) and ${nameIn(view, one.right)} (${one.right}): ${one.verdict} (${one.reason})`,
      ),
    ),
    section(
      'Sources',
      view.sources.map((one) => [one.id, one.publisher, one.title, one.url ?? ''].join(' · ')),
    ),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function section(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [head, ...lines.map((line) => `   ${line}`)].join('\n');
}

/** Ids, as the list of sources at the end has them. */
function citing(sources: readonly string[]): string {
  return sources.map((id) => `[${id}]`).join('');
}

function measureOf(listing: EntityView['listings'][number]): string {
  const measure = ownMeasure(listing, words);
  return measure === '' ? '' : ` (${measure})`;
}

function nameIn({ entities }: Pick<EntityView, 'entities'>, id: string): string {
  return partyNames(entities, words).whole(id);
}

/**
 * Who stands where: a head for each type, direction and certainty, and for what is over, told from this party ("6 parties are reported to have
 * subcontracted work to it"), and below it each relationship with its other end, grade, dates and id.
 */
function relationshipLines(around: Neighbourhood): readonly string[] {
  const { links, centre, total } = around;
  const names = new Map(around.entities.map((one) => [one.id, one]));
  const called = partyNames(around.entities, words);
  const groups = groupBy(links, (link) =>
    [link.type, link.from === centre ? 'from' : 'to', certaintyOf(link.grade), link.inferred, link.over].join(
      ' ',
    ),
  );
  const lines = [...groups.values()].flatMap((group) => {
    const others = group.map((link) => otherEnd(link, centre));
    const rows = group
      .map((link) => ({ link, name: called.whole(otherEnd(link, centre)) }))
      .sort((a, b) => compareText(a.link.grade, b.link.grade) || compareText(a.name, b.name))
      .map(({ link, name }) => `   ${relationshipRow(link, name, names.get(otherEnd(link, centre)))}`);
    return [headOf(group, { outward: group[0]?.from === centre, others, names }), ...rows];
  });
  return links.length < total ? [...lines, `… and ${String(total - links.length)} more.`] : lines;
}

function otherEnd(link: LinkView, centre: string): LinkView['to'] {
  return link.from === centre ? link.to : link.from;
}

interface Ends {
  readonly outward: boolean;
  readonly others: readonly LinkView['to'][];
  readonly names: ReadonlyMap<string, Neighbour>;
}

function headOf([first]: readonly LinkView[], { outward, others, names }: Ends): string {
  if (first === undefined) return '';
  const count = new Set(others).size;
  const counted = `${String(count)} ${nounOf(others, names)[count === 1 ? 0 : 1]}`;
  const sentence = relationshipSentence(
    {
      ...{ type: first.type, direction: 'forward', grade: first.grade, inferred: first.inferred },
      over: first.over,
      ...{ fromName: outward ? 'it' : counted, toName: outward ? counted : 'it' },
      plural: !outward && count > 1,
    },
    words,
  );
  return `${startingUpper(sentence)}:`;
}

function nounOf(ids: readonly string[], names: Ends['names']): readonly [one: string, other: string] {
  const schemata = new Set(ids.map((id) => names.get(id)?.schema));
  if (schemata.size > 1) return ['party or thing', 'parties and things'];
  if (schemata.has('Project')) return ['production', 'productions'];
  return schemata.has('Host') ? ['server', 'servers'] : ['party', 'parties'];
}

function relationshipRow(link: LinkView, name: string, other: Neighbour | undefined): string {
  const status =
    other === undefined || other.status.status === 'not-listed'
      ? ''
      : ` (${statusText(other.status, words)})`;
  const dates = formatSpan(link.start, link.end, words.dates);
  return `${link.grade}${link.contested ? '!' : ' '} ${name}${status}, ${dates}  ${link.id}`;
}

/** A relationship with every claim that was made of it: by whom, on what basis, read how, and what was said against it. */
export function relationshipViewText(view: RelationshipView): string {
  const { relationship } = view;
  const context = contextOf(view);
  const { production } = relationship;
  return [
    relationshipText(relationship, context)
      .map((line) => line.replace(/^ {8}/, ''))
      .join('\n'),
    [
      relationship.id,
      `grade ${relationship.grade} (${words.evidence.grades[relationship.grade].name})`,
      relationship.contested ? 'contested' : '',
      production === null ? '' : `about ${nameIn(view, production)}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
    section(
      'Claims',
      relationship.claims.map((claim) => {
        const facts = [
          claim.stance,
          words.evidence.bases[claim.basis],
          claim.place ?? '',
          claim.quotation === null ? '' : `“${claim.quotation}”`,
          claim.withdrawn === null ? '' : `withdrawn: ${claim.withdrawn}`,
          claim.note,
        ];
        return `[${String(context.numbers.get(claim.source) ?? '?')}] ${facts.filter((fact) => fact !== '').join(' · ')}`;
      }),
    ),
    sourcesText(view),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
