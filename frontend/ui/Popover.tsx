/** A button that opens a panel below itself; Escape or leaving it closes it and gives the focus back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface PopoverProps {
  readonly label: string;
  readonly value: ComponentChildren;
  readonly children: ComponentChildren;
  /** Of the cell that holds it. */
  readonly class?: string;
}

export function Popover({ label, value, children, ...rest }: PopoverProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const leave = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    if (relatedTarget instanceof Node && place.current?.contains(relatedTarget) === false) setOpen(false);
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={place} class={`cell popover ${rest.class ?? ''}`} onKeyDown={close} onFocusOut={leave}>
      <button
        ref={button}
        type="button"
        class="cell-button"
        aria-expanded={open}
        aria-controls={`${id}-panel`}
        onClick={() => setOpen(!open)}
      >
        <span class="cell-label">{label}</span>
        <span class="cell-value">
          {value}
          <Icon name="down" />
        </span>
      </button>
      <div id={`${id}-panel`} class="popover-panel" role="group" aria-label={label} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
