/** The colours that the page has at the moment, for canvases, which know no custom properties. */
import { useEffect, useState } from 'preact/hooks';
import { palettes } from '../../backend/drawing/palette.ts';
import type { Colours } from './looks.ts';

const DARK = '(prefers-color-scheme: dark)';

function coloursNow(): Colours {
  const chosen = document.documentElement.dataset['theme'];
  const dark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia(DARK).matches);
  return palettes[dark ? 'dark' : 'light'];
}

/** Follows the reader's choice and that of the system. */
export function useColours(): Colours {
  const [colours, setColours] = useState(coloursNow);
  useEffect(() => {
    const update = (): void => setColours(coloursNow());
    const system = window.matchMedia(DARK);
    const chosen = new MutationObserver(update);
    system.addEventListener('change', update);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', update);
      chosen.disconnect();
    };
  }, []);
  return colours;
}
