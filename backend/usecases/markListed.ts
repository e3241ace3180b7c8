/** Labels that depend on the day: who is listed, last seen or reported listed, today. For queries made outside the program. */
import type { Workspace } from './workspace.ts';

/** One that keeps writing marks what it wrote itself when it is done. */
const ATTEMPTS = 5;

/** After opening a store and after each import. Changes no record, revision or digest. */
export async function markListed(workspace: Workspace): Promise<void> {
  const { store } = workspace;
  const day = workspace.today();
  // another process may have written, and marked, between the reading and the marking
  for (let marked = -1, attempt = 0; attempt < ATTEMPTS && marked !== (await store.revision()); attempt++) {
    const { listings, revision } = await workspace.ledger();
    await store.markSanctioned([...listings.sanctionedOn(day).keys()], day);
    marked = revision;
  }
}
