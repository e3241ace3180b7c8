/** An edition as batches of about a thousand records: parties with their listings first, then ties with their claims. */
import type { Batch } from '../../model/records.ts';
import type { Source } from '../../model/sources.ts';
import type { ImportStep } from '../importer.ts';
import type { Outcome } from './ofacImporter.ts';

const STEP = 1_000;

export async function* stepsOf(outcome: Outcome, source: Source): AsyncGenerator<ImportStep> {
  const rowsTotal = outcome.edition.rows;
  let rowsRead = 0;
  for (const batch of partyBatches(outcome, source)) {
    rowsRead += batch.rows;
    yield await Promise.resolve({ batch: batch.batch, rowsRead, rowsTotal });
  }
  for (const batch of [...linkBatches(outcome), ...endBatches(outcome)]) {
    yield await Promise.resolve({ batch, rowsRead: rowsTotal, rowsTotal });
  }
}

function* partyBatches(
  { resolved, parties }: Outcome,
  source: Source,
): Generator<{ readonly batch: Batch; readonly rows: number }> {
  let from = 0;
  let size = 0;
  let rows = 0;
  for (const [index, party] of parties.entries()) {
    const entry = resolved.entries[index]?.entry;
    size += 1 + party.listings.length;
    rows += 1 + (entry?.names.length ?? 0) + (entry?.places.length ?? 0);
    if (size < STEP && index + 1 < parties.length) continue;
    const chosen = parties.slice(from, index + 1);
    const batch: Batch = {
      // with every batch, so that each is valid in whatever store it meets; equal records are written once
      source: [source],
      entity: chosen.map((one) => one.entity),
      listing: chosen.flatMap((one) => one.listings),
    };
    yield { batch, rows };
    from = index + 1;
    size = 0;
    rows = 0;
  }
}

function linkBatches({ resolved }: Outcome): readonly Batch[] {
  return chunks(resolved.links, STEP / 2).map((links) => ({
    relationship: links.map((link) => link.relationship),
    claim: links.map((link) => link.claim),
  }));
}

function endBatches({ ends, retracted }: Outcome): readonly Batch[] {
  return [
    ...chunks(ends.listings, STEP).map((listing) => ({ listing })),
    ...chunks([...retracted, ...ends.claims], STEP).map((claim) => ({ claim })),
  ];
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
