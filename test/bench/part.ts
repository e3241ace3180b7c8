/** Measures something, and says what it found as Markdown with a heading of the second level. */
export type Part = (options: { readonly quick: boolean }) => Promise<string>;
