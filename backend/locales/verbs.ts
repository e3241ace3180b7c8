/** Verbs that say no more than the evidence: one wording for what is stated, one for what is reported, one for what is suspected. */
import type { Grade } from '../model/grades.ts';

export const certainties = ['stated', 'reported', 'suspected'] as const;
export type Certainty = (typeof certainties)[number];

/** Sentences with `{from}` and `{to}`, the two ends of the relationship as its type table has them; by number of the subject. */
export interface Sentence {
  readonly one: string;
  readonly many: string;
}

export type Tense = Readonly<Record<Certainty, Sentence>>;

/** As of a relationship that holds, or of something done; `ended`: of one that no longer holds, where that is told otherwise. */
export interface Verbs extends Tense {
  readonly ended?: Tense;
}

/** What one language says of one relationship type. */
export interface RelationshipWords {
  /** From → to, for lists and legends: "subcontracted to". */
  readonly label: string;
  /** The same of one relationship that no longer holds, where that is told otherwise: "owned". */
  readonly endedLabel?: string;
  /** To → from: "subcontracted by". */
  readonly reverseLabel: string;
  readonly endedReverseLabel?: string;
  readonly forward: Verbs;
  readonly reverse: Verbs;
  /** What a relationship of this type says, and what it does not. */
  readonly meaning: string;
}

/** Documented is stated as a fact; corroborated and single-source are reports; the rest is suspicion. */
export function certaintyOf(grade: Grade): Certainty {
  if (grade === 'A') return 'stated';
  return grade === 'D' ? 'suspected' : 'reported';
}

/**
 * Replaces `{key}` by its value, and `{key:hop|hops}` by the number and its noun; a key without a value stays, so that a gap
 * is seen.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(
    /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g,
    (whole, key: string, one?: string, other?: string) => {
      if (!Object.hasOwn(values, key)) return whole;
      const value = String(values[key]);
      return one === undefined || other === undefined ? value : `${value} ${value === '1' ? one : other}`;
    },
  );
}

/** The template cut at its `{keys}`: text and keys in turn, for a page that sets names in their own type. */
export function templateParts(template: string): readonly { readonly text: string; readonly key: boolean }[] {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{') ? { text: part.slice(1, -1), key: true } : { text: part, key: false },
    );
}
