/** Invented cases that the tests of tracing ask: companies called after trees, a judgement of sameness, a thicket. */

const parties = [
  ...['Alder One', 'Alder Two', 'Alder Three', 'Birch One', 'Birch Two', 'Birch Three', 'Cedar One'],
  ...['Cedar Two', 'Dogwood One', 'Dogwood Two', 'Dogwood Three', 'Elm One', 'Elm Two', 'Fir One', 'Fir Two'],
  ...['Gorse', 'Former Oak', 'Hazel Trading', 'Listed Larch'],
  ...['Quince', 'Rowan', 'Sorrel', 'Listed Maple'],
  ...['Thuja', 'Unclear Yew'],
];

const slug = (name: string): string => name.toLowerCase().replace(/ /g, '-');

function weakAliasOf(name: string): string {
  return name === 'Hazel Trading' ? ', weak_aliases: [HZ]' : '';
}

/** `from > to, TYPE, start, end`; empty where nothing is stated. */
const relationships = [
  // a contractor whose own contract had ended before its client's began
  'Alder One > Alder Two, SUBCONTRACTED_TO, 2020, 2022',
  'Alder Two > Alder Three, SUBCONTRACTED_TO, 2015, 2018',
  'Alder Three > Listed Larch, SUBCONTRACTED_TO, 2015, 2023',
  // the same with an undated contract beside
  'Birch One > Birch Two, SUBCONTRACTED_TO, 2020, 2022',
  'Birch Two > Birch Three, SUBCONTRACTED_TO, 2015, 2018',
  'Birch Two > Birch Three, COMMISSIONED, , ',
  'Birch Three > Listed Larch, SUBCONTRACTED_TO, 2015, 2023',
  // received for another years after it was paid
  'Cedar One > Cedar Two, PAID, 2010, 2011',
  'Cedar Two > Listed Larch, RECEIVED_FOR, 2015, 2016',
  // around a step that nothing dates
  'Dogwood One > Dogwood Two, SUBCONTRACTED_TO, 2020, ',
  'Dogwood Two > Dogwood Three, SUBCONTRACTED_TO, , ',
  'Dogwood Three > Listed Larch, SUBCONTRACTED_TO, , 2015',
  // nothing dated
  'Elm One > Elm Two, FRONT_FOR, , ',
  'Elm Two > Listed Larch, FRONT_FOR, , ',
  // a party that was on the list for a year, between a start and one that is
  'Gorse > Former Oak, PAID, , ',
  'Former Oak > Listed Larch, PAID, 2020, 2021',
  // work on one film, and on another: no chain
  'Quince > Rowan, SUBCONTRACTED_TO, , , first-film',
  'Rowan > Listed Maple, SUBCONTRACTED_TO, , , second-film',
  // no more than company kept
  'Sorrel > Listed Maple, ASSOCIATED_WITH, , ',
  // a party that was listed some day of this year, as far as is reported
  'Thuja > Unclear Yew, PAID, , ',
  // dates that fit
  'Fir One > Fir Two, SUBCONTRACTED_TO, 2020-01-01, 2022-12-31',
  'Fir Two > Listed Larch, SUBCONTRACTED_TO, 2021-01-01, 2021-06-30',
];

function relationshipLine(text: string): string {
  const [ends = '', type = '', start = '', end = '', production = ''] = text
    .split(',')
    .map((part) => part.trim());
  const [from = '', to = ''] = ends.split('>').map((name) => slug(name.trim()));
  const dates = [start === '' ? '' : `start: "${start}"`, end === '' ? '' : `end: "${end}"`];
  const about = production === '' ? '' : `production: ${production}`;
  const fields = [`type: ${type}`, `from: ${from}`, `to: ${to}`, ...dates, about].filter(
    (field) => field !== '',
  );
  return `  - {${fields.join(', ')}, claims: [{source: gazette, basis: documented}]}`;
}

export const woodsText = `case: woods
title: Companies called after trees
sources:
  - {id: gazette, publisher: Gazette, title: Notices, date: 2024-01-03, kind: official, read_as: in full}
entities:
${parties.map((name) => `  - {id: ${slug(name)}, schema: Company, name: ${name}${weakAliasOf(name)}}`).join('\n')}
  - {id: first-film, schema: Project, name: First Film}
  - {id: second-film, schema: Project, name: Second Film}
relationships:
${relationships.map(relationshipLine).join('\n')}
listings:
  - {party: former-oak, authority: TEST, programme: T, from: 2022-05-01, to: 2023-05-01}
  - {party: unclear-yew, authority: TEST, programme: T, known_by: report, from: '2026', sources: [gazette]}
  - {party: listed-maple, authority: TEST, programme: T, from: 2021-06-01, known_by: reading, first_seen: 2021-06-01, last_seen: 2026-11-20, sources: [gazette]}
  - {party: listed-larch, authority: TEST, programme: T, from: 2021-06-01, known_by: reading, first_seen: 2021-06-01, last_seen: 2026-11-20, sources: [gazette]}
`;

/** A payment to one entry, one from another, and the judgement that the two are one party. */
export const judgedText = `case: judged
title: One party under two entries
sources: [{id: ledger, publisher: Ledger, title: Payments, date: 2024-01-01}]
entities:
  - {id: iris, schema: Company, name: Iris Works}
  - {id: jasmine, schema: Company, name: Jasmine}
  - {id: jasmine-works, schema: Company, name: Jasmine Works}
  - {id: listed-kelp, schema: Company, name: Listed Kelp}
relationships:
  - {type: PAID, from: iris, to: jasmine, claims: [{source: ledger, basis: documented}]}
  - {type: PAID, from: jasmine-works, to: listed-kelp, claims: [{source: ledger, basis: documented}]}
judgements:
  - {left: jasmine, right: jasmine-works, verdict: same, reason: same address, by: R. Reader, decided: 2024-02-01}
listings:
  - {party: listed-kelp, authority: TEST, programme: T, from: 2020-01-01}
`;

/** One company judged the same as each of two, and these two judged different. */
export const apartText = `case: apart
title: Two taken for one
sources: [{id: ledger, publisher: Ledger, title: Payments, date: 2024-01-01}]
entities:
  - {id: avens, schema: Company, name: Avens}
  - {id: bistort, schema: Company, name: Bistort}
  - {id: middle, schema: Company, name: Campion}
  - {id: cicely, schema: Company, name: Cicely}
  - {id: listed-dock, schema: Company, name: Listed Dock}
relationships:
  - {type: PAID, from: avens, to: bistort, claims: [{source: ledger, basis: documented}]}
  - {type: PAID, from: cicely, to: listed-dock, claims: [{source: ledger, basis: documented}]}
judgements:
  - {left: bistort, right: middle, verdict: same, reason: same address, by: R. Reader, decided: 2024-02-01}
  - {left: middle, right: cicely, verdict: same, reason: same owner, by: R. Reader, decided: 2024-02-01}
  - {left: bistort, right: cicely, verdict: different, reason: other owners, by: J. Bee, decided: 2024-03-01}
listings:
  - {party: listed-dock, authority: TEST, programme: T, from: 2021-01-01}
`;

const WIDTH = 14;
const layers = Array.from({ length: 7 }, (_, layer) =>
  Array.from({ length: WIDTH }, (_each, at) => `t${String(layer)}-${String(at)}`),
);

/** Every company of a layer works for every one of the next: 14⁷ ways, and all of them about two productions, so none. */
export const thicketText = `case: thicket
title: A thicket
sources:
  - {id: book, publisher: Book, title: Thickets}
entities:
  - {id: thorn, schema: Company, name: Thorn}
  - {id: listed-thicket, schema: Company, name: Listed Thicket}
  - {id: one, schema: Project, name: Film One}
  - {id: two, schema: Project, name: Film Two}
${layers
  .flat()
  .map((id) => `  - {id: ${id}, schema: Company, name: ${id}}`)
  .join('\n')}
relationships:
${[
  ...(layers[0] ?? []).map((to) => `from: thorn, to: ${to}, production: one`),
  ...layers.flatMap((layer, at) =>
    layer.flatMap((from) => (layers[at + 1] ?? []).map((to) => `from: ${from}, to: ${to}`)),
  ),
  ...(layers.at(-1) ?? []).map((from) => `from: ${from}, to: listed-thicket, production: two`),
]
  .map((ends) => `  - {type: SUBCONTRACTED_TO, ${ends}, claims: [{source: book, basis: documented}]}`)
  .join('\n')}
listings:
  - {party: listed-thicket, authority: TEST, programme: T, from: 2021-06-01, known_by: reading, first_seen: 2021-06-01, last_seen: 2026-11-20, sources: [book]}
`;
