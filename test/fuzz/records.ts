/** Damage within one line of JSON, which stays JSON. */
import { oddValues } from './odd.ts';

interface Choice {
  readonly at: number;
  readonly size: number;
  readonly pick: number;
}

/** The line with one of its values changed, left out or given under another key; one that is no JSON as it is. */
export function damageRecord(line: string, choice: Choice): string {
  const value = parsed(line);
  if (value === undefined) return line;
  const spots = spotsOf(value);
  const spot = spots[(choice.at + choice.size) % Math.max(spots.length, 1)];
  if (spot === undefined) return line;
  change(spot, choice);
  return `${JSON.stringify(value)}\n`;
}

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
}

interface Spot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function spotsOf(value: unknown): readonly Spot[] {
  if (!isHolder(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...spotsOf(inner)]);
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function change({ holder, key }: Spot, { pick, size }: Choice): void {
  const odd = oddValues[pick % oddValues.length];
  const at = holder[key];
  if (size % 6 === 0) Reflect.deleteProperty(holder, key);
  else if (size % 6 === 1) holder[`${key}_`] = at;
  else if (size % 6 === 2) holder[key] = [at, at];
  else holder[key] = odd;
}
