/** Every statement of `cypher/` with its types, by folder. A test holds files, parameters and this table together. */
import { claims, inquiries, judgements, listings, statements } from './catalogue/evidence.ts';
import { entities } from './catalogue/entities.ts';
import { imports } from './catalogue/imports.ts';
import { briefings, maintenance } from './catalogue/maintenance.ts';
import { questions } from './catalogue/questions.ts';
import { records, sources } from './catalogue/records.ts';
import { relationships } from './catalogue/relationships.ts';
import { schema } from './catalogue/schema.ts';
import { trace } from './catalogue/trace.ts';
import { upgrades } from './catalogue/upgrades.ts';

export const catalogue = {
  schema,
  records,
  sources,
  entities,
  relationships,
  claims,
  statements,
  listings,
  judgements,
  inquiries,
  maintenance,
  imports,
  briefings,
  trace,
  upgrades,
  questions,
} as const;
