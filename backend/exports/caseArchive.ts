/**
 * The records behind the chains as an archive that another store imports. Traced there, the same question gives the same
 * chains; records that were withheld are not in it, and names that were redacted stay so.
 */
import { CutoutError } from '../errors.ts';
import { unfinishedIn } from '../model/imports.ts';
import type { AnyRecord } from '../model/records.ts';
import { keepingReferencesOf } from '../model/references.ts';
import { archiveLines, noCounts } from './archive.ts';
import type { Exporter } from './exporter.ts';
import type { Material, RecordsByKind } from './material.ts';

export const archiveExporter: Exporter = {
  format: 'archive',
  async render(material) {
    requireWhole(material);
    const { gzipSync, strToU8 } = await import('fflate');
    let text = '';
    const unfinished = unfinishedIn(material.answers);
    const lines = archiveLines((kind) => [material.records[kind]], { counts: noCounts(), unfinished });
    for await (const line of lines) text += line;
    // not Node's own: its bytes change with the version of its library
    return gzipSync(strToU8(text), { level: 9, mtime: 0 });
  },
};

/** A store takes no relationship without a claim that supports it, and nothing that refers to what is not there. */
function requireWhole({ answers, records }: Material): void {
  const backed = new Set<string>(
    records.claim.filter(({ stance }) => stance === 'supports').map(({ subject }) => subject),
  );
  const held = new Set<string>(records.relationship.map(({ id }) => id));
  const shown = answers.flatMap(({ chains }) =>
    chains.flatMap(({ links }) => links.flatMap((link) => link.relationships.map(({ id }) => id))),
  );
  const bare = [...new Set([...shown, ...held])].filter((id) => !backed.has(id) || !held.has(id));
  const known = new Set([
    ...(['source', 'entity', 'relationship', 'claim'] as const).flatMap((kind) =>
      records[kind].map(({ id }) => `${kind} ${id}`),
    ),
  ]);
  const dangling = itemsOf(records)
    .flatMap(keepingReferencesOf)
    .map(({ kind, id }) => `${kind} ${id}`)
    .filter((name) => !known.has(name));
  const items = [...bare.map((id) => `relationship ${id}`), ...new Set(dangling)];
  if (items.length === 0) return;
  throw new CutoutError(
    'bad-question',
    'What is withheld from this audience leaves records that no store would take, so there is no archive for it.',
    { remedy: 'Choose the edition for counsel, another format, or chains without them.', items },
  );
}

function itemsOf(records: RecordsByKind): readonly AnyRecord[] {
  return [
    ...records.entity.map((record): AnyRecord => ({ kind: 'entity', record })),
    ...records.relationship.map((record): AnyRecord => ({ kind: 'relationship', record })),
    ...records.claim.map((record): AnyRecord => ({ kind: 'claim', record })),
    ...records.statement.map((record): AnyRecord => ({ kind: 'statement', record })),
    ...records.listing.map((record): AnyRecord => ({ kind: 'listing', record })),
    ...records.judgement.map((record): AnyRecord => ({ kind: 'judgement', record })),
    ...records.inquiry.map((record): AnyRecord => ({ kind: 'inquiry', record })),
  ];
}
