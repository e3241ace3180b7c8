/** Checks of all that is stored, whatever the store: what it checks itself, and what only the rest of the program can judge. */
import { materialOfIssue } from '../exports/issued.ts';
import { tokensOfRecords } from '../matching/entityNames.ts';
import { groupBy } from '../model/groups.ts';
import type { VerifyResult } from '../model/views.ts';
import type { Store } from '../stores/store.ts';
import { withUnfinished } from './unfinished.ts';
import type { Workspace } from './workspace.ts';

/** Recomputes every checksum and the digest. O(records). */
export function verify({ store, today }: Workspace): Promise<VerifyResult> {
  return withUnfinished(store, async () => {
    const damaged = await store.verify();
    return {
      digest: await store.digest(),
      revision: await store.revision(),
      counts: await store.counts(),
      damaged: [
        ...damaged,
        ...(await wrongImports(store)),
        ...(await wrongBriefings(store)),
        // records that cannot be read have been named
        ...(damaged.length > 0 ? [] : [...(await notFound(store)), ...(await notYetRead(store, today()))]),
      ],
    };
  });
}

async function isSound(look: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await look()) !== false;
  } catch {
    // whatever it is that cannot be read
    return false;
  }
}

/** Those whose rejected rows cannot be read; without their own record there is no answer at all. */
async function wrongImports(store: Store): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { id } of await store.imports())
    if (!(await isSound(() => store.rejections(id)))) wrong.push(`import ${id}`);
  return wrong;
}

/** Those that are not what was issued, by their id and by what the list of them says. */
async function wrongBriefings(store: Store): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const head of await store.briefings()) {
    const isRight = await isSound(async () => {
      const { made, answers, settings } = materialOfIssue(head.id, (await store.briefing(head.id)) ?? '');
      return (
        made.at === head.issuedAt &&
        answers[0].question.statusDate === head.statusDate &&
        settings.edits.audience === head.audience
      );
    });
    if (!isRight) wrong.push(`briefing ${head.id}`);
  }
  return wrong;
}

/** Listings read on a day that has not come, which an earlier version took over: that reading counts for nothing. */
async function notYetRead(store: Store, today: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for await (const page of store.stream('listing'))
    for (const { id, party, dataset, lastSeen } of page)
      if (lastSeen !== null && lastSeen > today)
        wrong.push(
          `listing ${id} of ${party} in ${dataset}: last seen on ${lastSeen}, a day that has not come`,
        );
  return wrong;
}

/** Parties that a search by one of their names does not find. */
async function notFound(store: Store): Promise<readonly string[]> {
  const lost: string[] = [];
  for await (const page of store.stream('entity')) {
    const ids = [...new Set(page.map(({ id }) => id))];
    const indexed = await store.searchTokens(ids);
    for (const [id, records] of groupBy(await store.records('entity', ids), (record) => record.id)) {
      const known = new Set((indexed.get(id) ?? '').split(' '));
      const isFound = tokensOfRecords(records)
        .split(' ')
        .every((token) => known.has(token));
      if (!isFound) lost.push(`search index of ${id}`);
    }
  }
  return [...new Set(lost)];
}
