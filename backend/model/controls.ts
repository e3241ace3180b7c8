/**
 * Characters that nobody sees but that change what is seen: control characters, and those that turn the reading direction of
 * what follows, so that "Evil\u202Egpj.exe" reads like a picture. No import takes them from a case file or a list; what an older
 * store or an archive has of them is shown as the replacement character: a reader sees that something was there.
 */

/** Line ends and tabs stay. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- exactly the characters that must not be there
  /[\u0000-\u0008\v\f\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/gu;

export function withoutControls(text: string): string {
  return text.replace(HIDDEN, '\ufffd');
}

export function hasControls(text: string): boolean {
  return withoutControls(text) !== text;
}
