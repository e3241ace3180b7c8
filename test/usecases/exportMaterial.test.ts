import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSettings, type BriefingEdits } from '../../backend/model/briefings.ts';
import { permalinkOf } from '../../backend/model/permalinks.ts';
import { referencesOf } from '../../backend/model/references.ts';
import { recordKinds, type AnyRecord } from '../../backend/model/records.ts';
import { resolveQuestion, type TraceInput } from '../../backend/usecases/askTrace.ts';
import { gatherMaterial } from '../../backend/usecases/exportMaterial.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { MADE_AT, bundledCaseNames, materialOf } from '../exports/material.ts';
import { inquiry } from '../stores/samples.ts';

let cases: OpenedCases;
beforeAll(async () => {
  cases = await openBundledCases();
});
afterAll(() => cases.close());

async function gather(input: TraceInput, edits: Partial<BriefingEdits> = {}) {
  const question = await resolveQuestion(cases.workspace, input);
  const settings = exportSettings.parse({ format: 'csv', edits });
  return gatherMaterial(cases.workspace, question, settings, { at: MADE_AT, version: '0.1.0' });
}

const fromAmazon = { from: ['amazon'], to: ['sanctioned'] };

describe('export material', () => {
  it('a contracting question comes with its evidence trails as an answer of their own', async () => {
    const { answers } = await gather(fromAmazon);
    expect(answers.map(({ question, chains }) => [question.profile, chains.length])).toEqual([
      ['contracting', 1],
      ['trail', 1],
    ]);
    expect((await gather(fromAmazon, { trail: false })).answers).toHaveLength(1);
    expect((await gather({ ...fromAmazon, profile: 'trail' })).answers).toHaveLength(1);
  });

  it.each(bundledCaseNames)('%s: every record that a record refers to is there', async (name) => {
    const { records } = await materialOf(cases.workspace, name);
    const known = new Set(recordKinds.flatMap((kind) => records[kind].map(({ id }) => `${kind} ${id}`)));
    const all = [
      ...records.entity.map((record): AnyRecord => ({ kind: 'entity', record })),
      ...records.relationship.map((record): AnyRecord => ({ kind: 'relationship', record })),
      ...records.claim.map((record): AnyRecord => ({ kind: 'claim', record })),
      ...records.statement.map((record): AnyRecord => ({ kind: 'statement', record })),
      ...records.listing.map((record): AnyRecord => ({ kind: 'listing', record })),
      ...records.judgement.map((record): AnyRecord => ({ kind: 'judgement', record })),
    ];
    const dangling = all.flatMap(referencesOf).filter(({ kind, id }) => !known.has(`${kind} ${id}`));
    expect(dangling).toEqual([]);
  });

  it('every relationship, claim, statement and source of the answers has its record', async () => {
    const { answers, records } = await materialOf(cases.workspace, 'sek-studio');
    const ids = (of: readonly { readonly id: string }[]): ReadonlySet<string> =>
      new Set(of.map(({ id }) => id));
    const relationships = answers
      .flatMap(({ chains }) => chains)
      .flatMap(({ links }) => links)
      .flatMap((link) => link.relationships);
    expect(ids(records.relationship)).toEqual(new Set([...ids(records.relationship), ...ids(relationships)]));
    const claims = ids(records.claim);
    const statements = ids(records.statement);
    const sources = ids(records.source);
    for (const one of relationships) {
      for (const claim of one.claims) expect(claims).toContain(claim.id);
      for (const said of one.statements) expect(statements).toContain(said.id);
    }
    for (const answer of answers) {
      for (const said of answer.statements) expect(statements).toContain(said.id);
      for (const source of answer.sources) expect(sources).toContain(source.id);
    }
  });

  it('every party on a chain comes with its listings', async () => {
    const { answers, records } = await materialOf(cases.workspace, 'it-worker-fronts');
    const listed = new Set(records.listing.map(({ party }) => party));
    for (const chain of answers[0].chains) expect(listed).toContain(chain.to);
  });

  it('what a party was asked about a claim on the chains comes along, and nothing else that was asked', async () => {
    const { records } = await gather(fromAmazon);
    const other = await gather({ from: ['mondo-tv'], to: ['sanctioned'] });
    const [here] = records.claim;
    const [elsewhere] = other.records.claim;
    const asked = [
      inquiry('i1', 'sek-studio.amazon', { claims: [here?.id ?? ''] }),
      inquiry('i2', 'sek-studio.amazon', { claims: [elsewhere?.id ?? ''] }),
    ];
    await cases.store.write({ inquiry: asked });
    expect((await gather(fromAmazon)).records.inquiry.map((one) => one.id)).toEqual(['i1']);
    for (const { id } of asked) await cases.store.removeInquiry(id);
  });

  it('only chosen chains are in it, in the order given, and nobody who stands on others alone', async () => {
    const all = await gather({ from: ['mondo-tv', 'amazon'], to: ['sanctioned'] });
    const ids = all.answers[0].chains.map(({ id }) => id);
    const [first = '', , third = ''] = ids;
    const some = await gather(
      { from: ['mondo-tv', 'amazon'], to: ['sanctioned'] },
      { chains: [third, first] },
    );
    expect(some.answers[0].chains.map(({ id }) => id)).toEqual([third, first]);
    expect(some.answers[1]?.chains).toEqual([]);
    expect(some.found).toBe(all.answers.flatMap(({ chains }) => chains).length);
    const named = some.answers[0].entities.map((entity) => entity.name);
    expect(all.answers[0].entities.map((entity) => entity.name)).toContain('Simba the King Lion');
    expect(named).not.toContain('Simba the King Lion');
    expect(some.made.digest).not.toBe(all.made.digest);
  });

  it('a chain that the answer does not have is refused', async () => {
    await expect(gather(fromAmazon, { chains: ['ch-none'] })).rejects.toMatchObject({ code: 'bad-question' });
  });

  it('equal data give equal material', async () => {
    expect(await gather(fromAmazon)).toEqual(await gather(fromAmazon));
  });

  it('the address of the question leaves defaults out and always has the status date', async () => {
    const question = await resolveQuestion(cases.workspace, {
      ...fromAmazon,
      to: ['SEK Studio'],
      asOf: '2023',
      minGrade: 'C',
    });
    expect(permalinkOf(question)).toBe(
      '/trace?asOf=2023&from=sek-studio.amazon&minGrade=C&statusDate=2026-11-23&to=ofac-34022',
    );
    expect((await gather(fromAmazon)).made.permalink).toBe(
      '/trace?from=sek-studio.amazon&statusDate=2026-11-23',
    );
  });
});
