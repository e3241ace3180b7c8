import { countOf, fill, type PartyNames, type Words } from '../../backend/locales/index.ts';
import { problemText } from '../ui/problemText.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { nameIn } from './captions.ts';
import type { Explorer } from './explorer.ts';

export type Form = 'graph' | 'table';

interface ExploreHeadProps {
  readonly explorer: Explorer;
  readonly words: Words;
  readonly called: PartyNames;
  readonly name: string;
  readonly form: Form;
  /** `null` where only the table can be shown. */
  readonly onForm: ((form: Form) => void) | null;
}

/** What is drawn, in one sentence, and in which form; what failed, if something did. */
export function ExploreHead(props: ExploreHeadProps) {
  const { explorer, words, name, form, onForm } = props;
  const { explore, page } = words;
  const { state, problem } = explorer;
  const empty = state.opened.get(state.centre)?.total === 0;
  return (
    <header class="explore-head">
      <h1 class="unseen">{fill(explore.title, { name })}</h1>
      <p role="status">{statusOf(props)}</p>
      {onForm !== null && (
        <Segmented
          name={explore.form}
          value={form}
          choices={[
            { value: 'graph', label: explore.graph },
            { value: 'table', label: explore.table },
          ]}
          onChoose={(value) => onForm(value)}
        />
      )}
      {onForm === null && <p class="explore-note">{explore.noWebGl}</p>}
      {empty && <p class="explore-note">{fill(explore.alone, { name })}</p>}
      {problem !== null && (
        <p class="explore-note failed" role="alert">
          {problemText(problem, words)}{' '}
          <button type="button" class="link" onClick={() => void explorer.open(state.centre)}>
            {page.retry}
          </button>
        </p>
      )}
    </header>
  );
}

function statusOf({ explorer, words, called, name }: ExploreHeadProps): string {
  const { explore } = words;
  const picture = explorer.picture.value;
  const { parties, links } = picture;
  if (explorer.loading !== null)
    return fill(explore.loading, { name: nameIn(picture, explorer.loading, called) });
  if (!explorer.state.opened.has(explorer.state.centre)) return '';
  return fill(explore.summary, {
    parties: countOf(parties.size, explore.parties),
    links: countOf(links.length, explore.links),
    name,
  });
}
