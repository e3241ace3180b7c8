import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimId } from '../../backend/model/ids.ts';
import { inquiryRequest, type InquiryRequest } from '../../backend/model/inquiryViews.ts';
import type { z } from 'zod';
import { DESK_DATASET } from '../../backend/model/inquiries.ts';
import {
  listInquiries,
  recordAnswer,
  recordInquiry,
  removeInquiry,
} from '../../backend/usecases/inquiries.ts';
import { unasked } from '../../backend/usecases/unasked.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';
import { materialOf } from '../exports/material.ts';

let cases: OpenedCases;
let relationship = '';
let claims: readonly string[] = [];
beforeEach(async () => {
  cases = await openBundledCases();
  // ids are content: those of the first store are those of all
  if (relationship !== '') return;
  const { answers } = await materialOf(cases.workspace, 'sek-studio');
  const links = answers[0].chains.flatMap((chain) => chain.links);
  const one = links.flatMap((link) => link.relationships).find(({ from }) => from === 'sek-studio.skybound');
  relationship = one?.id ?? '';
  claims = one?.claims.map(({ id }) => id) ?? [];
});
afterEach(() => cases.close());

/** Skybound asked about one of its relationships. */
function request(over: Partial<z.input<typeof inquiryRequest>> = {}): InquiryRequest {
  return inquiryRequest.parse({
    ...{ party: 'Skybound Entertainment', askedOn: '2026-11-02', means: 'email', by: 'A. Tester' },
    ...{ addressee: 'press office', deadline: '2026-11-09', relationship, ...over },
  });
}

describe('an inquiry', () => {
  it('is recorded for a party by name and all claims of a relationship, and is the desk’s own', async () => {
    const view = await recordInquiry(cases.workspace, request());
    expect(view).toMatchObject({
      ...{
        party: 'sek-studio.skybound',
        partyName: 'Skybound Entertainment',
        state: 'overdue',
        answer: null,
      },
      about: [{ relationship, fromName: 'Skybound Entertainment' }],
    });
    expect([...view.claims].sort()).toEqual([...claims].sort());
    const [record] = await cases.store.records('inquiry', [view.id]);
    expect(record?.dataset).toBe(DESK_DATASET);
  });

  it('is waiting until its deadline has passed, and answered once it is', async () => {
    const view = await recordInquiry(cases.workspace, request({ deadline: '2026-11-23' }));
    expect(view.state).toBe('waiting');
    const answered = await recordAnswer(cases.workspace, {
      ...{ id: view.id, answer: 'We did not know.', answeredOn: '2026-11-20', replace: false },
    });
    expect(answered).toMatchObject({ id: view.id, state: 'answered', answer: 'We did not know.' });
    expect(await cases.store.counts()).toMatchObject({ inquiry: 1 });
  });

  it('keeps its answer when it is recorded again, and gives it up only when told to', async () => {
    const { id } = await recordInquiry(cases.workspace, request());
    const reply = { id, answer: 'No.', answeredOn: '2026-11-05', replace: false };
    await recordAnswer(cases.workspace, reply);
    const again = await recordInquiry(cases.workspace, request({ deadline: '2026-11-12' }));
    expect(again).toMatchObject({ id, answer: 'No.', deadline: '2026-11-12' });
    const other = { ...reply, answer: 'Yes.' };
    await expect(recordAnswer(cases.workspace, other)).rejects.toThrow(/has another answer already/);
    expect(await recordAnswer(cases.workspace, { ...other, replace: true })).toMatchObject({
      answer: 'Yes.',
    });
  });

  it('can be answered after a claim that it names was taken back', async () => {
    const { id } = await recordInquiry(cases.workspace, request());
    const [record] = await cases.store.records('inquiry', [id]);
    if (record === undefined) throw new Error('the inquiry was recorded');
    const stale = { ...record, claims: [...record.claims, claimId.parse('c-gone')] };
    await cases.store.write({ inquiry: [stale] }, { restores: true });
    const reply = { id, answer: 'It was wrong.', answeredOn: '2026-11-05', replace: false };
    const view = await recordAnswer(cases.workspace, reply);
    expect(view).toMatchObject({ state: 'answered', claims: stale.claims });
    expect(view.about.flatMap((one) => one.claims)).toEqual(record.claims);
  });

  it('is listed, the latest first, by party and state, and can be taken back', async () => {
    const first = await recordInquiry(cases.workspace, request({ askedOn: '2026-11-01' }));
    const second = await recordInquiry(cases.workspace, request({ party: 'amazon' }));
    await recordAnswer(cases.workspace, {
      id: first.id,
      answer: 'No.',
      answeredOn: '2026-11-05',
      replace: false,
    });
    const ids = async (filter: Parameters<typeof listInquiries>[1]) =>
      (await listInquiries(cases.workspace, filter)).inquiries.map((one) => one.id);
    expect(await ids({})).toEqual([second.id, first.id]);
    expect(await ids({ party: 'Skybound' })).toEqual([first.id]);
    expect(await ids({ state: 'open' })).toEqual([second.id]);
    expect(await ids({ state: 'answered' })).toEqual([first.id]);
    expect(await removeInquiry(cases.workspace, second.id)).toMatchObject({ removed: second.id });
    expect(await ids({})).toEqual([first.id]);
    await expect(removeInquiry(cases.workspace, second.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each<readonly [string, Partial<z.input<typeof inquiryRequest>>, string, RegExp]>([
    ['a claim that nothing has', { claims: ['c-none'] }, 'dangling-reference', /"c-none"/],
    ['a relationship that nothing has', { relationship: 'r-none' }, 'not-found', /"r-none"/],
    ['no claims', { relationship: undefined }, 'bad-question', /says what it is about/],
    ['a party that nobody knows', { party: 'Qwertzuiop' }, 'not-found', /Qwertzuiop/],
    ['a day to come', { askedOn: '2026-11-24', deadline: undefined }, 'bad-question', /still to come/],
    [
      'a deadline before the asking',
      { deadline: '2026-11-01' },
      'bad-question',
      /lies before the day of asking/,
    ],
  ])('with %s is refused and nothing is written', async (_what, over, code, message) => {
    const before = await cases.store.revision();
    const recording = recordInquiry(cases.workspace, request(over));
    await expect(recording).rejects.toMatchObject({ code });
    await expect(recording).rejects.toThrow(message);
    expect(await cases.store.revision()).toBe(before);
  });

  it('is not answered before it was asked, or tomorrow', async () => {
    const { id } = await recordInquiry(cases.workspace, request());
    for (const answeredOn of ['2026-11-01', '2026-11-24'])
      await expect(
        recordAnswer(cases.workspace, { id, answer: 'No.', answeredOn, replace: false }),
      ).rejects.toMatchObject({ code: 'bad-question' });
  });
});

describe('whom nobody asked', () => {
  it('is every named party of the chains; no production, server, placeholder or witness', async () => {
    const material = await materialOf(cases.workspace, 'sek-studio');
    const parties = unasked(material);
    const of = new Map(material.records.entity.map((one) => [one.id, one]));
    expect(parties.map(({ party }) => party)).toEqual(
      expect.arrayContaining([
        'sek-studio.amazon',
        'sek-studio.skybound',
        'sek-studio.mondo-tv',
        'ofac-34022',
      ]),
    );
    for (const { party, claims: open } of parties) {
      expect(of.get(party)).toMatchObject({ placeholder: false });
      expect(['Project', 'Host']).not.toContain(of.get(party)?.schema);
      expect(of.get(party)?.roles).not.toContain('witness');
      expect(open.length).toBeGreaterThan(0);
    }
    expect(new Set(parties.map(({ party }) => party)).size).toBe(parties.length);
  });

  it('shrinks by the claims that an inquiry names, for the party that it went to and no other', async () => {
    const openOf = async (party: string) =>
      unasked(await materialOf(cases.workspace, 'sek-studio')).find((one) => one.party === party)?.claims ??
      [];
    const before = await openOf('sek-studio.skybound');
    const amazon = await openOf('sek-studio.amazon');
    const [asked = '', ...others] = before;
    await recordInquiry(cases.workspace, request({ relationship: undefined, claims: [asked] }));
    expect(await openOf('sek-studio.skybound')).toEqual(others);
    expect(await openOf('sek-studio.amazon')).toEqual(amazon);
    await recordInquiry(cases.workspace, request({ relationship: undefined, claims: [...others] }));
    expect(await openOf('sek-studio.skybound')).toEqual([]);
  });
});
