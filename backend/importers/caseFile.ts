/** The case-file format: what a person writes down by hand, as YAML. `casefiles/README.md` describes it for writers. */
import { hasControls } from '../model/controls.ts';
import { z } from 'zod';
import { amount } from '../model/amounts.ts';
import { admiralty, bases, stances } from '../model/claims.ts';
import { edtfDate, isoDate } from '../model/dates.ts';
import { schemaName } from '../model/entities.ts';
import { isGlobalId, SLUG } from '../model/globalIds.ts';
import { statedTypeNames, type RelationshipTypeName } from '../model/relationshipTypes.ts';
import { statementStances } from '../model/statements.ts';
import { isSourceDate } from '../model/sources.ts';
import {
  entityTranslations,
  languageTag,
  nameTranslations,
  noteTranslations,
  relationshipTranslations,
  statementTranslations,
} from '../model/translations.ts';

const HIDDEN = 'has control characters or characters that turn the reading direction: take them out';

/** Text of a person: line ends and tabs, but nothing that hides or turns what is read. */
const plain = () => z.string().refine((text) => !hasControls(text), HIDDEN);

/** The same for what the model has of texts: it also reads those of older stores. */
const allPlain = <T extends z.ZodType>(texts: T) =>
  texts.refine((value) => !textsOf(value).some(hasControls), HIDDEN);

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const slug = z.string().regex(SLUG, 'expected a short name of a–z, 0–9 and hyphens');
/** Of another case, or of a list. */
const globalId = z
  .string()
  .refine(
    isGlobalId,
    'expected an id of another case such as sek-studio.mondo-tv, or of a list such as ofac-34022 or uk-sl-101',
  );
const text = plain().default('');
const names = z.array(plain().min(1)).default([]);
/** A bare year is a number to YAML. */
const year = z.int().min(1000).max(9999).transform(String);
const date = z.union([edtfDate, year]);
const url = allPlain(z.url({ protocol: /^https?$/ }));
const [firstType = 'SUBCONTRACTED_TO', ...otherTypes]: readonly RelationshipTypeName[] = statedTypeNames;

const worded = z.string().min(1).optional();
/** What the file says of a source, in other languages. */
const sourceTexts = z.strictObject({
  de: z
    .strictObject({ kind: worded, read_as: worded, note: worded })
    .transform(({ read_as: readAs, ...rest }) => ({ ...rest, ...(readAs === undefined ? {} : { readAs }) }))
    .optional(),
});

const caseSource = z.strictObject({
  id: slug,
  /** The same source in another case: `<case>.<id>`. */
  same_as: globalId.optional(),
  publisher: plain().min(1),
  title: plain().min(1),
  date: z
    .union([
      z.string().refine(isSourceDate, 'expected a date such as 2024-04-22 or a span such as 2021-08/2024-05'),
      year,
    ])
    .optional(),
  url: url.optional(),
  url_status: z.enum(['confirmed', 'unconfirmed']).default('confirmed'),
  kind: text,
  read_as: text,
  note: text,
  captured: isoDate.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  archive_url: url.optional(),
  /** What its claims repeat, unless a claim says otherwise: another source's id or the name of an origin. */
  origin: plain().min(1).optional(),
  /** Of its title and of quotations from it, where that is not the file's. */
  language: languageTag.optional(),
  translations: allPlain(sourceTexts).optional(),
});

/** What sources repeat that is none of them: a notice that only others were read on, a person whom two papers spoke to. */
const caseOrigin = z.strictObject({
  id: plain().min(1),
  name: plain().min(1),
  translations: allPlain(nameTranslations).optional(),
});

const caseEntity = z.strictObject({
  id: slug,
  /** The same entity in another case or on a list: `<case>.<id>`, `ofac-<number>`, `<list>-<number>`. */
  same_as: globalId.optional(),
  schema: schemaName,
  name: plain().min(1),
  short_names: names,
  aliases: names,
  former_names: names,
  weak_aliases: names,
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'expected a two-letter country code')).default([]),
  placeholder: z.boolean().default(false),
  plural: z.boolean().default(false),
  /** Number on the OFAC SDN list; an inferred one joins nothing. */
  ofac: z.strictObject({ number: z.int().positive(), basis: plain().min(1) }).optional(),
  identifiers: z.record(z.string().regex(/^[a-z][a-z0-9_-]*$/), z.union([plain().min(1), names])).default({}),
  start_sets: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).default([]),
  roles: z.array(z.enum(['producer', 'contractor', 'witness'])).default([]),
  sources: z.array(slug).default([]),
  note: text,
  /** The note, and the name of a placeholder, in another language. */
  translations: allPlain(entityTranslations).default({}),
});

const caseClaim = z.strictObject({
  source: slug,
  stance: z.enum(stances).default('supports'),
  basis: z.enum(bases),
  origin: plain().min(1).optional(),
  /** The origin is a person whom the source does not name. */
  anonymous: z.literal(true).optional(),
  place: plain().min(1).optional(),
  quotation: plain().min(1).optional(),
  admiralty: admiralty.optional(),
  as_of: isoDate.optional(),
  withdrawn: date.optional(),
  note: text,
  translations: allPlain(noteTranslations).optional(),
});

const caseAmount = z
  .strictObject({
    value: amount.shape.value.default(null),
    currency: amount.shape.currency.default(null),
    is: amount.shape.is.default(null),
    count: amount.shape.count.default(null),
    of: plain().min(1).nullable().default(null),
  })
  .pipe(amount);

const caseRelationship = z
  .strictObject({
    /** Only for statements of this file to refer to. */
    id: slug.optional(),
    type: z.enum([firstType, ...otherTypes]),
    from: slug,
    to: slug,
    production: slug.optional(),
    key: text,
    start: date.optional(),
    end: date.optional(),
    /** What narrows it; printed wherever the relationship is told. */
    qualifier: text,
    amounts: z.array(caseAmount).default([]),
    /** About our reading; stays in archives and on the page. */
    remark: text,
    translations: allPlain(relationshipTranslations).default({}),
    /** What older files call `qualifier`. */
    note: text,
    claims: z.array(caseClaim).min(1, 'a relationship needs at least one claim'),
  })
  .refine(({ amounts, translations }) => (translations.de?.amounts?.length ?? 0) <= amounts.length, {
    message: 'has more amounts in translation than amounts',
    path: ['translations'],
  });

const caseStatement = z.strictObject({
  party: slug,
  stance: z.enum(statementStances),
  /** What is denied, was known or cannot be ruled out, to follow "denies" or "had no knowledge". */
  object: text,
  /** Who says it, where that is neither the party nor the source. */
  speaker: plain().min(1).optional(),
  text,
  date: date.optional(),
  source: slug,
  /** Ids of relationships and entities of this file. */
  about: z.array(slug).min(1),
  translations: allPlain(statementTranslations).default({}),
});

const caseListing = z.strictObject({
  party: slug,
  /** e.g. `OFAC-SDN`; may be left out where `authority` names the list, as in `OFAC SDN`. */
  list: plain().min(1).optional(),
  authority: plain().min(1).optional(),
  programme: text,
  measure: plain().min(1).optional(),
  /** `reading`: a source of the listing is the list itself; the default where a day of reading is given. */
  known_by: z.enum(['reading', 'report']).optional(),
  from: date.optional(),
  first_seen: isoDate.optional(),
  last_seen: isoDate.optional(),
  /** Which of its sources shows the party on that day. */
  last_seen_in: slug.optional(),
  to: date.optional(),
  removed_after: isoDate.optional(),
  sources: z.array(slug).default([]),
  note: text,
  translations: allPlain(noteTranslations).optional(),
});

const caseJudgement = z.strictObject({
  left: slug,
  right: slug,
  verdict: z.enum(['same', 'different', 'unsure']),
  reason: plain().min(1),
  by: plain().min(1),
  decided: isoDate,
});

export const caseFile = z.strictObject({
  case: slug,
  title: plain().min(1),
  summary: text,
  /** Of its texts: names of placeholders, titles and readings of sources, qualifiers, remarks, notes and statements. */
  language: languageTag.optional(),
  sources: z.array(caseSource).default([]),
  origins: z.array(caseOrigin).default([]),
  entities: z.array(caseEntity).default([]),
  relationships: z.array(caseRelationship).default([]),
  statements: z.array(caseStatement).default([]),
  listings: z.array(caseListing).default([]),
  judgements: z.array(caseJudgement).default([]),
});
export type CaseFile = z.infer<typeof caseFile>;
export type CaseEntity = CaseFile['entities'][number];
export type CaseSource = CaseFile['sources'][number];
