/** The name of the file, how far it is, and the buttons that make and stop it. */
import { fill } from '../../backend/locales/index.ts';
import { sizeText } from '../../backend/locales/exporting.ts';
import { useApp } from '../state/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { problemText } from '../ui/problemText.ts';
import { save } from './following.ts';
import type { PartProps } from './parts.ts';

export function ExportBar({ exporting, words }: PartProps) {
  const { run, judged, problem } = exporting;
  const impossible = problem.value !== null || judged.value?.possible === false;
  const { status } = run.value;
  const label = status === 'failed' ? words.retry : status === 'done' ? words.again : words.export;
  return (
    <div class="export-bar">
      <Said exporting={exporting} words={words} />
      <label class="export-keep">
        <input
          type="checkbox"
          checked={exporting.issue.value}
          onChange={(event) => void (exporting.issue.value = event.currentTarget.checked)}
        />
        {words.issue}
      </label>
      <div class="export-buttons">
        {status === 'running' ? (
          <button type="button" class="button" onClick={() => exporting.cancel()}>
            {words.cancel}
          </button>
        ) : (
          <button
            type="button"
            class="button main"
            disabled={impossible}
            onClick={() => void exporting.start()}
          >
            <Icon name="save" />
            {label}
          </button>
        )}
      </div>
    </div>
  );
}

function Said({ exporting, words }: PartProps) {
  const app = useApp();
  const run = exporting.run.value;
  const judged = exporting.judged.value;
  const name = judged?.possible === true ? judged.name : '';
  return (
    <div class="export-said">
      {run.status === 'running' && (
        <progress value={run.job?.progress ?? 0} max={1} aria-label={words.export} />
      )}
      {run.status === 'failed' ? (
        <p class="export-problem" role="alert">
          {problemText(run.problem, app.words.value)}
        </p>
      ) : (
        <p role="status">
          {run.status === 'running' && `${words.phases[run.job?.phase ?? 'waiting']} …`}
          {run.status === 'cancelled' && words.cancelled}
          {run.status === 'idle' && name}
          {run.status === 'done' && run.job.file !== null && (
            <>
              {fill(words.done, {
                name: run.job.file.name,
                size: sizeText(run.job.file.bytes, app.words.value.dates.tag),
              })}{' '}
              {run.job.briefing !== null && `${fill(words.issuedAs, { id: run.job.briefing })} `}
              <button type="button" class="link" onClick={() => save(document, run.job)}>
                {words.fetchAgain}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
