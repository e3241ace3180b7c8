/** Title, summary, author and judgement: the briefer's own words, printed as such. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import {
  confidences,
  exportFormats,
  likelihoodNames,
  likelihoods,
  type Confidence,
  type Likelihood,
} from '../../backend/model/briefings.ts';
import { useApp } from '../state/app.ts';
import { Part } from './Part.tsx';
import type { PartProps } from './parts.ts';

export function WordsPart({ exporting, words }: PartProps) {
  const { draft, change } = exporting;
  const { format, title, summary, author, judgement } = draft.value;
  if (!exportFormats[format].briefing && format !== 'bundle') return null;
  const changed = [title, summary, author, judgement].filter((text) => text.trim() !== '').length;
  return (
    <Part title={words.words} note={changed === 0 ? '' : String(changed)}>
      <p class="export-hint">{words.wordsHint}</p>
      <Field label={words.reportTitle} hint={words.reportTitleHint}>
        {(id) => (
          <input
            id={id}
            value={title}
            maxLength={300}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.summary}>
        {(id) => (
          <textarea
            id={id}
            rows={4}
            value={summary}
            maxLength={10_000}
            onInput={(event) => change({ summary: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.author}>
        {(id) => (
          <input
            id={id}
            value={author}
            maxLength={200}
            autocomplete="name"
            onInput={(event) => change({ author: event.currentTarget.value })}
          />
        )}
      </Field>
      <Judgement exporting={exporting} words={words} />
    </Part>
  );
}

function Judgement({ exporting, words }: PartProps) {
  const { briefing } = useApp().words.value;
  const { draft, change, problem } = exporting;
  const { judgement, likelihood, confidence } = draft.value;
  const range = (name: Likelihood): string =>
    `${String(likelihoods[name][0])}–${String(likelihoods[name][1])} %`;
  return (
    <>
      <Field label={words.judgement} hint={words.judgementHint}>
        {(id) => (
          <textarea
            id={id}
            rows={2}
            value={judgement}
            maxLength={2_000}
            onInput={(event) => change({ judgement: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="export-pair">
        <Field label={words.likelihood}>
          {(id) => (
            <Select<Likelihood>
              id={id}
              empty={words.notChosen}
              value={likelihood}
              choices={likelihoodNames.map((value) => ({
                value,
                label: `${briefing.likelihoods[value]} (${range(value)})`,
              }))}
              onChoose={(value) => change({ likelihood: value })}
            />
          )}
        </Field>
        <Field label={words.confidence}>
          {(id) => (
            <Select<Confidence>
              id={id}
              empty={words.notChosen}
              value={confidence}
              choices={confidences.map((value) => ({ value, label: briefing.confidences[value] }))}
              onChoose={(value) => change({ confidence: value })}
            />
          )}
        </Field>
      </div>
      {problem.value === 'judgementNeeds' && (
        <p class="export-problem" role="alert">
          {words.judgementNeeds}
        </p>
      )}
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string) => ComponentChildren;
}

export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div class="export-field">
      <label for={id}>
        {label}
        {hint !== undefined && <span> {hint}</span>}
      </label>
      {children(id)}
    </div>
  );
}

interface SelectProps<T extends string> {
  readonly id: string;
  readonly empty: string;
  readonly value: T | null;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T | null) => void;
}

function Select<T extends string>({ id, empty, value, choices, onChoose }: SelectProps<T>) {
  return (
    <select
      id={id}
      value={value ?? ''}
      onChange={(event) => {
        const { value: chosen } = event.currentTarget;
        onChoose(choices.find((choice) => choice.value === chosen)?.value ?? null);
      }}
    >
      <option value="">{empty}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
