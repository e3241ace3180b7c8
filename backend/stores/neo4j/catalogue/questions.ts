/** What an analyst asks of the graph by hand. */
import { z } from 'zod';
import { timeVerdicts } from '../../../model/chainTime.ts';
import { grades } from '../../../model/grades.ts';
import { fileForAnalysts } from './analysts.ts';

const limit = { limit: z.int().min(1).default(100) };
const text = z.string().nullable();
const texts = z.array(z.string());
const grade = z.enum(grades);
const graded = { grade, contested: z.boolean() };
const dates = { start: text, end: text };
const ends = { from: z.string(), type: z.string(), to: z.string() };

function question<P extends z.ZodRawShape>(name: string, params: P, row: z.ZodRawShape) {
  return fileForAnalysts(`questions/${name}`, { ...params, ...limit }, row);
}

export const questions = {
  sanctionedPartiesAndTheirFronts: question(
    'sanctioned-parties-and-their-fronts',
    {},
    {
      ...{ party: z.string(), type: z.string(), front: z.string(), frontSanctioned: z.boolean() },
      ...{ ...graded, ...dates, sources: texts },
    },
  ),
  whoDeniesWhat: question(
    'who-denies-what',
    {},
    { party: z.string(), text: z.string(), date: text, publisher: text, title: text, about: texts },
  ),
  partiesInAPlace: question(
    'parties-in-a-place',
    { place: z.string().min(1) },
    {
      ...{ id: z.string(), party: z.string(), sanctioned: z.boolean() },
      ...{ countries: texts, addresses: texts },
    },
  ),
  producersWithinContractHops: question(
    'producers-within-contract-hops',
    { maxHops: z.int().min(1).max(7).default(6) },
    {
      ...{ producer: z.string(), party: z.string(), hops: z.int(), parties: texts, types: z.array(texts) },
      ...{ production: text, ...graded, time: z.enum(timeVerdicts) },
    },
  ),
  relationshipsOfOneVoice: question(
    'relationships-of-one-voice',
    {},
    { ...ends, grade, origin: z.string(), claims: z.int() },
  ),
  disputedRelationships: question(
    'disputed-relationships',
    {},
    { ...ends, grade, supported: texts, refuted: texts },
  ),
  formerlyListedParties: question(
    'formerly-listed-parties',
    {},
    { id: z.string(), party: z.string(), listings: texts, ends: texts, latestEnd: text },
  ),
  payments: question(
    'payments',
    {},
    {
      ...{ payer: z.string(), type: z.string(), payee: z.string(), payeeSanctioned: z.boolean() },
      ...{ ...graded, ...dates, qualifier: text, amounts: texts },
    },
  ),
  unnamedGoBetweens: question(
    'unnamed-go-betweens',
    {},
    {
      ...{ client: z.string(), gradeBefore: grade, contestedBefore: z.boolean() },
      ...{ unnamed: z.string(), plural: z.boolean() },
      ...{ gradeAfter: grade, contestedAfter: z.boolean(), next: z.string(), nextSanctioned: z.boolean() },
    },
  ),
  whatASourceSays: question(
    'what-a-source-says',
    { source: z.string().min(1) },
    {
      ...{ publisher: text, title: z.string(), readAs: text, ...ends, supports: z.boolean() },
      ...{ basis: z.string(), place: text, withdrawn: text, grade: grade.nullable() },
    },
  ),
  sharedIdentifiers: question('shared-identifiers', {}, { identifier: z.string(), ids: texts, names: texts }),
  relationshipsInAYear: question(
    'relationships-in-a-year',
    { year: z.int().min(1).max(9999) },
    { ...ends, ...graded, ...dates, dated: z.boolean() },
  ),
  judgedIdentities: question(
    'judged-identities',
    {},
    {
      ...{ left: z.string(), right: z.string(), verdict: z.string() },
      ...{ reason: text, by: text, decided: text },
    },
  ),
} as const;
