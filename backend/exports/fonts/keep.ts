/**
 * What is made once and kept for all who ask, also while it is being made. A failure is told to those who wait for it and
 * then forgotten: whoever asks next tries again.
 */
export function keep<K, V>(kept: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
