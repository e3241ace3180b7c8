import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf } from '../../frontend/state/chainGroups.ts';
import { checkDraft, swapEnds, withoutParty, withParty } from '../../frontend/state/draft.ts';
import { DEFAULT_QUESTION, requestOfQuestion, type Question } from '../../frontend/state/query.ts';
import { profilesAsked } from '../../frontend/state/result.ts';
import { decodeSelection, encodeSelection, NOTHING, sameSelection } from '../../frontend/state/selection.ts';

const asked: Question = { ...DEFAULT_QUESTION, from: ['amazon'] };

describe('a question that is being written', () => {
  it('can be asked with a start alone', () => {
    expect(checkDraft(asked)).toBeNull();
    expect(checkDraft(DEFAULT_QUESTION)).toBe('noStart');
  });

  it('says which date is none, and which time ends before it begins', () => {
    expect(checkDraft({ ...asked, validity: { kind: 'asOf', date: '2019-02-30' } })).toBe('badDate');
    expect(checkDraft({ ...asked, validity: { kind: 'asOf', date: '' } })).toBe('badDate');
    expect(checkDraft({ ...asked, validity: { kind: 'during', from: '2021', to: '2019' } })).toBe('reversed');
    expect(checkDraft({ ...asked, validity: { kind: 'during', from: '2019', to: '2019-05' } })).toBeNull();
    expect(checkDraft({ ...asked, statusDate: '2023-06' })).toBe('badStatusDate');
  });

  it('swaps its ends, but "any sanctioned party" is no start', () => {
    const named = { ...asked, to: ['sek'] };
    expect(swapEnds(named)).toMatchObject({ from: ['sek'], to: ['amazon'] });
    expect(swapEnds(swapEnds(named))).toEqual(named);
    expect(swapEnds(asked)).toEqual(asked);
  });

  it('has each party once', () => {
    expect(withParty(['a'], 'a')).toEqual(['a']);
    expect(withParty(['a'], 'b')).toEqual(['a', 'b']);
    expect(withoutParty(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('is sent with "sanctioned" for no target and without what is not set', () => {
    expect(requestOfQuestion(asked, 'contracting')).toEqual({
      from: ['amazon'],
      to: ['sanctioned'],
      profile: 'contracting',
      maxHops: 6,
      minGrade: 'D',
      contested: true,
    });
    expect(requestOfQuestion({ ...asked, identityHops: true }, 'contracting')).toMatchObject({
      identityHops: true,
    });
    const during = { ...asked, validity: { kind: 'during' as const, from: '2019', to: '2020' } };
    expect(requestOfQuestion(during, 'trail')).toMatchObject({
      profile: 'trail',
      validDuring: { from: '2019', to: '2020' },
    });
  });

  it('about contracting is asked of the trails too, in a list of their own', () => {
    expect(profilesAsked('contracting')).toEqual({ main: 'contracting', trail: true });
    expect(profilesAsked('trail')).toEqual({ main: null, trail: true });
    expect(profilesAsked('money')).toEqual({ main: 'money', trail: false });
  });
});

describe('a selection', () => {
  it('is nothing where the text is none', () => {
    for (const text of [null, '', 'chain', 'link a', 'link  b', 'entity a b', 'party a', 'link a b c d'])
      expect(decodeSelection(text), String(text)).toEqual(NOTHING);
  });

  it('in a chain is another than the same link outside of it', () => {
    const link = { kind: 'link', from: 'a', to: 'b', chain: null } as const;
    expect(sameSelection(link, { ...link })).toBe(true);
    expect(sameSelection(link, { ...link, chain: 'c' })).toBe(false);
    expect(encodeSelection(link)).toBe('link a b');
  });
});

describe('numbers of steps', () => {
  it('are told as spans that hold each of them and nothing else', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(numbers, (steps) => {
        const spans = spansOf(steps);
        const told = spans.flatMap(([from, to]) =>
          Array.from({ length: to - from + 1 }, (_none, n) => from + n),
        );
        expect(told).toEqual(steps);
        spans.slice(1).forEach(([from], index) => expect(from).toBeGreaterThan((spans[index]?.[1] ?? 0) + 1));
      }),
    );
  });
});
