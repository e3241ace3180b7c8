/**
 * Search with type-ahead: a combobox with a list box as the ARIA Authoring Practices describe it (editable, list
 * autocomplete, manual selection). The focus stays in the field; the active row is named by `aria-activedescendant`.
 */
import { useEffect, useId, useRef } from 'preact/hooks';
import type { SearchHit } from '../../backend/model/views.ts';
import { countOf } from '../../backend/locales/index.ts';
import { useApp } from '../state/app.ts';
import { Icon } from './Icon.tsx';
import { SearchHitRow } from './SearchHitRow.tsx';
import { useTypeAhead, type TypeAhead } from './useTypeAhead.ts';

interface PartySearchProps {
  readonly label: string;
  /** Key that focuses the field, shown in it. */
  readonly shortcut?: string;
  readonly focusNow?: boolean;
  readonly onPick: (hit: SearchHit) => void;
}

export function PartySearch({ label, shortcut, focusNow = false, onPick }: PartySearchProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const search = useTypeAhead(onPick);
  const { text, shown, active } = search;
  useEffect(() => {
    if (focusNow) field.current?.focus();
  }, [focusNow]);
  return (
    <div class="search" onFocusOut={(event) => leaves(event) && search.setOpen(false)}>
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        value={text}
        data-search={shortcut === undefined ? undefined : 'main'}
        onInput={(event) => search.type(event.currentTarget.value)}
        onFocus={() => search.setOpen(true)}
        onKeyDown={search.press}
      />
      {shortcut !== undefined && text === '' && <kbd aria-hidden="true">{shortcut}</kbd>}
      <Hits id={id} label={label} search={search} />
    </div>
  );
}

interface HitsProps {
  readonly id: string;
  readonly label: string;
  readonly search: TypeAhead;
}

function Hits({ id, label, search }: HitsProps) {
  const { page, messages } = useApp().words.value;
  const { found, hits, active, shown, pick } = search;
  useEffect(() => {
    if (shown && active >= 0)
      document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, shown, id]);
  const failed = found.state === 'failed';
  return (
    <>
      <div class="hits" hidden={!shown}>
        <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!shown || hits.length === 0}>
          {hits.map((hit, index) => (
            <li
              key={hit.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(hit)}
            >
              <SearchHitRow hit={hit} />
            </li>
          ))}
        </ul>
        {hits.length === 0 && <p class="note">{failed ? found.message : messages.searchEmpty}</p>}
        {!failed && <p class="note">{messages.searchNotice}</p>}
      </div>
      <span class="unseen" role="status">
        {shown && found.state === 'hits' ? countOf(hits.length, page.hits) : ''}
      </span>
    </>
  );
}

/** The focus goes to something outside of the element that listens. */
function leaves({ currentTarget, relatedTarget }: FocusEvent): boolean {
  const inside =
    currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  return !inside;
}
