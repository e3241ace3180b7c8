interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Said after the label where that is an abbreviation. */
  readonly name?: string;
}

interface SegmentedProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
}

/** A few choices side by side, of which one holds. */
export function Segmented<T extends string>({ name, value, choices, onChoose }: SegmentedProps<T>) {
  return (
    <div class="segmented" role="group" aria-label={name}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
          {choice.name !== undefined && <span class="unseen"> {choice.name}</span>}
        </button>
      ))}
    </div>
  );
}
