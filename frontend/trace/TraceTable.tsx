/** The table twin of the picture: the same chains and links, in words. Whoever cannot see the picture misses nothing here. */
import { useMemo } from 'preact/hooks';
import { dictionaries, type Language, type Words } from '../../backend/locales/index.ts';
import type { TraceAnswer } from '../../backend/model/answers.ts';
import { sameSelection, type Selection } from '../state/selection.ts';
import { Stretches } from '../ui/CaseText.tsx';
import { tableChains, type TableChain, type TableRow } from './tableRows.ts';

export interface TraceTableProps {
  readonly answer: TraceAnswer;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly language: Language;
}

export function TraceTable({ answer, selection, onSelect, language }: TraceTableProps) {
  const words = dictionaries[language];
  const { table } = words.drawing;
  const chains = useMemo(() => tableChains(answer, words), [answer, words]);
  return (
    // a region that scrolls must take the focus
    <div class="trace-table-place" tabIndex={0} role="region" aria-label={table.caption}>
      <table class="trace-table">
        <caption>{chains.length === 0 ? table.empty : table.caption}</caption>
        <TableHead words={words} />
        {chains.map((shown) => (
          <ChainRows key={shown.chain.id} {...{ shown, selection, onSelect, words }} />
        ))}
      </table>
    </div>
  );
}

function TableHead({ words }: { readonly words: Words }) {
  const { step, from, relation, to, grade, contested, dates, production, status, sources } =
    words.drawing.table;
  return (
    <thead>
      <tr>
        {[step, from, relation, to, grade, contested, dates, production, status, sources].map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface ChainRowsProps {
  readonly shown: TableChain;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly words: Words;
}

const COLUMNS = 10;

function ChainRows({ shown, selection, onSelect, words }: ChainRowsProps) {
  const { chain, title, rows } = shown;
  const whole: Selection = { kind: 'chain', id: chain.id };
  const chosen = sameSelection(selection, whole);
  return (
    <tbody data-chain={chain.id}>
      <tr class={chosen ? 'trace-chain-row chosen' : 'trace-chain-row'}>
        <th colSpan={COLUMNS} scope="rowgroup">
          <button type="button" aria-pressed={chosen} onClick={() => onSelect(whole)}>
            {title}
          </button>
        </th>
      </tr>
      {rows.map((row) => (
        <LinkRow key={row.step} {...{ row, chain: chain.id, selection, onSelect, words }} />
      ))}
    </tbody>
  );
}

interface LinkRowProps extends Omit<ChainRowsProps, 'shown'> {
  readonly row: TableRow;
  readonly chain: string;
}

function LinkRow({ row, chain, selection, onSelect, words }: LinkRowProps) {
  const { from, to, grade } = row.link;
  const own: Selection = { kind: 'link', from, to, chain };
  const chosen = sameSelection(selection, own) || sameSelection(selection, { ...own, chain: null });
  return (
    <tr class={chosen ? 'chosen' : undefined} data-link={`${from}>${to}`}>
      <td>{row.step}</td>
      <th scope="row">
        <Party name={row.from} note={row.fromNote} onPress={() => onSelect({ kind: 'entity', id: from })} />
      </th>
      <td>
        <Relations row={row} chosen={chosen} onPress={() => onSelect(own)} />
      </td>
      <td>
        <Party name={row.to} note={row.toNote} onPress={() => onSelect({ kind: 'entity', id: to })} />
      </td>
      <td class="trace-grade">
        <b>{grade}</b> {row.grade}
      </td>
      <td>{row.marks.length === 0 ? words.drawing.table.no : row.marks.join('; ')}</td>
      <td>{row.dates}</td>
      <td>{row.production}</td>
      <td>{row.statuses}</td>
      <td>{row.sources}</td>
    </tr>
  );
}

interface RelationsProps {
  readonly row: TableRow;
  readonly chosen: boolean;
  readonly onPress: () => void;
}

function Relations({ row, chosen, onPress }: RelationsProps) {
  return (
    <ul>
      {row.relations.map((one, index) => (
        <li key={one.id}>
          {index === 0 ? (
            <button type="button" aria-pressed={chosen} onClick={onPress}>
              {one.sentence}
            </button>
          ) : (
            one.sentence
          )}
          {row.relations.length > 1 && <small> ({one.detail})</small>}
          {one.narrowing.map((said, at) => (
            <small key={at}>
              {' '}
              <Stretches of={said} />
            </small>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface PartyProps {
  readonly name: string;
  readonly note: string;
  readonly onPress: () => void;
}

function Party({ name, note, onPress }: PartyProps) {
  return (
    <>
      <button type="button" onClick={onPress}>
        {name}
      </button>
      {note !== '' && (
        <>
          {' '}
          <small>{note}</small>
        </>
      )}
    </>
  );
}
