/** What kind of file, and what belongs to that kind. */
import { languages } from '../../backend/locales/index.ts';
import {
  audiences,
  csvTables,
  exportFormatNames,
  exportFormats,
  pageFormats,
  type ExportFormat,
} from '../../backend/model/briefings.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { previewOf } from './draft.ts';
import type { PartProps } from './parts.ts';

type Group = keyof PartProps['words']['groups'];

const groups = ['report', 'figure', 'data'] as const satisfies readonly Group[];
const scales = ['1', '2', '3', '4'] as const;
/** Only these are set on pages. */
const paged: ReadonlySet<ExportFormat> = new Set(['pdf', 'docx', 'bundle']);

function groupOf(format: ExportFormat): Group {
  if (exportFormats[format].briefing) return 'report';
  return previewOf(format) === 'svg' ? 'figure' : 'data';
}

export function FormatPart({ exporting, words }: PartProps) {
  const { format } = exporting.draft.value;
  return (
    <>
      <fieldset class="formats">
        <legend>{words.format}</legend>
        {groups.map((group) => (
          <div key={group} class="format-group">
            <span class="format-head" id={`formats-${group}`}>
              {words.groups[group]}
            </span>
            <div class="chips" role="group" aria-labelledby={`formats-${group}`}>
              {exportFormatNames
                .filter((one) => groupOf(one) === group)
                .map((one) => (
                  <label key={one} class="chip">
                    <input
                      type="radio"
                      name="format"
                      value={one}
                      checked={one === format}
                      onChange={() => exporting.change({ format: one })}
                    />
                    <span>{words.formats[one]}</span>
                  </label>
                ))}
            </div>
          </div>
        ))}
        <p class="export-hint">{words.about[format]}</p>
      </fieldset>
      <Choices exporting={exporting} words={words} />
    </>
  );
}

function Choices({ exporting, words }: PartProps) {
  const { format, language, audience, page, scale, table } = exporting.draft.value;
  const { change } = exporting;
  return (
    <div class="export-choices">
      <Labelled text={words.language}>
        <Segmented
          name={words.language}
          value={language}
          choices={languages.map((value) => ({ value, label: words.languages[value] }))}
          onChoose={(value) => change({ language: value })}
        />
      </Labelled>
      <Labelled text={words.audience}>
        <Segmented
          name={words.audience}
          value={audience}
          choices={audiences.map((value) => ({ value, label: words.audiences[value] }))}
          onChoose={(value) => change({ audience: value })}
        />
      </Labelled>
      {paged.has(format) && (
        <Labelled text={words.page}>
          <Segmented
            name={words.page}
            value={page}
            choices={pageFormats.map((value) => ({ value, label: words.pages[value] }))}
            onChoose={(value) => change({ page: value })}
          />
        </Labelled>
      )}
      {format === 'png' && (
        <Labelled text={words.scale}>
          <Segmented
            name={words.scale}
            value={scales.find((value) => value === String(scale)) ?? '2'}
            choices={scales.map((value) => ({ value, label: words.scaleOf.replace('{n}', value) }))}
            onChoose={(value) => change({ scale: Number(value) })}
          />
        </Labelled>
      )}
      {format === 'csv' && (
        <Labelled text={words.table}>
          <Segmented
            name={words.table}
            value={table}
            choices={csvTables.map((value) => ({ value, label: words.tables[value] }))}
            onChoose={(value) => change({ table: value })}
          />
        </Labelled>
      )}
    </div>
  );
}

interface LabelledProps {
  readonly text: string;
  readonly children: preact.ComponentChildren;
}

/** The choices name themselves for those who hear the page. */
function Labelled({ text, children }: LabelledProps) {
  return (
    <div class="export-choice">
      <span aria-hidden="true">{text}</span>
      {children}
    </div>
  );
}
