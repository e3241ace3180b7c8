import { fill, type PartyNames, type Words } from '../../backend/locales/index.ts';
import type { EntitySummary } from '../../backend/model/answers.ts';
import { shortName } from './captions.ts';
import { collapse, pagesOf, togglePin, undo } from './exploration.ts';
import type { Explorer } from './explorer.ts';

/** Links that one page of a party holds. */
const PAGE = 200;

interface PartyActionsProps {
  readonly explorer: Explorer;
  readonly words: Words;
  readonly called: PartyNames;
  readonly selected: string | null;
  /** The chosen party where it is not in the picture. */
  readonly missing: EntitySummary | undefined;
  readonly moving: string | null;
  readonly onRemove: (id: string) => void;
  readonly onCentre: (id: string) => void;
  /** `null` where nothing can be moved: in the table. */
  readonly onMove: ((id: string | null) => void) | null;
}

/** Everything that can be done with the chosen party, as buttons. */
export function PartyActions(props: PartyActionsProps) {
  const { explorer, words, called, selected } = props;
  const drawn = selected === null ? undefined : explorer.picture.value.parties.get(selected);
  const { past } = explorer.state;
  return (
    <div class="party-actions">
      <button type="button" class="tool" disabled={past.length === 0} onClick={() => explorer.change(undo)}>
        {words.explore.undo}
      </button>
      {drawn !== undefined && (
        <div role="group" aria-label={fill(words.explore.actions, { name: shortName(drawn.party, called) })}>
          <ChosenActions {...props} id={drawn.party.id} />
        </div>
      )}
      {props.missing !== undefined && <MissingActions {...props} party={props.missing} />}
    </div>
  );
}

/** The open picture stays as it is until the reader says what is to become of it. */
function MissingActions(props: PartyActionsProps & { readonly party: EntitySummary }) {
  const { explorer, words, party, onCentre } = props;
  const { explore } = words;
  const name = party.name;
  return (
    <div role="group" aria-label={fill(explore.actions, { name })}>
      <span role="status">{fill(explore.missing, { name })}</span>
      <button type="button" class="tool" onClick={() => void explorer.add(party.id)}>
        {explore.add}
      </button>
      <button type="button" class="tool" onClick={() => onCentre(party.id)}>
        {explore.centre}
      </button>
    </div>
  );
}

function ChosenActions(props: PartyActionsProps & { readonly id: string }) {
  const { explorer, words, called, id, onRemove, onCentre, onMove, moving } = props;
  const { explore } = words;
  const drawn = explorer.picture.value.parties.get(id);
  const pages = pagesOf(explorer.state, id);
  if (drawn === undefined) return null;
  const left = pages === null ? 0 : pages.total - pages.fetched;
  const button = (label: string, act: () => void, pressed?: boolean) => (
    <button type="button" class="tool" aria-pressed={pressed} onClick={act}>
      {label}
    </button>
  );
  return (
    <>
      <strong>{shortName(drawn.party, called)}</strong>
      {drawn.expanded
        ? button(explore.collapse, () => explorer.change((state) => collapse(state, id)))
        : button(explore.expand, () => void explorer.open(id))}
      {left > 0 && button(fill(explore.showMore, { n: Math.min(left, PAGE) }), () => void explorer.more(id))}
      {!drawn.centre && button(explore.centre, () => onCentre(id))}
      {onMove !== null && button(explore.place, () => onMove(moving === id ? null : id), moving === id)}
      {onMove !== null &&
        button(drawn.pinned ? explore.unpin : explore.pin, () =>
          explorer.change((state) => togglePin(state, id)),
        )}
      {!drawn.centre && button(explore.remove, () => onRemove(id))}
      {moving === id && (
        <span role="status">{fill(explore.placeHint, { name: shortName(drawn.party, called) })}</span>
      )}
      {pages !== null && left > 0 && (
        <span class="fetched">
          {fill(explore.fetched, {
            fetched: pages.fetched,
            total: pages.total,
            name: shortName(drawn.party, called),
          })}
        </span>
      )}
    </>
  );
}
