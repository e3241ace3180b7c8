/** What is wrong with a case file, all of it at once: each fault with its line, alike ones together, and what to do. */
import type { z } from 'zod';
import { CutoutError, type Place } from '../errors.ts';
import { groupBy } from '../model/groups.ts';
import { tellIssue } from '../model/issues.ts';

export interface Fault {
  readonly place: Place;
  /** Where in the file by keys and positions, e.g. `relationships.0`; empty where the message says it. */
  readonly part: string;
  readonly message: string;
  readonly remedy: string;
}

const FORMAT = 'The format is described in backend/casefiles/README.md.';
const SHARE = 'Write the share as qualifier, e.g. qualifier: "25 % to 50 % of the shares".';
const SUM = 'Write sums under amounts, e.g. amounts: [{value: 1200000, currency: EUR}].';
const PRIVATE = 'Leave it out: case files hold no birth dates, papers or homes of private persons.';
const NUMBER = 'Write numbers under identifiers, e.g. identifiers: {lei: 529900T8BM49AURSDO55}.';
const COUNTRY = 'Write it under countries as a two-letter code, e.g. countries: [DE].';

/** What people write that other formats have, and where it goes here. */
const remedies: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ share: SHARE, shares: SHARE, percentage: SHARE, percent: SHARE, stake: SHARE },
    ...{ amount: SUM, currency: SUM, value: SUM, sum: SUM },
    ...{ birth_date: PRIVATE, birthdate: PRIVATE, date_of_birth: PRIVATE, passport: PRIVATE },
    ...{ lei: NUMBER, registration_number: NUMBER, company_number: NUMBER, imo: NUMBER },
    ...{ country: COUNTRY, nationality: COUNTRY, jurisdiction: COUNTRY },
    address: 'Write it in the note of the entity; leave out homes of private persons.',
    label: 'Write it as name.',
    comment: 'Write what narrows a relationship as qualifier, and a remark on your reading as remark.',
    description: 'Write it as note; on a relationship as qualifier.',
  }),
);

/** A file with more is told these. */
const MOST_FAULTS = 200;

/** The first faults that the format finds. */
export function faultsOf(error: z.ZodError, at: (path: readonly PropertyKey[]) => Place): readonly Fault[] {
  return error.issues.slice(0, MOST_FAULTS).flatMap((issue): readonly Fault[] => {
    const part = issue.path.length === 0 ? 'The file' : issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys')
      return [{ place: at(issue.path), part, message: tellIssue(issue), remedy: FORMAT }];
    return issue.keys.slice(0, MOST_FAULTS).map((key) => ({
      place: at([...issue.path, key]),
      part,
      message: `the key "${key}" is not known here`,
      remedy: remedies.get(key) ?? FORMAT,
    }));
  });
}

/** One error for all faults: the first in its message, every one among its items. */
export function refusalOf(faults: readonly Fault[]): CutoutError {
  const sorted = [...faults].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  const [first, ...others] = sorted;
  if (first === undefined) throw new RangeError('nothing is wrong with the file');
  const count = `${sorted.length < MOST_FAULTS ? '' : 'at least '}${String(sorted.length)}`;
  const more = others.length === 0 ? '' : ` The file has ${count} faults, listed below.`;
  return new CutoutError('bad-file', `${sentenceOf(first, first.part)}${more}`, {
    place: first.place,
    remedy: first.remedy,
    ...(others.length === 0 ? {} : { items: itemsOf(sorted) }),
  });
}

/** Alike faults together: "lines 34, 41: relationships: the key "share" is not known here. …" */
function itemsOf(faults: readonly Fault[]): readonly string[] {
  const alike = groupBy(faults, ({ part, message }) => `${kindOf(part)} ${message}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { part, message, remedy } = first;
    const lines = [...new Set(group.map(({ place }) => place.line ?? 0))];
    const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
    const told = sentenceOf({ message }, group.length === 1 ? part : kindOf(part));
    return [`${where}: ${told} ${remedy}`];
  });
}

function sentenceOf({ message }: Pick<Fault, 'message'>, part: string): string {
  return `${part === '' ? '' : `${part}: `}${message.replace(/\.$/, '')}.`;
}

/** Without positions: `relationships.0.claims.1` → `relationships.claims`. */
function kindOf(part: string): string {
  return part
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
}

/** Runs a step for each of a list; what each refuses is kept, so that the next is looked at as well. */
export class Faults {
  readonly #found: Fault[] = [];

  /** @throws what is no refusal of a record */
  each<T, R>(list: readonly T[], step: (one: T, at: number) => R): R[] {
    return list.flatMap((one, at): R[] => {
      try {
        return [step(one, at)];
      } catch (error) {
        if (!(error instanceof CutoutError) || error.detail.place === undefined) throw error;
        const { place, remedy = FORMAT } = error.detail;
        this.#found.push({ place, part: '', message: error.message, remedy });
        if (this.#found.length === MOST_FAULTS) this.refuse();
        return [];
      }
    });
  }

  /** @throws `bad-file` with every fault */
  refuse(): void {
    if (this.#found.length > 0) throw refusalOf(this.#found);
  }
}
