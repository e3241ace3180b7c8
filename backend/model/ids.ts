/** Branded identifiers: a string of one kind never stands in for another. */
import { z } from 'zod';

/** 1–200 characters, no white space and no control characters: safe in URLs, Cypher parameters and file names after encoding. */
const identifier = z
  .string()
  .min(1)
  .max(200)
  // not \p{Cc}: the pattern stands in the API's description, and other languages' expressions have no such classes
  // eslint-disable-next-line no-control-regex -- exactly the characters that must not be there
  .regex(/^[^\s\u0000-\u001f\u007f-\u009f]+$/u, 'an id has no spaces and no control characters');

export const entityId = identifier.brand<'EntityId'>();
export const relationshipId = identifier.brand<'RelationshipId'>();
export const claimId = identifier.brand<'ClaimId'>();
export const sourceId = identifier.brand<'SourceId'>();
export const statementId = identifier.brand<'StatementId'>();
export const listingId = identifier.brand<'ListingId'>();
export const judgementId = identifier.brand<'JudgementId'>();
export const inquiryId = identifier.brand<'InquiryId'>();
/** What one load of one file or list contributed; the unit in which records of several origins are kept apart. */
export const datasetId = identifier.brand<'DatasetId'>();

export type EntityId = z.infer<typeof entityId>;
export type RelationshipId = z.infer<typeof relationshipId>;
export type ClaimId = z.infer<typeof claimId>;
export type SourceId = z.infer<typeof sourceId>;
export type StatementId = z.infer<typeof statementId>;
export type ListingId = z.infer<typeof listingId>;
export type JudgementId = z.infer<typeof judgementId>;
export type InquiryId = z.infer<typeof inquiryId>;
export type DatasetId = z.infer<typeof datasetId>;
