/** Ids and names that the editions of a list share. */
import type { Source } from '../../model/sources.ts';
import {
  datasetId,
  entityId,
  sourceId,
  type DatasetId,
  type EntityId,
  type SourceId,
} from '../../model/ids.ts';
import {
  authorityOf,
  editionDatasetName,
  formerSchemeOf,
  listName,
  schemeOf,
  type EditionName,
} from '../../model/lists.ts';
import type { ListingRecord } from '../../model/listings.ts';
import type { FileFacts } from './lines.ts';

/** What every record of an edition bears. */
export interface EditionMark extends EditionName {
  readonly dataset: DatasetId;
  readonly source: SourceId;
  /** What its numbers are called: ids begin with it. */
  readonly scheme: string;
  /** What all editions repeat: they count as one origin. */
  readonly origin: string;
  /** Name of the main file, at which claims stand. */
  readonly file: string;
}

/** @param loaded what the store has of the list */
export function editionMark(
  edition: EditionName,
  file: string,
  loaded: readonly Pick<ListingRecord, 'party'>[],
): EditionMark {
  return {
    ...edition,
    scheme: schemeIn(loaded, edition.list),
    dataset: editionDataset(edition),
    source: editionSource(edition),
    origin: edition.list.toLowerCase(),
    file,
  };
}

export function editionDataset(edition: EditionName): DatasetId {
  return datasetId.parse(editionDatasetName(edition));
}

export function editionSource({ list, date }: EditionName): SourceId {
  return sourceId.parse(`${list.toLowerCase()}-${date}`);
}

/** A list whose entries the store has under their former ids goes on with those: nobody is to seem gone from it. */
function schemeIn(loaded: readonly Pick<ListingRecord, 'party'>[], list: string): string {
  const [own, former] = [schemeOf(list), formerSchemeOf(list)];
  const has = (scheme: string): boolean =>
    loaded.some(({ party }) => party === `${scheme}-${numberOf(party)}`);
  return !has(own) && has(former) ? former : own;
}

export function entryId(number: string, { scheme }: Pick<EditionMark, 'scheme'>): EntityId {
  return entityId.parse(`${scheme}-${number}`);
}

export function numberOf(entry: EntityId): string {
  return /\d+$/.exec(entry)?.[0] ?? '';
}

/** Where a claim stands in the list. */
export function placeOf(number: string, mark: EditionMark): string {
  return `${mark.file}, entry ${number}`;
}

/** Number of the entry at which a claim stands. */
export function entryOfPlace(place: string | null): string | null {
  return /, entry (\d+)$/.exec(place ?? '')?.[1] ?? null;
}

interface Published {
  readonly title: string;
  readonly url: string;
}

const published: ReadonlyMap<string, Published> = new Map([
  [
    'OFAC-SDN',
    {
      title: 'Specially Designated Nationals and Blocked Persons List',
      url: 'https://www.treasury.gov/ofac/downloads/sdn.csv',
    },
  ],
  [
    'OFAC-CONS',
    {
      title: 'Consolidated Sanctions List (non-SDN lists)',
      url: 'https://www.treasury.gov/ofac/downloads/consolidated/cons_prim.csv',
    },
  ],
]);

export function sourceRecord(mark: EditionMark, files: readonly FileFacts[]): Source {
  const known = published.get(mark.list);
  const authority = authorityOf(mark.list);
  const names = files.map((file) => file.name).join(', ');
  return {
    id: mark.source,
    dataset: mark.dataset,
    publisher:
      authority === 'OFAC'
        ? 'U.S. Department of the Treasury, Office of Foreign Assets Control (OFAC)'
        : authority,
    title: `${known?.title ?? listName(mark.list)}, edition of ${mark.date}`,
    date: mark.date,
    url: known?.url ?? null,
    urlStatus: 'unconfirmed',
    kind: authority === 'OFAC' ? 'official data' : 'list data',
    readAs: `in full, by program: ${names}`,
    note: `${known === undefined ? '' : 'The address serves the newest edition, not this one. '}The files do not say their day; whoever loaded them gave it.`,
    captured: null,
    sha256: files[0]?.sha256 ?? null,
    archiveUrl: null,
    language: 'en',
    translations: {
      de: {
        kind: authority === 'OFAC' ? 'amtliche Daten' : 'Daten einer Liste',
        readAs: `vollständig, durch ein Programm: ${names}`,
        note: `${known === undefined ? '' : 'Unter der Adresse steht die neueste Ausgabe, nicht diese. '}Die Dateien nennen ihren Tag nicht; wer sie geladen hat, hat ihn angegeben.`,
      },
    },
  };
}
