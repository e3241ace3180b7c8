import type { EntityView, Neighbourhood } from '../../../backend/model/views.ts';
import {
  countryName,
  fieldText,
  listNoteHead,
  nameFor,
  templateParts,
} from '../../../backend/locales/index.ts';
import { useApp } from '../../state/app.ts';
import { NOTHING } from '../../state/selection.ts';
import { Stretches } from '../../ui/CaseText.tsx';
import { languageOfName } from '../../ui/PartyName.tsx';
import { problemText } from '../../ui/problemText.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { EntityFacts, Listings, Names } from './EntityFacts.tsx';
import { Judgements } from './Judgements.tsx';
import { Relationships } from './Relationships.tsx';
import { useSources } from './sources.tsx';
import { Statements } from './Statements.tsx';
import { useCall } from './useCall.ts';

const LINKS = 200;

interface Known {
  readonly view: EntityView;
  readonly around: Neighbourhood;
}

/** All that is known of one party or thing. */
export function EntityInspector({ id }: { readonly id: string }) {
  const { api, parties, tracing, words } = useApp();
  const { main, trail } = tracing.answers.value;
  const statusDate = (main ?? trail)?.question.statusDate;
  const day = statusDate === undefined ? {} : { statusDate };
  const called = useCall(`${id} ${statusDate ?? ''}`, async (signal): Promise<Known> => {
    const [view, around] = await Promise.all([
      api('entity', { id, ...day }, signal),
      api('neighbours', { id, limit: LINKS, offset: 0, ...day }, signal),
    ]);
    parties.learn([...around.entities, ...view.entities, view.summary]);
    return { view, around };
  });
  if (called.state === 'loading') return <p class="inspector-empty">{words.value.page.loading}</p>;
  if (called.state === 'failed')
    return (
      <p class="inspector-empty" role="alert">
        {problemText(called.problem, words.value)}
      </p>
    );
  return <Entity {...called.value} />;
}

function Entity({ view, around }: Known) {
  const { words } = useApp();
  const { page } = words.value;
  const sources = useSources(view.sources);
  return (
    <>
      <Head view={view} />
      <Names view={view} />
      <Listings view={view} sources={sources} />
      <Relationships around={around} view={view} />
      <EntityFacts view={view} />
      <Judgements view={view} />
      <Statements title={page.saidAbout} statements={view.statements} sources={sources} />
      {sources.list}
    </>
  );
}

function Head({
  view: { summary, note: own, noteTranslations: translations, listNotes },
}: {
  readonly view: EntityView;
}) {
  const { words } = useApp();
  const { evidence, dates } = words.value;
  const name = nameFor(summary, words.value);
  const note = fieldText({ note: own, language: summary.language, translations }, 'note', words.value);
  const where = summary.countries.map((code) => countryName(code, dates.tag));
  return (
    <header class="inspector-head">
      <h2 class="entity-name" dir="auto" lang={languageOfName(name)}>
        {name}
      </h2>
      {name !== summary.name && (
        <p class="meaning">
          <Original name={summary.name} language={summary.language} />
        </p>
      )}
      <p class="marks">
        <StatusBadge party={summary} />
        <span>{[evidence.schemata[summary.schema], ...where].join(' · ')}</span>
      </p>
      {summary.placeholder && (
        <p class="meaning">{summary.plural ? evidence.placeholder.longPlural : evidence.placeholder.long}</p>
      )}
      {note.length > 0 && (
        <p class="record-note">
          <Stretches of={note} />
        </p>
      )}
      {listNotes.map((one) => (
        <p class="record-note" key={`${one.list} ${one.date}`}>
          <b>{listNoteHead(one, words.value)}</b> <span lang="en">{one.note}</span>
        </p>
      ))}
      <Actions id={summary.id} />
    </header>
  );
}

/** Below a translated name: that it is, and what the case calls it. */
function Original({ name, language }: { readonly name: string; readonly language: string | null }) {
  const { evidence } = useApp().words.value;
  return (
    <>
      {templateParts(evidence.caseTexts.originalName).map(({ text, key }) =>
        key ? (
          <span key={text} lang={language ?? undefined}>
            {name}
          </span>
        ) : (
          text
        ),
      )}
    </>
  );
}

function Actions({ id }: { readonly id: string }) {
  const { location, words, question } = useApp();
  const { page } = words.value;
  const asked = question.value ?? location.query.value.question;
  return (
    <p class="actions">
      <button
        type="button"
        class="button"
        onClick={() => location.go({ page: 'trace', question: { ...asked, from: [id] }, selection: NOTHING })}
      >
        {page.traceFrom}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => location.go({ page: 'trace', question: { ...asked, to: [id] }, selection: NOTHING })}
      >
        {page.traceTo}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => location.go({ page: 'explore', at: id, selection: { kind: 'entity', id } })}
      >
        {page.neighbourhood}
      </button>
    </p>
  );
}
