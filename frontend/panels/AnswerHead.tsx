import { useMemo } from 'preact/hooks';
import { countOf, headline, wordsOfAnswers } from '../../backend/locales/index.ts';
import { useApp } from '../state/app.ts';
import type { Answers } from '../state/result.ts';
import { InLanguages } from '../ui/CaseText.tsx';
import { Icon } from '../ui/Icon.tsx';

/** The answer in sentences: starts that are listed themselves first, then how many chains and how strong, then who denies what and who knew. */
export function AnswerHead({ answers: { main, trail } }: { readonly answers: Answers }) {
  const { words } = useApp();
  const { page } = words.value;
  const answer = main ?? trail;
  const said = useMemo(() => wordsOfAnswers(answer === null ? [] : [answer]), [answer]);
  if (answer === null) return null;
  const { listedStarts, title, strength, denials, knowledge } = headline(answer, words.value);
  const counts = [
    ...(main === null ? [] : [countOf(main.chains.length, page.chains)]),
    ...(trail === null ? [] : [countOf(trail.chains.length, page.trails)]),
  ];
  return (
    <header class="answer">
      {listedStarts.map(({ text }) => (
        <p key={text} class="listed-start">
          {text}
        </p>
      ))}
      <h2>{title}</h2>
      {strength.length > 0 && <p>{strength.join(' ')}</p>}
      {[...denials, ...knowledge].map(({ text }) => (
        <p key={text}>
          <InLanguages text={text} of={said} />
        </p>
      ))}
      <ExportButton />
      <p class="unseen" role="status">
        {counts.join(', ')}
      </p>
    </header>
  );
}

function ExportButton() {
  const { words, exportOpen } = useApp();
  const { page } = words.value;
  return (
    <button
      type="button"
      class="button export-button"
      title={page.actions.export}
      aria-keyshortcuts="x"
      aria-haspopup="dialog"
      onClick={() => void (exportOpen.value = true)}
    >
      <Icon name="save" />
      {page.export}
      <kbd aria-hidden="true">x</kbd>
    </button>
  );
}
