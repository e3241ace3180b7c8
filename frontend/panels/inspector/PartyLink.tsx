import { useApp } from '../../state/app.ts';
import { PartyName } from '../../ui/PartyName.tsx';

/** A party's name that opens what is known of it. */
export function PartyLink({ id }: { readonly id: string }) {
  const { location, parties } = useApp();
  return (
    <button
      type="button"
      class="party-link"
      onClick={() => location.go({ selection: { kind: 'entity', id } })}
    >
      <PartyName id={id} party={parties.known.value.get(id)} />
    </button>
  );
}
