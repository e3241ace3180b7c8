import { countOf, fill, timeMark } from '../../backend/locales/index.ts';
import type { Chain } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';
import { choosing } from '../state/result.ts';
import { sourcesOn, type ChainGroup, type RankedChain } from '../state/chainGroups.ts';
import { ChainStrip } from '../trace/ChainStrip.tsx';
import { ChainSentence } from '../ui/ChainSentence.tsx';
import { GradeChip } from '../ui/GradeChip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PartyName } from '../ui/PartyName.tsx';
import { StepSentences } from '../ui/StepSentences.tsx';

interface GroupProps {
  readonly group: ChainGroup;
  /** Trails are told by what was found, not by a way. */
  readonly trail: boolean;
}

/** One chain, or a family of chains with a line for each start. */
export function ChainGroupItem({ group, trail }: GroupProps) {
  const [best, ...others] = group;
  if (others.length === 0 && !trail) return <ChainItem ranked={best} />;
  return <Family group={group} trail={trail} />;
}

function ChainItem({ ranked: { rank, chain } }: { readonly ranked: RankedChain }) {
  const { select, selected } = useChainSelection(chain);
  return (
    <li class="chain-item">
      <button type="button" class="chain" aria-current={selected} onClick={select} data-chain={chain.id}>
        <span class="rank">{rank}</span>
        <span class="chain-text">
          <span class="chain-sentence">
            <ChainSentence chain={chain} />
          </span>
          <span class="chain-meta">
            <ChainStrip chain={chain} />
            <GradeChip grade={chain.grade} word />
          </span>
          <ChainMeta chain={chain} />
        </span>
      </button>
    </li>
  );
}

function ChainMeta({ chain }: { readonly chain: Chain }) {
  const { words, parties } = useApp();
  const { page } = words.value;
  const facts = [
    countOf(chain.hops, page.hops),
    countOf(sourcesOn(chain), page.sources),
    timeMark(chain, words.value),
  ].filter((fact) => fact !== '');
  return (
    <span class="chain-facts">
      {facts.join(' · ')}
      {chain.production !== null && !onTheWay(chain, chain.production) && (
        <>
          {' · '}
          <PartyName id={chain.production} party={parties.known.value.get(chain.production)} />
        </>
      )}
      {chain.contested && (
        <span class="mark">
          <Icon name="contested" />
          {page.contestedMark}
        </span>
      )}
    </span>
  );
}

/** The sentence names it already. */
function onTheWay(chain: Chain, id: string): boolean {
  return chain.links.some((link) => link.from === id || link.to === id);
}

function Family({ group, trail }: GroupProps) {
  const { words } = useApp();
  const { page } = words.value;
  const [{ chain }] = group;
  const last = group.at(-1) ?? group[0];
  const ranks =
    group.length === 1 ? String(last.rank) : fill(page.ranks, { first: group[0].rank, last: last.rank });
  return (
    <li class="chain-item family">
      <div class="chain">
        <span class="rank">{ranks}</span>
        <span class="chain-text">
          <span class="chain-sentence">
            {trail ? <Found chain={chain} /> : <ChainSentence chain={chain} tail />}
          </span>
          <span class="chain-facts">
            {[countOf(chain.hops, page.hops), timeMark(chain, words.value)]
              .filter((fact) => fact !== '')
              .join(' · ')}
            {group.length > 1 && ` · ${countOf(group.length, page.differInStart)}`}
          </span>
        </span>
      </div>
      <ol class="family-rows">
        {group.map((ranked) => (
          <FamilyRow key={ranked.chain.id} ranked={ranked} />
        ))}
      </ol>
    </li>
  );
}

/** The steps after the start, each with the verb of its own grade. */
function Found({ chain }: { readonly chain: Chain }) {
  return (
    <>
      {chain.links.slice(1).map((link, index) => (
        <span key={link.to}>
          {index > 0 && ' '}
          <StepSentences link={link} />
        </span>
      ))}
    </>
  );
}

function FamilyRow({ ranked: { rank, chain } }: { readonly ranked: RankedChain }) {
  const { words, parties } = useApp();
  const { select, selected } = useChainSelection(chain);
  return (
    <li>
      <button type="button" class="family-row" aria-current={selected} onClick={select} data-chain={chain.id}>
        <span class="rank">{rank}</span>
        <span class="family-name">
          <PartyName id={chain.from} party={parties.known.value.get(chain.from)} />
        </span>
        <ChainStrip chain={chain} />
        <GradeChip grade={chain.grade} />
        <span class="family-sources">{countOf(sourcesOn(chain), words.value.page.sources)}</span>
      </button>
    </li>
  );
}

function useChainSelection(chain: Chain): { readonly selected: boolean; readonly select: () => void } {
  const { location, tracing } = useApp();
  const { selection } = location.query.value;
  const selected =
    (selection.kind === 'chain' && selection.id === chain.id) ||
    (selection.kind === 'link' && selection.chain === chain.id);
  return {
    selected,
    select: () => location.go(choosing(tracing.answers.value, chain.id, location.query.value)),
  };
}
