import type { PartyMark } from './looks.ts';
import { marks } from './marks.ts';

/** A party's ring and sign as the graph draws them, for lists and the legend. */
export function PartySign({ mark }: { readonly mark: PartyMark }) {
  const { path, filled, ink } = marks[mark];
  const ring = mark === 'sanctioned' ? 'sanction' : mark === 'notNamed' ? 'frame' : 'ink';
  const colour = `var(--trace-${ink})`;
  return (
    <svg class="party-sign" viewBox="-13 -13 26 26" width="22" height="22" aria-hidden="true">
      <circle
        r="11"
        fill="none"
        stroke={`var(--trace-${ring})`}
        stroke-width={mark === 'notNamed' ? 1.25 : 1.75}
      />
      {mark === 'sanctioned' && (
        <circle r="8" fill="none" stroke={`var(--trace-${ring})`} stroke-width="1.25" />
      )}
      <path
        d={path}
        fill={filled ? colour : 'none'}
        stroke={filled ? 'none' : colour}
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
