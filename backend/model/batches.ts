/**
 * Records that come one by one, as batches that a store takes: relationships and disputing claims wait for the first
 * claim that supports them, as a store takes no relationship without.
 */
import type { AnyRecord, Batch, RecordKind, RecordOf } from './records.ts';

type Records = { [K in RecordKind]: RecordOf<K>[] };

interface Waiting {
  readonly relationships: RecordOf<'relationship'>[];
  readonly claims: RecordOf<'claim'>[];
}

export class BatchBuilder {
  /** Records added since the last batch was taken, waiting ones included. */
  size = 0;
  #pending = noRecords();
  readonly #waiting = new Map<string, Waiting>();

  /** Records come in writing order. */
  add(item: AnyRecord): void {
    this.size++;
    if (item.kind === 'relationship') {
      const group = this.#waiting.get(item.record.id) ?? { relationships: [], claims: [] };
      group.relationships.push(item.record);
      this.#waiting.set(item.record.id, group);
    } else if (item.kind === 'claim') this.#addClaim(item.record);
    else addRecord(this.#pending, item);
  }

  #addClaim(claim: RecordOf<'claim'>): void {
    const group = this.#waiting.get(claim.subject);
    if (group !== undefined && claim.stance === 'refutes') {
      group.claims.push(claim);
      return;
    }
    this.#pending.relationship.push(...(group?.relationships ?? []));
    this.#pending.claim.push(...(group?.claims ?? []), claim);
    this.#waiting.delete(claim.subject);
  }

  /** What is ready to be written; what waits stays. */
  take(): Batch {
    const batch = this.#pending;
    this.#pending = noRecords();
    this.size = 0;
    return batch;
  }

  /** The rest, with what has its support in the store alone. */
  finish(): Batch {
    for (const { relationships, claims } of this.#waiting.values()) {
      this.#pending.relationship.push(...relationships);
      this.#pending.claim.push(...claims);
    }
    this.#waiting.clear();
    return this.take();
  }
}

function noRecords(): Records {
  return {
    ...{ source: [], entity: [], relationship: [], claim: [], statement: [], listing: [], judgement: [] },
    inquiry: [],
  };
}

function addRecord(to: Records, item: AnyRecord): void {
  switch (item.kind) {
    case 'source':
      to.source.push(item.record);
      return;
    case 'entity':
      to.entity.push(item.record);
      return;
    case 'relationship':
      to.relationship.push(item.record);
      return;
    case 'claim':
      to.claim.push(item.record);
      return;
    case 'statement':
      to.statement.push(item.record);
      return;
    case 'listing':
      to.listing.push(item.record);
      return;
    case 'judgement':
      to.judgement.push(item.record);
      return;
    case 'inquiry':
      to.inquiry.push(item.record);
  }
}
