/** Starts or targets of the question: chosen ones with a way to take them out, start sets, and a search for more. */
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fill } from '../../backend/locales/index.ts';
import { withoutParty, withParty } from '../state/draft.ts';
import { useApp } from '../state/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { PartySearch } from '../ui/PartySearch.tsx';
import { Popover } from '../ui/Popover.tsx';

interface RoutePartiesProps {
  readonly label: string;
  readonly ids: readonly string[];
  /** What no party at all means. */
  readonly empty: string;
  /** Start sets are offered too. */
  readonly starts?: boolean;
  readonly onChange: (ids: readonly string[]) => void;
}

export function RouteParties({ label, ids, empty, starts = false, onChange }: RoutePartiesProps) {
  const { words, parties } = useApp();
  const { page } = words.value;
  useEffect(() => parties.ask(ids), [ids, parties]);
  const called = parties.called.value;
  const value = ids.map(called.short);
  return (
    <Popover
      class="wide"
      label={label}
      value={<span class="names">{value.length === 0 ? empty : value.join(', ')}</span>}
    >
      <ul class="chosen">
        {ids.map((id) => (
          <li key={id}>
            {called.whole(id)}
            <button
              type="button"
              class="button icon bare"
              aria-label={fill(page.remove, { name: called.whole(id) })}
              title={fill(page.remove, { name: called.whole(id) })}
              onClick={() => onChange(withoutParty(ids, id))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        {ids.length === 0 && <li class="none">{empty}</li>}
      </ul>
      <PartySearch label={page.add} focusNow onPick={(hit) => onChange(withParty(ids, hit.id))} />
      {starts ? <StartSets onChoose={onChange} /> : <AnySanctioned ids={ids} onChoose={onChange} />}
    </Popover>
  );
}

function StartSets({ onChoose }: { readonly onChoose: (ids: readonly string[]) => void }) {
  const { session, words } = useApp();
  const sets = useComputed(() =>
    session.state.value.status === 'open' ? session.state.value.start.sets : [],
  );
  const { page } = words.value;
  return (
    <ul class="start-sets" aria-label={page.startSets}>
      {sets.value.map((set) => (
        <li key={set.name}>
          <button type="button" class="link" onClick={() => onChoose(set.entities.map((one) => one.id))}>
            {fill(page.wholeSet, { name: set.name, n: set.entities.length })}
          </button>
        </li>
      ))}
    </ul>
  );
}

function AnySanctioned({
  ids,
  onChoose,
}: {
  readonly ids: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}) {
  const { page } = useApp().words.value;
  if (ids.length === 0) return <p class="hint">{page.anySanctionedHint}</p>;
  return (
    <button type="button" class="link" onClick={() => onChoose([])}>
      {page.anySanctioned}
    </button>
  );
}
