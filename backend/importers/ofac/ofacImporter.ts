/** The importer of lists in the form of OFAC's CSV files: the four files of one edition in a folder. */
import { CutoutError } from '../../errors.ts';
import type { Claim } from '../../model/claims.ts';
import { isAfter, isoDate } from '../../model/dates.ts';
import { listName } from '../../model/lists.ts';
import type { Importer, ImportContext, ImportPlan } from '../importer.ts';
import { endsByAbsence, type Ends } from './absence.ts';
import { chooseList } from './choosing.ts';
import {
  historyOf,
  isComplete,
  loadedNumbers,
  openEntries,
  type OfacEdition,
  type OfacHistory,
} from './editions.ts';
import { readEdition, type Edition } from './entries.ts';
import { checkEnding, checkEndMarks, missingFrom, type Missing } from './guarding.ts';
import { editionMark, entryId, numberOf, sourceRecord, type EditionMark } from './identity.ts';
import { partyOf, type Party } from './parties.ts';
import { NameTable, type Bearer } from './links.ts';
import { describe } from './report.ts';
import { resolveEdition, type Resolved } from './resolving.ts';
import { retractedClaims } from './retracting.ts';
import { stepsOf } from './steps.ts';

export interface OfacOptions {
  /** Day of the edition: the files do not say it. */
  readonly listDate: string;
  /** Which list it is of, where names and numbers do not say or say wrongly. */
  readonly list?: string | undefined;
  /** Store numbers, wallets and street lines of individuals all the same. */
  readonly keepPersonalIdentifiers: boolean;
  /** The number of rows is right, however far it is from that of earlier editions. */
  readonly confirmRowCount: boolean;
  /** So many listings are to end by this edition: more than goes without saying. */
  readonly endMissing?: number | undefined;
  /** What the store has of lists, this edition's own day among it if it was loaded before. */
  readonly loaded: OfacHistory;
  /** Who was ever on a list, gone or not. */
  readonly bearers: readonly Bearer[];
  /** What the store calls a party. */
  readonly nameOf: (party: string) => string;
}

/** Everything that one edition comes to. */
export interface Outcome {
  readonly mark: EditionMark;
  readonly edition: Edition;
  readonly resolved: Resolved;
  readonly parties: readonly Party[];
  /** What the store has of its list. */
  readonly loaded: OfacHistory;
  /** Links of this and other editions that are told of nobody any more. */
  readonly retracted: readonly Claim[];
  /** Of this edition and of all others of its list. */
  readonly ends: Ends;
  /** Whether absence from this edition means removal. */
  readonly complete: boolean;
  /** What it lacks of the listings that were open: ended if it is complete. */
  readonly missing: Missing;
}

export const ofacImporter: Importer<OfacOptions> = {
  name: 'ofac',
  async plan(context: ImportContext, options: OfacOptions): Promise<ImportPlan> {
    checkDate(options.listDate, context.today);
    const edition = await readEdition({ path: context.path, signal: context.signal });
    const outcome = await outcomeOf(context, edition, options);
    describe(context, outcome, options);
    for (const rejection of rejectionsOf(edition, outcome.resolved)) context.reject(rejection);
    return {
      dataset: outcome.mark.dataset,
      label: `${listName(outcome.mark.list)} list of ${options.listDate}`,
      files: edition.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
      replaces: false,
      steps: stepsOf(outcome, sourceRecord(outcome.mark, edition.files)),
    };
  },
};

async function outcomeOf(context: ImportContext, edition: Edition, options: OfacOptions): Promise<Outcome> {
  const { listDate: date, keepPersonalIdentifiers } = options;
  checkRows(edition);
  const list = chooseList(edition, loadedNumbers(options.loaded), options.list);
  const loaded = historyOf(list, options.loaded);
  checkSame(edition, date, loaded);
  checkEndMarks(edition, options.confirmRowCount);
  const mark = editionMark({ list, date }, edition.names.main, loaded.listings);
  const strangerOf = await context.strangers(mark.dataset);
  const held = options.bearers.filter(({ id }) => id === entryId(numberOf(id), mark));
  const names = new NameTable(edition.entries.values(), held);
  const resolved = resolveEdition(edition, strangerOf, { mark, names, keepPersonalIdentifiers });
  const retracted = retractedClaims(options.loaded.claims, { mark, names, links: resolved.links });
  const parties = resolved.entries.map((read) => partyOf(read, { mark, keepPersonalIdentifiers }));
  const read = { mark, edition, resolved, retracted, parties, loaded };
  return { ...read, ...endingOf(read, options) };
}

function checkDate(listDate: string, today: string | null): void {
  const isDay = isoDate.safeParse(listDate).success;
  if (isDay && (today === null || !isAfter(listDate, today))) return;
  throw new CutoutError(
    'bad-question',
    isDay
      ? `No edition is of ${listDate} yet: today is ${today ?? ''}.`
      : `"${listDate}" is no day of the calendar.`,
    { remedy: 'Give the day of the edition as in 2023-12-28.' },
  );
}

function checkRows({ files: [main], names }: Edition): void {
  if (main !== undefined && main.lines > 0) return;
  throw new CutoutError('rejected-edition', 'The edition has no entries.', {
    place: { file: names.main, line: 1 },
    remedy: 'Nothing was written. Download the edition again.',
  });
}

/** One day has one edition: records of another one under the same day would stand beside its own. */
function checkSame(edition: Edition, listDate: string, loaded: OfacHistory): void {
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

type Read = Omit<Outcome, 'ends' | 'complete' | 'missing'>;

/** Whoever says how many listings end says that the edition is whole; else its number of rows does. */
function endingOf(read: Read, options: OfacOptions): Pick<Outcome, 'ends' | 'complete' | 'missing'> {
  const { endMissing, confirmRowCount, nameOf } = options;
  const { list } = read.mark;
  const loaded = read.loaded.listings;
  const own = new Set(read.parties.flatMap((party) => party.listings.map(({ id }) => id)));
  const given = ending(read, confirmRowCount || endMissing !== undefined);
  const held = { own, loaded, nameOf };
  checkEnding({ ...held, list, file: read.edition.names.main, ends: given.ends, endMissing });
  const { ends } = given.complete ? given : ending(read, true);
  return { ...given, missing: missingFrom({ ...held, ends }) };
}

function ending(
  { mark, edition, resolved, parties, loaded }: Read,
  isConfirmed: boolean,
): Pick<Outcome, 'ends' | 'complete'> {
  const before = loaded.editions.find((one) => one.date === mark.date);
  const own: OfacEdition = {
    list: mark.list,
    date: mark.date,
    rows: edition.files[0]?.lines ?? 0,
    confirmed: isConfirmed || before?.confirmed === true,
    files: new Map(edition.files.map((file) => [file.name, file.sha256])),
    open: openEntries(rejectionsOf(edition, resolved), mark.file),
  };
  const editions = [...loaded.editions.filter((one) => one !== before), own];
  const ends = endsByAbsence({
    editions,
    listings: [
      ...loaded.listings.filter((record) => record.dataset !== mark.dataset),
      ...parties.flatMap((party) => party.listings),
    ],
    claims: [
      ...loaded.claims.filter(({ dataset }) => dataset !== mark.dataset),
      ...resolved.links.map((link) => link.claim),
    ],
  });
  return { ends, complete: isComplete(own, editions) };
}
