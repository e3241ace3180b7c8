import { useApp } from '../state/app.ts';
import { chainsOf } from '../state/result.ts';

export function Frame() {
  const { words, tracing, session } = useApp();
  const { page, messages } = words.value;
  if (session.state.value.status === 'closed') return <main data-ready="true">{messages.sessionOver}</main>;
  return (
    <main data-ready={tracing.run.value.status === 'done'}>
      <h1>{page.chainList}</h1>
      <ol>
        {chainsOf(tracing.answers.value).map((chain) => (
          <li key={chain.id}>
            {chain.grade} {chain.links.map((link) => link.fromName).join(' → ')}
          </li>
        ))}
      </ol>
    </main>
  );
}
