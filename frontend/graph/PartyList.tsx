import { useEffect, useRef } from 'preact/hooks';
import { fill, type PartyNames, type Words } from '../../backend/locales/index.ts';
import type { ExploreActions } from './actions.ts';
import { remarkOf, shortName, type Calling } from './captions.ts';
import type { Explorer } from './explorer.ts';
import { importanceOf, markOf } from './looks.ts';
import { PartySign } from './PartySign.tsx';
import type { DrawnParty } from './picture.ts';

interface PartyListProps {
  readonly explorer: Explorer;
  readonly words: Words;
  readonly called: PartyNames;
  readonly selected: string | null;
  readonly actions: ExploreActions;
}

/** The parties of the graph for the keyboard and for screen readers: one tab stop, arrows choose, Enter expands. */
export function PartyList({ explorer, words, called, selected, actions }: PartyListProps) {
  const list = useRef<HTMLUListElement>(null);
  const drawn = inOrder(explorer, { words, called });
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const at = drawn.findIndex(({ party }) => party.id === selected);
  const keys = keysOf(drawn, at, actions);
  return (
    <div class="party-list">
      <h2 id="party-list-head">{words.explore.list}</h2>
      <p id="party-list-hint">{words.explore.listHint}</p>
      <ul
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-labelledby="party-list-head"
        aria-describedby="party-list-hint"
        aria-activedescendant={at >= 0 ? `party-${String(at)}` : undefined}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          act();
        }}
      >
        {drawn.map((one, index) => (
          <PartyRow
            key={one.party.id}
            id={`party-${String(index)}`}
            drawn={one}
            selected={one.party.id === selected}
            words={words}
            called={called}
            actions={actions}
          />
        ))}
      </ul>
    </div>
  );
}

/** What each key does while the list has the focus. */
function keysOf(
  drawn: readonly DrawnParty[],
  at: number,
  actions: ExploreActions,
): Readonly<Record<string, () => void>> {
  const now = drawn[at]?.party.id;
  const go = (index: number): void => {
    const next = drawn[Math.min(Math.max(index, 0), drawn.length - 1)];
    if (next !== undefined) actions.select(next.party.id);
  };
  const toggle = (): void => {
    if (now === undefined) go(0);
    else actions.toggle(now);
  };
  return {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(drawn.length - 1),
    Enter: toggle,
    ' ': toggle,
    Delete: () => {
      if (now !== undefined) actions.remove(now);
    },
  };
}

interface PartyRowProps {
  readonly id: string;
  readonly drawn: DrawnParty;
  readonly selected: boolean;
  readonly words: Words;
  readonly called: PartyNames;
  readonly actions: ExploreActions;
}

function PartyRow({ id, drawn, selected, words, called, actions }: PartyRowProps) {
  const { party, more } = drawn;
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      onClick={() => actions.select(party.id)}
      onDblClick={() => actions.expand(party.id)}
    >
      <PartySign mark={markOf(party)} />
      <span class="party-name">
        {shortName(party, called)}
        <PartyRemarks drawn={drawn} words={words} />
      </span>
      {more !== null && more > 0 && (
        <span class="badge-more">
          <span aria-hidden="true">+{more}</span>
          <span class="unseen">{fill(words.explore.notDrawn, { n: more })}</span>
        </span>
      )}
    </li>
  );
}

function PartyRemarks({ drawn, words }: { readonly drawn: DrawnParty; readonly words: Words }) {
  const remark = remarkOf(drawn.party, words);
  const remarks = [remark, ...(drawn.pinned ? [words.explore.pinned] : [])].filter((text) => text !== '');
  return remarks.length === 0 ? null : <small> {remarks.join(', ')}</small>;
}

/** The centre first, then listed parties, formerly listed and expanded ones, then the others, each by name. */
function inOrder(explorer: Explorer, { words, called }: Calling): readonly DrawnParty[] {
  const collator = new Intl.Collator(words.dates.tag);
  const rank = (drawn: DrawnParty): number => (drawn.centre ? -1 : importanceOf(drawn));
  return [...explorer.picture.value.parties.values()].sort(
    (a, b) => rank(a) - rank(b) || collator.compare(shortName(a.party, called), shortName(b.party, called)),
  );
}
