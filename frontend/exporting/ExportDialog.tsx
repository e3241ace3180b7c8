/** Choosing, looking at and making a file of the answer on screen. */
import '../styles/exporting.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { exportingWords } from '../../backend/locales/exporting.ts';
import { useApp } from '../state/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { ChainsPart } from './ChainsPart.tsx';
import { createExporting } from './exporting.ts';
import { ExportBar } from './ExportBar.tsx';
import { FormatPart } from './FormatPart.tsx';
import { IssuedTab } from './IssuedTab.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { ProtectPart } from './ProtectPart.tsx';
import { RepliesPart } from './RepliesPart.tsx';
import { WarningsPart } from './WarningsPart.tsx';
import { WordsPart } from './WordsPart.tsx';

const tabs = ['make', 'issued'] as const;

export function ExportDialog() {
  const { api, tracing, language, exportOpen } = useApp();
  const words = exportingWords[language.value];
  const [tab, setTab] = useState<(typeof tabs)[number]>('make');
  const dialog = useRef<HTMLDialogElement>(null);
  const exporting = useMemo(
    () => createExporting(api, { answers: tracing.answers.peek(), language: language.peek() }),
    [api, tracing, language],
  );
  useEffect(() => {
    dialog.current?.showModal();
    return () => exporting.close();
  }, [exporting]);
  const parts = { exporting, words };
  return (
    <dialog
      ref={dialog}
      class="export-dialog"
      aria-labelledby="export-title"
      onClose={() => void (exportOpen.value = false)}
    >
      <div class="export-top">
        <h2 id="export-title">{words.title}</h2>
        <Segmented
          name={words.tabs}
          value={tab}
          choices={tabs.map((value) => ({ value, label: words.tabNames[value] }))}
          onChoose={setTab}
        />
        <button
          type="button"
          class="button icon bare"
          title={words.close}
          onClick={() => dialog.current?.close()}
        >
          <span class="unseen">{words.close}</span>
          <Icon name="close" />
        </button>
      </div>
      {tab === 'issued' && <IssuedTab words={words} />}
      <div class="export-new" hidden={tab !== 'make'}>
        <div class="export-body">
          <form class="export-form" onSubmit={(event) => event.preventDefault()}>
            <FormatPart {...parts} />
            <WordsPart {...parts} />
            <ChainsPart {...parts} />
            <ProtectPart {...parts} />
            <RepliesPart {...parts} />
          </form>
          <div class="export-look">
            <WarningsPart {...parts} />
            <PreviewPart {...parts} />
          </div>
        </div>
        <ExportBar {...parts} />
      </div>
    </dialog>
  );
}
