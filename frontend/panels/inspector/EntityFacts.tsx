/** Names, listings, identifiers and places of an entity. */
import {
  fieldText,
  fill,
  formatDate,
  listMeasures,
  listMeasureText,
  ownMeasure,
} from '../../../backend/locales/index.ts';
import { groundOf, type ListingStatus } from '../../../backend/model/listings.ts';
import { listName, publicationOf } from '../../../backend/model/lists.ts';
import type { EntityView, ListingView } from '../../../backend/model/views.ts';
import { useApp } from '../../state/app.ts';
import { Stretches } from '../../ui/CaseText.tsx';
import { languageOfName } from '../../ui/PartyName.tsx';
import { StatusWord } from '../../ui/StatusBadge.tsx';
import type { Citations } from './sources.tsx';

export function Names({ view: { aliases } }: { readonly view: EntityView }) {
  const { page, evidence } = useApp().words.value;
  if (aliases.length === 0) return null;
  return (
    <section>
      <h3>
        {page.names}
        <span>{aliases.length}</span>
      </h3>
      <ul class="names-list">
        {aliases.map((alias) => (
          <li key={`${alias.kind} ${alias.name}`}>
            <span lang={languageOfName(alias.name)}>{alias.name}</span>
            <span class="claim-facts">{evidence.aliasKinds[alias.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ListingsProps {
  readonly view: EntityView;
  readonly sources: Citations;
}

export function Listings({ view: { listings, summary }, sources }: ListingsProps) {
  const words = useApp().words.value;
  const { page } = words;
  if (summary.placeholder) return null;
  return (
    <section>
      <h3>{page.listings}</h3>
      {listings.length === 0 && <p>{page.noListings}</p>}
      {listings.map((listing) => (
        <Listing key={`${listing.id} ${listing.to ?? ''}`} listing={listing} sources={sources} />
      ))}
      {listMeasures(listings, words).map((one) => (
        <p key={one.list} class="record-note">
          {listMeasureText(one, words)}
        </p>
      ))}
      <NewestEdition status={summary.status} />
    </section>
  );
}

/** Of the list on which the party was not read near the day: how old it is here, and how a newer one is loaded. */
function NewestEdition({ status }: { readonly status: ListingStatus }) {
  const { words, session } = useApp();
  const { messages, dates } = words.value;
  if (status.status !== 'last-seen-listed' && status.status !== 'reported-listed') return null;
  const edition = session.about.value?.listEditions.find(({ list }) => list === publicationOf(status.list));
  return (
    <p class="meaning">
      {fill(edition === undefined ? messages.noEdition : messages.oldList, {
        list: listName(status.list),
        date: edition === undefined ? '' : formatDate(edition.date, dates),
        command: 'cutout import ofac <folder> --list-date <day>',
      })}
    </p>
  );
}

function Listing({ listing, sources }: { readonly listing: ListingView; readonly sources: Citations }) {
  const { words } = useApp();
  const { page, dates, evidence } = words.value;
  const { authority, list, programme, from, firstSeen, lastSeen, to, removedAfter, status } = listing;
  const note = fieldText(listing, 'note', words.value);
  const day = (value: string | null): string => (value === null ? '' : formatDate(value, dates));
  const rows = [
    [page.listedFrom, day(from)],
    [page.firstSeen, day(firstSeen)],
    [page.lastSeen, day(lastSeen)],
    [page.removed, removedAfter === null ? day(to) : ''],
    [page.removedBetween, removedAfter === null ? '' : `${day(removedAfter)} – ${day(to)}`],
    [page.knownBy, evidence.grounds[groundOf(listing)]],
    [page.authority, authority],
    [page.measure, ownMeasure(listing, words.value)],
  ].filter(([, value]) => value !== '');
  return (
    <div class="listing">
      <p>
        <b>{[listName(list), programme].filter((part) => part !== '').join(' · ')}</b>
        {listing.sources.map((id) => sources.cite(id))}
      </p>
      <StatusWord status={status} />
      <dl class="pairs">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {note.length > 0 && (
        <p class="record-note">
          <Stretches of={note} />
        </p>
      )}
    </div>
  );
}

export function EntityFacts({ view: { addresses, identifiers, startSets } }: { readonly view: EntityView }) {
  const { page } = useApp().words.value;
  const places = addresses.map(({ street, city, country, countryText }) =>
    [street, city, countryText ?? country].filter((part) => part !== null && part !== '').join(', '),
  );
  return (
    <>
      {places.length > 0 && (
        <section>
          <h3>{page.addresses}</h3>
          <ul>
            {places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{page.identifiers}</h3>
        <dl class="pairs">
          {identifiers.map(({ scheme, value, basis }) => (
            <div key={`${scheme} ${value}`}>
              <dt>{scheme}</dt>
              <dd>
                {value} <span class="claim-facts">{basis}</span>
              </dd>
            </div>
          ))}
          {startSets.map((set) => (
            <div key={set}>
              <dt>{page.startSet}</dt>
              <dd>{set}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
