/** Trace answers for tests of the drawing: built from chains in a few letters, with every field that a real one has. */
import fc from 'fast-check';
import { traceAnswer, type TraceAnswer } from '../../backend/model/answers.ts';

export interface LinkSketch {
  readonly grade?: 'A' | 'B' | 'C' | 'D';
  readonly contested?: boolean;
  readonly type?: string;
  readonly production?: string | null;
  readonly start?: string;
  readonly end?: string;
}

export interface ChainSketch {
  readonly nodes: readonly string[];
  readonly links?: readonly LinkSketch[];
  readonly production?: string | null;
  readonly clash?: readonly number[];
}

export interface AnswerSketch {
  readonly chains: readonly ChainSketch[];
  readonly from?: readonly string[];
  readonly entities?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly profile?: 'contracting' | 'trail';
}

const order = ['A', 'B', 'C', 'D'] as const;

export function answerOf(sketch: AnswerSketch): TraceAnswer {
  const ids = [...new Set([...sketch.chains.flatMap((chain) => chain.nodes), ...(sketch.from ?? [])])];
  const starts = sketch.from ?? [...new Set(sketch.chains.flatMap((chain) => chain.nodes.slice(0, 1)))];
  return traceAnswer.parse({
    question: {
      from: starts.length === 0 ? ['nobody'] : starts,
      to: 'sanctioned',
      statusDate: '2026-11-23',
      profile: sketch.profile ?? 'contracting',
    },
    chains: sketch.chains.map(chainOf),
    answer: {
      status: 'complete',
      depth: 6,
      removed: noneRemoved,
      wouldHelp: [],
      undatedKept: null,
      by: 'engine',
    },
    listedStarts: [],
    withoutChain: starts.filter((id) => !sketch.chains.some((chain) => chain.nodes[0] === id)),
    statements: [],
    withoutStatement: [],
    entities: ids.map((id) => ({
      id,
      name: `Party ${id}`,
      schema: 'Company',
      placeholder: false,
      plural: false,
      countries: [],
      language: null,
      translations: {},
      status: sketch.chains.some((chain) => chain.nodes.at(-1) === id)
        ? { status: 'last-seen-listed', on: '2023-12-28', list: 'OFAC-SDN', by: 'edition', sources: [] }
        : { status: 'not-listed' },
      ...sketch.entities?.[id],
    })),
    sources: [],
    revision: 1,
  });
}

const noneRemoved = {
  profile: 0,
  types: 0,
  minGrade: 0,
  contested: 0,
  validDuring: 0,
  hubCap: 0,
  exclude: 0,
  require: 0,
  maxHops: 0,
};

function chainOf(chain: ChainSketch, index: number): unknown {
  const links = chain.nodes.slice(1).map((to, at) => {
    const sketch = chain.links?.[at] ?? {};
    return linkOf(chain.nodes[at] ?? to, to, sketch);
  });
  const worst = Math.max(
    ...chain.nodes.slice(1).map((_, at) => order.indexOf(chain.links?.[at]?.grade ?? 'C')),
  );
  return {
    id: `ch-${String(index)}-${chain.nodes.join('-')}`,
    from: chain.nodes[0],
    to: chain.nodes.at(-1),
    grade: order[worst],
    hops: links.length,
    contested: chain.links?.some((link) => link.contested === true) ?? false,
    time: { verdict: chain.clash === undefined ? 'undetermined' : 'impossible', links: chain.clash ?? [] },
    production: chain.production ?? null,
    targetStatus: {
      status: 'last-seen-listed',
      on: '2023-12-28',
      list: 'OFAC-SDN',
      by: 'edition',
      sources: [],
    },
    links,
    statements: [],
  };
}

function linkOf(from: string, to: string, sketch: LinkSketch): unknown {
  const grade = sketch.grade ?? 'C';
  const type = sketch.type ?? 'SUBCONTRACTED_TO';
  return {
    from,
    fromName: `Party ${from}`,
    to,
    toName: `Party ${to}`,
    grade,
    earnedBy: type,
    contested: sketch.contested ?? false,
    productionStated: null,
    relationships: [
      {
        id: `r-${from}-${to}-${sketch.production ?? ''}`,
        type,
        direction: 'forward',
        from,
        to,
        production: sketch.production ?? null,
        start: sketch.start ?? null,
        end: sketch.end ?? null,
        grade,
        contested: sketch.contested ?? false,
        qualifier: '',
        amounts: [],
        remark: '',
        language: null,
        translations: {},
        claims: [
          {
            id: `c-${from}-${to}`,
            source: 's',
            stance: 'supports',
            basis: 'reported',
            origin: 's',
            place: null,
            quotation: null,
            admiralty: null,
            asOf: null,
            withdrawn: null,
            note: '',
          },
        ],
        statements: [],
      },
    ],
    statusAtHop: { from: { status: 'not-listed' }, to: { status: 'not-listed' } },
  };
}

const letters = [...Array(14).keys()].map((index) => `n${String(index)}`);

const names = [
  'SEK Studio',
  'Shanghai Hongman Cartoon and Animation Design Studio',
  'Unidentified contractor tiers below the producers',
  '조선4·26아동영화촬영소',
  '魔導具師ダリヤはうつむかない製作委員会',
  'Общество с ограниченной ответственностью «Асатрян»',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
  'X',
];

const entity = fc.record({
  name: fc.constantFrom(...names),
  schema: fc.constantFrom('Company', 'Person', 'Project', 'Host', 'PublicBody'),
  placeholder: fc.boolean(),
  plural: fc.boolean(),
  status: fc.constantFrom(
    { status: 'not-listed' },
    { status: 'unknown' },
    { status: 'listed' },
    { status: 'formerly-listed', until: '2025-07', between: null },
    { status: 'last-seen-listed', on: '2023-12-28', list: 'OFAC-SDN', by: 'edition', sources: [] },
  ),
});

const link = fc.record({
  grade: fc.constantFrom(...order),
  contested: fc.boolean(),
  type: fc.constantFrom('SUBCONTRACTED_TO', 'PAID', 'PRODUCES', 'LINKED_TO', 'OWNS'),
});

/** Simple paths over few parties, so that they share links, skip columns and close rings. */
export const randomAnswer: fc.Arbitrary<TraceAnswer> = fc
  .record({
    paths: fc.array(fc.shuffledSubarray(letters, { minLength: 2, maxLength: 7 }), {
      minLength: 1,
      maxLength: 9,
    }),
    links: fc.array(link, { minLength: 7, maxLength: 7 }),
    entities: fc.array(entity, { minLength: letters.length, maxLength: letters.length }),
  })
  .map(({ paths, links, entities }) =>
    answerOf({
      chains: paths.map((nodes) => ({ nodes, links })),
      entities: Object.fromEntries(letters.map((id, index) => [id, entities[index] ?? {}])),
    }),
  );
