/** Names that are replaced, sources and claims that some readers do not see. */
import { countOf, fill } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import type { Withholding } from '../../backend/model/briefings.ts';
import { listsOf } from './draft.ts';
import { useApp } from '../state/app.ts';
import { Part } from './Part.tsx';
import type { PartProps } from './parts.ts';
import { claimsBySource } from './protectable.ts';

export function ProtectPart({ exporting, words }: PartProps) {
  const { redact, withhold } = exporting.draft.value;
  const count = redact.length + withhold.size;
  const answers = listsOf(exporting.answers).filter((answer) => answer !== null);
  return (
    <Part title={words.protect} note={count === 0 ? '' : String(count)}>
      <p class="export-hint">{words.protectHint}</p>
      <Parties exporting={exporting} words={words} answers={answers} />
      <Sources exporting={exporting} words={words} answers={answers} />
    </Part>
  );
}

type ListProps = PartProps & { readonly answers: readonly TraceAnswer[] };

function Parties({ exporting, words, answers }: ListProps) {
  const { redact } = exporting.draft.value;
  const { whole } = useApp().parties.called.value;
  const parties = new Map(
    answers.flatMap(({ entities }) => entities.filter((one) => !one.placeholder).map((one) => [one.id, one])),
  );
  const sorted = [...parties.values()].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <fieldset class="export-list">
      <legend>{words.redact}</legend>
      <ul>
        {sorted.map(({ id }) => (
          <li key={id}>
            <label class="export-check">
              <input
                type="checkbox"
                checked={redact.includes(id)}
                onChange={(event) => {
                  const others = redact.filter((one) => one !== id);
                  exporting.change({ redact: event.currentTarget.checked ? [...others, id] : others });
                }}
              />
              <span>{whole(id)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Sources({ exporting, words, answers }: ListProps) {
  const { withhold } = exporting.draft.value;
  const sources = claimsBySource(answers, useApp().parties.called.value);
  const keep = (id: string, from: Withholding['from'] | null): void => {
    const next = new Map(withhold);
    if (from === null) next.delete(id);
    else next.set(id, from);
    exporting.change({ withhold: next });
  };
  const choice = (id: string, name: string) => (
    <WithholdChoice
      words={words}
      name={name}
      value={withhold.get(id) ?? null}
      onChoose={(from) => keep(id, from)}
    />
  );
  return (
    <fieldset class="export-list">
      <legend>{words.withhold}</legend>
      <ul>
        {sources.map(({ id, name, claims }) => (
          <li key={id} class="export-source">
            <div class="export-row">
              <span>{name}</span>
              {choice(id, name)}
            </div>
            {claims.length > 0 && (
              <details>
                <summary>{countOf(claims.length, words.claimsOf)}</summary>
                <ul>
                  {claims.map((claim, at) => {
                    const title = fill(words.claim, { n: at + 1, name: claim.name });
                    return (
                      <li key={claim.id} class="export-row">
                        <span>{title}</span>
                        {choice(claim.id, title)}
                      </li>
                    );
                  })}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface WithholdChoiceProps {
  readonly words: PartProps['words'];
  readonly name: string;
  readonly value: Withholding['from'] | null;
  readonly onChoose: (from: Withholding['from'] | null) => void;
}

function WithholdChoice({ words, name, value, onChoose }: WithholdChoiceProps) {
  const { withholdChoices } = words;
  return (
    <select
      aria-label={`${words.withhold}: ${name}`}
      value={value ?? 'none'}
      onChange={(event) => {
        const { value: chosen } = event.currentTarget;
        onChoose(chosen === 'public' || chosen === 'partner' ? chosen : null);
      }}
    >
      <option value="none">{withholdChoices.none}</option>
      <option value="public">{withholdChoices.public}</option>
      <option value="partner">{withholdChoices.partner}</option>
    </select>
  );
}
