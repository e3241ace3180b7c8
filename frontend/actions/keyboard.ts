/** The one listener for keys of the whole page. */
import type { App } from '../state/app.ts';
import { actions } from './actions.ts';

export function listenForKeys(window: Window, app: App): void {
  window.document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (writes(event.target) || app.keysOpen.value || app.exportOpen.value) return;
    // switched off by the reader: single letters may be what a speech programme types (WCAG 2.1.4)
    if (!app.keysOn.value && event.key.length === 1 && event.key !== '?') return;
    const action = actions.find((one) => one.key === event.key);
    if (action?.enabled(app) !== true) return;
    event.preventDefault();
    action.run(app);
  });
}

/** The key belongs to a field. */
function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
