/** Labels that depend on the day: who is listed, or last seen listed, today. For queries made outside the program. */
import type { Workspace } from './workspace.ts';

/** After opening a store and after each import. Changes no record, revision or digest. */
export async function markListed(workspace: Workspace): Promise<void> {
  const { listings } = await workspace.ledger();
  const day = workspace.today();
  await workspace.store.markSanctioned([...listings.sanctionedOn(day).keys()], day);
}
