/** Ids and names that every edition of the list shares. */
import type { Source } from '../../model/sources.ts';
import {
  datasetId,
  entityId,
  sourceId,
  type DatasetId,
  type EntityId,
  type SourceId,
} from '../../model/ids.ts';
import type { FileFacts } from './lines.ts';

export const AUTHORITY = 'OFAC SDN';
/** What all editions repeat: they count as one origin. */
export const ORIGIN = 'ofac-sdn';

const DATASET_PREFIX = 'list:ofac-sdn-';
const ID_PREFIX = 'ofac-';
const PLACE_PREFIX = 'sdn.csv, entry ';

export function editionDataset(date: string): DatasetId {
  return datasetId.parse(DATASET_PREFIX + date);
}

/** Day of the edition that a dataset holds; `null` for datasets of other kinds. */
export function editionDate(dataset: string): string | null {
  return dataset.startsWith(DATASET_PREFIX) ? dataset.slice(DATASET_PREFIX.length) : null;
}

export function editionSource(date: string): SourceId {
  return sourceId.parse(`ofac-sdn-${date}`);
}

/** What every record of an edition bears. */
export interface EditionMark {
  readonly date: string;
  readonly dataset: DatasetId;
  readonly source: SourceId;
}

export function editionMark(date: string): EditionMark {
  return { date, dataset: editionDataset(date), source: editionSource(date) };
}

export function entryId(number: string): EntityId {
  return entityId.parse(ID_PREFIX + number);
}

export function numberOf(entry: EntityId): string {
  return entry.slice(ID_PREFIX.length);
}

/** Where a claim stands in the list. */
export function placeOf(number: string): string {
  return PLACE_PREFIX + number;
}

/** Number of the entry at which a claim stands. */
export function entryOfPlace(place: string | null): string | null {
  return place?.startsWith(PLACE_PREFIX) === true ? place.slice(PLACE_PREFIX.length) : null;
}

export function sourceRecord(date: string, files: readonly FileFacts[]): Source {
  return {
    id: editionSource(date),
    dataset: editionDataset(date),
    publisher: 'U.S. Department of the Treasury, Office of Foreign Assets Control (OFAC)',
    title: `Specially Designated Nationals and Blocked Persons List, edition of ${date}`,
    date,
    url: 'https://www.treasury.gov/ofac/downloads/sdn.csv',
    urlStatus: 'unconfirmed',
    kind: 'official data',
    readAs: `in full, by program: ${files.map((file) => file.name).join(', ')}`,
    note: 'The address serves the newest edition, not this one. The files do not say their day; whoever loaded them gave it.',
    captured: null,
    sha256: files[0]?.sha256 ?? null,
    archiveUrl: null,
  };
}
