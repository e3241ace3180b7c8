import type { Words } from '../../backend/locales/index.ts';

interface ControlsProps {
  readonly words: Words['drawing']['picture'];
  readonly onZoom: (way: 'in' | 'out') => void;
  readonly onFit: () => void;
}

/** Zooming without wheel and pinch. */
export function Controls({ words, onZoom, onFit }: ControlsProps) {
  return (
    <div class="trace-controls" role="group" aria-label={words.name}>
      <Control label={words.zoomOut} sign="M3 8h10" onPress={() => onZoom('out')} />
      <Control label={words.zoomIn} sign="M3 8h10M8 3v10" onPress={() => onZoom('in')} />
      <Control
        label={words.fit}
        sign="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
        onPress={onFit}
      />
    </div>
  );
}

interface ControlProps {
  readonly label: string;
  readonly sign: string;
  readonly onPress: () => void;
}

function Control({ label, sign, onPress }: ControlProps) {
  return (
    <button type="button" class="trace-control" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={sign} fill="none" stroke="currentColor" stroke-width="1.6" />
      </svg>
    </button>
  );
}
