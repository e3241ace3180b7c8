/** Lays out large pictures beside the page. */
import { layOut, type LayoutInput } from './layout.ts';

self.addEventListener('message', (event: MessageEvent<LayoutInput>) => {
  self.postMessage([...layOut(event.data)]);
});
