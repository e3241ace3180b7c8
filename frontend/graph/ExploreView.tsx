/** The neighbourhood of a party: graph or table, opened further as the reader likes. Loaded on its own, for sigma is large. */
import '../styles/trace.css';
import '../styles/explore.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dictionaries, type Language } from '../../backend/locales/index.ts';
import type { EntitySummary } from '../../backend/model/answers.ts';
import type { Neighbourhood } from '../../backend/model/views.ts';
import type { Selection } from '../state/selection.ts';
import { createActions } from './actions.ts';
import { Explorer } from './explorer.ts';
import { ExploreHead, type Form } from './ExploreHead.tsx';
import { ExploreLegend } from './ExploreLegend.tsx';
import { ExploreStage } from './ExploreStage.tsx';
import { ExploreTable } from './ExploreTable.tsx';
import { LayerFilter } from './LayerFilter.tsx';
import { nameIn, namesIn } from './captions.ts';
import { PartyActions } from './PartyActions.tsx';
import { PartyList } from './PartyList.tsx';
import { bundleOfPair } from './picture.ts';
import { hasWebGl } from './webgl.ts';

export interface ExploreViewProps {
  readonly centre: string;
  readonly load: (id: string, offset: number) => Promise<Neighbourhood>;
  readonly selection: Selection;
  /** What the page knows of a party that is not drawn. */
  readonly partyOf: (id: string) => EntitySummary | undefined;
  readonly onSelect: (selection: Selection) => void;
  readonly onCentre: (id: string) => void;
  readonly language: Language;
}

export function ExploreView(props: ExploreViewProps) {
  const { centre, selection, onSelect } = props;
  const words = dictionaries[props.language];
  const explorer = useExplorer(centre, props.load);
  const [canDraw, setCanDraw] = useState(() => hasWebGl(document));
  const [wanted, setForm] = useState<Form>('graph');
  const [drawn, setDrawn] = useState(false);
  const [moving, setMoving] = useState<string | null>(null);
  const form = canDraw ? wanted : 'table';
  const picture = explorer.picture.value;
  const called = useMemo(() => namesIn(picture, words), [picture, words]);
  const name = nameIn(picture, centre, called);
  const bundle = selection.kind === 'link' ? bundleOfPair(picture, selection.from, selection.to) : undefined;
  const chosen = selection.kind === 'entity' && picture.parties.has(selection.id) ? selection.id : null;
  const actions = createActions(explorer, onSelect);
  const missing =
    selection.kind === 'entity' && explorer.placed.value && chosen === null ? selection.id : null;
  const fetched = explorer.state.opened.has(centre);
  const ready = (fetched && (form === 'table' || drawn)) || explorer.problem !== null;
  const common = { explorer, words, called };
  return (
    <section class="explore" aria-label={words.page.neighbourhood} data-ready={String(ready)}>
      <ExploreHead {...common} name={name} form={form} onForm={canDraw ? setForm : null} />
      <div class="explore-body">
        <div class="explore-side">
          <LayerFilter {...common} />
          <PartyList {...common} selected={chosen} actions={actions} />
        </div>
        <div class="explore-main">
          <PartyActions
            {...common}
            selected={chosen}
            missing={missing === null ? undefined : props.partyOf(missing)}
            moving={moving}
            onRemove={actions.remove}
            onCentre={props.onCentre}
            onMove={form === 'graph' ? setMoving : null}
          />
          {form === 'graph' ? (
            <ExploreStage
              {...common}
              selected={bundle?.key ?? chosen}
              moving={moving}
              actions={actions}
              onPlaced={() => setMoving(null)}
              onDrawn={() => setDrawn(true)}
              onFailed={() => setCanDraw(false)}
            />
          ) : (
            <ExploreTable {...{ picture, words, called, name, selection, onSelect }} />
          )}
        </div>
      </div>
      <ExploreLegend words={words} picture={picture} />
    </section>
  );
}

/** A new exploration for every centre; the newest `load` is used without starting again. */
function useExplorer(centre: string, load: ExploreViewProps['load']): Explorer {
  const newest = useRef(load);
  newest.current = load;
  const explorer = useMemo(() => new Explorer(centre, (id, offset) => newest.current(id, offset)), [centre]);
  useEffect(() => {
    void explorer.open(centre);
    return () => explorer.stop();
  }, [explorer, centre]);
  return explorer;
}
