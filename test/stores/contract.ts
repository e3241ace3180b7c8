/** What every store does alike: one suite, run against each implementation for real. */
import { afterAll, beforeEach, describe } from 'vitest';
import type { RecordKind } from '../../backend/model/records.ts';
import type { Store } from '../../backend/stores/store.ts';
import { describeBriefings } from './contract/briefings.ts';
import { describeConcurrency } from './contract/concurrency.ts';
import { describeEvidence } from './contract/evidence.ts';
import { describeImports } from './contract/imports.ts';
import { describeLinks } from './contract/links.ts';
import { describeReading } from './contract/reading.ts';
import { describeReplacing } from './contract/replacing.ts';
import { describeSearch } from './contract/searching.ts';
import { describeSequences } from './contract/sequences.ts';
import { describeWriting } from './contract/writing.ts';

export interface StoreFactory {
  /** A store without any data, open; the one before it is closed. */
  readonly openEmpty: () => Promise<Store>;
  /** Closes the store and opens it again with its data. */
  readonly reopen: () => Promise<Store>;
  /** Changes a byte of a record behind the store's back. */
  readonly damage: (kind: RecordKind, id: string) => Promise<void>;
  /** Changes the grade of a link behind the store's back. */
  readonly damageLink: (id: string) => Promise<void>;
  /** Files a claim under another relationship behind the store's back. */
  readonly misfile: (id: string) => Promise<void>;
  /** Makes the store forget what a statement is about behind its back. */
  readonly untie: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Gives the test's own empty store. */
export type Subject = () => Store;

export function describeStoreContract(name: string, factory: StoreFactory): void {
  describe(`contract of stores: ${name}`, () => {
    let store: Store;
    const subject = (): Store => store;
    beforeEach(async () => {
      store = await factory.openEmpty();
    });
    afterAll(() => factory.close());

    describeWriting(subject, factory);
    describeConcurrency(subject);
    describeReading(subject);
    describeEvidence(subject);
    describeLinks(subject);
    describeReplacing(subject);
    describeSearch(subject);
    describeImports(subject, factory);
    describeBriefings(subject, factory);
    describeSequences(subject, factory);
  });
}
