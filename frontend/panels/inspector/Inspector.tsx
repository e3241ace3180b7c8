/** What is known of the thing selected. */
import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../../state/app.ts';
import { findChain, findLink } from '../../state/result.ts';
import { NOTHING } from '../../state/selection.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ChainInspector } from './ChainInspector.tsx';
import { EntityInspector } from './EntityInspector.tsx';
import { LinkInspector } from './LinkInspector.tsx';
import { PairInspector } from './PairInspector.tsx';

export function Inspector() {
  const { location, words } = useApp();
  const { selection } = location.query.value;
  const { page } = words.value;
  const open = selection.kind !== 'none';
  const sheet = useSheet(open);
  return (
    <aside
      ref={sheet}
      class={open ? 'pane inspector open' : 'pane inspector'}
      aria-label={page.inspector}
      tabIndex={-1}
    >
      {open && (
        <div class="inspector-bar">
          <span>{page.selected[selection.kind]}</span>
          <button
            type="button"
            class="button bare"
            title={page.close}
            onClick={() => location.go({ selection: NOTHING })}
          >
            <span class="unseen">{page.close}</span>
            <Icon name="close" />
          </button>
        </div>
      )}
      <Selected />
    </aside>
  );
}

/** Where the evidence lies over the page, it takes the focus, and gives it back when it closes. */
function useSheet(open: boolean): Ref<HTMLElement> {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const { current } = sheet;
    if (!open || current === null || getComputedStyle(current).position !== 'fixed') return undefined;
    current.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  return sheet;
}

function Selected() {
  const { location, tracing, words } = useApp();
  const { selection } = location.query.value;
  const answers = tracing.answers.value;
  const { page } = words.value;
  switch (selection.kind) {
    case 'none':
      return <p class="inspector-empty">{page.inspectorEmpty}</p>;
    case 'entity':
      return <EntityInspector key={selection.id} id={selection.id} />;
    case 'chain': {
      const chain = findChain(answers, selection.id);
      return chain === undefined ? <Gone /> : <ChainInspector chain={chain} />;
    }
    case 'link': {
      const found = findLink(answers, selection);
      if (found !== undefined) return <LinkInspector found={found} />;
      return (
        <PairInspector key={`${selection.from} ${selection.to}`} from={selection.from} to={selection.to} />
      );
    }
  }
}

/** The URL names a chain that this answer does not have. */
function Gone() {
  const { tracing, words } = useApp();
  const { page } = words.value;
  return (
    <p class="inspector-empty">{tracing.run.value.status === 'running' ? page.loading : page.notInAnswer}</p>
  );
}
