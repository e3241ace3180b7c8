import { Fragment } from 'preact';
import {
  countOf,
  differentTexts,
  statusesThen,
  statusText,
  statusWithGround,
  timeSentence,
} from '../../../backend/locales/index.ts';
import { relationshipsOn, statementsOn } from '../../../backend/model/answerStatements.ts';
import { statusSources } from '../../../backend/model/listings.ts';
import type { Chain, ChainLink } from '../../../backend/model/answers.ts';
import { useApp } from '../../state/app.ts';
import { ChainSentence } from '../../ui/ChainSentence.tsx';
import { GradeChip } from '../../ui/GradeChip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { Told } from '../../ui/Sentence.tsx';
import { StepSentences } from '../../ui/StepSentences.tsx';
import { PartyLink } from './PartyLink.tsx';
import { useSources } from './sources.tsx';
import { Statements } from './Statements.tsx';

/** A chain step by step; each step opens its evidence. */
export function ChainInspector({ chain }: { readonly chain: Chain }) {
  const { words, parties } = useApp();
  const { page } = words.value;
  const sources = useSources();
  return (
    <>
      <header class="inspector-head">
        <h2>
          <ChainSentence chain={chain} />
        </h2>
        <p class="marks">
          <GradeChip grade={chain.grade} word />
          <span>{countOf(chain.hops, page.hops)}</span>
          {chain.contested && (
            <span class="mark">
              <Icon name="contested" />
              {page.contestedMark}
            </span>
          )}
        </p>
        <p class="meaning">{page.weakestGrade}</p>
      </header>
      <section>
        <h3>{page.steps}</h3>
        <ol class="step-list">
          {chain.links.map((link, index) => (
            <Step key={link.to} chain={chain} link={link} number={index + 1} />
          ))}
        </ol>
      </section>
      <section>
        {differentTexts(chain, parties.called.value.short, words.value).map((text) => (
          <p key={text} class="remark">
            {text}
          </p>
        ))}
        <h3>{page.dates}</h3>
        <p>{timeSentence(chain, words.value)}</p>
      </section>
      <section>
        <h3>{page.target}</h3>
        <p>
          <PartyLink id={chain.to} />: {statusWithGround(chain.targetStatus, words.value)}
          {statusSources(chain.targetStatus).map((id) => sources.cite(id))}
        </p>
      </section>
      <Statements
        title={page.saidOfParties}
        statements={statementsOn(chain)}
        sources={sources}
        shown={relationshipsOn([chain])}
      />
      <NothingSaid start={chain.from} />
      {sources.list}
    </>
  );
}

/** Said only of a start of which the store holds nothing at all. */
function NothingSaid({ start }: { readonly start: Chain['from'] }) {
  const { tracing, words } = useApp();
  const { main, trail } = tracing.answers.value;
  const silent = [main, trail].some((answer) => answer?.withoutStatement.includes(start));
  if (!silent) return null;
  return (
    <p>
      <Told template={words.value.page.nothingSaid} ids={{ name: start }} />
    </p>
  );
}

/** Whether its ends were listed while the step was valid, and in brackets on the status date. */
function StatusesThen({ link }: { readonly link: ChainLink }) {
  const { words, parties } = useApp();
  const then = statusesThen(link, words.value);
  if (then.length === 0) return null;
  return (
    <span class="claim-facts">
      {words.value.page.statusThen}:{' '}
      {then.map(({ id, text }, index) => {
        const party = parties.known.value.get(id);
        const now = party === undefined ? '' : ` (${statusText(party.status, words.value)})`;
        return (
          <Fragment key={id}>
            {index > 0 && '; '}
            <PartyName id={id} party={party} />
            {`${now}: ${text}`}
          </Fragment>
        );
      })}
    </span>
  );
}

function Step({
  chain,
  link,
  number,
}: {
  readonly chain: Chain;
  readonly link: ChainLink;
  readonly number: number;
}) {
  const { location, words } = useApp();
  const { page, messages } = words.value;
  return (
    <li>
      <button
        type="button"
        class="step"
        onClick={() =>
          location.go({ selection: { kind: 'link', from: link.from, to: link.to, chain: chain.id } })
        }
      >
        <span class="number">{number}</span>
        <GradeChip grade={link.grade} />
        <span>
          <StepSentences link={link} />
          {link.productionStated === false && chain.production !== null && (
            <span class="claim-facts">
              <Told template={messages.notStated} ids={{ production: chain.production }} />
            </span>
          )}
          <StatusesThen link={link} />
          {link.contested && (
            <span class="mark">
              <Icon name="contested" />
              {page.contestedMark}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
