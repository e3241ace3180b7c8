/** Text as it may stand in a file that people read: one line, without characters that nobody sees but that change what is seen. */
import { withoutControls } from '../../model/controls.ts';

/**
 * Line ends and tabs become spaces. Control characters and those that turn the reading direction of what follows become the
 * replacement character: a reader sees that something was there, and it turns nothing around.
 */
export function printable(text: string): string {
  return withoutControls(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '));
}

/** Whether an address may be a link: one that a browser fetches, and not one that it runs. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s<>"'`\\]+$/i.test(address) && URL.canParse(address);
}
