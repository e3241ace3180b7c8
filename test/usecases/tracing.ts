/** What an answer says of time, of sanctioned parties nearby and of what would give a chain: asked of every store. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nearestText, searchText } from '../../backend/cli/lookupCommands.ts';
import { entityText, relationshipViewText } from '../../backend/cli/showText.ts';
import { traceText } from '../../backend/cli/traceText.ts';
import {
  dictionaries,
  helpsOf,
  timeMark,
  timeSentence,
  undatedKeptSentence,
} from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import type { Store } from '../../backend/stores/store.ts';
import { askTrace, type TraceInput } from '../../backend/usecases/askTrace.ts';
import { nearest } from '../../backend/usecases/nearest.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import { showEntity, showRelationship } from '../../backend/usecases/show.ts';
import { showNeighbours } from '../../backend/usecases/showNeighbours.ts';
import { search } from '../../backend/usecases/search.ts';
import type { Searcher } from '../../backend/usecases/trace.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { describeEarlierRecords } from './earlierRecords.ts';
import { helped } from './helped.ts';
import { apartText, judgedText, thicketText, woodsText } from './tracingCases.ts';

export interface TracingStore {
  readonly store: Store;
  readonly by: Searcher;
  close(): Promise<void>;
}

const DAY = '2026-11-23';

export function describeTracing(name: string, open: () => Promise<TracingStore>): void {
  describe(`tracing: ${name}`, () => {
    let opened: TracingStore;
    let workspace: Workspace;
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'cutout-tracing-'));
      opened = await open();
      await load('woods', woodsText);
      await load('judged', judgedText);
      workspace = new Workspace({ store: opened.store, cache: null, today: () => DAY });
    });
    afterAll(async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    });

    const load = async (name: string, text: string): Promise<void> => {
      const path = join(folder, `${name}.yaml`);
      await writeFile(path, text);
      const hooks = { signal: new AbortController().signal, progress: () => undefined };
      await runRequest(opened.store, { importer: 'case', path }, hooks);
    };
    const ask = (from: string, input: Partial<TraceInput> = {}): Promise<TraceAnswer> =>
      askTrace(workspace, { from: [from], to: ['sanctioned'], ...input }, { by: opened.by });

    it.each([
      ['Alder One', 'impossible', [0, 1]],
      ['Birch One', 'undetermined', []],
      ['Cedar One', 'impossible', [0, 1]],
      ['Dogwood One', 'impossible', [0, 2]],
      ['Elm One', 'undated', []],
      ['Fir One', 'fit', []],
    ])('%s: dates are %s', async (from, verdict, links) => {
      const { chains } = await ask(from);
      expect(chains.map((chain) => chain.time)).toEqual([{ verdict, links }]);
    });

    it('a clash is told with the two steps, their parties and dates, in English and German', async () => {
      const answer = await ask('Dogwood One');
      const [chain] = answer.chains;
      if (chain === undefined) throw new Error('no chain');
      const english =
        'By their dates, step 1 (Dogwood One → Dogwood Two, from 2020) and step 3 (Dogwood Three → Listed Larch, until 2015) cannot belong to one chain.';
      expect(timeSentence(chain, dictionaries.en)).toBe(english);
      expect(timeSentence(chain, dictionaries.de)).toBe(
        'Nach ihren Daten können Schritt 1 (Dogwood One → Dogwood Two, ab 2020) und Schritt 3 (Dogwood Three → Listed Larch, bis 2015) nicht zu einer Kette gehören.',
      );
      expect(traceText(answer)).toContain(english);
    });

    it('of a chain of one dated step no order of dates is said to be open', async () => {
      const answer = await ask('Fir One', { to: ['Fir Two'] });
      const [chain] = answer.chains;
      if (chain === undefined) throw new Error('no chain');
      expect([chain.links.length, chain.time.verdict]).toEqual([1, 'undetermined']);
      expect(timeMark(chain, dictionaries.en)).toBe('');
      expect(timeSentence(chain, dictionaries.en)).toBe('A single step: there is no order of dates to fit.');
      expect(timeSentence(chain, dictionaries.de)).toMatch(/^Ein einziger Schritt:/);
    });

    it('a date filter says how many undated links it kept, and none without one', async () => {
      const during = await ask('Dogwood One', { validDuring: { from: '2010', to: '2024' } });
      expect(during.answer.undatedKept).toBe(1);
      expect(traceText(during)).toContain('The date filter kept 1 step that no source dates');
      expect(traceText(during)).toMatch(/Dogwood Two subcontracted .*\(A, not dated\)/);
      expect(undatedKeptSentence(during.answer, dictionaries.de)).toContain(
        '1 Schritt stehen, den keine Quelle datiert',
      );
      expect((await ask('Dogwood One')).answer.undatedKept).toBeNull();
      expect((await ask('Fir One', { asOf: '2021-02' })).answer.undatedKept).toBe(0);
    });

    it('where only the rule of one production stands in the way the answer says so, and shows no chain', async () => {
      const answer = await ask('Quince');
      expect(answer.chains).toEqual([]);
      expect(helped(answer)).toEqual(['production']);
      expect(helpsOf(answer, dictionaries.de).join(' ')).toContain('von verschiedenen Produktionen');
      const text = traceText(answer);
      expect(text).toContain('only if work on different productions is joined');
      expect(text).not.toContain('Rowan');
    });

    it('a judgement that two are the same is walked as an identity step of its judge, never as a merge', async () => {
      const off = await ask('Iris Works');
      expect([off.chains, helped(off)]).toEqual([[], ['identityHops']]);
      expect(traceText(off)).toContain('A chain exists if entries that may be, were judged to be');
      const on = await ask('Iris Works', { identityHops: true });
      expect(on.chains.map(({ grade, links }) => [grade, ...links.map((link) => link.earnedBy)])).toEqual([
        ['D', 'PAID', 'JUDGED_SAME_AS', 'PAID'],
      ]);
      expect(traceText(on)).toContain('Jasmine is judged to be the same as Jasmine Works');
      expect(traceText(on)).toContain('judged by R. Reader on 1 February 2024: “same address”');
      expect(on.chains[0]?.judgedDifferent).toBeUndefined();
      await load('judged', judgedText.replace('verdict: same', 'verdict: unsure'));
      expect((await ask('Iris Works', { identityHops: true })).chains).toEqual([]);
      await load('judged', judgedText);
    });

    it('says from which of several starts something would give a chain, and of no other', async () => {
      const answer = await ask('Quince', { from: ['Quince', 'Hazel Trading', 'Iris Works'] });
      const names = (from: readonly string[]) =>
        from.map((id) => answer.entities.find((one) => one.id === id)?.name);
      expect(answer.answer.wouldHelp.map(({ by, from }) => [by, ...names(from)])).toEqual([
        ['identityHops', 'Iris Works'],
        ['production', 'Quince'],
      ]);
      expect(helpsOf(answer, dictionaries.en)).toEqual([
        expect.stringMatching(/^From Iris Works a chain exists if entries /),
        expect.stringMatching(/^From Quince, links lead on /),
      ]);
      expect(helpsOf(answer, dictionaries.de)[0]).toMatch(/^Von Iris Works gibt es eine Kette, wenn /);
      // trails are not called chains
      const trail = { ...answer, question: { ...answer.question, profile: 'trail' as const } };
      const lifted = [{ by: 'validDuring' as const, from: trail.question.from.slice(0, 1) }];
      expect(helpsOf({ ...trail, answer: { ...answer.answer, wouldHelp: lifted } }, dictionaries.en)).toEqual(
        ['From Quince an evidence trail exists if one lifts the date.'],
      );
    });

    it('says it of the starts without a chain too where another start has one', async () => {
      const answer = await ask('Dogwood One', { from: ['Dogwood One', 'Iris Works', 'Quince'] });
      expect(new Set(answer.chains.map((chain) => chain.from)).size).toBe(1);
      expect(helpsOf(answer, dictionaries.en)).toEqual([
        expect.stringMatching(/^From Iris Works a chain exists if entries /),
        expect.stringMatching(/^From Quince, links lead on /),
      ]);
      expect(traceText(answer)).toContain('From Iris Works a chain exists if entries ');
    });

    it('where nothing else helps the profile that walks everything is tried', async () => {
      const answer = await ask('Sorrel');
      expect(helped(answer)).toEqual(['anything']);
      expect(traceText(answer)).toContain('The profile “Anything” finds a line of relationships');
      expect((await ask('Sorrel', { profile: 'anything' })).chains).toHaveLength(1);
      expect(helped(await ask('Hazel Trading'))).toEqual([]);
    });

    it('the nearest party comes with what is wrong with the way to it', async () => {
      const from = ['Alder One', 'Birch One', 'Elm One', 'Fir One', 'Hazel Trading'];
      const result = await nearest(workspace, { from }, { by: opened.by });
      const times = result.rows.map(({ search, nearest: found }) => [
        search,
        found?.hops,
        found?.time.verdict,
      ]);
      expect(times).toEqual([
        ['complete', 3, 'impossible'],
        ['complete', 3, 'undetermined'],
        ['complete', 2, 'undated'],
        ['complete', 2, 'fit'],
        ['complete', undefined, undefined],
      ]);
      const text = nearestText(result);
      expect(text).toMatch(/Alder One +Listed Larch +3 +A +dates cannot fit +listed/);
      expect(text).toContain('Alder One: By their dates, step 1 (Alder One → Alder Two, 2020 – 2022)');
      expect(text).toMatch(/Hazel Trading +none within 6 hops/);
    });

    it('two parties that a chain takes for one are said to have been judged different', async () => {
      await load('apart', apartText);
      const answer = await ask('Avens', { identityHops: true });
      expect(answer.chains.map(({ hops, judgedDifferent }) => [hops, judgedDifferent])).toEqual([
        [
          4,
          [
            {
              ...{ left: 'apart.bistort', right: 'apart.cicely', by: 'J. Bee' },
              ...{ decided: '2024-03-01', reason: 'other owners' },
            },
          ],
        ],
      ]);
      const text =
        'Bistort and Cicely, which this chain takes for one, were judged to be different by J. Bee on 1 March 2024: “other owners”.';
      expect(traceText(answer)).toContain(text);
      const asked = { from: ['Avens'], identityHops: true };
      expect(nearestText(await nearest(workspace, asked, { by: opened.by }))).toContain(text);
    });

    it('who has no nearest party is told whether a judgement or the sanctions of today would lead to one', async () => {
      const asked = { from: ['Iris Works', 'Fir One', 'Hazel Trading'], statusDate: '2020-06-01' };
      const result = await nearest(workspace, asked, { by: opened.by });
      expect(result.rows.map((row) => [row.nearest?.hops, row.wouldHelp])).toEqual([
        [undefined, ['identityHops']],
        [undefined, ['statusDate']],
        [undefined, []],
      ]);
      const text = nearestText(result);
      expect(text).toContain('From Iris Works a chain exists if entries that may be, were judged to be');
      expect(text).toContain(
        'From Fir One a chain exists to a party that counts as sanctioned on the day of asking and did not on 1 June 2020.',
      );
      expect(text).toMatch(
        /By the listings that are loaded, 1 party counted as sanctioned on 1 June 2020\.$/,
      );
      const judged = { from: ['Iris Works'], identityHops: true };
      const { rows } = await nearest(workspace, judged, { by: opened.by });
      expect(rows.map((row) => [row.nearest?.to, row.nearest?.hops, row.wouldHelp])).toEqual([
        ['judged.listed-kelp', 3, []],
      ]);
    });

    it('where only the day whose status counts stands in the way, that is said of each start', async () => {
      const past = await ask('Fir One', { statusDate: '2020-06-01' });
      expect([past.chains, helped(past)]).toEqual([[], ['statusDate']]);
      expect(traceText(past)).toContain(
        'A chain exists to a party that counts as sanctioned on the day of asking and did not on 1 June 2020. By the listings that are loaded, 1 party counted as sanctioned on 1 June 2020.',
      );
      expect(helpsOf(past, dictionaries.de)).toContain(
        'Eine Kette gibt es zu einer Partei, die am Tag der Abfrage als sanktioniert gilt und am 1. Juni 2020 nicht als sanktioniert galt. Zahl der Parteien, die nach den geladenen Listungen am 1. Juni 2020 als sanktioniert galten: 1.',
      );
      const several = await ask('Fir One', { from: ['Fir One', 'Hazel Trading'], statusDate: '2020-06-01' });
      expect(helpsOf(several, dictionaries.en)).toContain(
        'From Fir One a chain exists to a party that counts as sanctioned on the day of asking and did not on 1 June 2020. By the listings that are loaded, 1 party counted as sanctioned on 1 June 2020.',
      );
      expect(helped(await ask('Hazel Trading'))).not.toContain('statusDate');
      expect(helped(await ask('Fir One', { to: ['Quince'], statusDate: '2020-06-01' }))).not.toContain(
        'statusDate',
      );
    });

    it('a party whose status on the day is not known is no target, and is not passed over in silence', async () => {
      const answer = await ask('Thuja');
      expect([answer.chains, helped(answer)]).toEqual([[], ['unknownStatus']]);
      expect(traceText(answer)).toContain(
        'A chain exists to a party of which the data do not say whether it was listed on 23 November 2026',
      );
      expect(helpsOf(answer, dictionaries.de).join(' ')).toContain(
        'ob sie am 23. November 2026 gelistet war: Ihr Status an diesem Tag ist nicht bekannt',
      );
      const near = await nearest(workspace, { from: ['Thuja'] }, { by: opened.by });
      expect(near.rows.map((row) => [row.nearest, row.wouldHelp])).toEqual([[null, ['unknownStatus']]]);
      expect(traceText(await ask('Unclear Yew'))).toContain('Unclear Yew itself: status not known');
    });

    it('a start that is listed itself is said to be so before its nearest party', async () => {
      const from = ['Listed Larch', 'Unclear Yew', 'Hazel Trading'];
      const text = nearestText(await nearest(workspace, { from }, { by: opened.by }));
      expect(text).toMatch(/^Listed Larch itself: listed\.\n\nUnclear Yew itself: status not known\./);
      expect(text).toMatch(/Listed Larch +none within 6 hops/);
      expect(text).not.toContain('Hazel Trading itself');
    });

    it('never says "none" where the time was over: each start is timed out or not asked', async () => {
      const asked = { from: ['Alder One', 'Hazel Trading'] };
      const { rows, ...rest } = await nearest(workspace, asked, { by: opened.by, timeoutMs: 0 });
      expect(rows.map((row) => row.search)).toEqual(['not-asked', 'not-asked']);
      expect(nearestText({ rows, ...rest })).not.toContain('none within');
      expect(nearestText({ rows, ...rest })).toContain('2 of 2 were not searched to the end');
    });

    it('a start that takes too long is timed out, and has not taken the time of the next', async () => {
      await load('thicket', thicketText);
      const asked = { from: ['Thorn', 'Fir One'], maxHops: 8 };
      await workspace.snapshot();
      const { rows } = await nearest(workspace, asked, { by: opened.by, timeoutMs: 4_000 });
      expect(rows.map((row) => [row.search, row.nearest?.hops])).toEqual([
        ['timed-out', undefined],
        ['complete', 2],
      ]);
    });

    it('show tells the direction from the party shown: who gives it work, and whom it gives work', async () => {
      const view = await showEntity(workspace, { id: 'Listed Larch' });
      // Alder Three, Birch Three, Dogwood Three and Fir Two; each points at it
      expect(view.relationships).toEqual([
        { type: 'SUBCONTRACTED_TO', direction: 'reverse', count: 4 },
        { type: 'PAID', direction: 'reverse', count: 1 },
        { type: 'RECEIVED_FOR', direction: 'reverse', count: 1 },
        { type: 'FRONT_FOR', direction: 'reverse', count: 1 },
      ]);
      const around = await showNeighbours(workspace, { id: 'Listed Larch', limit: 200, offset: 0 });
      const text = entityText({ ...view, around });
      expect(text).toContain('4 parties subcontracted work to it:');
      expect(text).toMatch(/ A {2}Fir Two, 1 January 2021 – 30 June 2021 {2}r-[0-9a-f]{24}/);
      expect(text).not.toMatch(/^ +It subcontracted/m);
      expect(text).toMatch(
        /TEST T: listed.* · from 2021-06-01, first seen 2021-06-01, last seen 2026-11-20 \[woods\.gazette\]/,
      );
      const elder = await showEntity(workspace, { id: 'Alder Two' });
      const beside = await showNeighbours(workspace, { id: 'Alder Two', limit: 200, offset: 0 });
      const told = entityText({ ...elder, around: beside });
      expect(told).toContain('It subcontracted work to 1 party:');
      expect(told).toContain('1 party subcontracted work to it:');
    });

    it('show of a relationship prints its evidence: who claims it, on what basis, from which source', async () => {
      const { links } = await showNeighbours(workspace, { id: 'Fir Two', limit: 200, offset: 0 });
      const last = links.find((link) => link.start === '2021-01-01');
      const view = await showRelationship(workspace, { id: last?.id ?? '' });
      const text = relationshipViewText(view);
      expect(text).toContain(
        'Fir Two subcontracted work to Listed Larch (A, 1 January 2021 – 30 June 2021) [1]',
      );
      expect(text).toContain('[1] supports · documented');
      expect(text).toContain('[1] Gazette · Notices · 2024-01-03 · read: in full');
    });

    it('a formerly listed party on the way is marked, with its status at the time of the step', async () => {
      const answer = await ask('Gorse');
      const text = traceText(answer);
      expect(text).toContain('Gorse → Former Oak (formerly listed, until 1 May 2023)');
      // it was paid before it was listed; Listed Larch came onto the list in the middle of 2020 to 2021
      expect(text).toContain(
        'Listing status at that time: Former Oak: not yet listed by name (listed from 1 May 2022); Listed Larch: not known',
      );
    });

    it('search puts who bears fewer of the words after who bears all, and says so', async () => {
      const found = async (q: string) => (await search(workspace, { q, limit: 12 })).hits;
      const exact = await found('Hazel Trading');
      expect(exact.map((hit) => [hit.name, hit.words])).toEqual([
        ['Hazel Trading', { has: 2, begins: 0, of: 2 }],
      ]);
      // one word more than its name
      const [more] = await found('Hazel Trading Studio Group');
      expect([more?.name, more?.words]).toEqual(['Hazel Trading', { has: 2, begins: 0, of: 4 }]);
      const text = searchText(await search(workspace, { q: 'Hazel Trading Studio Group', limit: 12 }));
      expect(text).toContain('has 2 of your 4 words');
      expect(text).not.toContain('Nothing is called that.');
      // a beginning is no word
      const begun = searchText(await search(workspace, { q: 'Hazel Trad', limit: 12 }));
      expect(begun).toContain('has 1 of your 2 words; a word begins like your last one');
      // a number beside other words is not the beginning of any identifier
      for (const { name } of await found('조선4')) expect(name).toMatch(/\b4\b/);
      expect(text).toContain('This is a search for names, not a screening');
    });

    it('search asks for no legal form, wherever and in whatever script it stands', async () => {
      for (const q of [
        'Hazel Trading Ltd',
        'Hazel Trading Co., Limited',
        'OOO Hazel Trading',
        'ООО Hazel Trading',
        'Hazel Trading GmbH & Co. KG',
        'Hazel Trading S.p.A.',
      ]) {
        const [hit] = (await search(workspace, { q, limit: 12 })).hits;
        expect([hit?.name, hit?.words], q).toEqual(['Hazel Trading', { has: 2, begins: 0, of: 2 }]);
      }
      // a query that is nothing else is still asked
      expect((await search(workspace, { q: 'Limited', limit: 12 })).hits).toEqual([]);
    });

    it('a weak alias is never taken for a name: its bearers are offered, marked', async () => {
      await expect(ask('HZ')).rejects.toMatchObject({
        code: 'ambiguous-name',
        message: '"HZ" is only a weak alias, of 1 entity.',
        detail: { items: [expect.stringMatching(/Hazel Trading \(Company\), weak alias$/)] },
      });
      await expect(showEntity(workspace, { id: 'HZ' })).rejects.toMatchObject({ code: 'ambiguous-name' });
      const { question } = await ask('Hazel Trading');
      expect(question.from).toHaveLength(1);
    });

    describeEarlierRecords(
      () => ({ store: opened.store, workspace, ask }),
      name.toLowerCase().replace(/\W+/g, '-'),
    );
  });
}
