import { useApp } from '../state/app.ts';
import type { Grade } from '../../backend/model/grades.ts';

/** The letter in a frame drawn as the line of its grade is: filled, solid, dashed, dotted. */
export function GradeChip({ grade, word = false }: { readonly grade: Grade; readonly word?: boolean }) {
  const { name } = useApp().words.value.evidence.grades[grade];
  const { page } = useApp().words.value;
  return (
    <span class="grade">
      <svg class={`grade-chip grade-${grade}`} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <rect x="1" y="1" width="16" height="16" rx="2" />
        <text x="9" y="13" text-anchor="middle">
          {grade}
        </text>
      </svg>
      <span class={word ? '' : 'unseen'}>{word ? name : `${page.gradeWord} ${grade}, ${name}`}</span>
    </span>
  );
}
