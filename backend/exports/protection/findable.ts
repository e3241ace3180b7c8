/** Sources that are cited for a redacted party and can still be looked up: whoever opens one reads who it is. */
import type { EntityId } from '../../model/ids.ts';
import type { Source } from '../../model/sources.ts';
import type { Material, RecordsByKind } from '../material.ts';
import type { RedactionPlan } from './redactionPlan.ts';
import { wordsOf } from './spellings.ts';

/** So many words of a title are enough to look it up by. */
const TITLE_WORDS = 3;
/** An address in prose: "copied at example.org/a". */
const IN_PROSE = /https?:\/\/|[\p{L}\p{N}-]+\.[a-z]{2,}\/\S/iu;

interface Given {
  readonly parties: readonly EntityId[];
  readonly plan: RedactionPlan;
}

/** In order of title. @param shown the material after redaction */
export function findableSources(
  { records }: Material,
  shown: Material,
  { parties, plan }: Given,
): readonly Source[] {
  const cited = new Set(parties.flatMap((id) => citedFor(records, id)));
  const left = new Map<string, Source>(shown.records.source.map((one) => [one.id, one]));
  const found = records.source.filter(({ id, dataset }) => {
    const after = left.get(plan.ids.get(id) ?? id);
    // a list says so much of so many that nobody is found by it
    return cited.has(id) && after !== undefined && !dataset.startsWith('list:') && leadsBack(after, plan);
  });
  return found.sort((a, b) => (a.title < b.title ? -1 : 1));
}

function leadsBack({ title, url, archiveUrl, readAs, note }: Source, { inText }: RedactionPlan): boolean {
  if (url !== null || archiveUrl !== null || IN_PROSE.test(`${readAs} ${note}`)) return true;
  return wordsOf(title.replaceAll(inText, ' ')).length >= TITLE_WORDS;
}

/** For its names, its links, what it says and what is said of it. */
function citedFor(records: RecordsByKind, id: EntityId): readonly string[] {
  const links = new Set<string>(
    records.relationship
      .filter(({ from, to, production }) => [from, to, production].includes(id))
      .map((one) => one.id),
  );
  const isAbout = ({ party, aboutEntities, aboutRelationships }: RecordsByKind['statement'][number]) =>
    party === id || aboutEntities.includes(id) || aboutRelationships.some((link) => links.has(link));
  return [
    ...records.entity.filter((one) => one.id === id).flatMap(({ sources }) => sources),
    ...records.listing.filter(({ party }) => party === id).flatMap(({ sources }) => sources),
    ...records.claim.filter(({ subject }) => links.has(subject)).map(({ source }) => source),
    ...records.statement.filter(isAbout).map(({ source }) => source),
  ];
}
