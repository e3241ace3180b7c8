import { strokeOf } from '../../backend/drawing/lineStyles.ts';
import { hueOf, hues } from '../../backend/drawing/palette.ts';
import type { Words } from '../../backend/locales/index.ts';
import { grades } from '../../backend/model/grades.ts';
import { markOf, partyMarks } from './looks.ts';
import { PartySign } from './PartySign.tsx';
import type { Picture } from './picture.ts';

/** Always on screen: line styles, hues and the signs that the picture uses. */
export function ExploreLegend({ words, picture }: { readonly words: Words; readonly picture: Picture }) {
  const { explore, evidence } = words;
  const used = new Set([...picture.parties.values()].map(({ party }) => markOf(party)));
  return (
    <footer class="explore-legend">
      <dl>
        <dt>{explore.legendLines}</dt>
        {grades.map((grade) => (
          <dd key={grade}>
            <Line {...strokeOf(grade)} stroke="var(--trace-ink)" />
            {grade} {evidence.grades[grade].name}
          </dd>
        ))}
        <dd>
          <b>2×</b> {explore.bundled}
        </dd>
        <dd>
          <b>≠</b> {explore.contested}
        </dd>
      </dl>
      <dl>
        <dt>{explore.legendKinds}</dt>
        {hues
          .map((hue) => ({ hue, layers: [...picture.layers.keys()].filter((layer) => hueOf(layer) === hue) }))
          .filter(({ layers }) => layers.length > 0)
          .map(({ hue, layers }) => (
            <dd key={hue}>
              <Line stroke={`var(--trace-${hue})`} stroke-width={2} />
              {layers.map((layer) => evidence.layers[layer]).join(', ')}
            </dd>
          ))}
      </dl>
      <dl>
        <dt>{explore.legendParties}</dt>
        {partyMarks
          .filter((mark) => used.has(mark))
          .map((mark) => (
            <dd key={mark}>
              <PartySign mark={mark} />
              {explore.marks[mark]}
            </dd>
          ))}
        <dd>
          <span class="badge-more" aria-hidden="true">
            +3
          </span>{' '}
          {explore.more}
        </dd>
      </dl>
    </footer>
  );
}

function Line(stroke: Readonly<Record<string, string | number>>) {
  return (
    <svg viewBox="0 0 26 8" width="26" height="8" aria-hidden="true">
      <line x1="2" y1="4" x2="24" y2="4" {...stroke} />
    </svg>
  );
}
