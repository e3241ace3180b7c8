/** The nearest sanctioned party of each entity asked for, confirmed by a search that keeps to one production. */
import type { EntityId } from '../model/ids.ts';
import { traceQuestion } from '../model/questions.ts';
import type { Profile } from '../model/relationshipTypes.ts';
import type { NearestResult } from '../model/views.ts';
import { bestChains } from '../trace/best.ts';
import { nearestTargets, NONE } from '../trace/nearest.ts';
import { constraintsOf } from './constraints.ts';
import { buildChain, bundleChains } from './chainBuilder.ts';
import { Evidence, readEntities, required, summaryOf } from './evidence.ts';
import { resolveParties } from './resolver.ts';
import type { Workspace } from './workspace.ts';
import type { RawChain } from '../model/chains.ts';

interface NearestInput {
  readonly from: readonly string[];
  readonly profile?: Profile | undefined;
  readonly maxHops?: number | undefined;
  readonly statusDate?: string | undefined;
}

const TIMEOUT_MS = 30_000;

export async function nearest(workspace: Workspace, input: NearestInput): Promise<NearestResult> {
  const { store } = workspace;
  const ledger = await workspace.ledger();
  const snapshot = await workspace.snapshot();
  const from = await resolveParties(input.from, { store, ledger });
  const statusDate = input.statusDate ?? workspace.today();
  const question = traceQuestion.parse({
    from,
    to: 'sanctioned',
    statusDate,
    ...(input.profile === undefined ? {} : { profile: input.profile }),
    ...(input.maxHops === undefined ? {} : { maxHops: input.maxHops }),
  });
  const constraints = constraintsOf(question, snapshot, ledger.witnesses);
  const targets = snapshot.numbersOf(ledger.listings.sanctionedOn(statusDate).keys());
  const deadline = performance.now() + TIMEOUT_MS;
  const stop = (): boolean => performance.now() > deadline;
  // nearest means fewest hops, then the best evidence
  const { maxHops } = question;
  const bounds = snapshot.bounds.get(constraints, { targets, maxHops, hopsFirst: true });
  const { hops: reach } = nearestTargets(bounds.mask, targets, maxHops);
  const found = new Map<EntityId, RawChain>();
  for (const id of from) {
    const [start] = snapshot.numbersOf([id]);
    if (start === undefined || reach[start] === NONE) continue;
    const [best] = bestChains({ starts: Uint32Array.of(start), bounds, limit: 1, stop }).chains;
    if (best === undefined) continue;
    found.set(id, {
      nodes: Array.from(best.nodes, (node) => snapshot.idOf(node)),
      production: best.scope < 0 ? null : snapshot.idOf(best.scope),
    });
  }
  const bundled = await bundleChains(store, [...found.values()], question);
  const entities = await readEntities(store, [...from, ...bundled.flatMap((chain) => chain.nodes)]);
  const evidence = await Evidence.read(store, [], []);
  const chains = new Map(
    bundled.map((raw) => {
      const chain = buildChain(raw, { question, listings: ledger.listings, entities, evidence });
      return [chain.from, chain] as const;
    }),
  );
  const summary = (id: EntityId) => summaryOf(required(entities, id), ledger.listings, statusDate);
  return {
    rows: from.map((id) => {
      const chain = chains.get(id);
      if (chain === undefined) return { from: summary(id), nearest: null };
      const { to, hops: steps, grade, production } = chain;
      return { from: summary(id), nearest: { to, hops: steps, grade, production, target: summary(to) } };
    }),
    statusDate,
    revision: ledger.revision,
  };
}
