/** What an answer says of time, of sanctioned parties nearby and of what would give a chain: asked of every store. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceText } from '../../backend/cli/traceText.ts';
import { dictionaries, timeSentence, undatedKeptSentence } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import type { Store } from '../../backend/stores/store.ts';
import { askTrace, type TraceInput } from '../../backend/usecases/askTrace.ts';
import { runRequest } from '../../backend/usecases/importRequests.ts';
import type { Searcher } from '../../backend/usecases/trace.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';

export interface TracingStore {
  readonly store: Store;
  readonly by: Searcher;
  close(): Promise<void>;
}

const DAY = '2026-11-23';

const parties = [
  ...['Alder One', 'Alder Two', 'Alder Three', 'Birch One', 'Birch Two', 'Birch Three', 'Cedar One'],
  ...['Cedar Two', 'Dogwood One', 'Dogwood Two', 'Dogwood Three', 'Elm One', 'Elm Two', 'Fir One', 'Fir Two'],
  'Listed Larch',
];

const slug = (name: string): string => name.toLowerCase().replace(/ /g, '-');

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
  // dates that fit
  'Fir One > Fir Two, SUBCONTRACTED_TO, 2020-01-01, 2022-12-31',
  'Fir Two > Listed Larch, SUBCONTRACTED_TO, 2021-01-01, 2021-06-30',
];

function relationshipLine(text: string): string {
  const [ends = '', type = '', start = '', end = ''] = text.split(',').map((part) => part.trim());
  const [from = '', to = ''] = ends.split('>').map((name) => slug(name.trim()));
  const dates = [start === '' ? '' : `start: "${start}"`, end === '' ? '' : `end: "${end}"`];
  const fields = [`type: ${type}`, `from: ${from}`, `to: ${to}`, ...dates].filter((field) => field !== '');
  return `  - {${fields.join(', ')}, claims: [{source: gazette, basis: documented}]}`;
}

const caseText = `case: woods
title: Companies called after trees
sources:
  - {id: gazette, publisher: Gazette, title: Notices, date: 2024-01-03, kind: official, read_as: in full}
entities:
${parties.map((name) => `  - {id: ${slug(name)}, schema: Company, name: ${name}}`).join('\n')}
relationships:
${relationships.map(relationshipLine).join('\n')}
listings:
  - {party: listed-larch, authority: TEST, programme: T, from: 2021-06-01, first_seen: 2021-06-01, last_seen: 2026-11-20}
`;

export function describeTracing(name: string, open: () => Promise<TracingStore>): void {
  describe(`tracing: ${name}`, () => {
    let opened: TracingStore;
    let workspace: Workspace;
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'cutout-tracing-'));
      opened = await open();
      const path = join(folder, 'woods.yaml');
      await writeFile(path, caseText);
      const hooks = { signal: new AbortController().signal, progress: () => undefined };
      await runRequest(opened.store, { importer: 'case', path }, hooks);
      workspace = new Workspace({ store: opened.store, cache: null, today: () => DAY });
    });
    afterAll(async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    });

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
  });
}
