/** The export dialog, fetched when it is first opened. */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../state/app.ts';

type Dialog = () => preact.JSX.Element | null;

export function ExportHost() {
  const { exportOpen } = useApp();
  const [loaded, setLoaded] = useState<{ readonly Dialog: Dialog } | null>(null);
  const open = exportOpen.value;
  useEffect(() => {
    if (open && loaded === null)
      void import('../exporting/ExportDialog.tsx').then(({ ExportDialog }) =>
        setLoaded({ Dialog: ExportDialog }),
      );
  }, [open, loaded]);
  return open && loaded !== null ? <loaded.Dialog /> : null;
}
