import type { ProblemShape } from '../../backend/api/wire.ts';
import { useApp } from '../state/app.ts';
import { Brand } from '../ui/Icon.tsx';
import { problemText } from '../ui/problemText.ts';

/** What to do where the browser has no session, or the program does not answer. */
export function Gate({ problem }: { readonly problem: ProblemShape }) {
  const { words } = useApp();
  const { messages, page } = words.value;
  const noSession = problem.code === 'unauthorised';
  return (
    <main class="gate" data-ready="true">
      <Brand />
      <h1>{noSession ? page.gate : page.gateFailed}</h1>
      <p>{noSession ? messages.sessionOver : problemText(problem, words.value)}</p>
      {noSession && (
        <ol>
          {page.gateSteps.split('\n').map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {!noSession && (
        <button type="button" class="button main" onClick={() => window.location.reload()}>
          {page.retry}
        </button>
      )}
    </main>
  );
}
