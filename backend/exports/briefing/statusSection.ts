/** Who is, was or was last seen listed, by which authority and programme, on the day of the question. */
import {
  editionsText,
  fill,
  formatDate,
  listMeasures,
  listOf,
  statusWithGround,
  type Words,
} from '../../locales/index.ts';
import { dayFromIso } from '../../model/dates.ts';
import type { EntityId } from '../../model/ids.ts';
import { groupBy } from '../../model/groups.ts';
import { endOf, judgedOn, listingStatus, type Listing, type ListingStatus } from '../../model/listings.ts';
import { listName } from '../../model/lists.ts';
import type { Context } from './context.ts';
import type { Block, Section, Sentence } from './document.ts';
import { fact, frame, label } from './sentences.ts';

export function statusSection(context: Context): Section {
  const { sections, status } = context.words.briefing;
  const { dates } = context.words;
  const parties = [
    ...new Set([
      ...context.chains.flatMap(({ chain }) => [chain.from, ...chain.links.map((link) => link.to)]),
      // the answer says of them that they are listed, with or without a chain
      ...context.material.answers.flatMap(({ listedStarts }) => listedStarts),
    ]),
  ];
  const listed = parties.filter((id) => context.listingsOf(id).length > 0);
  const rows = listed.flatMap((id) => context.listingsOf(id).map((listing) => rowOf(id, listing, context)));
  const { listEditions } = context.material.made;
  // what a list says and what this program says of it are told apart
  const told = [
    ...(listed.length === parties.length && parties.length > 0
      ? []
      : [rows.length === 0 ? status.none : status.rest]),
    ...measures(listed, context),
    ...(listEditions.length === 0
      ? []
      : [fill(status.edition, { editions: editionsText(listEditions, context.words) })]),
  ].map((text): Block => ({
    kind: 'paragraph',
    tone: 'plain',
    sentences: [typeof text === 'string' ? frame(text) : text],
  }));
  const table: Block = {
    kind: 'table',
    id: 'listings',
    caption: fill(status.caption, { date: formatDate(context.main.question.statusDate, dates) }),
    columns: [
      { title: status.party, share: 0.24 },
      { title: status.list, share: 0.18 },
      { title: status.from, share: 0.15 },
      { title: status.until, share: 0.12 },
      { title: status.lastSeen, share: 0.13 },
      { title: status.now, share: 0.18 },
    ],
    rows,
  };
  return { id: 'status', title: sections.status, blocks: rows.length === 0 ? told : [table, ...told] };
}

/** What each list stands for, and in its own words what an entry imposes; each once, with whom it is about. */
function measures(parties: readonly EntityId[], context: Context): readonly Sentence[] {
  const { words } = context;
  const { status: says } = words.briefing;
  const day = dayFromIso(context.main.question.statusDate);
  const judged = parties.map((id) => ({ id, listings: judgedOn(context.listingsOf(id), day) }));
  const ofLists = judged.flatMap(({ id, listings }) =>
    listMeasures(listings, words).map((one) => ({ ...one, id, says: says.measureOn })),
  );
  const own = judged.flatMap(({ id, listings }) =>
    listings.flatMap(({ list, measure, status }) => {
      const template = saidIn(status, says);
      return measure === null || template === null ? [] : [{ list, measure, id, says: template }];
    }),
  );
  const told = groupBy([...ofLists, ...own], (one) => JSON.stringify([one.list, one.measure, one.says]));
  const isSame = (list: string): boolean =>
    new Set(ofLists.filter((one) => one.list === list).map(({ measure }) => measure)).size === 1;
  return [...told.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const ids = [...new Set(group.map(({ id }) => id))];
    const names = listOf(
      ids.map((id) => context.name(id)),
      words.dates.tag,
    );
    const template = first.says === says.measureOn && isSame(first.list) ? says.measure : first.says;
    const evidence = ids.flatMap((id) =>
      context.listingsOf(id).flatMap((listing) => (listing.list === first.list ? [listing.id] : [])),
    );
    return [
      fact(fill(template, { list: listName(first.list), measure: first.measure, names }), { evidence }),
    ];
  });
}

function saidIn({ status }: ListingStatus, says: Words['briefing']['status']): string | null {
  if (status === 'not-yet-listed') return null;
  if (status === 'formerly-listed') return says.measureSaidOnce;
  return status === 'reported-listed' || status === 'unknown' ? says.measureReported : says.measureSaid;
}

function rowOf(party: EntityId, listing: Listing, context: Context): readonly (readonly Sentence[])[] {
  const { status } = context.words.briefing;
  const { dates } = context.words;
  const list = listName(listing.list);
  const { programme } = listing;
  const borne = { evidence: [listing.id] };
  const end = endOf(listing);
  const date = (text: string | null, absent: string): readonly Sentence[] => [
    text === null ? label(absent) : fact(formatDate(text, dates), borne),
  ];
  const now = listingStatus(listing, dayFromIso(context.main.question.statusDate));
  return [
    [label(context.fullName(party))],
    [
      fact(programme === '' ? list : fill(status.programme, { list, programme }), {
        ...borne,
        notes: context.cite(listing.sources),
      }),
    ],
    date(listing.from, status.unknown),
    end?.between == null
      ? date(end?.until ?? null, status.open)
      : [
          fact(
            fill(status.between, {
              after: formatDate(end.between.after, dates),
              before: formatDate(end.between.before, dates),
            }),
            borne,
          ),
        ],
    date(listing.lastSeen, status.open),
    [fact(statusWithGround(now, context.words), borne)],
  ];
}
