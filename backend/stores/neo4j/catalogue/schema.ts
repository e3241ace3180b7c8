/** Constraints, indexes, and names made known beforehand. */
import { z } from 'zod';
import { noParams, noRow, statement, type Statement } from '../statement.ts';

function step(name: string): Statement<Record<string, never>, never> {
  return statement('schema', `schema/${name}`, { params: noParams, row: noRow });
}

function names(name: string) {
  return statement('schema', `schema/${name}`, {
    params: z.strictObject({ names: z.array(z.string()) }),
    row: z.strictObject({ created: z.int() }),
  });
}

export const schema = {
  metaName: step('meta-name-unique'),
  recordKey: step('record-key-unique'),
  sourceId: step('source-id-unique'),
  entityId: step('entity-id-unique'),
  relationshipId: step('relationship-id-unique'),
  linkId: step('link-id-unique'),
  importId: step('import-id-unique'),
  claimSubject: step('claim-subject-index'),
  statementParty: step('statement-party-index'),
  listingParty: step('listing-party-index'),
  judgementLeft: step('judgement-left-index'),
  judgementRight: step('judgement-right-index'),
  inquiryParty: step('inquiry-party-index'),
  undoKey: step('undo-key-index'),
  undoBefore: step('undo-before-index'),
  briefingId: step('briefing-id-unique'),
  recordDataset: step('record-dataset-index'),
  entityTokens: step('entity-tokens-index'),
  createLabels: names('create-labels'),
  createRelationshipTypes: names('create-relationship-types'),
  createPropertyKeys: names('create-property-keys'),
  awaitIndexes: statement('schema', 'schema/await-indexes', {
    params: z.strictObject({ seconds: z.int() }),
    row: noRow,
  }),
  showIndexes: statement('schema', 'schema/show-indexes', {
    params: noParams,
    row: z.strictObject({ name: z.string(), state: z.string(), analyzer: z.string().nullable() }),
  }),
  anyNode: statement('read', 'schema/any-node', {
    params: noParams,
    row: z.strictObject({ found: z.int() }),
  }),
  version: statement('read', 'schema/version', {
    params: noParams,
    row: z.strictObject({ version: z.int() }),
  }),
  setVersion: statement('write', 'schema/set-version', {
    params: z.strictObject({ version: z.int() }),
    row: noRow,
  }),
} as const;
