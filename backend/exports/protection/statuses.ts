/** The listing statuses of an answer, each as a function gives it: they name the sources that they rest on. */
import type { Chain, TraceAnswer } from '../../model/answers.ts';
import type { SourceId } from '../../model/ids.ts';
import type { ListingStatus } from '../../model/listings.ts';

export function withStatuses(
  answer: TraceAnswer,
  given: (status: ListingStatus) => ListingStatus,
): TraceAnswer {
  return {
    ...answer,
    chains: answer.chains.map((chain) => ofChain(chain, given)),
    entities: answer.entities.map((entity) => ({ ...entity, status: given(entity.status) })),
  };
}

function ofChain(chain: Chain, given: (status: ListingStatus) => ListingStatus): Chain {
  return {
    ...chain,
    targetStatus: given(chain.targetStatus),
    links: chain.links.map((link) => ({
      ...link,
      statusAtHop: { from: given(link.statusAtHop.from), to: given(link.statusAtHop.to) },
    })),
  };
}

/** The status without the sources that are withheld. */
export function citingOnly(status: ListingStatus, isShown: (source: string) => boolean): ListingStatus {
  const shown = <T extends { readonly sources: SourceId[] }>(one: T): T => ({
    ...one,
    sources: one.sources.filter(isShown),
  });
  if (status.status === 'reported-listed') return shown(status);
  if (status.status !== 'listed' && status.status !== 'last-seen-listed') return status;
  const several = status.lists === undefined ? {} : { lists: status.lists.map(shown) };
  return status.status === 'listed' ? { ...status, ...several } : { ...shown(status), ...several };
}
