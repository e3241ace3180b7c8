/** Entities: parties and things, in FollowTheMoney schemata plus our own `Host`. */
import { z } from 'zod';
import { datasetId, entityId, sourceId } from './ids.ts';
import { entityTranslations, languageTag } from './translations.ts';

/**
 * `party` = may act, contract and be listed; the others are things that parties act on.
 * `ftm` = the FollowTheMoney schema of the same meaning, `null` where it has none.
 */
export const schemata = {
  Company: { party: true, ftm: 'Company' },
  Organization: { party: true, ftm: 'Organization' },
  PublicBody: { party: true, ftm: 'PublicBody' },
  Person: { party: true, ftm: 'Person' },
  LegalEntity: { party: true, ftm: 'LegalEntity' },
  Project: { party: false, ftm: 'Project' },
  Host: { party: false, ftm: null },
  Address: { party: false, ftm: 'Address' },
  BankAccount: { party: false, ftm: 'BankAccount' },
  Vessel: { party: false, ftm: 'Vessel' },
  Airplane: { party: false, ftm: 'Airplane' },
  CourtCase: { party: false, ftm: 'CourtCase' },
} as const satisfies Record<string, { readonly party: boolean; readonly ftm: string | null }>;

export type Schema = keyof typeof schemata;
export const schemaNames = [
  'Company',
  'Organization',
  'PublicBody',
  'Person',
  'LegalEntity',
  'Project',
  'Host',
  'Address',
  'BankAccount',
  'Vessel',
  'Airplane',
  'CourtCase',
] as const satisfies readonly Schema[];
export const schemaName = z.enum(schemaNames);

/** A production (a series, a film) is what FollowTheMoney calls a project. */
export function isProduction(schema: Schema): boolean {
  return schema === 'Project';
}

export const alias = z.strictObject({
  name: z.string().min(1),
  /** `weak`: the source itself marks it as of low quality; `short`: a name in everyday use that resolves, e.g. "Max". */
  kind: z.enum(['alias', 'former', 'weak', 'short']),
});
export type Alias = z.infer<typeof alias>;

export const identifier = z.strictObject({
  /** e.g. `ofac`, `lei`, `uscc`, `case`. */
  scheme: z.string().regex(/^[a-z][a-z0-9_-]*$/),
  value: z.string().min(1),
  /** How the number was tied to the entity, e.g. `sdn.csv`; `inferred: …` never joins anything. */
  basis: z.string(),
});
export type Identifier = z.infer<typeof identifier>;

/** Where a party is, as a source prints it; the street line is left out for individuals. */
export const address = z.strictObject({
  street: z.string().nullable(),
  city: z.string().nullable(),
  /** ISO 3166-1 alpha-2 where it is known, else `null`. */
  country: z.string().nullable(),
  /** The country as written. */
  countryText: z.string().nullable(),
});
export type Address = z.infer<typeof address>;

/** What one dataset says of one entity. */
export const entityRecord = z.strictObject({
  id: entityId,
  dataset: datasetId,
  schema: schemaName,
  name: z.string().min(1),
  aliases: z.array(alias),
  /** Known only by its role ("a Chinese company"); its name is that description. */
  placeholder: z.boolean(),
  /** A placeholder that stands for an unknown number of parties. */
  plural: z.boolean(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
  identifiers: z.array(identifier),
  addresses: z.array(address),
  /** Named sets that a trace may start from, e.g. `sek-studio.major-producers`. */
  startSets: z.array(z.string().regex(/^[a-z0-9][a-z0-9.-]*$/)),
  /** Roles that its dataset gives it, e.g. `witness`. Witnesses never stand on a chain. */
  roles: z.array(z.enum(['producer', 'contractor', 'witness'])),
  sources: z.array(sourceId),
  note: z.string(),
  /** Of its name and note; `null` where its dataset does not say. */
  language: languageTag.nullable(),
  /** Of its note, and of the name of what has none of its own: placeholders, described in words. */
  translations: entityTranslations,
});
export type EntityRecord = z.infer<typeof entityRecord>;

/** The merged view of an entity: its records of all datasets as one. */
export interface Entity extends Omit<EntityRecord, 'dataset'> {
  readonly datasets: readonly string[];
}
