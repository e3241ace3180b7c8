/**
 * The table of relationship types: the one place that says what may link what, in which layer, how it is walked, what it
 * is called in FollowTheMoney and in Neo4j (the key), and how times of neighbouring links bear on each other.
 * The words for it, in each language, stand in `locales` under the same keys; a test holds the two together.
 */
import type { Schema } from './entities.ts';

export const layers = [
  'contract',
  'payment',
  'work',
  'control',
  'representation',
  'listing',
  'labour',
  'trail',
  'identity',
  'social',
  'context',
] as const;
export type Layer = (typeof layers)[number];

/** `anything` walks every type either way but those of files on a server: a trail is never one chain with a contract. */
export const profiles = ['contracting', 'money', 'control', 'trail', 'anything'] as const;
export type Profile = (typeof profiles)[number];

/** The list that a question of this profile does not ask: what is walked by contracts is never joined to files on a server. */
export function otherList(profile: Profile): Profile {
  return profile === 'contracting' || profile === 'anything' ? 'trail' : 'contracting';
}

/** forward = from → to; reverse = to → from. */
export const directions = ['forward', 'reverse'] as const;
export type Direction = (typeof directions)[number];

/**
 * How the time of a link bears on the links after it: where work is passed on, no contractor's may end before its client's
 * begins; what one `pays` and another `receives` for a third must overlap; `none` never clashes. Money that is paid on is
 * `none` to money paid: whoever pays a contractor may do so before or after being paid.
 */
export type TimeRole = 'passes-on' | 'pays' | 'receives' | 'none';

export interface RelationshipType {
  readonly from: readonly Schema[];
  readonly to: readonly Schema[];
  readonly layer: Layer;
  /** Profile → directions in which it may be walked; an absent profile does not walk it. */
  readonly walked: Partial<Record<Profile, readonly Direction[]>>;
  readonly time: TimeRole;
  /** FollowTheMoney schema of the interval, with the properties that hold its two ends; `null` where it has none. */
  readonly ftm: { readonly schema: string; readonly from: string; readonly to: string } | null;
}

const party = [
  'Company',
  'Organization',
  'PublicBody',
  'Person',
  'LegalEntity',
] as const satisfies readonly Schema[];
const holder = [...party, 'Vessel', 'Airplane', 'BankAccount'] as const satisfies readonly Schema[];
const any = [...holder, 'Project', 'Host', 'Address', 'CourtCase'] as const satisfies readonly Schema[];
const production = ['Project'] as const satisfies readonly Schema[];
const host = ['Host'] as const satisfies readonly Schema[];

const forward = ['forward'] as const;
const reverse = ['reverse'] as const;
const both = ['forward', 'reverse'] as const;

const unknownLink = { schema: 'UnknownLink', from: 'subject', to: 'object' } as const;

export const relationshipTypes = {
  SUBCONTRACTED_TO: contract(),
  COMMISSIONED: contract(),
  PAID: payment('pays', { schema: 'Payment', from: 'payer', to: 'beneficiary' }),
  RECEIVED_FOR: payment('receives', { schema: 'Representation', from: 'agent', to: 'client' }),
  FACILITATED_PAYMENTS_TO: payment('none', unknownLink),
  SUPPLIES: payment('none', unknownLink),
  DISTRIBUTES: {
    from: party,
    to: production,
    layer: 'work',
    walked: { contracting: forward, trail: forward, anything: both },
    time: 'none',
    ftm: { schema: 'ProjectParticipant', from: 'participant', to: 'project' },
  },
  CREATED: {
    from: party,
    to: production,
    layer: 'work',
    walked: { contracting: forward, trail: forward, anything: both },
    time: 'none',
    ftm: { schema: 'ProjectParticipant', from: 'participant', to: 'project' },
  },
  PRODUCES: {
    from: party,
    to: production,
    layer: 'work',
    walked: { contracting: both, trail: forward, anything: both },
    time: 'none',
    ftm: { schema: 'ProjectParticipant', from: 'participant', to: 'project' },
  },
  WORKED_ON: {
    from: party,
    to: production,
    layer: 'work',
    walked: { contracting: reverse, anything: both },
    time: 'none',
    ftm: { schema: 'ProjectParticipant', from: 'participant', to: 'project' },
  },
  CONTROLS: controlled(unknownLink),
  OWNS: controlled({ schema: 'Ownership', from: 'owner', to: 'asset' }),
  DIRECTS: controlled({ schema: 'Directorship', from: 'director', to: 'organization' }),
  PART_OF: {
    from: party,
    to: party,
    layer: 'control',
    walked: { contracting: forward, control: forward, anything: both },
    time: 'none',
    ftm: { schema: 'Membership', from: 'member', to: 'organization' },
  },
  FRONT_FOR: representation(party),
  ACTS_FOR: representation(party),
  // the words of a list, which do not say what ties the two: neither representation nor control
  LINKED_TO: { ...representation(holder), layer: 'listing', ftm: unknownLink },
  SUPPLIES_LABOUR_TO: {
    from: party,
    to: party,
    layer: 'labour',
    walked: { contracting: reverse, anything: both },
    time: 'none',
    // FollowTheMoney employs persons; here a company lends workers
    ftm: unknownLink,
  },
  MATERIAL_FOUND_ON: {
    from: production,
    to: host,
    layer: 'trail',
    walked: { trail: forward },
    time: 'none',
    ftm: null,
  },
  NAMED_IN_FILES_OF: {
    from: party,
    to: production,
    layer: 'trail',
    walked: { trail: forward },
    time: 'none',
    ftm: unknownLink,
  },
  USED: {
    from: party,
    to: host,
    layer: 'trail',
    walked: { trail: reverse },
    time: 'none',
    ftm: null,
  },
  POSSIBLY_SAME_AS: identity({ schema: 'Similar', from: 'match', to: 'candidate' }),
  RENAMED_TO: identity({ schema: 'Succession', from: 'predecessor', to: 'successor' }),
  // what a judgement that two entries are the same comes to, see `usecases/judgedLinks.ts`
  JUDGED_SAME_AS: identity({ schema: 'Similar', from: 'match', to: 'candidate' }),
  ASSOCIATED_WITH: social(unknownLink),
  FAMILY_OF: social({ schema: 'Family', from: 'person', to: 'relative' }),
  ACCESSED_FROM: context(host, any),
  EXAMINED: context(party, any),
  PROCESSED_FOR: context(any, any),
  NAMED_IN_PROCEEDINGS: context(any, any),
} as const satisfies Record<string, RelationshipType>;

export type RelationshipTypeName = keyof typeof relationshipTypes;

function contract() {
  return {
    from: party,
    to: party,
    layer: 'contract',
    walked: { contracting: forward, anything: both },
    time: 'passes-on',
    ftm: { schema: 'ContractAward', from: 'contract', to: 'supplier' },
  } as const;
}

function payment<T extends TimeRole>(
  time: T,
  ftm: { readonly schema: string; readonly from: string; readonly to: string },
) {
  return {
    from: party,
    to: party,
    layer: 'payment',
    walked: { contracting: forward, money: forward, anything: both },
    time,
    ftm,
  } as const;
}

/** Written controller → controlled, walked from the controlled to its controller. */
function controlled(ftm: { readonly schema: string; readonly from: string; readonly to: string }) {
  return {
    from: party,
    to: holder,
    layer: 'control',
    walked: { contracting: reverse, control: reverse, anything: both },
    time: 'none',
    ftm,
  } as const;
}

function representation(ends: readonly Schema[]) {
  return {
    from: ends,
    to: ends,
    layer: 'representation',
    walked: { contracting: forward, anything: both },
    time: 'none',
    ftm: { schema: 'Representation', from: 'agent', to: 'client' },
  } as const;
}

function identity(ftm: { readonly schema: string; readonly from: string; readonly to: string }) {
  return {
    from: holder,
    to: holder,
    layer: 'identity',
    walked: { anything: both },
    time: 'none',
    ftm,
  } as const;
}

function social(ftm: { readonly schema: string; readonly from: string; readonly to: string }) {
  return { from: party, to: party, layer: 'social', walked: { anything: both }, time: 'none', ftm } as const;
}

function context(from: readonly Schema[], to: readonly Schema[]) {
  return { from, to, layer: 'context', walked: {}, time: 'none', ftm: null } as const;
}

/** All type names, in the table's order. */
export const relationshipTypeNames = Object.keys(relationshipTypes).filter(isRelationshipType);

/** Those that a source states; the other follows from a judgement. */
export const statedTypeNames = relationshipTypeNames.filter((name) => name !== 'JUDGED_SAME_AS');

export function isRelationshipType(name: string): name is RelationshipTypeName {
  return Object.hasOwn(relationshipTypes, name);
}

/** The table's row with its general type, for code that reads any row alike. */
export function relationshipType(name: RelationshipTypeName): RelationshipType {
  return relationshipTypes[name];
}
