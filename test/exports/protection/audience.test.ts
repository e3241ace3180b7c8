/** What an audience must not see leaves the material, and nothing that is left points at it. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CutoutError } from '../../../backend/errors.ts';
import { applyAudience } from '../../../backend/exports/protection/audience.ts';
import type { Material } from '../../../backend/exports/material.ts';
import { materialSchema } from '../../../backend/exports/materialSchema.ts';
import type { Audience, Withholding } from '../../../backend/model/briefings.ts';
import { standingOf } from '../../../backend/model/grades.ts';
import type { Batch } from '../../../backend/model/records.ts';
import { openBundledCases, type OpenedCases } from '../../bundledCases.ts';
import {
  claim,
  entity,
  inquiry,
  LIST,
  listing,
  relationship,
  source,
  statement,
} from '../../stores/samples.ts';
import { bundledCaseNames, materialOf } from '../material.ts';
import { smallMaterial } from '../small.ts';

const TIP = 'tipster-2024';
const reported = (id: string, from: string, over: Parameters<typeof claim>[2] = {}) =>
  claim(id, 'r1', { source: from, origin: from, basis: 'reported', ...over });

const three = [reported('c1', 's1'), reported('c2', TIP), reported('c3', 's3')];

/** A paid B, as three publications report; the second is to be withheld. */
const base = {
  source: [
    source('s1', { publisher: 'Gazette' }),
    source(TIP, {
      publisher: 'The Tipster (Ann Insider)',
      title: 'Ledger of the Company',
      url: 'https://www.tipster.example/ledger',
    }),
    source('s3', { publisher: 'Daily' }),
  ],
  entity: [entity('a', { name: 'Alpha' }), entity('b', { name: 'Beta', sources: ['s1', TIP] }), entity('w')],
  relationship: [relationship('r1', ['a', 'b'])],
  claim: three,
  listing: [listing('l1', 'b', { sources: ['s1', TIP] })],
} satisfies Batch;

const gather = (batch: Batch, edits: Parameters<typeof smallMaterial>[2] = {}) =>
  smallMaterial({ ...base, ...batch }, { from: ['a'], to: ['sanctioned'] }, edits);

const withhold = (id: string, from: Withholding['from'] = 'public') => ({ withhold: [{ id, from }] });

function refusal(material: Material): CutoutError {
  try {
    applyAudience(material);
  } catch (error) {
    if (error instanceof CutoutError) return error;
    throw error;
  }
  throw new Error('the material was not refused');
}

describe('withholding a source', () => {
  it('takes its claims, statements and address out of answers and records, and counts them', async () => {
    const said = statement('t1', { party: 'w', source: TIP, aboutRelationships: ['r1'] });
    const shown = applyAudience(await gather({ statement: [said] }, withhold(TIP)));
    expect(shown.withheld).toEqual([{ relationship: 'r1', claims: 1 }]);
    expect(shown.withheldStatements).toBe(1);
    const text = JSON.stringify(shown);
    for (const trace of [TIP, 'Tipster', 'Ledger', '"c2"', '"t1"', 'Company w'])
      expect(text).not.toContain(trace);
    const [chain] = shown.answers[0].chains;
    expect(chain?.links[0]?.relationships[0]?.claims.map((one) => one.id)).toEqual(['c1', 'c3']);
    expect(chain?.grade).toBe('B');
    expect(shown.records.entity.map((one) => one.id)).toEqual(['a', 'b']);
    expect(materialSchema.parse(shown)).toEqual(shown);
  });

  it.each<readonly [Audience, Withholding['from'], boolean]>([
    ['public', 'public', true],
    ['public', 'partner', true],
    ['partner', 'public', false],
    ['partner', 'partner', true],
    ['counsel', 'public', false],
    ['counsel', 'partner', false],
  ])('from %s what is withheld from %s: %s', async (audience, from, gone) => {
    const shown = applyAudience(await gather({}, { audience, ...withhold(TIP, from) }));
    expect(shown.records.claim.some((one) => one.id === 'c2')).toBe(!gone);
    expect(shown.withheld).toHaveLength(gone ? 1 : 0);
  });

  it('a single claim goes with its source only where nothing else cites that', async () => {
    const edits = withhold('c3');
    expect(applyAudience(await gather({}, edits)).records.source.map((one) => one.id)).toEqual(['s1', TIP]);
    const cited = { listing: [listing('l1', 'b', { sources: ['s3'] })] };
    const kept = applyAudience(await gather(cited, edits));
    expect(kept.records.source.map((one) => one.id)).toEqual(['s1', 's3', TIP]);
    expect(kept.records.claim.map((one) => one.id)).toEqual(['c1', 'c2']);
  });

  it('ids that nothing has are refused by name, for every audience', async () => {
    for (const audience of ['public', 'counsel'] as const) {
      const error = refusal(await gather({}, { audience, ...withhold('nobody') }));
      expect([error.code, error.message]).toEqual(['bad-question', expect.stringContaining('"nobody"')]);
    }
  });

  it('applied again changes nothing', async () => {
    const shown = applyAudience(await gather({}, withhold(TIP)));
    expect(applyAudience(shown)).toEqual(shown);
  });
});

describe('right of reply', () => {
  const asked = inquiry('i1', 'b', { claims: ['c1', 'c2'], addressee: 'press@beta.example', answer: 'No.' });

  it('stays for the claims that are shown; whom a letter went to stays in the house', async () => {
    const edits = withhold(TIP, 'partner');
    const batch = { inquiry: [asked] };
    const open = applyAudience(await gather(batch, edits)).records.inquiry;
    const [id] = open.map((one) => one.id);
    expect(open).toEqual([{ ...asked, id, claims: ['c1'], addressee: '' }]);
    // no store that has the whole inquiry takes this for it
    expect(id).not.toBe('i1');
    const closed = applyAudience(await gather(batch, { audience: 'partner', ...edits })).records.inquiry;
    expect(closed).toEqual(open);
    const counsel = applyAudience(await gather(batch, { audience: 'counsel', ...edits })).records.inquiry;
    expect(counsel).toEqual([asked]);
  });

  it('an open question about withheld claims alone goes, an answer to it is never kept back', async () => {
    const open = inquiry('i1', 'b', { claims: ['c2'] });
    expect(applyAudience(await gather({ inquiry: [open] }, withhold(TIP))).records.inquiry).toEqual([]);
    const answered = { ...open, answer: 'It is not so.' };
    const error = refusal(await gather({ inquiry: [answered] }, withhold(TIP)));
    expect(error.message).toContain('a reply is kept back');
  });
});

describe('a protected source that could be inferred', () => {
  const other = (field: 'note' | 'readAs' | 'publisher' | 'title', text: string): Batch => ({
    source: base.source.map((one) => (one.id === 's3' ? { ...one, [field]: text } : one)),
  });

  it.each<readonly [string, Batch, RegExp]>([
    [
      'nothing else supports a link',
      { claim: [three[1] ?? claim('c2', 'r1')] },
      /“Alpha .* Beta”: every claim/,
    ],
    ['the grade needs two origins', { claim: three.slice(0, 2) }, /do not give the grade B/],
    [
      'the grade needs a primary source',
      { claim: [...three.slice(0, 1), reported('c2', TIP, { basis: 'documented' })] },
      /do not give the grade A/,
    ],
    [
      'what is shown would give a better grade',
      {
        claim: [
          claim('c1', 'r1', { origin: 'o' }),
          claim('c2', 'r1', { origin: 'o', source: TIP, withdrawn: '2023-05-01' }),
          reported('c3', 's3'),
        ],
      },
      /do not give the grade C/,
    ],
    [
      'nothing else disputes a link',
      { claim: [...three, reported('c4', TIP, { stance: 'refutes' })] },
      /every claim that disputes it/,
    ],
    [
      'a shown claim repeats it',
      { claim: [...three, reported('c4', 's1', { origin: TIP })] },
      /a claim of the source “.+: .+” \(s1\) is shown that repeats the withheld “.+: .+” \(.+\)/,
    ],
    [
      'a note of the link names its publisher',
      { relationship: [relationship('r1', ['a', 'b'], { qualifier: 'As the TIPSTER had it.' })] },
      /“Alpha .* Beta”: the qualifier of a relationship names the withheld source “.+: .+” \(.+\): “/,
    ],
    [
      'a note of the link names its publisher, of whom something else is shown elsewhere',
      {
        source: [...base.source, source('s4', { publisher: 'The Tipster (Bob Other)' })],
        entity: [
          entity('a', { name: 'Alpha' }),
          entity('b', { name: 'Beta', sources: ['s1', TIP, 's4'] }),
          entity('w'),
        ],
        relationship: [relationship('r1', ['a', 'b'], { qualifier: 'As the Tipster had it.' })],
      },
      /the qualifier of a relationship names the withheld/,
    ],
    [
      'a text shortens its publisher',
      {
        source: base.source.map((one) =>
          one.id === TIP ? { ...one, publisher: 'Zanzibar Free Wire Service' } : one,
        ),
        relationship: [relationship('r1', ['a', 'b'], { qualifier: 'Two, nach Zanzibar.' })],
      },
      /the qualifier of a relationship names the withheld/,
    ],
    [
      'dates come with withheld claims alone',
      {
        relationship: [
          relationship('r1', ['a', 'b']),
          relationship('r1', ['a', 'b'], { dataset: LIST, start: '2019' }),
        ],
        claim: [reported('c1', 's1'), reported('c2', TIP, { dataset: LIST }), reported('c3', 's3')],
      },
      /its dates or its qualifier come with withheld claims alone/,
    ],
    [
      'a quotation names its writer',
      { claim: [reported('c1', 's1', { quotation: 'Insider wrote that' }), ...three.slice(1)] },
      /the quotation of a claim names/,
    ],
    [
      'a note of a claim gives its address',
      { claim: [reported('c1', 's1', { note: 'See tipster.example.' }), ...three.slice(1)] },
      /the note of a claim names/,
    ],
    [
      'a statement gives its title',
      {
        statement: [
          statement('t1', { party: 'b', text: 'Read “Ledger of the company”!', aboutRelationships: ['r1'] }),
        ],
      },
      /A statement of “Beta” names/,
    ],
    [
      'the words of a withheld claim stand elsewhere',
      {
        claim: [
          reported('c1', 's1'),
          reported('c2', TIP, { quotation: 'paid in cash at night' }),
          reported('c3', 's3'),
        ],
        relationship: [relationship('r1', ['a', 'b'], { qualifier: 'Paid in cash, at night.' })],
      },
      /names the withheld claim “c2” of “.+: .+” \(.+\): “/,
    ],
    ['another source is read through it', other('readAs', `through ${TIP}`), /The readAs of a source names/],
    [
      'a dataset is called after it',
      { relationship: [relationship('r1', ['a', 'b'], { dataset: `case:${TIP}` })] },
      /The dataset of “.+”|the dataset of a relationship names/,
    ],
    [
      'a placeholder is called after it',
      {
        entity: [
          entity('a', { name: 'Unnamed firm (Tipster)', placeholder: true }),
          entity('b'),
          entity('w'),
        ],
      },
      /The name of “Unnamed firm \(Tipster\)” names/,
    ],
    [
      'the id of another source tells it',
      {
        source: [...base.source, source('blog-on-tipster')],
        claim: [...three, reported('c4', 'blog-on-tipster')],
      },
      /The id of a source names/,
    ],
    ['another source cites it', other('note', 'Cites Ann Insider.'), /The note of a source names/],
    [
      'a note of a party names it',
      { entity: [entity('a', { note: 'Named by the Tipster.' }), entity('b'), entity('w')] },
      /The note of “Company a” names/,
    ],
    [
      'the name of a party comes from it alone',
      { entity: [entity('a', { name: 'Alpha', sources: [TIP] }), entity('b'), entity('w')] },
      /the names of “Alpha” come from withheld sources alone/,
    ],
    [
      'a listing comes from it alone',
      { listing: [listing('l1', 'b', { sources: [TIP] })] },
      /a listing of “Beta”/,
    ],
  ])('is refused with the reason: %s', async (_why, batch, reason) => {
    const error = refusal(await gather(batch, withhold(TIP)));
    expect(error.code).toBe('bad-question');
    expect(error.message).toMatch(/^A protected source could be inferred: /);
    expect(error.detail.items?.join('\n')).toMatch(reason);
    expect(error.detail.remedy).toContain('Leave the chain out');
    // counsel may read it all
    const counsel = await gather(batch, { audience: 'counsel', ...withhold(TIP) });
    expect(applyAudience(counsel)).toBe(counsel);
  });

  it('is refused where the author names it', async () => {
    const error = refusal(await gather({}, { ...withhold(TIP), summary: 'Thanks to the Tipster.' }));
    expect(error.message).toContain('What the author wrote (summary)');
  });

  it('is not refused for what a shown source has in common with it', async () => {
    const source_ = base.source.map((one) =>
      one.id === 's3' ? { ...one, publisher: 'The Tipster (Ann Insider)' } : one,
    );
    const note = [relationship('r1', ['a', 'b'], { qualifier: 'As the Tipster had it.' })];
    const shown = applyAudience(await gather({ source: source_, relationship: note }, withhold(TIP)));
    expect(shown.withheld).toHaveLength(1);
  });
});

describe('withholding in the bundled cases', () => {
  let cases: OpenedCases;
  beforeAll(async () => {
    cases = await openBundledCases();
  });
  afterAll(() => cases.close());

  it.each(bundledCaseNames)('%s: whatever is withheld, it is refused or leaves no trace', async (name) => {
    const material = await materialOf(cases.workspace, name);
    const { source: sources, claim: claims } = material.records;
    const ids = fc.constantFrom(...new Set([...sources, ...claims].map(({ id }) => String(id))));
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(fc.uniqueArray(ids, { minLength: 1, maxLength: 3 }), (chosen) => {
        const hold = chosen.map((id): Withholding => ({ id, from: 'public' }));
        const { settings } = material;
        const order = {
          ...material,
          settings: { ...settings, edits: { ...settings.edits, withhold: hold } },
        };
        const shown = attempt(order);
        outcomes.add(shown === undefined ? 'refused' : 'shown');
        if (shown === undefined) return;
        const text = JSON.stringify(shown);
        for (const id of chosen) expect(text).not.toContain(`"${id}"`);
        const left = new Set<string>(shown.records.source.map(({ id }) => id));
        for (const { id, url } of sources.filter((one) => !left.has(one.id))) {
          expect(text).not.toContain(id);
          if (url !== null) expect(text).not.toContain(url);
        }
        for (const answer of shown.answers)
          for (const link of answer.chains.flatMap((chain) => chain.links))
            for (const one of link.relationships)
              expect(standingOf(one.claims)).toEqual({ grade: one.grade, contested: one.contested });
      }),
      { numRuns: 60 },
    );
    expect([...outcomes].sort()).toEqual(['refused', 'shown']);
  });
});

function attempt(material: Material): Material | undefined {
  try {
    return applyAudience(material);
  } catch (error) {
    if (error instanceof CutoutError && error.code === 'bad-question') return undefined;
    throw error;
  }
}
