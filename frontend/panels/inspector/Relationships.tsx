import {
  fill,
  formatSpan,
  nameFor,
  relationshipLabel,
  unfollowedTexts,
} from '../../../backend/locales/index.ts';
import {
  relationshipTypeNames,
  type RelationshipTypeName,
} from '../../../backend/model/relationshipTypes.ts';
import type { EntityView, LinkView, Neighbourhood } from '../../../backend/model/views.ts';
import { useApp } from '../../state/app.ts';
import { GradeChip } from '../../ui/GradeChip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PartyName } from '../../ui/PartyName.tsx';

interface Group {
  readonly type: RelationshipTypeName;
  /** The entity stands at the beginning of these. */
  readonly outward: boolean;
  /** Over on the day of the answer: told as what was. */
  readonly over: boolean;
  readonly links: readonly LinkView[];
}

/** Relationships by type and side, best evidence first. */
export function Relationships({
  around,
  view: { unfollowed, summary },
}: {
  readonly around: Neighbourhood;
  readonly view: EntityView;
}) {
  const words = useApp().words.value;
  const { page } = words;
  const groups = groupLinks(around);
  return (
    <section>
      <h3>
        {page.relationships}
        <span>{around.total}</span>
      </h3>
      {groups.length === 0 && unfollowed.length === 0 && <p>{page.noRelationship}</p>}
      {groups.map(({ type, outward, over, links }) => (
        <div key={`${type} ${String(outward)} ${String(over)}`} class="relationship-group">
          <h4>{relationshipLabel({ type, over, direction: outward ? 'forward' : 'reverse' }, words)}</h4>
          <ul>
            {links.map((link) => (
              <RelationshipRow key={link.id} link={link} other={outward ? link.to : link.from} />
            ))}
          </ul>
        </div>
      ))}
      {around.links.length < around.total && (
        <p class="meaning">{fill(page.ofTotal, { shown: around.links.length, total: around.total })}</p>
      )}
      {unfollowedTexts(unfollowed, words, () => nameFor(summary, words)).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

function groupLinks({ links, centre }: Neighbourhood): readonly Group[] {
  const kinds = [true, false].flatMap((outward) => [false, true].map((over) => ({ outward, over })));
  return relationshipTypeNames.flatMap((type) =>
    kinds.flatMap(({ outward, over }) => {
      const of = links.filter(
        (link) => link.type === type && (link.from === centre) === outward && (link.over === true) === over,
      );
      const sorted = [...of].sort((a, b) => (a.grade < b.grade ? -1 : Number(a.grade > b.grade)));
      return sorted.length === 0 ? [] : [{ type, outward, over, links: sorted }];
    }),
  );
}

function RelationshipRow({ link, other }: { readonly link: LinkView; readonly other: string }) {
  const { location, parties, words } = useApp();
  const { dates, page } = words.value;
  return (
    <li>
      <button
        type="button"
        class="relationship-row"
        onClick={() =>
          location.go({ selection: { kind: 'link', from: link.from, to: link.to, chain: null } })
        }
      >
        <GradeChip grade={link.grade} />
        <span>
          <PartyName id={other} party={parties.known.value.get(other)} />
          {link.contested && (
            <span class="mark">
              <Icon name="contested" />
              {page.contestedMark}
            </span>
          )}
        </span>
        <span class="claim-facts">{formatSpan(link.start, link.end, dates)}</span>
      </button>
    </li>
  );
}
