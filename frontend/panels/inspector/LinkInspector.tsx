import { fill, statusThen, timeSentence } from '../../../backend/locales/index.ts';
import { relationshipsOn, statementsOfEnds } from '../../../backend/model/answerStatements.ts';
import type { Chain, ChainLink } from '../../../backend/model/answers.ts';
import { useApp } from '../../state/app.ts';
import type { FoundLink } from '../../state/result.ts';
import { GradeChip } from '../../ui/GradeChip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Told } from '../../ui/Sentence.tsx';
import { PartyLink } from './PartyLink.tsx';
import { RelationshipEvidence } from './RelationshipEvidence.tsx';
import { Statements } from './Statements.tsx';
import { useSources } from './sources.tsx';

/** One step of a chain: each of its parallel relationships with its evidence, and the listing status of both ends then. */
export function LinkInspector({ found }: { readonly found: FoundLink }) {
  const { words, parties } = useApp();
  const { page } = words.value;
  const { chain, link, position } = found;
  const sources = useSources();
  return (
    <>
      <header class="inspector-head">
        <StepNavigation found={found} />
        <h2>
          <PartyLink id={link.from} /> <span aria-hidden="true">→</span>
          <span class="unseen">{page.to}</span> <PartyLink id={link.to} />
        </h2>
        <p class="marks">
          <GradeChip grade={link.grade} word />
          <ContestedMark of={link} />
        </p>
        <LinkRemarks chain={chain} link={link} position={position} />
      </header>
      {link.relationships.map((relationship) => (
        <RelationshipEvidence
          key={relationship.id}
          relationship={relationship}
          sources={sources}
          alone={link.relationships.length === 1}
        />
      ))}
      <section>
        <h3>{page.statusThen}</h3>
        <dl class="pairs">
          {(['from', 'to'] as const).map((end) => (
            <div key={end}>
              <dt>
                <PartyLink id={link[end]} />
              </dt>
              <dd>{statusAt(end)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Statements
        title={page.saidOfParties}
        statements={statementsOfEnds(chain, link)}
        sources={sources}
        shown={relationshipsOn([{ links: [link] }])}
      />
      {sources.list}
    </>
  );

  function statusAt(end: 'from' | 'to'): string {
    const { evidence } = words.value;
    const party = parties.known.value.get(link[end]);
    if (party?.placeholder === true) return evidence.placeholder.notNamed;
    return statusThen(link.statusAtHop[end], words.value);
  }
}

function ContestedMark({ of }: { readonly of: ChainLink }) {
  const { page } = useApp().words.value;
  if (!of.contested) return null;
  return (
    <span class="mark">
      <Icon name="contested" />
      {page.contestedMark}
    </span>
  );
}

/** What must be said of the step besides its grade. */
function LinkRemarks({
  chain,
  link,
  position,
}: {
  readonly chain: Chain;
  readonly link: ChainLink;
  readonly position: number;
}) {
  const { words } = useApp();
  const { evidence, messages } = words.value;
  return (
    <>
      <p class="meaning">{evidence.grades[link.grade].meaning}</p>
      {link.productionStated === false && chain.production !== null && (
        <p class="remark">
          <Told template={messages.notStated} ids={{ production: chain.production }} />
        </p>
      )}
      {chain.time.links.includes(position) && <p class="remark">{timeSentence(chain, words.value)}</p>}
    </>
  );
}

function StepNavigation({ found: { chain, position } }: { readonly found: FoundLink }) {
  const { location, words } = useApp();
  const { page } = words.value;
  const step = (to: number, label: string) => {
    const next = chain.links[to];
    return (
      <button
        type="button"
        class="link"
        disabled={next === undefined}
        onClick={() =>
          next !== undefined &&
          location.go({ selection: { kind: 'link', from: next.from, to: next.to, chain: chain.id } })
        }
      >
        {label}
      </button>
    );
  };
  return (
    <p class="over">
      <button
        type="button"
        class="link"
        onClick={() => location.go({ selection: { kind: 'chain', id: chain.id } })}
      >
        {fill(page.stepOf, { n: position + 1, total: chain.links.length })}
      </button>
      <span class="steps">
        {step(position - 1, page.previous)}
        {step(position + 1, page.next)}
      </span>
    </p>
  );
}
