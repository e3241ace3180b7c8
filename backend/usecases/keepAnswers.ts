/** Inquiries that come in from outside never take away an answer that was recorded here. */
import type { Batch, RecordOf } from '../model/records.ts';
import type { Store } from '../stores/store.ts';
import { recordKey } from '../model/records.ts';

type Inquiry = RecordOf<'inquiry'>;

/** The batch with the answers that the store has, and the inquiries that were read for it. */
export async function keepAnswers(
  store: Store,
  batch: Batch,
): Promise<{ readonly batch: Batch; readonly read: readonly Inquiry[] }> {
  const incoming = batch.inquiry ?? [];
  if (incoming.length === 0) return { batch, read: [] };
  const ids = incoming.map(({ id }) => id);
  const read = await store.records('inquiry', ids);
  const stored = new Map(read.map((one) => [recordKey(one), one]));
  const inquiry = incoming.map((one) => {
    const own = stored.get(recordKey(one));
    if (own === undefined || own.answer === null) return one;
    return { ...one, answer: own.answer, answeredOn: own.answeredOn };
  });
  return { batch: { ...batch, inquiry }, read };
}
