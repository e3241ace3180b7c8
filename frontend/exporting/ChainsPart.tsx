/** Which chains the file holds, and in which order. Works with keys alone: nothing has to be dragged. */
import { useState } from 'preact/hooks';
import { countOf, fill } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { useApp } from '../state/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { listsOf, moveChain, type ChainChoice } from './draft.ts';
import { Part } from './Part.tsx';
import type { PartProps } from './parts.ts';

export function ChainsPart({ exporting, words }: PartProps) {
  const { page } = useApp().words.value;
  const { draft, change, answers, problem } = exporting;
  const { own, trails, trail } = draft.value;
  const [ownAnswer, trailAnswer] = listsOf(answers);
  const [said, setSaid] = useState('');
  const listed = trail ? [...own, ...trails] : own;
  const note = fill(words.chosen, {
    n: listed.filter(({ chosen }) => chosen).length,
    total: own.length + trails.length,
  });
  const common = { words, say: setSaid };
  return (
    <Part title={words.chains} note={note}>
      <p class="export-hint">{words.chainsHint}</p>
      {ownAnswer !== null && own.length > 0 && (
        <ChainList
          {...common}
          answer={ownAnswer}
          title={ownAnswer.question.profile === 'trail' ? page.trailHead : page.contractingHead}
          choices={own}
          onChange={(next) => change({ own: next })}
        />
      )}
      {trailAnswer !== null && (
        <label class="export-check">
          <input
            type="checkbox"
            checked={trail}
            onChange={(event) => change({ trail: event.currentTarget.checked })}
          />
          {words.trail}
        </label>
      )}
      {trailAnswer !== null && trail && trails.length > 0 && (
        <ChainList
          {...common}
          answer={trailAnswer}
          title={page.trailHead}
          choices={trails}
          onChange={(next) => change({ trails: next })}
        />
      )}
      {problem.value === 'noneChosen' && (
        <p class="export-problem" role="alert">
          {words.noneChosen}
        </p>
      )}
      <p class="unseen" role="status">
        {said}
      </p>
    </Part>
  );
}

interface ChainListProps {
  readonly words: PartProps['words'];
  readonly answer: TraceAnswer;
  readonly title: string;
  readonly choices: readonly ChainChoice[];
  readonly onChange: (choices: readonly ChainChoice[]) => void;
  /** To those who hear the page. */
  readonly say: (text: string) => void;
}

function ChainList({ words, answer, title, choices, onChange, say }: ChainListProps) {
  const names = useChainNames(answer, words);
  const setAll = (chosen: boolean): void => onChange(choices.map((choice) => ({ ...choice, chosen })));
  const move = (id: string, by: 1 | -1): void => {
    const next = moveChain(choices, id, { by });
    onChange(next);
    const at = next.findIndex((choice) => choice.id === id);
    say(fill(words.moved, { name: names(id), n: at + 1 }));
  };
  return (
    <div class="export-list" role="group" aria-label={title}>
      <p class="export-list-head">
        <span>{title}</span>
        <button type="button" class="link" onClick={() => setAll(true)}>
          {words.all}
        </button>
        <button type="button" class="link" onClick={() => setAll(false)}>
          {words.none}
        </button>
      </p>
      <ol>
        {choices.map(({ id, chosen }, at) => (
          <li key={id}>
            <label class="export-check">
              <input
                type="checkbox"
                checked={chosen}
                onChange={(event) =>
                  onChange(
                    choices.map((one) =>
                      one.id === id ? { ...one, chosen: event.currentTarget.checked } : one,
                    ),
                  )
                }
              />
              <span>{names(id)}</span>
            </label>
            <MoveButton
              name={fill(words.moveUp, { name: names(id) })}
              by={-1}
              end={at === 0}
              move={(by) => move(id, by)}
            />
            <MoveButton
              name={fill(words.moveDown, { name: names(id) })}
              by={1}
              end={at === choices.length - 1}
              move={(by) => move(id, by)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface MoveButtonProps {
  readonly name: string;
  readonly by: 1 | -1;
  /** Nothing to move past; the button stays, so that the focus does. */
  readonly end: boolean;
  readonly move: (by: 1 | -1) => void;
}

function MoveButton({ name, by, end, move }: MoveButtonProps) {
  return (
    <button
      type="button"
      class="button icon bare"
      aria-label={name}
      title={name}
      aria-disabled={end}
      onClick={(event) => {
        const button = event.currentTarget;
        if (end) return;
        move(by);
        // a node that is moved in the document loses the focus
        window.requestAnimationFrame(() => button.focus());
      }}
    >
      <Icon name={by < 0 ? 'up' : 'down'} />
    </button>
  );
}

function useChainNames(answer: TraceAnswer, words: PartProps['words']): (id: string) => string {
  const { words: all, parties } = useApp();
  const { page } = all.value;
  const { whole } = parties.called.value;
  const names = new Map(
    answer.chains.map(({ id, from, to, hops, grade }) => [
      id,
      fill(words.chainName, {
        from: whole(from),
        to: whole(to),
        hops: countOf(hops, page.hops),
        grade,
      }),
    ]),
  );
  return (id) => names.get(id) ?? id;
}
