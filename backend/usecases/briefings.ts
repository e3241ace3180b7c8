/** Issued briefings: kept with their material, listed, read again. They are this store's own and travel in no archive. */
import { CutoutError } from '../errors.ts';
import { issueOf, materialOfIssue } from '../exports/issued.ts';
import type { Material } from '../exports/material.ts';
import type { BriefingView } from '../model/briefingChanges.ts';
import type { IssuedBriefing } from '../model/briefings.ts';
import { namesIn, toldChain } from './briefingNames.ts';
import type { Workspace } from './workspace.ts';

/** Issuing the same material again changes nothing. @param material as gathered, with nothing withheld yet */
export async function issueBriefing({ store }: Workspace, material: Material): Promise<IssuedBriefing> {
  const { head, content } = issueOf(material);
  await store.issueBriefing(head, content);
  return head;
}

/** Newest first. */
export function listBriefings({ store }: Workspace): Promise<readonly IssuedBriefing[]> {
  return store.briefings();
}

/** What it asked, chose and shows, in short. @throws as `readBriefing` */
export async function showBriefing(workspace: Workspace, id: string): Promise<BriefingView> {
  const material = await readBriefing(workspace, id);
  const { answers, settings, found, made } = material;
  return {
    briefing: await briefingHead(workspace, id),
    question: answers[0].question,
    settings,
    chains: answers.flatMap((answer) => answer.chains.map((chain) => toldChain(chain, namesIn([material])))),
    found,
    permalink: made.permalink,
  };
}

/** As it was issued, whatever its material reads like in this version. @throws `not-found` */
export async function briefingHead({ store }: Workspace, id: string): Promise<IssuedBriefing> {
  const head = (await store.briefings()).find((one) => one.id === id);
  if (head === undefined) throw unknownBriefing(id);
  return head;
}

/** What the briefing was made from. @throws `not-found`, `store-too-new`, `store-damaged` */
export async function readBriefing({ store }: Workspace, id: string): Promise<Material> {
  const content = await store.briefing(id);
  if (content === undefined) throw unknownBriefing(id);
  return materialOfIssue(id, content);
}

function unknownBriefing(id: string): CutoutError {
  return new CutoutError('not-found', `No briefing was issued under the id "${id}".`, {
    remedy: '`cutout briefing list` shows those that were.',
  });
}
