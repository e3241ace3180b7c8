/** A tie that a list names to a name which does not tell who is meant makes no link, and is told wherever one would look for it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityText } from '../../backend/cli/showText.ts';
import { traceText } from '../../backend/cli/traceText.ts';
import { dictionaries, headline } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { entityId } from '../../backend/model/ids.ts';
import { traceQuestion } from '../../backend/model/questions.ts';
import { showEntity } from '../../backend/usecases/show.ts';
import { showNeighbours } from '../../backend/usecases/showNeighbours.ts';
import { trace } from '../../backend/usecases/trace.ts';
import { Workspace } from '../../backend/usecases/workspace.ts';
import { Bench, sdnRow, writeEdition } from '../ofacEditions.ts';

const day = '2024-01-10';
const pak = (number: number) => sdnRow(number, 'PAK, Il Nam', { type: 'individual' });
const told =
  'OFAC SDN of 10 January 2024 names a link of FREIGHT to “PAK, Il Nam”, which several entries bear (numbers 71 and 72): it is not followed.';

describe('a tie of a list that several entries could mean', () => {
  let bench: Bench;
  let workspace: Workspace;
  let answer: TraceAnswer;
  beforeAll(async () => {
    bench = await Bench.open();
    const sdn = [
      pak(71),
      pak(72),
      sdnRow(90, 'FREIGHT', {
        programme: 'DPRK3] [SDGT',
        remarks: 'Linked To: PAK, Il Nam; Linked To: FLAG CO.',
      }),
      sdnRow(91, 'NOBODY’S FRIEND', { remarks: 'Linked To: WHO IS NOT THERE.' }),
      sdnRow(92, 'FLAG', { remarks: 'Linked To: FREIGHT; Linked To: FLAG.' }),
    ];
    await bench.importOfac(await writeEdition(await bench.newFolder(), { sdn }), day);
    workspace = new Workspace({ store: bench.store, cache: null, today: () => day });
    answer = await ask('ofac-90');
  });
  afterAll(() => bench.close());

  const ask = (from: string) =>
    trace(
      workspace,
      traceQuestion.parse({ from: [from], to: 'sanctioned', profile: 'contracting', statusDate: day }),
    );
  const show = async (id: string) => ({
    ...(await showEntity(workspace, { id, statusDate: day })),
    around: await showNeighbours(workspace, { id, limit: 10, offset: 0, statusDate: day }),
  });

  it('is told beside the completeness of an answer about the party, once for all its programmes, in both languages', () => {
    expect(answer.unfollowed?.map(({ name }) => name)).toEqual(['PAK, Il Nam', 'FLAG CO']);
    expect(headline(answer, dictionaries.en).completeness).toContain(told);
    expect(headline(answer, dictionaries.de).completeness).toContain(
      'OFAC SDN vom 10. Januar 2024 nennt eine Verbindung von FREIGHT zu „PAK, Il Nam“; so heißen mehrere Einträge (Nummern 71 und 72)',
    );
    expect(traceText(answer)).toContain(told);
    expect(answer.sources.map(({ id }) => id)).toContain('ofac-sdn-2024-01-10');
  });

  it('is told where the party stands on a chain', async () => {
    const { chains, unfollowed } = await ask('ofac-92');
    expect(chains).toHaveLength(1);
    expect(unfollowed?.map(({ party, name }) => [party, name])).toContainEqual(['ofac-90', 'PAK, Il Nam']);
  });

  it('is shown with the party, and so is a tie to a name of no entry', async () => {
    expect(entityText(await show('ofac-90'))).toContain(told);
    expect(entityText(await show('ofac-91'))).toContain(
      'to “WHO IS NOT THERE”, a name of no entry that was taken over',
    );
  });

  it('is not said of who names itself', async () => {
    expect((await show('ofac-92')).unfollowed).toEqual([]);
  });

  it('goes once a later edition tells who is meant', async () => {
    const sdn = [
      pak(71),
      sdnRow(72, 'PAK, Il Sung'),
      sdnRow(90, 'FREIGHT', { remarks: 'Linked To: PAK, Il Sung.' }),
    ];
    const later = await Bench.open();
    await later.importOfac(
      await writeEdition(await later.newFolder(), {
        sdn: [pak(71), pak(72), sdnRow(90, 'FREIGHT', { remarks: 'Linked To: PAK, Il Nam.' })],
      }),
      day,
    );
    await later.importOfac(await writeEdition(await later.newFolder(), { sdn }), '2024-02-10');
    const { listings } = await new Workspace({
      store: later.store,
      cache: null,
      today: () => '2024-03-01',
    }).ledger();
    expect(listings.listingsOf(entityId.parse('ofac-90'))).toMatchObject([{ lastSeen: '2024-02-10' }]);
    expect(listings.listingsOf(entityId.parse('ofac-90'))[0]?.unfollowed).toBeUndefined();
    await later.close();
  });
});
