/** What the reader has chosen: a chain, one link, one party. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'chain'; readonly id: string }
  /** `chain`: the chain in which the link was chosen, where there is one. */
  | { readonly kind: 'link'; readonly from: string; readonly to: string; readonly chain: string | null }
  | { readonly kind: 'entity'; readonly id: string };

export const NOTHING: Selection = { kind: 'none' };

/** Ids have no white space, so that words can be told apart. */
const ID = /^\S{1,200}$/;

/** `chain X`, `link A B`, `link A B X`, `entity A`; `null` for nothing. */
export function encodeSelection(selection: Selection): string | null {
  switch (selection.kind) {
    case 'none':
      return null;
    case 'link':
      return [
        'link',
        selection.from,
        selection.to,
        ...(selection.chain === null ? [] : [selection.chain]),
      ].join(' ');
    case 'chain':
    case 'entity':
      return `${selection.kind} ${selection.id}`;
  }
}

/** Anything else than an encoded selection chooses nothing. */
export function decodeSelection(text: string | null): Selection {
  const [kind, first, second, third, ...rest] = text?.split(' ') ?? [];
  const ids = [first, second, third].filter((id) => id !== undefined);
  if (rest.length > 0 || first === undefined || !ids.every((id) => ID.test(id))) return NOTHING;
  if ((kind === 'chain' || kind === 'entity') && ids.length === 1) return { kind, id: first };
  if (kind === 'link' && second !== undefined) return { kind, from: first, to: second, chain: third ?? null };
  return NOTHING;
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return encodeSelection(a) === encodeSelection(b);
}
