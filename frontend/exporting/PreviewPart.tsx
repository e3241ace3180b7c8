/** The file as it will look. The report stands in a frame of its own without origin; it may only run what is its own. */
import { fill } from '../../backend/locales/index.ts';
import { useApp } from '../state/app.ts';
import { problemText } from '../ui/problemText.ts';
import { previewOf } from './draft.ts';
import type { PartProps } from './parts.ts';

export function PreviewPart({ exporting, words }: PartProps) {
  const { format } = exporting.draft.value;
  const ready = previewOf(format) === 'none' || exporting.preview.value.status !== 'making';
  return (
    <section class="export-preview" aria-labelledby="export-preview" data-ready={ready}>
      <header>
        <h3 id="export-preview">{words.preview}</h3>
        {previewOf(format) === 'html' && format !== 'html' && (
          <span class="export-hint">{words.previewNote}</span>
        )}
      </header>
      <Shown exporting={exporting} words={words} />
    </section>
  );
}

function Shown({ exporting, words }: PartProps) {
  const app = useApp();
  const preview = exporting.preview.value;
  const { format } = exporting.draft.value;
  if (previewOf(format) === 'none')
    return (
      <p class="export-empty">
        {words.about[format]} {words.noPreview}
      </p>
    );
  if (preview.status === 'failed')
    return (
      <p class="export-empty">
        {words.previewFailed} {problemText(preview.problem, app.words.value)}
      </p>
    );
  if (preview.status !== 'ready') return <p class="export-empty">{words.previewing}</p>;
  const title = fill(words.previewOf, { name: words.formats[format] });
  if (preview.kind === 'html') return <iframe src={preview.url} title={title} sandbox="allow-scripts" />;
  return (
    <div class="export-figure" tabIndex={0} role="group" aria-label={title}>
      <img src={preview.url} alt={title} />
    </div>
  );
}
