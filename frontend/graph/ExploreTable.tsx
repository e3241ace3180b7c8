import {
  fill,
  formatSpan,
  relationshipLabel,
  type PartyNames,
  type Words,
} from '../../backend/locales/index.ts';
import { gradeRank } from '../../backend/model/grades.ts';
import { isProduction } from '../../backend/model/entities.ts';
import type { LinkView } from '../../backend/model/views.ts';
import type { Selection } from '../state/selection.ts';
import { Narrowing } from '../ui/CaseText.tsx';
import { GradeChip } from '../ui/GradeChip.tsx';
import { shortName } from './captions.ts';
import type { Picture } from './picture.ts';

interface ExploreTableProps {
  readonly picture: Picture;
  readonly words: Words;
  readonly called: PartyNames;
  readonly name: string;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** The same relationships as the graph, one per row. */
export function ExploreTable({ picture, words, called, name, selection, onSelect }: ExploreTableProps) {
  const { explore } = words;
  const rows = [...picture.links].sort((a, b) => byGradeAndNames(a, b, picture));
  const party = (id: string) => {
    const drawn = picture.parties.get(id);
    const label = drawn === undefined ? id : shortName(drawn.party, called);
    return (
      <button type="button" class="link" onClick={() => onSelect({ kind: 'entity', id })}>
        {drawn !== undefined && isProduction(drawn.party.schema) ? <em>{label}</em> : label}
      </button>
    );
  };
  return (
    <div class="explore-table" role="region" aria-label={explore.table} tabIndex={0}>
      <table>
        <caption>{fill(explore.caption, { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{explore.from}</th>
            <th scope="col">{explore.relation}</th>
            <th scope="col">{explore.to}</th>
            <th scope="col">{explore.grade}</th>
            <th scope="col">{explore.dates}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((link) => (
            <tr key={link.id} class={isChosen(link, selection) ? 'chosen' : ''}>
              <td>{party(link.from)}</td>
              <td>
                <button
                  type="button"
                  class="link"
                  onClick={() => onSelect({ kind: 'link', from: link.from, to: link.to, chain: null })}
                >
                  {relationshipLabel({ ...link, over: link.over }, words)}
                </button>
                {link.contested && <span class="contested"> {explore.contested}</span>}
                <Narrowing told={link} />
              </td>
              <td>{party(link.to)}</td>
              <td>
                <GradeChip grade={link.grade} />
              </td>
              <td>{formatSpan(link.start, link.end, words.dates)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isChosen({ from, to }: LinkView, selection: Selection): boolean {
  return selection.kind === 'link' && selection.from === from && selection.to === to;
}

function byGradeAndNames(a: LinkView, b: LinkView, { parties }: Picture): number {
  const name = (id: string): string => parties.get(id)?.party.name ?? id;
  return (
    gradeRank(a.grade) - gradeRank(b.grade) ||
    name(a.from).localeCompare(name(b.from)) ||
    name(a.to).localeCompare(name(b.to)) ||
    (a.id < b.id ? -1 : 1)
  );
}
