import { fill } from '../../../backend/locales/index.ts';
import type { EntityView } from '../../../backend/model/views.ts';
import { useApp } from '../../state/app.ts';
import { PartyLink } from './PartyLink.tsx';

/** Decisions on who may be the same; "unsure" is one too and merges nothing. */
export function Judgements({ view: { judgements, summary } }: { readonly view: EntityView }) {
  const { page } = useApp().words.value;
  if (judgements.length === 0) return null;
  return (
    <section>
      <h3>{page.judgements}</h3>
      <ul class="statements">
        {judgements.map((one) => (
          <li key={one.id}>
            {page.verdicts[one.verdict]} <PartyLink id={one.left === summary.id ? one.right : one.left} />:{' '}
            {one.reason}
            <span class="claim-facts">{fill(page.judgedBy, { by: one.by })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
