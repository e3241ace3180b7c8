/** Briefings that were issued: made again as they were, and what has changed since. */
import { useEffect, useState } from 'preact/hooks';
import { fill, formatDate } from '../../backend/locales/index.ts';
import type { ToldChanges } from '../../backend/model/briefingChanges.ts';
import { exportFormatNames, type ExportFormat, type IssuedBriefing } from '../../backend/model/briefings.ts';
import type { ProblemShape } from '../../backend/api/wire.ts';
import { refusalOf } from '../api.ts';
import { useApp } from '../state/app.ts';
import { problemText } from '../ui/problemText.ts';
import { follow, save, type Run } from './following.ts';
import { keptFormat } from './keptFormat.ts';
import type { PartProps } from './parts.ts';

type Words = PartProps['words'];

export function IssuedTab({ words }: { readonly words: Words }) {
  const { api, words: page } = useApp();
  const [briefings, setBriefings] = useState<readonly IssuedBriefing[] | null>(null);
  const [problem, setProblem] = useState<ProblemShape | null>(null);
  useEffect(() => {
    api('briefings', {}).then(
      (list) => setBriefings(list.briefings),
      (error: unknown) => setProblem(refusalOf(error)),
    );
  }, [api]);
  return (
    <div class="export-issued" data-ready={briefings !== null || problem !== null}>
      {problem !== null && (
        <p class="export-problem" role="alert">
          {problemText(problem, page.value)}
        </p>
      )}
      {briefings?.length === 0 && <p class="export-hint">{words.noIssued}</p>}
      <ul>
        {briefings?.map((one) => (
          <IssuedRow key={one.id} briefing={one} words={words} />
        ))}
      </ul>
    </div>
  );
}

interface IssuedRowProps {
  readonly briefing: IssuedBriefing;
  readonly words: Words;
}

function IssuedRow({ briefing, words }: IssuedRowProps) {
  const dictionary = useApp().words.value;
  const { id, title, audience, language, issuedAt, revision } = briefing;
  return (
    <li>
      <h3>{title}</h3>
      <p class="export-hint">
        {fill(words.issuedLine, {
          date: formatDate(issuedAt.slice(0, 10), dictionary.dates),
          audience: words.audiences[audience],
          language: words.languages[language],
          revision,
          id,
        })}
      </p>
      <MakeAgain briefing={briefing} words={words} />
      <Changes id={id} words={words} />
    </li>
  );
}

function MakeAgain({ briefing, words }: IssuedRowProps) {
  const { api, words: page } = useApp();
  const [format, setFormat] = useState<ExportFormat>(keptFormat(window));
  const [run, setRun] = useState<Run>({ status: 'idle' });
  const start = async (): Promise<void> => {
    setRun({ status: 'running', job: null });
    const ended = await follow(api, {
      start: () => api('exportBriefing', { id: briefing.id, format }),
      signal: new AbortController().signal,
      seen: (job) => setRun({ status: 'running', job }),
    });
    setRun(ended);
    if (ended.status === 'done') save(document, ended.job);
  };
  return (
    <div class="export-again">
      <select
        class="export-format"
        aria-label={`${words.format}: ${briefing.title}`}
        value={format}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setFormat(exportFormatNames.find((one) => one === value) ?? format);
        }}
      >
        {exportFormatNames.map((one) => (
          <option key={one} value={one}>
            {words.formats[one]}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={run.status === 'running'} onClick={() => void start()}>
        {words.makeAgain}
      </button>
      <span role="status">
        {run.status === 'running' && `${words.phases[run.job?.phase ?? 'waiting']} …`}
        {run.status === 'done' && run.job.file?.name}
        {run.status === 'failed' && (
          <span class="export-problem">{problemText(run.problem, page.value)}</span>
        )}
      </span>
    </div>
  );
}

function Changes({ id, words }: { readonly id: string; readonly words: Words }) {
  const { api, language, words: page } = useApp();
  const [told, setTold] = useState<ToldChanges | null>(null);
  const [problem, setProblem] = useState<ProblemShape | null>(null);
  const ask = (): void => {
    api('briefingChanges', { id, language: language.value }).then(setTold, (error: unknown) =>
      setProblem(refusalOf(error)),
    );
  };
  return (
    <div role="status">
      {told === null && (
        <button type="button" class="link" onClick={ask}>
          {words.whatChanged}
        </button>
      )}
      {problem !== null && <p class="export-problem">{problemText(problem, page.value)}</p>}
      {told !== null && (
        <>
          <p>{told.summary}</p>
          <ul class="export-changes">
            {told.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
