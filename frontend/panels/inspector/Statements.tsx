import { useMemo } from 'preact/hooks';
import { formatDate, statementSentence, type Naming } from '../../../backend/locales/index.ts';
import type { ToldStatement } from '../../../backend/model/answers.ts';
import { useApp } from '../../state/app.ts';
import { InLanguages } from '../../ui/CaseText.tsx';
import type { Citations } from './sources.tsx';

interface StatementsProps {
  readonly title: string;
  readonly statements: readonly ToldStatement[];
  readonly sources: Citations;
  /** The relationships that are told beside them. */
  readonly shown?: Naming['shown'];
  /** Within the section of a relationship. */
  readonly nested?: boolean;
}

/** What parties said, and what sources say of them: printed beside the evidence, for it is none. */
export function Statements({ title, statements, sources, shown, nested = false }: StatementsProps) {
  const { words, parties } = useApp();
  const { dates } = words.value;
  const worded = useMemo(
    () => ({ statements, sources: statements.flatMap(({ source }) => sources.sourceOf(source) ?? []) }),
    [statements],
  );
  if (statements.length === 0) return null;
  const naming: Naming = {
    party: parties.called.value.whole,
    source: sources.publisher,
    shown,
  };
  const list = (
    <>
      <h3>{title}</h3>
      <ul class="statements">
        {statements.map((one) => (
          <li key={one.id}>
            <InLanguages text={statementSentence(one, naming, words.value)} of={worded} />
            {sources.cite(one.source)}
            {one.date !== null && <span class="claim-facts">{formatDate(one.date, dates)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
  return nested ? list : <section>{list}</section>;
}
