/** What the page is doing, in one line: searching, stopped, failed, or that the data have moved on. */
import { fill } from '../../backend/locales/index.ts';
import { useApp } from '../state/app.ts';
import { problemText } from '../ui/problemText.ts';

export function RunLine() {
  const { tracing, session, words, again } = useApp();
  const { page, messages } = words.value;
  const run = tracing.run.value;
  const about = session.about.value;
  const { main, trail } = tracing.answers.value;
  const shown = (main ?? trail)?.revision;
  const moved = about !== null && shown !== undefined && about.revision !== shown && run.status !== 'running';
  // what stands below is then not the answer to what was asked
  const before = shown !== undefined && run.status === 'failed';
  const button = (label: string, act: () => void) => (
    <button type="button" class="link" onClick={act}>
      {label}
    </button>
  );
  return (
    <div class="run-lines">
      <p role="status">
        {run.status === 'running' && (
          <>
            {page.searching} {button(page.stop, () => tracing.stop())}
          </>
        )}
        {run.status === 'stopped' && (
          <>
            {page.stopped} {button(page.retry, again)}
          </>
        )}
        {moved && (
          <>
            {fill(page.dataChanged, { n: about.revision })} {button(page.runAgain, again)}
          </>
        )}
      </p>
      {run.status === 'failed' && (
        <p class="failed" role="alert">
          {problemText(run.problem, words.value)} {button(page.retry, again)}
        </p>
      )}
      {before && <p class="caution">{fill(page.answerBefore, { n: shown })}</p>}
      {about !== null && about.snapshot < 1 && (
        <p>{fill(messages.loading, { percent: Math.round(about.snapshot * 100) })}</p>
      )}
    </div>
  );
}
