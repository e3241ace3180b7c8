import { formatDate, statementSentence, type Naming } from '../../../backend/locales/index.ts';
import type { ToldStatement } from '../../../backend/model/answers.ts';
import { useApp } from '../../state/app.ts';
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
            {statementSentence(one, naming, words.value)}
            {sources.cite(one.source)}
            {one.date !== null && <span class="claim-facts">{formatDate(one.date, dates)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
  return nested ? list : <section>{list}</section>;
}
