import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon.tsx';

interface PartProps {
  readonly title: string;
  /** In short what is chosen in it, readable while it is closed. */
  readonly note: string;
  readonly children: ComponentChildren;
}

/** A part of the form that opens: most exports need none of them. */
export function Part({ title, note, children }: PartProps) {
  return (
    <details class="export-part">
      <summary>
        <Icon name="right" />
        <span>{title}</span>
        {note !== '' && <span class="export-note">{note}</span>}
      </summary>
      <div>{children}</div>
    </details>
  );
}
