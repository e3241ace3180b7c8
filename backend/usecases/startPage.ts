/** What the start page opens with: the start sets and the two questions asked of the first of them. */
import { traceQuestion } from '../model/questions.ts';
import type { StartView } from '../model/views.ts';
import { readEntities, required, summaryOf } from './evidence.ts';
import type { Workspace } from './workspace.ts';

/** The start set that the page asks about where it is there; else the first. */
const PREFERRED = 'major-producers';

/** The bundled case's chains have up to seven hops. */
const START_HOPS = 7;

export async function startPage(workspace: Workspace): Promise<StartView> {
  const ledger = await workspace.ledger();
  const statusDate = workspace.today();
  const ids = [...ledger.startSets.values()].flat();
  const entities = await readEntities(workspace.store, ids);
  const sets = [...ledger.startSets];
  const [, first] = sets.find(([name]) => name.endsWith(`.${PREFERRED}`)) ?? sets[0] ?? [];
  const question = (profile: 'contracting' | 'trail') =>
    first === undefined
      ? null
      : traceQuestion.parse({ from: first, to: 'sanctioned', statusDate, profile, maxHops: START_HOPS });
  return {
    sets: [...ledger.startSets].map(([name, members]) => ({
      name,
      entities: members.map((id) => summaryOf(required(entities, id), ledger.listings, statusDate)),
    })),
    contracting: question('contracting'),
    trail: question('trail'),
  };
}
