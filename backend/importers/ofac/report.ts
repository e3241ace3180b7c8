/** What the manifest says of an import: counts by name, and sentences for whoever reads the data. */
import { counted } from '../../errors.ts';
import type { ImportContext } from '../importer.ts';
import { compareText } from '../../model/merge.ts';
import { ENTRIES } from './editions.ts';
import { PARTY_TYPES } from './entries.ts';
import { namesInWords } from './guarding.ts';
import { editionDataset, numberOf } from './identity.ts';
import type { OfacOptions, Outcome } from './ofacImporter.ts';
import { personalKinds } from './remarks.ts';

export function describe(context: ImportContext, outcome: Outcome, options: OfacOptions): void {
  countRows(context, outcome);
  countLinks(context, outcome);
  reportPersonal(context, outcome, options);
  reportCutRemarks(context, outcome);
  reportEndMarks(context, outcome);
  reportAbsence(context, outcome, options);
  reportGoneSince(context, outcome, options);
}

function countRows(context: ImportContext, { edition, resolved, parties, ends }: Outcome): void {
  const [sdn, alt, add, comments] = edition.files;
  const rejected = edition.rejections.length + resolved.keptOut.length;
  context.count('rows read', edition.rows);
  context.count('rows accepted', edition.rows - rejected);
  context.count('rows rejected', rejected);
  context.count(ENTRIES, sdn?.lines ?? 0);
  context.count('names read', alt?.lines ?? 0);
  context.count('addresses read', add?.lines ?? 0);
  context.count('continued remarks read', comments?.lines ?? 0);
  for (const type of PARTY_TYPES) {
    context.count(COUNTED[type], resolved.entries.filter(({ entry }) => entry.type === type).length);
  }
  context.count('listings', sum(parties.map((party) => party.listings.length)));
  context.count('aliases', sum(parties.map((party) => party.entity.aliases.length)));
  context.count(
    'weak aliases',
    sum(parties.map((party) => party.entity.aliases.filter((alias) => alias.kind === 'weak').length)),
  );
  context.count('addresses', sum(parties.map((party) => party.entity.addresses.length)));
  context.count('listings ended by absence', ends.listings.length);
  context.count('links ended by absence', ends.claims.length);
}

const COUNTED = {
  individual: 'individuals',
  vessel: 'vessels',
  aircraft: 'aircraft',
  entity: 'other parties',
} as const;

function countLinks(context: ImportContext, { resolved, retracted }: Outcome): void {
  context.count('links resolved', resolved.resolved);
  context.count('links ambiguous', resolved.ambiguous);
  context.count('links unresolved', resolved.unresolved);
  if (retracted.length > 0) {
    context.count('links taken back', retracted.length);
    context.note(
      `${counted(retracted.length, '"Linked To"', '"Linked To"')} of loaded editions told of nobody any more: several entries bear the name.`,
    );
  }
  const open = resolved.ambiguous + resolved.unresolved;
  if (open === 0) return;
  context.note(
    `${String(open)} "Linked To" are left out: ${String(resolved.ambiguous)} fit several entries, ` +
      `${String(resolved.unresolved)} fit none. The rejected rows name them.`,
  );
}

function reportPersonal(context: ImportContext, { resolved, parties }: Outcome, options: OfacOptions): void {
  const individuals = resolved.entries.filter(({ entry }) => entry.type === 'individual').length;
  if (options.keepPersonalIdentifiers) {
    context.note(`Personal identifiers of ${String(individuals)} individuals are stored, as asked.`);
    return;
  }
  const tally = new Map<string, number>(personalKinds.map((kind) => [kind, 0]));
  for (const { remarks } of resolved.entries) {
    for (const kind of remarks.dropped) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  }
  tally.set('street lines', sum(parties.map((party) => party.streetsDropped)));
  for (const [kind, count] of tally) context.count(`${kind} left out`, count);
  const parts = [...tally]
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${String(count)} ${kind}`);
  if (parts.length === 0) return;
  context.note(
    `Left out for ${String(individuals)} individuals: ${parts.join(', ')}. City and country are kept; ` +
      '--keep-personal-identifiers stores them all.',
  );
}

function reportCutRemarks(context: ImportContext, { edition }: Outcome): void {
  const cut = [...edition.entries.values()].filter((entry) => entry.cut);
  context.count('remarks cut without continuation', cut.length);
  if (cut.length === 0) return;
  context.note(
    `The remarks of ${counted(cut.length, 'entry', 'entries')} are cut at 1,000 characters and not continued; what follows is ` +
      `not known: ${cut.map((entry) => entry.number).join(', ')}.`,
  );
}

function reportEndMarks(context: ImportContext, { edition }: Outcome): void {
  const bare = edition.files.filter(({ isEnded }) => !isEnded).map(({ name }) => name);
  if (bare.length === 0) return;
  context.note(`The end mark (0x1A) is missing in ${bare.join(', ')}; the number of rows was confirmed.`);
}

function reportAbsence(context: ImportContext, outcome: Outcome, options: OfacOptions): void {
  const { edition, complete, loaded, missing } = outcome;
  const { listDate } = options;
  if (complete || !loaded.listings.some((record) => (record.lastSeen ?? listDate) < listDate)) return;
  const earlier = loaded.editions.filter((one) => one.date < listDate).at(-1);
  const rows = String(edition.files[0]?.lines ?? 0);
  const why =
    earlier === undefined
      ? `no earlier edition was loaded whole, with which its ${rows} entries could be compared`
      : `its ${rows} entries are over 5 % more or fewer than the ${String(earlier.rows)} of ${earlier.date}`;
  const which =
    missing.listings === 0
      ? ''
      : ` It lacks ${String(missing.listings)} of ${String(missing.open)} (${namesInWords(missing)}).`;
  context.note(
    `Parties absent from this edition stay listed, because ${why}.${which} Check that the files are the whole list.`,
  );
}

/** Of an older edition loaded after a newer one: what the newer one lacks, as it is told in order of days too. */
function reportGoneSince(context: ImportContext, outcome: Outcome, { listDate }: OfacOptions): void {
  const { loaded, parties, ends } = outcome;
  const newest = loaded.editions.at(-1);
  if (newest === undefined || newest.date <= listDate) return;
  const dataset = editionDataset(newest);
  const of = (records: readonly { readonly id: string; readonly dataset: string }[]) =>
    new Set(records.filter((record) => record.dataset === dataset).map(({ id }) => id));
  const has = of(loaded.listings.filter((record) => record.lastSeen !== null));
  const ended = of(ends.listings);
  const gone = parties.flatMap(({ entity, listings }) =>
    newest.open.has(numberOf(entity.id))
      ? []
      : listings.filter(({ id }) => !has.has(id)).map(({ id }) => ({ id, name: entity.name })),
  );
  if (gone.length === 0) return;
  const names = [...new Set(gone.map(({ name }) => name))].sort(compareText);
  const all = String(sum(parties.map((party) => party.listings.length)));
  context.note(
    `The newest edition loaded, of ${newest.date}, lacks ${String(gone.length)} of the ${all} listings of this one (${namesInWords({ names })}): ` +
      (gone.every(({ id }) => ended.has(id))
        ? 'ended by that day.'
        : 'still listed, because that edition is not known to be whole.'),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
