/** What the question limits: profile, hops, dates, grade, contested links. */
import { useId } from 'preact/hooks';
import { formatDate, rareLimits } from '../../backend/locales/index.ts';
import { MAX_HOPS } from '../../backend/model/chains.ts';
import { grades } from '../../backend/model/grades.ts';
import { profiles } from '../../backend/model/relationshipTypes.ts';
import { useApp } from '../state/app.ts';
import { DEFAULT_QUESTION, type Question } from '../state/query.ts';
import { Popover } from '../ui/Popover.tsx';
import { RouteValidity } from './RouteValidity.tsx';
import { SelectCell } from './SelectCell.tsx';

interface RouteLimitsProps {
  readonly draft: Question;
  readonly change: (part: Partial<Question>) => void;
}

const HOPS = Array.from({ length: MAX_HOPS }, (_none, index) => String(index + 1));

export function RouteLimits({ draft, change }: RouteLimitsProps) {
  const { page, evidence } = useApp().words.value;
  return (
    <>
      <SelectCell
        label={page.profile}
        value={draft.profile}
        options={profiles.map((value) => ({
          value,
          label: evidence.profiles[value],
          title: evidence.profileHints[value],
        }))}
        onChoose={(profile) => change({ profile })}
      />
      <SelectCell
        label={page.maxHops}
        value={String(draft.maxHops)}
        options={HOPS.map((value) => ({ value, label: value }))}
        onChoose={(hops) => change({ maxHops: Number(hops) })}
      />
      <StatusDate value={draft.statusDate} onChange={(statusDate) => change({ statusDate })} />
      <RouteValidity value={draft.validity} onChange={(validity) => change({ validity })} />
      <SelectCell
        label={page.minGrade}
        value={draft.minGrade}
        options={[...grades].reverse().map((value) => ({
          value,
          label: `${value} ${evidence.grades[value].name}`,
          title: evidence.grades[value].meaning,
        }))}
        onChoose={(minGrade) => change({ minGrade })}
      />
      <label class="cell check-cell">
        <span class="cell-label">{page.contested}</span>
        <span class="cell-value">
          <input
            type="checkbox"
            checked={draft.contested}
            onChange={(event) => change({ contested: event.currentTarget.checked })}
          />
          {page.include}
        </span>
      </label>
      <RareLimits draft={draft} change={change} />
      {draft.identityHops && (
        <label class="cell check-cell">
          <span class="cell-label">{page.identityHops}</span>
          <span class="cell-value">
            <input type="checkbox" checked onChange={() => change({ identityHops: false })} />
            {page.include}
          </span>
        </label>
      )}
    </>
  );
}

/** What only an address or a program sets: told, and lifted at once. */
function RareLimits({ draft, change }: RouteLimitsProps) {
  const { words, parties } = useApp();
  const { page } = words.value;
  const limits = rareLimits(draft, words.value, parties.called.value.short);
  if (limits.length === 0) return null;
  const { types, exclude, require, hubCap } = DEFAULT_QUESTION;
  return (
    <label class="cell check-cell">
      <span class="cell-label">{page.alsoLimited}</span>
      <span class="cell-value">
        <input type="checkbox" checked onChange={() => change({ types, exclude, require, hubCap })} />
        {limits.join('; ')}
      </span>
    </label>
  );
}

/** Day on which "sanctioned" is judged. */
function StatusDate({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const { words } = useApp();
  const { page, dates } = words.value;
  const id = useId();
  return (
    <Popover label={page.statusDate} value={value === null ? page.today : formatDate(value, dates)}>
      <label for={id} class="hint">
        {page.statusDateHint}
      </label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onInput={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
      <button type="button" class="link" disabled={value === null} onClick={() => onChange(null)}>
        {page.today}
      </button>
    </Popover>
  );
}
