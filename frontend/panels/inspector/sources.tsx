/** Numbered sources of one inspector: numbers are given in the order of citing, the list stands at the end. */
import type { ComponentChildren } from 'preact';
import {
  fieldText,
  fill,
  formatDate,
  languageOfPublisher,
  publisherIn,
  type Naming,
} from '../../../backend/locales/index.ts';
import type { TraceAnswer } from '../../../backend/model/answers.ts';
import { languageOfTitle } from '../../../backend/model/sources.ts';
import { useApp } from '../../state/app.ts';
import { Stretches } from '../../ui/CaseText.tsx';
import { Icon } from '../../ui/Icon.tsx';

export type Source = TraceAnswer['sources'][number];

export interface Citations {
  /** The number under which a source stands in the list. */
  cite(id: string): ComponentChildren;
  sourceOf(id: string): Source | undefined;
  readonly publisher: Naming['source'];
  readonly list: ComponentChildren;
}

/** @param given sources that come with what is inspected; else those of the answers on screen */
export function useSources(given?: readonly Source[]): Citations {
  const { tracing } = useApp();
  const { main, trail } = tracing.answers.value;
  const all = new Map(
    (given ?? [...(main?.sources ?? []), ...(trail?.sources ?? [])]).map((one) => [String(one.id), one]),
  );
  const cited: string[] = [];
  const numberOf = (id: string): number => {
    if (!cited.includes(id)) cited.push(id);
    return cited.indexOf(id) + 1;
  };
  return {
    cite: (id) => <sup class="cite">{numberOf(id)}</sup>,
    sourceOf: (id) => all.get(id),
    publisher: publisherIn([...all.values()]),
    list: <SourceList cited={cited} all={all} />,
  };
}

/** Drawn after its siblings, so that it finds every number given. */
function SourceList({
  cited,
  all,
}: {
  readonly cited: readonly string[];
  readonly all: ReadonlyMap<string, Source>;
}) {
  const { page } = useApp().words.value;
  if (cited.length === 0) return null;
  return (
    <section>
      <h3>{page.sourceList}</h3>
      <ol class="sources">
        {cited.map((id, index) => (
          <li key={id}>
            <span class="number">{index + 1}</span>
            <SourceText source={all.get(id)} id={id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceText({ source, id }: { readonly source: Source | undefined; readonly id: string }) {
  const words = useApp().words.value;
  const { page, dates } = words;
  if (source === undefined) return <span>{id}</span>;
  const { publisher, date, url, urlStatus, archiveUrl } = source;
  const title = <span lang={languageOfTitle(source)}>{source.title}</span>;
  const how = fieldText(source, 'readAs', words);
  return (
    <div>
      <b lang={languageOfPublisher(source)}>{publisher}</b>{' '}
      {url === null ? title : <Outside href={url}>{title}</Outside>}
      <span class="source-meta">
        {[
          ...(date === null
            ? [page.undatedSource]
            : [
                date
                  .split('/')
                  .map((one) => formatDate(one, dates))
                  .join(' – '),
              ]),
          ...(urlStatus === 'unconfirmed' && url !== null ? [page.unconfirmed] : []),
        ].join(' · ')}
        {how.length > 0 && (
          <>
            {' · '}
            {fill(page.readAs, { how: '' })}
            <Stretches of={how} />
          </>
        )}
        {archiveUrl !== null && <Outside href={archiveUrl}>{page.archived}</Outside>}
      </span>
    </div>
  );
}

function Outside({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon name="out" />
    </a>
  );
}
