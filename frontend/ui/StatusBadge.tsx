import type { EntitySummary } from '../../backend/model/answers.ts';
import { statusText } from '../../backend/locales/index.ts';
import type { ListingStatus } from '../../backend/model/listings.ts';
import { isSanctioned } from '../../backend/model/listings.ts';
import { useApp } from '../state/app.ts';
import { Icon } from './Icon.tsx';

/** Listing status in words, with the triangle where the party is a target; nothing where there is nothing to say. */
export function StatusBadge({ party }: { readonly party: EntitySummary }) {
  const { words } = useApp();
  const { status, placeholder, plural } = party;
  if (placeholder) {
    const { notNamed, numberUnknown } = words.value.evidence.placeholder;
    return <span class="badge unnamed">{plural ? numberUnknown : notNamed}</span>;
  }
  return <StatusWord status={status} quiet />;
}

export function StatusWord({
  status,
  quiet = false,
}: {
  readonly status: ListingStatus;
  readonly quiet?: boolean;
}) {
  const { words } = useApp();
  if (quiet && (status.status === 'not-listed' || status.status === 'unknown')) return null;
  return (
    <span class={`badge ${isSanctioned(status) ? 'sanctioned' : 'plain'}`}>
      {isSanctioned(status) && <Icon name="warning" />}
      {statusText(status, words.value)}
    </span>
  );
}
