/** A claim: one source supports or disputes one relationship. The atom from which grades are computed. */
import { z } from 'zod';
import { edtfDate, isoDate } from './dates.ts';
import { claimId, datasetId, relationshipId, sourceId } from './ids.ts';
import { claimTranslations, languageTag } from './translations.ts';

export const stances = ['supports', 'refutes'] as const;
/**
 * designated: stated in an official listing · documented: the finding, filing or statement itself ·
 * reported: stated as fact by a publication · suspected: the source's own inference · inferred: no source says it, the case
 * puts several together.
 */
export const bases = ['designated', 'documented', 'reported', 'suspected', 'inferred'] as const;

/** NATO Admiralty code: reliability of the source A–F, credibility of the information 1–6. */
export const admiralty = z.string().regex(/^[A-F][1-6]$/, 'expected an Admiralty code such as B2');

export const claim = z.strictObject({
  id: claimId,
  dataset: datasetId,
  subject: relationshipId,
  source: sourceId,
  stance: z.enum(stances),
  basis: z.enum(bases),
  /** What the source repeats (default: the source itself). Claims of one origin count once. */
  origin: z.string().min(1),
  /** What the origin is, where it is no source of its dataset: `origin` alone is a key. */
  originName: z.string().min(1).optional(),
  /** Whom the source does not name: two such origins may be one person. */
  anonymous: z.literal(true).optional(),
  /** Keys of the source's address and file (`papers.ts`): claims of one paper count once, whatever cases cite it. */
  paper: z.array(z.string()),
  /** Page, section or row in the source, where recorded. */
  place: z.string().nullable(),
  quotation: z.string().nullable(),
  admiralty: admiralty.nullable(),
  /** Day the statement is of, e.g. a list edition's date. */
  asOf: isoDate.nullable(),
  /** When its origin took it back; it and older claims of that origin earn no grade from then on. */
  withdrawn: edtfDate.nullable(),
  note: z.string(),
  /** Of its words, where it has any and its dataset says. */
  language: languageTag.optional(),
  translations: claimTranslations.optional(),
});
export type Claim = z.infer<typeof claim>;
export type Stance = Claim['stance'];
export type Basis = Claim['basis'];
