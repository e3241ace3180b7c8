import { hueOf } from '../../backend/drawing/palette.ts';
import type { Words } from '../../backend/locales/index.ts';
import { toggleLayers } from './exploration.ts';
import type { Explorer } from './explorer.ts';

/** Which kinds of relationships are drawn. */
export function LayerFilter({ explorer, words }: { readonly explorer: Explorer; readonly words: Words }) {
  const { hiddenLayers } = explorer.state;
  return (
    <fieldset class="layer-filter">
      <legend>{words.explore.filter}</legend>
      {[...explorer.picture.value.layers].map(([layer, count]) => (
        <label key={layer}>
          <input
            type="checkbox"
            checked={!hiddenLayers.has(layer)}
            onChange={() => explorer.change((state) => toggleLayers(state, [layer]))}
          />
          <span class="layer-line" style={{ background: `var(--trace-${hueOf(layer)})` }} />
          <span>{words.evidence.layers[layer]}</span>
          <span class="count">{count}</span>
        </label>
      ))}
      <p>{words.explore.filterHint}</p>
    </fieldset>
  );
}
