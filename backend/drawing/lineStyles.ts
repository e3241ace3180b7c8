/** Line style by grade: the one code for evidence, in pictures, legend, strips and files. Dash means evidence, nothing else. */
import type { Grade } from '../model/grades.ts';

export interface LineStyle {
  readonly width: number;
  /** Dash and gap in pixels; `null` = solid. */
  readonly dash: readonly [number, number] | null;
  readonly round: boolean;
}

export const lineStyles: Readonly<Record<Grade, LineStyle>> = {
  A: { width: 3, dash: null, round: false },
  B: { width: 1.75, dash: null, round: false },
  C: { width: 2, dash: [9, 6], round: false },
  D: { width: 2.5, dash: [0.1, 6], round: true },
};

/** The presentation attributes of a line of that grade, `scale` times as wide. */
export function strokeOf(grade: Grade, scale = 1): Readonly<Record<string, string | number>> {
  const { width, dash, round } = lineStyles[grade];
  return {
    'stroke-width': width * scale,
    ...(dash === null
      ? {}
      : { 'stroke-dasharray': dash.map((part) => Math.round(part * scale * 100) / 100).join(' ') }),
    ...(round ? { 'stroke-linecap': 'round' } : {}),
  };
}
