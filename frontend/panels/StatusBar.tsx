import { countOf, editionsText, fill } from '../../backend/locales/index.ts';
import { useApp } from '../state/app.ts';
import { ImportsButton } from './ImportsDialog.tsx';

/** What the store holds, and the keys that are used most. */
export function StatusBar() {
  const { session, words, keysOn } = useApp();
  const { page } = words.value;
  const about = session.about.value;
  return (
    <footer class="status">
      {about !== null && (
        <span>
          {[
            page.stores[about.store],
            countOf(about.counts.entity, page.entities),
            countOf(about.counts.relationship, page.relationshipCount),
            countOf(about.counts.source, page.sources),
            ...(about.listEditions.length === 0 ? [] : [editionsText(about.listEditions, words.value)]),
            fill(page.revisionShort, { n: about.revision }),
          ].join(' · ')}
        </span>
      )}
      {about !== null && <ImportsButton />}
      {keysOn.value && (
        <span class="status-keys" aria-hidden="true">
          {(['search', 'nextChain', 'nextLink', 'table', 'keys'] as const).map((name) => (
            <span key={name}>
              <kbd>{{ search: '/', nextChain: 'j k', nextLink: 'h l', table: 't', keys: '?' }[name]}</kbd>{' '}
              {page.keysShort[name]}
            </span>
          ))}
        </span>
      )}
    </footer>
  );
}
