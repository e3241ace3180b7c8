import type { SearchHit } from '../../backend/model/views.ts';
import { countryName, wordsBorneText } from '../../backend/locales/index.ts';
import { isProduction } from '../../backend/model/entities.ts';
import { useApp } from '../state/app.ts';
import { languageOfName } from './PartyName.tsx';
import { StatusBadge } from './StatusBadge.tsx';

/** One hit: its name, the name that matched where that is another one, what it is, where, and how it is listed. */
export function SearchHitRow({ hit }: { readonly hit: SearchHit }) {
  const words = useApp().words.value;
  const { evidence, dates } = words;
  const partial = wordsBorneText(hit.words, words);
  const where = hit.countries.map((code) => countryName(code, dates.tag));
  return (
    <>
      <span class="hit-name">
        <span lang={languageOfName(hit.name)}>
          {isProduction(hit.schema) ? <em>{hit.name}</em> : hit.name}
        </span>
        {hit.matched !== hit.name && (
          <span class="hit-other" lang={languageOfName(hit.matched)}>
            {hit.matched}
          </span>
        )}
      </span>
      <span class="hit-meta">
        {[evidence.schemata[hit.schema], ...where, partial].filter((fact) => fact !== '').join(' · ')}{' '}
        <StatusBadge party={hit} />
      </span>
    </>
  );
}
