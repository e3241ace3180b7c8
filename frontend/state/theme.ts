/** Light, dark or as the system has it; kept in the browser, for it says nothing about the view. */
import { effect, signal, type Signal } from '@preact/signals';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const KEY = 'cutout.theme';

export function createTheme(window: Window): Signal<Theme> {
  const kept = readKept(window);
  const theme = signal(themes.find((one) => one === kept) ?? 'system');
  effect(() => {
    const { documentElement } = window.document;
    if (theme.value === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = theme.value;
    keep(window, theme.value);
  });
  return theme;
}

/** Browsers may forbid storage; the theme then lasts as long as the page. */
function readKept(window: Window): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(window: Window, theme: Theme): void {
  try {
    window.localStorage.setItem(KEY, theme);
  } catch {
    // see readKept
  }
}
