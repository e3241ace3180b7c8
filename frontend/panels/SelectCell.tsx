import { Icon } from '../ui/Icon.tsx';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly title?: string;
}

interface SelectCellProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
}

/** One cell of the route box with the browser's own list. */
export function SelectCell<T extends string>({ label, value, options, onChoose }: SelectCellProps<T>) {
  const choose = (text: string): void => {
    const chosen = options.find((option) => option.value === text);
    if (chosen !== undefined) onChoose(chosen.value);
  };
  return (
    <label class="cell">
      <span class="cell-label">{label}</span>
      <span class="select">
        <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value} title={option.title}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}
