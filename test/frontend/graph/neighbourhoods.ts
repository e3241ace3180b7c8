/** Small neighbourhoods for tests, written as the links they are. */
import { entityId, relationshipId } from '../../../backend/model/ids.ts';
import type { LinkView, Neighbour, Neighbourhood } from '../../../backend/model/views.ts';

type LinkChange = Partial<Omit<LinkView, 'id' | 'from' | 'to'>>;

export function link(from: string, to: string, change: LinkChange & { readonly id?: string } = {}): LinkView {
  return {
    type: 'PAID',
    production: null,
    start: null,
    end: null,
    grade: 'A',
    contested: false,
    inferred: false,
    ...{ qualifier: '', amounts: [], remark: '', language: null, translations: {} },
    ...change,
    id: relationshipId.parse(change.id ?? `${from}-${to}`),
    from: entityId.parse(from),
    to: entityId.parse(to),
  };
}

export function party(id: string, change: Partial<Omit<Neighbour, 'id'>> = {}): Neighbour {
  return {
    name: id,
    schema: 'Company',
    placeholder: false,
    plural: false,
    countries: [],
    language: null,
    translations: {},
    status: { status: 'not-listed' },
    links: null,
    ...change,
    id: entityId.parse(id),
  };
}

/** One page of a centre's links; parties without a word of their own are plain companies. */
export function page(
  centre: string,
  links: readonly LinkView[],
  options: { readonly total?: number; readonly parties?: readonly Neighbour[] } = {},
): Neighbourhood {
  const { total = links.length, parties = [] } = options;
  const ids = new Set<string>([centre, ...links.flatMap((one) => [one.from, one.to])]);
  return {
    centre: entityId.parse(centre),
    links: [...links],
    entities: [...ids].map((id) => parties.find((one) => one.id === id) ?? party(id)),
    total,
    revision: 1,
    unfinished: [],
  };
}
