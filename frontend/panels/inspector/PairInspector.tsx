import type { EntitySummary } from '../../../backend/model/answers.ts';
import type { RelationshipView } from '../../../backend/model/views.ts';
import type { Api } from '../../api.ts';
import { useApp } from '../../state/app.ts';
import { problemText } from '../../ui/problemText.ts';
import { PartyLink } from './PartyLink.tsx';
import { RelationshipEvidence } from './RelationshipEvidence.tsx';
import { useSources } from './sources.tsx';
import { useCall } from './useCall.ts';

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Links of a party that are looked through for those to the other one. */
const PAGE = 500;

/** The relationships between two parties outside of any chain, e.g. chosen in a neighbourhood. */
export function PairInspector({ from, to }: Pair) {
  const { api, parties, words } = useApp();
  const { page } = words.value;
  const called = useCall(`${from} ${to}`, async (signal) => {
    const views = await relationshipsBetween(api, { from, to }, signal);
    parties.learn(views.flatMap((view): readonly EntitySummary[] => view.entities));
    return views;
  });
  const views = called.state === 'done' ? called.value : [];
  const sources = useSources(views.flatMap((view) => view.sources));
  if (called.state === 'loading') return <p class="inspector-empty">{page.loading}</p>;
  if (called.state === 'failed')
    return (
      <p class="inspector-empty" role="alert">
        {problemText(called.problem, words.value)}
      </p>
    );
  return (
    <>
      <header class="inspector-head">
        <h2>
          <PartyLink id={from} /> – <PartyLink id={to} />
        </h2>
      </header>
      {views.length === 0 && <p class="inspector-empty">{page.noRelationship}</p>}
      {views.map(({ relationship }) => (
        <RelationshipEvidence key={relationship.id} relationship={relationship} sources={sources} />
      ))}
      {sources.list}
    </>
  );
}

/** From the end with fewer links, of which there may be more than one page. */
async function relationshipsBetween(
  api: Api,
  { from, to }: Pair,
  signal: AbortSignal,
): Promise<RelationshipView[]> {
  const [one, other] = await Promise.all(
    [from, to].map((id) => api('neighbours', { id, limit: PAGE, offset: 0 }, signal)),
  );
  const fewer = one !== undefined && other !== undefined && other.total < one.total ? other : one;
  const links = [...(fewer?.links ?? [])];
  while (fewer !== undefined && links.length < fewer.total) {
    const { links: more } = await api(
      'neighbours',
      { id: fewer.centre, limit: PAGE, offset: links.length },
      signal,
    );
    if (more.length === 0) break;
    links.push(...more);
  }
  const ends = new Set([from, to]);
  const ids = links.filter((link) => ends.has(link.from) && ends.has(link.to)).map((link) => link.id);
  return Promise.all(ids.map((id) => api('relationship', { id }, signal)));
}
