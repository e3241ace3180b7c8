/** Questions about chains: what analysts ask by hand, and the two steps of the store's own search. */
import { z } from 'zod';
import { timeVerdicts } from '../../../model/chainTime.ts';
import { isoDate } from '../../../model/dates.ts';
import { entityId, relationshipId } from '../../../model/ids.ts';
import { grades } from '../../../model/grades.ts';
import { relationshipTypeName } from '../../../model/relationships.ts';
import { walksOf, walkText } from '../../../model/walks.ts';
import { statement } from '../statement.ts';
import { fileForAnalysts } from './analysts.ts';

/** e.g. `2021-01-01`; `null` = any time. */
const day = isoDate.nullable();
/** A single name stands for a list of one, so that it can be typed on the command line. */
const list = z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.string()));
const names = list.refine((given) => given.length > 0, 'expected at least one');
const contracting = walksOf({ profile: 'contracting', types: null, identityHops: false }).map(walkText);

const constraints = {
  minGrade: z.enum(grades).default('D'),
  contested: z.boolean().default(true),
  earliest: day.default(null),
  latest: day.default(null),
  exclude: list.default([]),
};
const walks = { walks: names.default(contracting) };
const depth = { maxHops: z.int().min(1).max(7).default(6) };
const limit = { limit: z.int().min(1).default(100) };

/** A node of an entity, as much of it as a table needs. */
const party = z
  .object({ properties: z.object({ id: entityId, name: z.string() }) })
  .transform(({ properties: { id, name } }) => ({ id, name }));

const link = z.strictObject({
  from: z.string(),
  to: z.string(),
  types: z.array(relationshipTypeName),
  relationships: z.array(relationshipId),
  grade: z.enum(grades),
  contested: z.boolean(),
});

const chainRow = {
  from: z.string(),
  to: z.string(),
  hops: z.int(),
  grade: z.enum(grades),
  contested: z.boolean(),
  time: z.enum(timeVerdicts),
  production: entityId.nullable(),
  parties: z.array(party),
  links: z.array(link),
};

const text = z.string().nullable();
const cited = z.strictObject({
  ...{
    stance: z.string(),
    basis: z.string(),
    origin: z.string(),
    withdrawn: text,
    place: text,
    quotation: text,
  },
  ...{ note: text, title: z.string(), publisher: text, date: text, url: text, urlStatus: text, readAs: text },
});

const steps = {
  walks: z.array(z.string()),
  minGrade: z.enum(grades),
  contested: z.boolean(),
  earliest: day,
  latest: day,
};

export const trace = {
  chainsToSanctioned: fileForAnalysts(
    'trace/chains-to-sanctioned',
    { from: names, ...walks, ...constraints, ...depth, ...limit },
    chainRow,
  ),
  chainsToNamed: fileForAnalysts(
    'trace/chains-to-named',
    { from: names, to: names, ...walks, ...constraints, ...depth, ...limit },
    chainRow,
  ),
  nearest: fileForAnalysts(
    'trace/nearest',
    { from: names, ...walks, ...constraints, ...depth },
    { from: z.string(), to: z.string(), hops: z.int(), parties: z.array(party) },
  ),
  trails: fileForAnalysts('trace/trails', { from: names, ...constraints, ...limit }, chainRow),
  neighbours: fileForAnalysts(
    'trace/neighbours',
    { party: z.string(), ...limit },
    {
      party: z.string(),
      type: relationshipTypeName,
      direction: z.enum(['forward', 'reverse']),
      neighbour: z.string(),
      grade: z.enum(grades),
      contested: z.boolean(),
      ...{ start: text, end: text, production: text },
      relationship: relationshipId,
      claims: z.array(cited),
    },
  ),
  evidence: fileForAnalysts(
    'trace/evidence',
    { relationships: names },
    {
      relationship: relationshipId,
      from: z.string(),
      type: relationshipTypeName,
      to: z.string(),
      grade: z.enum(grades),
      contested: z.boolean(),
      claims: z.array(cited),
    },
  ),
  statements: fileForAnalysts(
    'trace/statements',
    { ids: names },
    {
      ...{ party: z.string(), stance: z.string(), text: z.string(), date: text },
      ...{ title: text, publisher: text, url: text, readAs: text },
      about: z.array(z.string()),
    },
  ),
  reach: statement('read', 'trace/reach', {
    params: z.strictObject({
      ids: z.array(z.string()),
      ...steps,
      exclude: z.array(z.string()),
      hubCap: z.int().nullable(),
    }),
    row: z.strictObject({
      party: entityId,
      isProduction: z.boolean(),
      next: z.array(entityId),
      isHub: z.boolean(),
      damaged: z.array(z.string().nullable()),
    }),
  }),
  extend: statement('read', 'trace/extend', {
    params: z.strictObject({
      chains: z.array(z.strictObject({ parties: z.array(z.string()), productions: z.array(z.string()) })),
      ...steps,
      exclude: z.array(z.string()),
    }),
    row: z.strictObject({ chain: z.int(), next: entityId, productions: z.array(entityId.or(z.literal(''))) }),
  }),
} as const;
