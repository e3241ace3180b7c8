/** When links have to be valid: any time, on a date, between two. Dates as sources give them, so text fields. */
import { useId } from 'preact/hooks';
import { formatDate } from '../../backend/locales/index.ts';
import { parseDate } from '../../backend/model/dates.ts';
import { useApp } from '../state/app.ts';
import type { Validity } from '../state/query.ts';
import { Popover } from '../ui/Popover.tsx';

interface RouteValidityProps {
  readonly value: Validity | null;
  readonly onChange: (validity: Validity | null) => void;
}

type Kind = 'any' | Validity['kind'];

export function RouteValidity({ value, onChange }: RouteValidityProps) {
  const { words } = useApp();
  const { page, dates } = words.value;
  const name = useId();
  const kind: Kind = value?.kind ?? 'any';
  const day = value === null ? '' : value.kind === 'asOf' ? value.date : value.from;
  const choose: Readonly<Record<Kind, () => void>> = {
    any: () => onChange(null),
    asOf: () => onChange({ kind: 'asOf', date: day }),
    during: () => onChange({ kind: 'during', from: day, to: day }),
  };
  const kinds: readonly Kind[] = ['any', 'asOf', 'during'];
  return (
    <Popover label={page.validity} value={validityText()}>
      <fieldset class="choices">
        <legend class="hint">{page.validityHint}</legend>
        {kinds.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={kind === one} onChange={choose[one]} />
            {page.validityKinds[one]}
          </label>
        ))}
      </fieldset>
      {value?.kind === 'asOf' && (
        <DateField
          label={page.onDate}
          value={value.date}
          onChange={(date) => onChange({ kind: 'asOf', date })}
        />
      )}
      {value?.kind === 'during' && (
        <>
          <DateField
            label={page.fromDate}
            value={value.from}
            onChange={(from) => onChange({ ...value, from })}
          />
          <DateField label={page.toDate} value={value.to} onChange={(to) => onChange({ ...value, to })} />
        </>
      )}
    </Popover>
  );

  function validityText(): string {
    if (value === null) return page.anyTime;
    if (value.kind === 'asOf') return formatDate(value.date, dates);
    return `${formatDate(value.from, dates)} – ${formatDate(value.to, dates)}`;
  }
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DateField({ label, value, onChange }: DateFieldProps) {
  const { page } = useApp().words.value;
  return (
    <label class="field">
      {label}
      <input
        type="text"
        value={value}
        placeholder={page.dateForms}
        aria-invalid={parseDate(value) === undefined}
        onInput={(event) => onChange(event.currentTarget.value.trim())}
      />
    </label>
  );
}
