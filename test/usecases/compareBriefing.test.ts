/** What changed since a briefing was issued, on a real store that is written to in between. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { changeSentences, changeSummary, dictionaries } from '../../backend/locales/index.ts';
import { briefingChanges } from '../../backend/model/briefingChanges.ts';
import { exportSettings } from '../../backend/model/briefings.ts';
import { datasetId, entityId } from '../../backend/model/ids.ts';
import type { Batch } from '../../backend/model/records.ts';
import { openEmbeddedStore } from '../../backend/stores/embedded/store.ts';
import type { Store } from '../../backend/stores/store.ts';
import { resolveQuestion } from '../../backend/usecases/askTrace.ts';
import { issueBriefing } from '../../backend/usecases/briefings.ts';
import { compareBriefing, type CompareOptions } from '../../backend/usecases/compareBriefing.ts';
import { gatherMaterial } from '../../backend/usecases/exportMaterial.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { CASE, claim, entity, inquiry, listing, relationship, source, statement } from '../stores/samples.ts';

const DAY = '2024-06-01';

/** A paid B and C; both are listed. */
const start: Batch = {
  source: [source('s1'), source('s2')],
  entity: [entity('a', { name: 'Alpha' }), entity('b', { name: 'Beta' }), entity('c', { name: 'Gamma' })],
  relationship: [relationship('r1', ['a', 'b']), relationship('r2', ['a', 'c'])],
  claim: [
    claim('c1', 'r1', { basis: 'reported', origin: 's1' }),
    claim('c2', 'r1', { basis: 'reported', origin: 's2', source: 's2' }),
    claim('c3', 'r2'),
  ],
  listing: [listing('l1', 'b', { lastSeen: DAY }), listing('l2', 'c', { lastSeen: DAY })],
  inquiry: [inquiry('i1', 'b', { claims: ['c1'] })],
};

describe('what changed since a briefing was issued', () => {
  let folder: string;
  let store: Store;
  let workspace: Workspace;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cutout-changes-'));
    store = await openEmbeddedStore({ file: join(folder, 'store.sqlite') });
    workspace = new Workspace({ store, cache: null, today: () => DAY });
    await store.write(start);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const issue = async (edits: z.input<typeof exportSettings>['edits'] = {}): Promise<string> => {
    const question = await resolveQuestion(workspace, { from: ['a'], to: ['sanctioned'] });
    const settings = exportSettings.parse({ format: 'md', edits });
    const material = await gatherMaterial(workspace, question, settings, {
      at: '2024-06-01T08:00:00Z',
      version: '0.1.0',
    });
    return (await issueBriefing(workspace, material)).id;
  };
  const changesSince = async (id: string, options: CompareOptions = {}) => {
    const changes = await compareBriefing(workspace, id, options);
    expect(briefingChanges.parse(changes)).toEqual(changes);
    return {
      changes,
      summary: changeSummary(changes, dictionaries.en),
      sentences: changeSentences(changes, dictionaries.en),
      german: [changeSummary(changes, dictionaries.de), ...changeSentences(changes, dictionaries.de)],
    };
  };

  it('is nothing where nothing was written, or only about others', async () => {
    const id = await issue();
    await store.write({ entity: [entity('z')] });
    const { summary, sentences, changes } = await changesSince(id);
    expect(summary).toBe('Nothing that this briefing shows has changed since revision 1 (now 2).');
    expect(sentences).toEqual([]);
    expect([changes.briefing.id, changes.statusDate]).toEqual([id, DAY]);
  });

  it('counts a weaker link and a new denial, and says which', async () => {
    const id = await issue();
    const withdrawn = claim('c2', 'r1', {
      basis: 'reported',
      origin: 's2',
      source: 's2',
      withdrawn: '2024-05',
    });
    const denial = statement('t1', { party: 'b', aboutRelationships: ['r1'], text: '' });
    await store.write({ claim: [withdrawn], statement: [denial] });
    const { summary, sentences, german } = await changesSince(id);
    expect(summary).toBe('Since revision 1 (now 2): 1 link weaker, 1 new denial.');
    expect(sentences).toEqual([
      'Alpha is reported to have paid Beta: grade B then, C now.',
      'New: Beta denies the link from Alpha to Beta (“paid”).',
    ]);
    expect(german[0]).toBe('Seit Datenstand 1 (jetzt 2): 1 Verbindung schwächer, 1 neues Dementi.');
    expect(german).toHaveLength(3);
  });

  it('names links that are stronger, newly contested, or without support, and the chains that go with them', async () => {
    const id = await issue();
    await store.write({
      claim: [
        claim('c4', 'r1', { basis: 'documented' }),
        claim('c5', 'r1', { stance: 'refutes', source: 's2' }),
        claim('c3', 'r2', { withdrawn: '2024-05' }),
      ],
    });
    const { summary, sentences, changes } = await changesSince(id);
    expect(summary).toBe(
      'Since revision 1 (now 2): 1 chain gone, 1 link without support, 1 link stronger, 1 link newly contested.',
    );
    expect(sentences).toEqual([
      'The chain from Alpha to Gamma (grade A) is not found any more.',
      // in the words of the weaker grade
      'Alpha is reported to have paid Beta: grade B then, A now.',
      'Alpha is reported to have paid Beta: a source disputes it now.',
      'Alpha paid Gamma: grade A then; nothing supports it any more.',
    ]);
    expect(changes.links.map((link) => [link.change, link.before, link.now])).toEqual([
      ['stronger', 'B', 'A'],
      ['contested', 'B', 'A'],
      ['gone', 'A', null],
    ]);
  });

  it('names new chains, but not those that the author had left out', async () => {
    const whole = await issue();
    const { changes } = await changesSince(whole);
    const [first] = (await compareBriefing(workspace, whole)).chains.added;
    expect(first).toBeUndefined();
    expect(changes.found).toEqual({ before: 2, now: 2 });
    const material = await gatherMaterial(
      workspace,
      await resolveQuestion(workspace, { from: ['a'], to: ['sanctioned'] }),
      exportSettings.parse({ format: 'md' }),
      { at: '2024-06-01T08:00:00Z', version: '0.1.0' },
    );
    const chosen = await issue({ chains: [material.answers[0].chains[0]?.id ?? ''] });
    expect((await changesSince(chosen)).sentences).toEqual([]);
    await store.write({
      entity: [entity('d', { name: 'Delta' })],
      relationship: [relationship('r3', ['a', 'd'])],
      claim: [claim('c6', 'r3')],
      listing: [listing('l3', 'd', { lastSeen: DAY })],
    });
    expect((await changesSince(whole)).sentences).toEqual([
      'A new chain leads from Alpha to Delta (grade A).',
    ]);
    const some = await changesSince(chosen);
    expect(some.sentences).toEqual([]);
    expect(some.changes.found).toEqual({ before: 2, now: 3 });
  });

  it('names answers to inquiries, corrected sources, and statements that were taken back', async () => {
    const said = statement('t1', {
      party: 'c',
      stance: 'did not know',
      aboutRelationships: ['r2'],
      text: '',
    });
    await store.write({ statement: [said] });
    const id = await issue();
    await store.write({
      inquiry: [inquiry('i1', 'b', { claims: ['c1'], answer: 'We were never paid.', answeredOn: DAY })],
      source: [source('s2', { title: 'Corrected' })],
      entity: [entity('z')],
      statement: [{ ...said, party: entityId.parse('z'), aboutRelationships: [] }],
    });
    const { summary, sentences } = await changesSince(id);
    expect(summary).toBe(
      'Since revision 2 (now 3): 1 statement taken back, 1 new answer to an inquiry, 1 source corrected.',
    );
    expect(sentences).toEqual([
      'Taken back: Gamma says that it did not know of the link from Alpha to Gamma (“paid”).',
      'Beta answered: “We were never paid.”',
      '“Report s2”: what is recorded of this source was corrected.',
    ]);
  });

  it('is refused by name where the store has a party of the question no more', async () => {
    const id = await issue();
    const { inquiry: _inquiry, ...rest } = start;
    await store.removeInquiry('i1');
    const others: Batch = { ...rest, entity: rest.entity?.filter((one) => one.id !== 'a') ?? [] };
    const { relationship: _relationship, claim: _claim, ...left } = others;
    await store.write(left, { replaces: datasetId.parse(CASE) });
    const comparing = compareBriefing(workspace, id);
    await expect(comparing).rejects.toMatchObject({ code: 'not-found', detail: { items: ['a'] } });
    await expect(comparing).rejects.toThrow('no party “Alpha” any more');
  });

  it('judges statuses on the briefing’s day, or on another that is asked for', async () => {
    const id = await issue();
    expect((await changesSince(id)).changes.statuses).toEqual([]);
    const later = await changesSince(id, { statusDate: '2025-06-01' });
    expect(later.summary).toBe('Since revision 1 (now 1): 2 listing statuses changed.');
    expect(later.sentences[0]).toBe(
      'Status of Beta: “listed” then, “last seen listed on 1 June 2024” on 1 June 2025.',
    );
  });
});
