/** Formatters of the platform, made once for each language: making one takes a hundred times as long as using it. */

/** @param make a formatter for a language tag */
export function onePerTag<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    const before = made.get(tag);
    if (before !== undefined) return before;
    const formatter = make(tag);
    made.set(tag, formatter);
    return formatter;
  };
}
