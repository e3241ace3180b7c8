import { unfinishedIn } from '../../backend/model/imports.ts';
import { unfinishedText } from '../../backend/locales/index.ts';
import { useApp } from '../state/app.ts';

/** Above everything: imports of which the data holds a part only, now or when the answer was made. */
export function UnfinishedNotice() {
  const { session, tracing, words } = useApp();
  const { main, trail } = tracing.answers.value;
  const about = session.about.value;
  const answers = [about, main, trail].filter((one) => one !== null);
  const imports = unfinishedIn(answers);
  if (imports.length === 0) return null;
  return (
    <div class="unfinished" role="status">
      {imports.map((one) => (
        <p key={one.id}>{unfinishedText(one, words.value)}</p>
      ))}
    </div>
  );
}
