import { useEffect, useRef } from 'preact/hooks';
import { actions } from '../actions/actions.ts';
import { useApp } from '../state/app.ts';
import { Icon } from '../ui/Icon.tsx';

const shown: Readonly<Record<string, string>> = { Escape: 'Esc' };

/** Every key with what it does, and the switch for single letters. */
export function KeysDialog() {
  const { words, keysOpen, keysOn } = useApp();
  const { page } = words.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = keysOpen.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="keys"
      aria-labelledby="keys-title"
      onClose={() => void (keysOpen.value = false)}
    >
      <header>
        <h2 id="keys-title">{page.keys}</h2>
        <button
          type="button"
          class="button icon bare"
          title={page.close}
          onClick={() => void (keysOpen.value = false)}
        >
          <span class="unseen">{page.close}</span>
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {actions.map(({ name, key }) => (
          <div key={name}>
            <dt>
              <kbd>{shown[key] ?? key}</kbd>
            </dt>
            <dd>{page.actions[name]}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={keysOn.value}
          onChange={(event) => void (keysOn.value = event.currentTarget.checked)}
        />
        {page.singleKeys}
      </label>
    </dialog>
  );
}
