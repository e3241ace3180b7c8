import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { askTrace } from '../../backend/usecases/askTrace.ts';
import { centreOf } from '../../frontend/state/centre.ts';
import { openBundledCases, type OpenedCases } from '../bundledCases.ts';

describe('the neighbourhood that opens without a centre', () => {
  let opened: OpenedCases;
  let main: TraceAnswer;

  beforeAll(async () => {
    opened = await openBundledCases();
    main = await askTrace(opened.workspace, { from: ['Amazon'], to: ['sanctioned'] });
  });

  afterAll(() => opened.close());

  it('is that of what is selected', () => {
    const answers = { main, trail: null };
    expect(centreOf({ kind: 'entity', id: 'bbc' }, answers, [])).toBe('bbc');
    expect(centreOf({ kind: 'link', from: 'a', to: 'b', chain: null }, answers, [])).toBe('a');
    expect(centreOf({ kind: 'chain', id: main.chains[0]?.id ?? '' }, answers, [])).toBe('ofac-34022');
  });

  it('is that of the party where the best chain ends, else of the first start', () => {
    expect(centreOf({ kind: 'none' }, { main, trail: null }, ['amazon'])).toBe('ofac-34022');
    expect(centreOf({ kind: 'none' }, { main: null, trail: null }, ['bbc'])).toBe('bbc');
    expect(centreOf({ kind: 'none' }, { main: null, trail: null }, [])).toBeNull();
  });
});
