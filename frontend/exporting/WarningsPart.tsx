/** What should be known before the file is handed on, or why it cannot be made. */
import { warningText } from '../../backend/locales/exporting.ts';
import { useApp } from '../state/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { problemText } from '../ui/problemText.ts';
import type { PartProps } from './parts.ts';

export function WarningsPart({ exporting, words }: PartProps) {
  const app = useApp();
  const judged = exporting.judged.value;
  const withhold = (sources: readonly string[]): void => {
    const chosen = sources.map((id) => [id, 'public'] as const);
    // what is kept from partners already stays so
    exporting.change({ withhold: new Map([...chosen, ...exporting.draft.value.withhold]) });
  };
  return (
    <section
      class="export-warnings"
      aria-labelledby="export-warnings"
      role="status"
      data-ready={judged !== null}
    >
      <h3 id="export-warnings">{words.warnings}</h3>
      {judged === null && <p class="export-hint">…</p>}
      {judged?.possible === false && (
        <p class="export-problem">{problemText(judged.problem, app.words.value)}</p>
      )}
      {judged?.possible === true && judged.warnings.length === 0 && (
        <p class="export-hint">{words.noWarnings}</p>
      )}
      {judged?.possible === true && (
        <ul>
          {judged.warnings.map((warning) => (
            <li key={warning.kind}>
              <Icon name="warning" />
              <span>
                {warningText(warning, words)}
                {warning.kind === 'findable' && (
                  <button type="button" onClick={() => withhold(warning.sources)}>
                    {words.withholdFindable}
                  </button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
