import { useMemo } from 'preact/hooks';
import { LEGEND_LINE, legendItems, SAMPLE } from '../../backend/drawing/legend.ts';
import { wordsOf, type TraceLayout } from '../../backend/drawing/layout.ts';
import { pensOf } from '../../backend/drawing/pens.ts';
import { createPainter } from './vnodes.ts';

interface LegendProps {
  readonly layout: TraceLayout;
  readonly selected: boolean;
}

/** What the signs of the picture mean; always on. */
export function Legend({ layout, selected }: LegendProps) {
  const words = wordsOf(layout);
  const paint = useMemo(createPainter, []);
  const items = useMemo(
    () => legendItems(layout, { words, pens: pensOf('css'), selected }),
    [layout, words, selected],
  );
  return (
    <section class="trace-legend" aria-label={words.drawing.legend.title}>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <svg width={SAMPLE} height={LEGEND_LINE} aria-hidden="true">
              {item.sample.map(paint)}
            </svg>
            {item.letter !== '' && <b>{item.letter}</b>} {item.label}
          </li>
        ))}
      </ul>
      <p>{words.drawing.legend.strength}</p>
    </section>
  );
}
