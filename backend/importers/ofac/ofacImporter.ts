/** The importer of OFAC's Specially Designated Nationals list: the four CSV files of one edition in a folder. */
import { CutoutError } from '../../errors.ts';
import { isoDate } from '../../model/dates.ts';
import type { Importer, ImportContext, ImportPlan } from '../importer.ts';
import { endsByAbsence, type Ends } from './absence.ts';
import { isComplete, openEntries, type OfacEdition, type OfacHistory } from './editions.ts';
import { readEdition, type Edition } from './entries.ts';
import { editionDataset, editionMark, sourceRecord } from './identity.ts';
import { partyOf, type Party } from './parties.ts';
import { describe } from './report.ts';
import { resolveEdition, type Resolved } from './resolving.ts';
import { stepsOf } from './steps.ts';

export interface OfacOptions {
  /** Day of the edition: the files do not say it. */
  readonly listDate: string;
  /** Store numbers, wallets and street lines of individuals all the same. */
  readonly keepPersonalIdentifiers: boolean;
  /** The number of rows is right, however far it is from that of earlier editions. */
  readonly confirmRowCount: boolean;
  /** What the store has of the list, this edition's own day among it if it was loaded before. */
  readonly loaded: OfacHistory;
}

/** Everything that one edition comes to. */
export interface Outcome {
  readonly edition: Edition;
  readonly resolved: Resolved;
  readonly parties: readonly Party[];
  /** Of this edition and of all others. */
  readonly ends: Ends;
  /** Whether absence from this edition means removal. */
  readonly complete: boolean;
}

export const ofacImporter: Importer<OfacOptions> = {
  name: 'ofac',
  async plan(context: ImportContext, options: OfacOptions): Promise<ImportPlan> {
    checkDate(options.listDate);
    const edition = await readEdition({ folder: context.path, signal: context.signal });
    checkSame(edition, options);
    const mark = editionMark(options.listDate);
    const { keepPersonalIdentifiers } = options;
    const resolved = resolveEdition(edition, context.joins, { mark, keepPersonalIdentifiers });
    const parties = resolved.entries.map(({ entry, remarks }) =>
      partyOf(entry, remarks, { mark, keepPersonalIdentifiers }),
    );
    const outcome = { edition, resolved, parties, ...ending(edition, { resolved, parties }, options) };
    describe(context, outcome, options);
    for (const rejection of rejectionsOf(edition, resolved)) context.reject(rejection);
    return {
      dataset: mark.dataset,
      label: `OFAC SDN list of ${options.listDate}`,
      files: edition.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
      replaces: false,
      steps: stepsOf(outcome, sourceRecord(options.listDate, edition.files)),
    };
  },
};

function checkDate(listDate: string): void {
  if (isoDate.safeParse(listDate).success) return;
  throw new CutoutError('bad-question', `"${listDate}" is no day of the calendar.`, {
    remedy: 'Give the day of the edition as in 2023-12-28.',
  });
}

/** One day has one edition: records of another one under the same day would stand beside its own. */
function checkSame(edition: Edition, { listDate, loaded }: OfacOptions): void {
  const [first] = edition.files;
  if (first === undefined || first.lines === 0) {
    throw new CutoutError('rejected-edition', 'The edition has no entries.', {
      place: { file: 'sdn.csv', line: 1 },
      remedy: 'Nothing was written. Download the edition again.',
    });
  }
  const before = loaded.editions.find((one) => one.date === listDate);
  const other = edition.files.find(
    (file) => before !== undefined && before.files.get(file.name) !== file.sha256,
  );
  if (other === undefined) return;
  throw new CutoutError(
    'rejected-edition',
    `Another edition is loaded as that of ${listDate}: this file differs.`,
    {
      place: { file: other.name },
      remedy: 'Nothing was written. Check the day given by --list-date.',
    },
  );
}

function rejectionsOf(edition: Edition, resolved: Resolved) {
  return [...edition.rejections, ...resolved.keptOut, ...resolved.partial];
}

function ending(
  edition: Edition,
  read: { readonly resolved: Resolved; readonly parties: readonly Party[] },
  { listDate, confirmRowCount, loaded }: OfacOptions,
): Pick<Outcome, 'ends' | 'complete'> {
  const dataset = editionDataset(listDate);
  const before = loaded.editions.find((one) => one.date === listDate);
  const own: OfacEdition = {
    date: listDate,
    rows: edition.files[0]?.lines ?? 0,
    confirmed: confirmRowCount || before?.confirmed === true,
    files: new Map(edition.files.map((file) => [file.name, file.sha256])),
    open: openEntries(rejectionsOf(edition, read.resolved)),
  };
  const editions = [...loaded.editions.filter((one) => one !== before), own];
  const ends = endsByAbsence({
    editions,
    listings: [
      ...loaded.listings.filter((record) => record.dataset !== dataset),
      ...read.parties.flatMap((party) => party.listings),
    ],
    claims: [
      ...loaded.claims.filter((claim) => claim.dataset !== dataset),
      ...read.resolved.links.map((link) => link.claim),
    ],
  });
  return { ends, complete: isComplete(own, editions) };
}
