/** What was imported, and the rows that each import kept out, with the reason. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { countOf, fill, formatDate } from '../../backend/locales/index.ts';
import type { ImportView } from '../../backend/model/views.ts';
import { useApp } from '../state/app.ts';
import { Icon } from '../ui/Icon.tsx';
import { problemText } from '../ui/problemText.ts';
import { useCall } from './inspector/useCall.ts';

export function ImportsButton() {
  const { session, words } = useApp();
  const [open, setOpen] = useState(false);
  const imports = session.about.value?.imports ?? [];
  return (
    <>
      <button type="button" class="imports-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {countOf(imports.length, words.value.page.imports.count)}
      </button>
      {open && <ImportsDialog imports={imports} close={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps {
  readonly imports: readonly ImportView[];
  readonly close: () => void;
}

function ImportsDialog({ imports, close }: DialogProps) {
  const { page } = useApp().words.value;
  const [chosen, choose] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys imports" aria-labelledby="imports-title" onClose={close}>
      <header>
        <h2 id="imports-title">{page.imports.title}</h2>
        <button type="button" class="button icon bare" title={page.close} onClick={close}>
          <span class="unseen">{page.close}</span>
          <Icon name="close" />
        </button>
      </header>
      <ul>
        {imports.map((one) => (
          <li key={one.id}>
            <ImportLine import={one} />
            {one.rejected > 0 && (
              <button
                type="button"
                class="button bare"
                aria-expanded={chosen === one.id}
                onClick={() => choose(chosen === one.id ? null : one.id)}
              >
                {countOf(one.rejected, page.imports.keptOut)}
              </button>
            )}
            {chosen === one.id && <Rows id={one.id} rejected={one.rejected} />}
          </li>
        ))}
      </ul>
    </dialog>
  );
}

function ImportLine({ import: one }: { readonly import: ImportView }) {
  const { page, dates } = useApp().words.value;
  const { finishedAt } = one;
  const when = finishedAt === null ? page.imports.unfinished : formatDate(finishedAt.slice(0, 10), dates);
  return (
    <p>
      <strong>{one.label}</strong> · {when} · <code>{one.id}</code>
    </p>
  );
}

const PAGE = 50;

/** The rows that an import kept out, a page at a time. */
function Rows({ id, rejected }: { readonly id: string; readonly rejected: number }) {
  const { api, words } = useApp();
  const { page } = words.value;
  const [offset, setOffset] = useState(0);
  const called = useCall(`${id} ${String(offset)}`, (signal) =>
    api('import', { id, limit: PAGE, offset }, signal),
  );
  if (called.state === 'loading') return <p role="status">{page.loading}</p>;
  if (called.state === 'failed') return <p role="alert">{problemText(called.problem, words.value)}</p>;
  const { rejections } = called.value;
  const last = offset + rejections.length;
  return (
    <>
      <ol start={offset + 1}>
        {rejections.map((row, index) => (
          <li key={index}>
            <span>{`${row.file}:${String(row.line)}: ${row.reason}`}</span>
            <code>{row.row}</code>
          </li>
        ))}
      </ol>
      <p class="imports-pages">
        <button type="button" class="button" disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
          {page.imports.earlier}
        </button>
        {fill(page.imports.range, { from: offset + 1, to: last, n: rejected })}
        <button type="button" class="button" disabled={last >= rejected} onClick={() => setOffset(last)}>
          {page.imports.later}
        </button>
      </p>
    </>
  );
}
