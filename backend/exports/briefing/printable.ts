/** Text as it may stand in a file that people read: one line, without characters that nobody sees but that change what is seen. */

/**
 * Line ends and tabs become spaces. Control characters and those that turn the reading direction of what follows become the
 * replacement character: a reader sees that something was there, and it turns nothing around.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
      // eslint-disable-next-line no-control-regex -- exactly the characters that must not be there
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/gu, '\ufffd')
  );
}

/** Whether an address may be a link: one that a browser fetches, and not one that it runs. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s<>"'`\\]+$/i.test(address) && URL.canParse(address);
}
