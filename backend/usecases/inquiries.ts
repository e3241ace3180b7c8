/** Right of reply: recording who was asked and what they answered. */
import { CutoutError } from '../errors.ts';
import { inquiryIdOf } from '../model/recordIds.ts';
import { claimId, type ClaimId } from '../model/ids.ts';
import { DESK_DATASET, type Inquiry } from '../model/inquiries.ts';
import type { AnswerRequest, InquiryList, InquiryRequest, InquiryView } from '../model/inquiryViews.ts';
import { compareText, leadRecords } from '../model/merge.ts';
import type { Store } from '../stores/store.ts';
import { viewInquiries } from './inquiryViews.ts';
import type { Ledger } from './ledger.ts';
import { presentIds, presentRelationship } from './formerIds.ts';
import { resolveParty } from './resolver.ts';
import { untilUnchanged } from './untilUnchanged.ts';
import type { Workspace } from './workspace.ts';

/**
 * Recorded again, it keeps the answer that it has.
 *
 * @throws `bad-question` for days that cannot be, `dangling-reference` for claims that nothing has, `not-found`
 */
export async function recordInquiry(workspace: Workspace, request: InquiryRequest): Promise<InquiryView> {
  const { store } = workspace;
  const { askedOn, means, addressee, deadline = null, by } = request;
  checkDay('The party was asked', askedOn, workspace.today());
  if (deadline !== null && deadline < askedOn)
    throw badDay(`The deadline ${deadline} lies before the day of asking, ${askedOn}.`);
  const context = { store, ledger: await workspace.ledger() };
  const party = await resolveParty(request.party, context);
  const claims = await claimsOf(context, request);
  const id = inquiryIdOf({ party, claims: [...claims], askedOn, means, addressee });
  const inquiry = await untilUnchanged(async () => {
    const before = await find(store, id);
    const written: Inquiry = {
      ...{ id, dataset: DESK_DATASET, party, claims: [...claims], askedOn, means, addressee, deadline, by },
      answer: before.own?.answer ?? null,
      answeredOn: before.own?.answeredOn ?? null,
    };
    await store.write({ inquiry: [written] }, { madeFrom: { inquiry: before.records } });
    return written;
  });
  return viewOf(workspace, inquiry);
}

/** @throws `not-found`, `bad-question` for a day that cannot be or where another answer stands */
export async function recordAnswer(workspace: Workspace, request: AnswerRequest): Promise<InquiryView> {
  const inquiry = await untilUnchanged(() => answerInquiry(workspace, request));
  return viewOf(workspace, inquiry);
}

async function answerInquiry(workspace: Workspace, request: AnswerRequest): Promise<Inquiry> {
  const { store } = workspace;
  const { answer, answeredOn, replace } = request;
  const { own: before, records } = await required(workspace, request.id);
  checkDay('The answer came', answeredOn, workspace.today());
  if (answeredOn < before.askedOn)
    throw badDay(`The answer of ${answeredOn} lies before the day of asking, ${before.askedOn}.`);
  if (before.answer !== null && before.answer !== answer && !replace) {
    throw new CutoutError('bad-question', `Inquiry "${before.id}" has another answer already.`, {
      remedy: 'Say that the new one is to replace it (--replace), or record a further inquiry.',
    });
  }
  const inquiry: Inquiry = { ...before, answer, answeredOn };
  // its claims may have been taken back since: an answer is why they are
  await store.write({ inquiry: [inquiry] }, { restores: true, madeFrom: { inquiry: records } });
  return inquiry;
}

/** Undo. @throws `not-found` */
export async function removeInquiry(
  workspace: Workspace,
  id: string,
): Promise<{ removed: string; revision: number }> {
  const { store } = workspace;
  const { id: removed } = (await required(workspace, id)).own;
  await store.removeInquiry(removed);
  return { removed, revision: await store.revision() };
}

export interface InquiryFilter {
  /** Name or id. */
  readonly party?: string | undefined;
  readonly state?: InquiryView['state'] | 'open' | undefined;
}

/** The latest first. O(inquiries). */
export async function listInquiries(workspace: Workspace, filter: InquiryFilter): Promise<InquiryList> {
  const { store } = workspace;
  const revision = await store.revision();
  const records =
    filter.party === undefined
      ? await all(store)
      : await store.inquiriesOf([
          await resolveParty(filter.party, { store, ledger: await workspace.ledger() }),
        ]);
  const views = await viewInquiries(store, leadRecords(records), workspace.today());
  const isWanted = ({ state }: InquiryView): boolean =>
    filter.state === undefined || state === filter.state || (filter.state === 'open' && state !== 'answered');
  const inquiries = views
    .filter(isWanted)
    .sort((a, b) => compareText(b.askedOn, a.askedOn) || compareText(a.id, b.id));
  return { inquiries, revision };
}

async function all(store: Store): Promise<readonly Inquiry[]> {
  const records: Inquiry[] = [];
  for await (const page of store.stream('inquiry')) records.push(...page);
  return records;
}

async function viewOf(workspace: Workspace, inquiry: Inquiry): Promise<InquiryView> {
  const [view] = await viewInquiries(workspace.store, [inquiry], workspace.today());
  if (view === undefined) throw new RangeError('one inquiry has one view');
  return view;
}

async function claimsOf(
  context: { readonly store: Store; readonly ledger: Ledger },
  { claims, relationship }: InquiryRequest,
): Promise<readonly ClaimId[]> {
  const { store } = context;
  const given = (await Promise.all(claims.map((id) => presentIds('claim', id, context)))).flat();
  const known = new Set((await store.records('claim', given)).map(({ id }) => id));
  const unknown = given.filter((id) => !known.has(claimId.parse(id)));
  if (unknown.length > 0) {
    throw new CutoutError('dangling-reference', `No claim has the id "${unknown.join('", "')}".`, {
      remedy: 'Take ids of claims from `cutout trace --json`, or give the relationship for all its claims.',
      items: unknown,
    });
  }
  const present = relationship === undefined ? [] : [await presentRelationship(relationship, context)];
  const all = (await store.claimsOf(present)).map(({ id }) => id);
  if (relationship !== undefined && all.length === 0) {
    throw new CutoutError('not-found', `No relationship with claims has the id "${relationship}".`, {
      remedy: 'Take an id from `cutout trace --json`.',
    });
  }
  const asked = [...new Set([...known, ...all])].sort(compareText);
  if (asked.length > 0) return asked;
  throw new CutoutError('bad-question', 'An inquiry says what it is about.', {
    remedy: 'Give claims by id (--claims), or a relationship for all its claims (--relationship).',
  });
}

interface Found<T> {
  /** The desk's own record, else what another dataset has. */
  readonly own: T;
  /** All that was read. */
  readonly records: readonly Inquiry[];
}

async function find(store: Store, id: string): Promise<Found<Inquiry | undefined>> {
  const records = await store.records('inquiry', [id]);
  return { own: records.find(({ dataset }) => dataset === DESK_DATASET) ?? records[0], records };
}

/** @param id also as it was in version 0.1.0 */
async function required(workspace: Workspace, id: string): Promise<Found<Inquiry>> {
  const { store } = workspace;
  const [only = id, ...others] = await presentIds('inquiry', id, { store, ledger: await workspace.ledger() });
  const { own, records } = await find(store, others.length > 0 ? id : only);
  if (own !== undefined) return { own, records };
  throw new CutoutError('not-found', `No inquiry has the id "${id}".`, {
    remedy: '`cutout inquiry list` shows those that were recorded.',
  });
}

function checkDay(what: string, day: string, today: string): void {
  if (day > today) throw badDay(`${what} on ${day}, which is still to come.`);
}

function badDay(message: string): CutoutError {
  return new CutoutError('bad-question', message, { remedy: 'Check the days.' });
}
